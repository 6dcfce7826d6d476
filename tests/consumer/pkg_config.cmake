# SPDX-License-Identifier: BSL-1.0

# Compiles SOURCE with what pkg-config says about MODULE under PREFIX, and runs it.
set(ENV{PKG_CONFIG_PATH} "${PREFIX}/${LIBDIR}/pkgconfig")
execute_process(COMMAND "${PKG_CONFIG}" --cflags --libs ${MODULE}
  OUTPUT_VARIABLE flags OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
if(NOT flags MATCHES "^-I")
  message(FATAL_ERROR "pkg-config ${MODULE} says: ${flags}")
endif()
file(MAKE_DIRECTORY "${BUILD}")
separate_arguments(command UNIX_COMMAND "${COMPILE} ${SOURCE} ${flags} -o ${BUILD}/consumer")
execute_process(COMMAND ${command} COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND "${BUILD}/consumer" COMMAND_ERROR_IS_FATAL ANY)
