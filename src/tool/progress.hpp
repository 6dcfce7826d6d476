// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_SRC_TOOL_PROGRESS_HPP
#define HOPTAC_SRC_TOOL_PROGRESS_HPP

#include <hoptac/core/language.hpp>

#include <cstddef>  // std::size_t

namespace hoptac::tool {

/// Says on standard error what a long run is doing, in one line that each step replaces and the end
/// wipes off. Where that is no terminal, nothing is written.
class progress {
 public:
  explicit progress(language lang);
  progress(const progress&) = delete;
  progress& operator=(const progress&) = delete;
  ~progress() { end(); }

  /// What is done from now on: `{"Đang tính", "Computing"}`.
  void step(const bilingual_view& what);

  /// Wipes the line off, before anything else is written.
  void end();

 private:
  language lang_;
  bool is_shown_;
  std::size_t width_ = 0;  // of what stands in the line
};

inline constexpr bilingual_view reading_step{"Đang đọc và kiểm tra", "Reading and checking"};
inline constexpr bilingual_view computing_step{"Đang tính", "Computing"};
inline constexpr bilingual_view writing_step{"Đang ghi", "Writing"};

}  // namespace hoptac::tool

#endif  // HOPTAC_SRC_TOOL_PROGRESS_HPP
