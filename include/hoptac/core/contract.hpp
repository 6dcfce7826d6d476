// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CORE_CONTRACT_HPP
#define HOPTAC_CORE_CONTRACT_HPP

#include <hoptac/config.hpp>

#include <stdexcept>  // std::logic_error, std::overflow_error
#include <string>     // std::string

namespace hoptac::inline HOPTAC_ABI {

/// A caller broke a promise that a function's comment states. A mistake in the program, never in
/// its data: an embedded library must not end the process, so it throws.
struct contract_violation : std::logic_error {
  using std::logic_error::logic_error;
};

/// An exact result does not fit its type. Operands keep their values.
struct overflow_error : std::overflow_error {
  using std::overflow_error::overflow_error;
};

namespace detail {

/// Throws `contract_violation` naming the promise and the line that checked it.
[[noreturn]] inline void broken_promise(const char* promise, const char* file, int line) {
  throw contract_violation(std::string("precondition broken: ") + promise + " (" + file + ":" +
                           std::to_string(line) + ")");
}

}  // namespace detail
}  // namespace hoptac::inline HOPTAC_ABI

/// Checks a promise of the caller in every build. Used in constant evaluation, a broken promise
/// does not compile.
#define HOPTAC_PRE(condition)         \
  ((condition) ? static_cast<void>(0) \
               : ::hoptac::detail::broken_promise(#condition, __FILE__, __LINE__))

#endif  // HOPTAC_CORE_CONTRACT_HPP
