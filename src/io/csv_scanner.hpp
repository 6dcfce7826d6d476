// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_SRC_IO_CSV_SCANNER_HPP
#define HOPTAC_SRC_IO_CSV_SCANNER_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/io/table.hpp>

#include <algorithm>    // std::count_if, std::min
#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint32_t
#include <deque>        // std::deque
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <utility>      // std::move
#include <vector>       // std::vector

#include "csv_guard.hpp"
#include "csv_start.hpp"
#include "row_source.hpp"
#include "text_bytes.hpp"

namespace hoptac::inline HOPTAC_ABI::io {

/// The characters of well-formed UTF-8: the bytes that do not continue one.
inline std::uint32_t characters_of(std::string_view text) {
  const auto begins = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
  return static_cast<std::uint32_t>(std::count_if(text.begin(), text.end(), begins));
}

/// Cuts a text into rows of fields, keeping the place of each, and says where quotes are wrong.
class csv_scanner final : public row_source {
 public:
  csv_scanner(std::string_view text, const std::string& file, std::vector<error>& errors,
              char separator, std::size_t longest_field)
      : row_source(file, errors),
        text_(text),
        separator_(separator),
        longest_field_(longest_field),
        start_(find_csv_start(text)),
        at_(start_.at),
        line_(start_.line) {}

  void restart() override { go_to(start_.at, start_.line); }

  [[nodiscard]] bool read_row(std::size_t most) override {
    begin_row();
    fields_.clear();
    unescaped_.clear();
    most_ = most;
    if (at_ == text_.size()) return false;
    row_line_ = line_;
    for (;;) {
      if (at_ < text_.size() && text_[at_] == '"')
        read_quoted_field();
      else
        read_plain_field();
      if (at_ == text_.size()) return true;
      const bool goes_on = text_[at_] == separator_;
      advance_to(at_ + 1);
      if (!goes_on) return true;
    }
  }

  /// Goes on at byte `at`, where line `line` begins.
  void go_to(std::size_t at, std::uint32_t line) {
    at_ = at;
    line_ = line;
    column_ = 1;
  }

  /// The byte behind the row that was read, and the line that begins there.
  [[nodiscard]] std::size_t position() const { return at_; }
  [[nodiscard]] std::uint32_t line() const { return line_; }

  [[nodiscard]] table_field field(std::size_t index) const override {
    return index < fields_.size() ? fields_[index] : table_field{{}, row_line_, 1};
  }

 private:
  [[nodiscard]] bool ends_field(std::size_t at) const {
    return at == text_.size() || text_[at] == separator_ || text_[at] == '\n' || text_[at] == '\r';
  }

  void read_plain_field() {
    std::size_t end = at_;
    std::size_t quote = nowhere;
    for (; !ends_field(end); ++end)
      if (text_[end] == '"' && quote == nowhere) quote = end;
    const std::uint32_t column = column_;
    if (quote != nowhere) {
      report(errc::csv_quote_stray, {}, line_,
             column + characters_of(text_.substr(at_, quote - at_)));
      is_miscounted_ = true;
    }
    add_field(text_.substr(at_, end - at_), line_, column);
    advance_to(end);
  }

  void read_quoted_field() {
    const std::uint32_t line = line_;
    const std::uint32_t column = column_;
    const std::size_t begin = at_ + 1;
    std::size_t end = text_.find('"', begin);
    bool has_doubled = false;
    while (end != nowhere && end + 1 < text_.size() && text_[end + 1] == '"') {
      has_doubled = true;
      end = text_.find('"', end + 2);
    }
    const bool is_open = end == nowhere;
    const std::string_view looked_at = text_.substr(0, is_open ? nowhere : end);
    const std::size_t line_end = std::min(looked_at.find_first_of("\r\n", at_), looked_at.size());
    if (is_open || (!ends_field(end + 1) && line_end < end)) {
      // Never closed, or closed lines below by what opens another field: go on with the next
      // line, so that the errors of the lines between are found as well.
      report(errc::csv_quote_open, {}, line, column);
      is_broken_ = true;
      has_text_ = true;
      advance_to(line_end);
      return;
    }
    has_text_ = true;
    const std::string_view raw = text_.substr(begin, end - begin);
    advance_to(end + 1);
    if (!ends_field(at_)) {
      report(errc::csv_quote_stray, {}, line_, column_);
      is_miscounted_ = true;
      std::size_t rest = at_;
      while (!ends_field(rest)) ++rest;
      advance_to(rest);
    }
    add_field(has_doubled ? unescape(raw) : raw, line, column);
  }

  std::string_view unescape(std::string_view raw) {
    std::string& out = unescaped_.emplace_back();
    out.reserve(raw.size());
    for (std::size_t i = 0; i < raw.size(); ++i) {
      out += raw[i];
      if (raw[i] == '"') ++i;  // the second of two
    }
    return out;
  }

  void add_field(std::string_view text, std::uint32_t line, std::uint32_t column) {
    ++field_count_;
    if (!is_blank_text(text)) {
      has_text_ = true;
      text_count_ = field_count_;
    } else if (!text.empty()) {
      has_blanks_ = true;
    }
    if (text.size() > longest_field_) {
      report(errc::csv_field_too_long, {std::to_string(longest_field_)}, line, column);
      is_broken_ = true;
      text = {};
    }
    if (is_guarded(text)) text.remove_prefix(1);
    if (fields_.size() < most_) fields_.push_back({text, line, column});
  }

  /// Moves to byte `end`, keeping count of lines and columns; never between CR and LF.
  void advance_to(std::size_t end) {
    while (at_ < end) {
      const std::size_t line_end = std::min(text_.substr(0, end).find_first_of("\r\n", at_), end);
      column_ += characters_of(text_.substr(at_, line_end - at_));
      at_ = line_end;
      if (at_ == end) return;
      at_ += text_.substr(at_, 2) == "\r\n" ? 2 : 1;
      ++line_;
      column_ = 1;
    }
  }

  std::string_view text_;
  char separator_;
  std::size_t longest_field_;

  csv_start start_;
  std::size_t at_;  // the next byte, and its place
  std::uint32_t line_;
  std::uint32_t column_ = 1;

  std::vector<table_field> fields_;
  std::deque<std::string> unescaped_;  // texts of the row that had doubled quotes
  std::size_t most_ = 0;
};

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_SRC_IO_CSV_SCANNER_HPP
