// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_LAW_DETAIL_CITATION_READER_HPP
#define HOPTAC_LAW_DETAIL_CITATION_READER_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/calendar/date_text.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/core/excerpt.hpp>
#include <hoptac/core/result.hpp>
#include <hoptac/core/utf8.hpp>
#include <hoptac/law/citation.hpp>
#include <hoptac/law/detail/reader.hpp>
#include <hoptac/law/provision_text.hpp>
#include <hoptac/law/register.hpp>
#include <hoptac/notation/date.hpp>
#include <hoptac/notation/detail/scanner.hpp>
#include <hoptac/notation/name.hpp>
#include <hoptac/notation/text.hpp>

#include <cstddef>      // std::size_t
#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::law::detail {

/// Reads one citation in its Vietnamese form. Words are found in the text made small, which is
/// byte for byte as long as the composed text that numbers and names are taken from.
class citation_reader {
 public:
  citation_reader(std::string_view text, const instrument_register& among)
      : given_(text),
        among_(among),
        plain_(notation::compose(text)),
        small_(notation::to_lower(plain_)),
        in_(small_) {}

  [[nodiscard]] result<citation> read() {
    provision where;
    in_.blanks();
    if (!read_provision(in_, where)) return in_.refuse(errc::citation_unreadable, given_);
    if (!where.is_whole()) {
      if (in_.exactly(",")) in_.blanks();
      in_.blanks();
      if (in_.words("của")) in_.blanks();
    }
    read_kind();
    if (!find_number()) return in_.refuse(errc::citation_unreadable, given_);
    const part number = take_to("ngày");
    std::optional<calendar::date> issued;
    part day;
    if (in_.words("ngày")) {
      in_.blanks();
      day = take_to("");
      const auto read = notation::parse_date_vi(day.text);
      if (!read) return shifted(read.error(), day.at);
      issued = *read;
    }
    part issuer;
    if (in_.words("của")) {
      in_.blanks();
      issuer = part{in_.at(), trimmed(in_.at(), plain_.size())};
      if (issuer.text.empty()) return in_.refuse(errc::citation_unreadable, given_);
      in_.go_to(plain_.size());
    }
    if (!in_.done()) return in_.refuse(errc::citation_unreadable, given_);

    const auto found = among_.look_up(number.text, issued);
    if (!found) return shifted(found.error(), number.at);
    const instrument& text = **found;
    if (kind_ && *kind_ != text.kind)
      return contradicted(kind_at_, text_of(*kind_).name.vi, text, text_of(text.kind).name.vi);
    if (!title_.text.empty() && text.title.empty()) {
      in_.go_to(title_.at);
      return in_.refuse(errc::citation_unreadable, given_);
    }
    if (!title_.text.empty() && !notation::same_name(title_.text, text.title))
      return contradicted(title_.at, title_.text, text, text.title);
    if (issued && text.issued.day && issued != text.issued.day)
      return contradicted(day.at, day.text, text, calendar::to_string_vi(*text.issued.day));
    if (!issuer.text.empty() && text.issuer != nullptr &&
        !notation::same_name(issuer.text, text.issuer->name.vi))
      return contradicted(issuer.at, issuer.text, text, text.issuer->name.vi);
    return citation(text, where);
  }

 private:
  /// A stretch of the text and the byte where it begins.
  struct part {
    std::size_t at = 0;
    std::string_view text = {};
  };

  /// The kind in words, the longest that fits, or its abbreviation.
  void read_kind() {
    kind_at_ = in_.at();
    std::size_t longest = kind_at_;
    for (const instrument_kind_text& row : all_instrument_kinds()) {
      for (const std::string_view name : {row.name.vi, row.abbreviation}) {
        in_.go_to(kind_at_);
        if (name.empty() || !in_.words(notation::to_lower(name)) || in_.at() <= longest) continue;
        longest = in_.at();
        kind_ = row.kind;
      }
    }
    in_.go_to(longest);
    in_.blanks();
  }

  /// Goes to the number, past `số` and, behind a kind, the title of a law.
  bool find_number() {
    const std::size_t from = in_.at();
    while (!in_.done()) {
      const std::size_t here = in_.at();
      if (in_.words("số")) in_.blanks();
      if (!in_.done() && is_digit(in_.rest().front())) {
        title_ = part{from, trimmed(from, here)};
        return true;
      }
      in_.go_to(here);
      if (!kind_) return false;
      skip_word();
    }
    return false;
  }

  /// Takes what stands before `word`, before `của`, or before the end.
  part take_to(std::string_view word) {
    const std::size_t from = in_.at();
    while (!in_.done()) {
      const std::size_t here = in_.at();
      if (in_.words("của") || (!word.empty() && in_.words(word))) {
        in_.go_to(here);
        break;
      }
      skip_word();
    }
    return {from, trimmed(from, in_.at())};
  }

  /// Goes to the end of the text or the character behind the next blanks.
  void skip_word() {
    while (!in_.done()) {
      const std::size_t here = in_.at();
      in_.blanks();
      if (in_.at() != here) return;
      in_.go_to(here + read_utf8(in_.rest(), 0).size);
    }
  }

  [[nodiscard]] std::string_view trimmed(std::size_t from, std::size_t to) const {
    std::string_view out = std::string_view(plain_).substr(from, to - from);
    while (!out.empty() && (out.back() == ' ' || out.back() == '\t')) out.remove_suffix(1);
    return out;
  }

  /// An error of a part, placed in the whole text.
  [[nodiscard]] error shifted(const error& what, std::size_t at) const {
    location where = what.where();
    where.column = column_of(plain_, at) + (where.column == 0 ? 0 : where.column - 1);
    return what.at(where);
  }

  [[nodiscard]] error contradicted(std::size_t at, std::string_view said, const instrument& text,
                                   std::string_view is) const {
    location where;
    where.column = column_of(plain_, at);
    return error(errc::citation_contradicted,
                 {excerpt(said), std::string(text.number), std::string(is)}, where);
  }

  std::string_view given_;
  const instrument_register& among_;
  std::string plain_;
  std::string small_;
  reader in_;
  std::size_t kind_at_ = 0;
  std::optional<instrument_kind> kind_;
  part title_;
};

}  // namespace hoptac::inline HOPTAC_ABI::law::detail

#endif  // HOPTAC_LAW_DETAIL_CITATION_READER_HPP
