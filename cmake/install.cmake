# SPDX-License-Identifier: BSL-1.0

include(CMakePackageConfigHelpers)

# The core is headers: its package files do not depend on the machine. What is compiled stands in
# an export of its own, so that finding the headers never looks for more.
set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/hoptac)
set(pkgconfig_dir ${CMAKE_INSTALL_LIBDIR}/pkgconfig)

install(TARGETS hoptac EXPORT hoptac-targets FILE_SET headers)
install(EXPORT hoptac-targets NAMESPACE hoptac:: DESTINATION ${package_dir})
if(TARGET hoptac_io)
  get_target_property(hoptac_io_type hoptac_io TYPE)
  install(TARGETS hoptac_io EXPORT hoptac-io-targets FILE_SET headers)
  install(EXPORT hoptac-io-targets NAMESPACE hoptac:: DESTINATION ${package_dir})
endif()
if(TARGET hoptac_tool)
  install(TARGETS hoptac_tool)
endif()

configure_package_config_file(cmake/hoptac-config.cmake.in hoptac-config.cmake
  INSTALL_DESTINATION ${package_dir} NO_SET_AND_CHECK_MACRO)
# Below 1.0 a minor version may break; from 1.0 on SameMajorVersion.
write_basic_package_version_file(hoptac-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES
  ${CMAKE_CURRENT_BINARY_DIR}/hoptac-config.cmake
  ${CMAKE_CURRENT_BINARY_DIR}/hoptac-config-version.cmake
  DESTINATION ${package_dir})

# From the .pc file back to the prefix, so that an installed tree can be moved.
file(RELATIVE_PATH pc_to_prefix /prefix/${pkgconfig_dir} /prefix)
configure_file(cmake/hoptac.pc.in hoptac.pc @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/hoptac.pc DESTINATION ${pkgconfig_dir})
if(TARGET hoptac_io)
  if(hoptac_io_type STREQUAL "STATIC_LIBRARY")
    set(hoptac_io_requires ", libcrypto, expat, minizip, xlsxwriter")  # who links it links these
  endif()
  configure_file(cmake/hoptac-io.pc.in hoptac-io.pc @ONLY)
  install(FILES ${CMAKE_CURRENT_BINARY_DIR}/hoptac-io.pc DESTINATION ${pkgconfig_dir})
endif()

install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
