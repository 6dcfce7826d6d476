# SPDX-License-Identifier: BSL-1.0

# Runs PROGRAM in DIRECTORY and fails unless it succeeds and prints exactly what EXPECTED holds.
execute_process(COMMAND "${PROGRAM}" WORKING_DIRECTORY "${DIRECTORY}"
  OUTPUT_VARIABLE actual RESULT_VARIABLE code)
file(READ "${EXPECTED}" expected)
if(NOT code EQUAL 0 OR NOT actual STREQUAL expected)
  message(FATAL_ERROR "exit ${code}\n--- expected\n${expected}\n--- actual\n${actual}")
endif()
