# SPDX-License-Identifier: BSL-1.0

# SOURCE opens with `// expect: REGEX`. It must compile as it stands, and with -DMISTAKE fail with a
# message that matches. COMPILE is the command, as a list.
file(STRINGS "${SOURCE}" first LIMIT_COUNT 1)
if(NOT first MATCHES "^// expect: (.+)$")
  message(FATAL_ERROR "${SOURCE} does not open with // expect: REGEX")
endif()
set(expected "${CMAKE_MATCH_1}")
set(ENV{LC_ALL} C)  # plain quotes around names, in English

execute_process(COMMAND ${COMPILE} "${SOURCE}" RESULT_VARIABLE code ERROR_VARIABLE said)
if(NOT code EQUAL 0)
  message(FATAL_ERROR "without the mistake it must compile:\n${said}")
endif()

execute_process(COMMAND ${COMPILE} -DMISTAKE "${SOURCE}" RESULT_VARIABLE code ERROR_VARIABLE said)
if(code EQUAL 0)
  message(FATAL_ERROR "the mistake compiles")
endif()
if(NOT said MATCHES "${expected}")
  message(FATAL_ERROR "the mistake fails, but without the words ${expected}:\n${said}")
endif()
