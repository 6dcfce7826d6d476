// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_SRC_IO_HTML_OUT_HPP
#define HOPTAC_SRC_IO_HTML_OUT_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/language.hpp>

#include <string>       // std::string
#include <string_view>  // std::string_view
#include <utility>      // std::move

namespace hoptac::inline HOPTAC_ABI::io {

/// `text` as the content of an element or a quoted attribute, of HTML and of XML: one line,
/// `& < > " '` as references. Control characters and those that turn the direction of the text
/// around, which could make a number read backwards, are dropped; a byte that is no character
/// becomes U+FFFD.
[[nodiscard]] std::string escaped(std::string_view text);

/// A name for `id` and links to it, whatever its characters; different ids have different names,
/// and one that consists of letters, digits, `-` and `_` is its own.
[[nodiscard]] std::string anchor(std::string_view id);

/// A page of HTML under construction. What is given as `markup` is written as it is, everything
/// else escaped.
class html_out {
 public:
  html_out& markup(std::string_view text) {
    out_ += text;
    return *this;
  }
  html_out& text(std::string_view text) {
    out_ += escaped(text);
    return *this;
  }

  /// Both languages, one of which the page shows at a time; once where they are the same or only
  /// one is there. `element` is what holds each: `span`, and `tspan` in the text of a drawing.
  html_out& both(const bilingual_view& text, std::string_view element = "span");
  html_out& both(const bilingual& text, std::string_view element = "span") {
    return both(bilingual_view{text.vi, text.en}, element);
  }

  /// `<name …>` with a text that the page's script exchanges, for elements that hold no others:
  /// titles. Without the script it is Vietnamese.
  html_out& title(std::string_view name, const bilingual& text);

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_SRC_IO_HTML_OUT_HPP
