# SPDX-License-Identifier: BSL-1.0

# Installs BUILD under INSTALLED and moves that tree to MOVED, so that a path written into it breaks.
file(REMOVE_RECURSE "${INSTALLED}" "${MOVED}")
execute_process(COMMAND ${CMAKE_COMMAND} --install "${BUILD}" --prefix "${INSTALLED}"
  OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
file(RENAME "${INSTALLED}" "${MOVED}")
