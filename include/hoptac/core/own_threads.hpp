// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CORE_OWN_THREADS_HPP
#define HOPTAC_CORE_OWN_THREADS_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>

#include <atomic>     // std::atomic
#include <cstddef>    // std::size_t
#include <exception>  // std::exception_ptr, std::current_exception, std::rethrow_exception
#include <thread>     // std::jthread
#include <vector>     // std::vector

namespace hoptac::inline HOPTAC_ABI {

/// Runs the parts of a long calculation. A caller who has threads of their own hands in something
/// of the same shape: `width()` says into how many parts the work is to be cut, and
/// `executor(parts, task)` calls `task(0)` to `task(parts - 1)` once each, in any order, at the
/// same time or one after another, and returns when all are done. `parts` is at most `width()`,
/// which is not zero. One that leaves parts out or runs surplus ones is refused.
template <class T>
concept executor = requires(const T& runs, void (*task)(std::size_t)) {
  std::size_t{runs.width()};
  runs(std::size_t{}, task);
};

/// So many threads that live as long as the calculation, the calling one among them.
class own_threads {
 public:
  /// Precondition: `count` is not zero.
  explicit own_threads(std::size_t count = 1) : count_(count) { HOPTAC_PRE(count != 0); }

  [[nodiscard]] std::size_t width() const { return count_; }

  /// What a part throws is thrown here, of several the first part's. Throws `std::system_error`
  /// where no thread can be had.
  template <class Task>
  void operator()(std::size_t parts, const Task& task) const {
    HOPTAC_PRE(parts <= count_);
    std::vector<std::exception_ptr> failed(parts);
    const auto run = [&](std::size_t part) {
      try {
        task(part);
      } catch (...) {
        failed[part] = std::current_exception();
      }
    };
    {
      std::vector<std::jthread> others;  // joined where they go out of scope
      for (std::size_t part = 1; part < parts; ++part) others.emplace_back(run, part);
      if (parts != 0) run(0);
    }
    for (const std::exception_ptr& what : failed)
      if (what) std::rethrow_exception(what);
  }

 private:
  std::size_t count_;
};

namespace detail {

/// Into how many parts the work of an executor may be cut. Throws `contract_violation` where that
/// is none.
template <executor Executor>
[[nodiscard]] std::size_t width_of(const Executor& on) {
  const std::size_t width = on.width();
  HOPTAC_PRE(width != 0);
  return width;
}

/// Runs each part once. An executor that leaves a part out, runs one twice or one that is none is
/// refused with `contract_violation`: what would have come of it is no answer.
template <executor Executor, class Task>
void run_parts(const Executor& on, std::size_t parts, const Task& task) {
  std::vector<std::atomic<bool>> has_begun(parts);
  std::atomic<std::size_t> done = 0;
  std::atomic<bool> is_broken = false;
  on(parts, [&](std::size_t part) {
    if (part >= parts || has_begun[part].exchange(true)) {
      is_broken = true;
      return;
    }
    task(part);
    ++done;
  });
  HOPTAC_PRE(!is_broken && done == parts);
}

}  // namespace detail

}  // namespace hoptac::inline HOPTAC_ABI

#endif  // HOPTAC_CORE_OWN_THREADS_HPP
