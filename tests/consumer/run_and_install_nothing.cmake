# SPDX-License-Identifier: BSL-1.0

# Runs the consumer in BUILD; then installs that project, which must write no file of hoptac's.
execute_process(COMMAND "${BUILD}/consumer" COMMAND_ERROR_IS_FATAL ANY)
file(REMOVE_RECURSE "${BUILD}/prefix")
execute_process(COMMAND ${CMAKE_COMMAND} --install "${BUILD}" --prefix "${BUILD}/prefix"
  COMMAND_ERROR_IS_FATAL ANY)
file(GLOB_RECURSE installed "${BUILD}/prefix/*")
if(installed)
  message(FATAL_ERROR "adding the folder installed ${installed}")
endif()
