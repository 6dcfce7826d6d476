// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_NOTATION_UNIT_HPP
#define HOPTAC_NOTATION_UNIT_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/core/result.hpp>
#include <hoptac/notation/detail/scanner.hpp>
#include <hoptac/notation/text.hpp>

#include <algorithm>    // std::find
#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint8_t
#include <iterator>     // std::begin, std::end
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::notation {

/// What a number with a unit is a number of. Numbers are stored: never reuse.
enum class measure : std::uint8_t { thing = 1, dong = 2, percent = 3 };

/// The time a rate is for. Numbers are stored: never reuse.
enum class per_time : std::uint8_t { none = 0, day = 1, month = 2, quarter = 3, year = 4 };

/// A unit as Vietnamese texts write it: `triệu đồng/người/tháng` is 10^6 đồng per `người` per
/// month, `%/năm` is percent per year, `HTX` counts things of that name. Words are UTF-8 (NFC).
struct unit {
  measure of = measure::thing;
  std::uint8_t power = 0;        ///< a multiple of 3 up to 18: 6 for `triệu`, 18 for `tỷ tỷ`
  std::string noun;              ///< what is counted; empty for đồng, percent and bare numbers
  std::vector<std::string> per;  ///< per what, in the order written: `người`, `HTX`; open words
  per_time rate = per_time::none;

  friend bool operator==(const unit&, const unit&) = default;

  /// A sum, a share, a count: not per anything.
  [[nodiscard]] bool is_plain() const { return per.empty() && rate == per_time::none; }
};

/// Reads a unit, the whole text; an empty text is the unit of a bare number. `đ`, `₫`, `VND` and
/// `VNĐ` are đồng, `ngàn` is nghìn, `tỉ` is tỷ, `phần trăm` is %. Errors: `unit_unknown` for what
/// has no form of a unit, and for money or time typed without its marks (`trieu dong`, `/nam`),
/// which would otherwise count as the name of a thing.
[[nodiscard]] result<unit> parse_unit_vi(std::string_view text);

/// The unit in its official words, which `parse_unit_vi` reads back: `nghìn tỷ đồng/HTX/năm`.
/// Precondition: `power` is 0, 3, 6, 9, 12, 15 or 18, and 0 for percent.
[[nodiscard]] std::string write_unit_vi(const unit& which);

// ---------------------------------------------------------------------------------------- bodies

namespace detail {

/// A word and what it stands for. Of several words for one meaning the first is written.
template <class Meaning>
struct word_of {
  std::string_view word;
  Meaning meaning;
};

inline constexpr word_of<std::uint8_t> power_words[] = {
    {"nghìn tỷ", 12}, {"nghìn tỉ", 12}, {"ngàn tỷ", 12}, {"ngàn tỉ", 12}, {"triệu tỷ", 15},
    {"triệu tỉ", 15}, {"tỷ tỷ", 18},    {"tỉ tỉ", 18},   {"nghìn", 3},    {"ngàn", 3},
    {"triệu", 6},     {"tỷ", 9},        {"tỉ", 9},
};
inline constexpr word_of<measure> measure_words[] = {
    {"đồng", measure::dong}, {"đ", measure::dong},
    {"₫", measure::dong},    {"vnd", measure::dong},
    {"vnđ", measure::dong},  {"đồng việt nam", measure::dong},
    {"%", measure::percent}, {"phần trăm", measure::percent},
};
inline constexpr word_of<per_time> time_words[] = {
    {"ngày", per_time::day},
    {"tháng", per_time::month},
    {"quý", per_time::quarter},
    {"năm", per_time::year},
};

template <class Meaning, std::size_t N>
[[nodiscard]] constexpr std::string_view first_word(const word_of<Meaning> (&words)[N],
                                                    Meaning meaning) {
  for (const word_of<Meaning>& row : words)
    if (row.meaning == meaning) return row.word;
  return {};
}

/// Words that end a unit: what follows belongs to the sentence around it.
inline constexpr std::string_view unit_stops[] = {"đến", "tới", "trở"};

[[nodiscard]] inline bool is_unit_stop(std::string_view word) {
  const std::string small = to_lower(word);
  return std::find(std::begin(unit_stops), std::end(unit_stops), small) != std::end(unit_stops);
}

/// The words up to a slash, a dash, a stop or anything that is no word; composed, single spaces.
[[nodiscard]] inline std::string scan_phrase(scanner& in) {
  if (in.take(U'%')) return "%";
  std::string phrase;
  for (;;) {
    const std::size_t before = in.at();
    in.skip_blanks();
    const std::string word = compose(in.word());
    if (word.empty() || is_unit_stop(word)) {
      in.go(before);
      return phrase;
    }
    phrase += (phrase.empty() ? "" : " ") + word;
  }
}

/// Words that make the name of a thing of `triệu` and `tỷ`: `tỷ phú`, `triệu chứng`, `tỷ lệ`.
inline constexpr std::string_view compound_tails[] = {"phú", "chứng", "lệ", "giá", "trọng", "suất"};

/// How words are compared with the tables, which are in small letters.
struct with_marks {
  static std::string text(std::string_view typed) { return to_lower(typed); }
  static constexpr std::string_view table(std::string_view word) { return word; }
};
struct without_marks {
  static std::string text(std::string_view typed) { return strip_marks(to_lower(typed)); }
  static std::string table(std::string_view word) { return strip_marks(word); }
};

/// Splits off `count` words.
[[nodiscard]] constexpr std::string_view skip_words(std::string_view phrase, std::size_t count) {
  for (; count > 0; --count) {
    const std::size_t space = phrase.find(' ');
    phrase.remove_prefix(space == std::string_view::npos ? phrase.size() : space + 1);
  }
  return phrase;
}

/// Power and measure of the phrase in front of the slashes, words compared as `Spelling` says. What
/// is no word of the tables is the noun.
template <class Spelling>
[[nodiscard]] unit classify(std::string_view phrase) {
  unit out;
  const std::string folded = Spelling::text(phrase);
  std::size_t words = 0;
  for (const auto& [word, power] : power_words) {
    const auto known = Spelling::table(word);
    const bool begins = folded.rfind(known, 0) == 0 &&
                        (folded.size() == known.size() || folded[known.size()] == ' ');
    if (!begins) continue;
    out.power = power;
    words = word.find(' ') == std::string_view::npos ? 1 : 2;
    break;
  }
  std::string_view rest = skip_words(folded, words);
  for (const std::string_view tail : compound_tails) {
    if (words == 0 || rest.substr(0, rest.find(' ')) != Spelling::table(tail)) continue;
    out.power = 0;
    words = 0;
    rest = folded;
  }
  for (const auto& [word, meaning] : measure_words)
    if (rest == Spelling::table(word)) out.of = meaning;
  if (out.of == measure::thing) out.noun = skip_words(phrase, words);
  return out;
}

/// Whether a phrase that would count things of that name was meant as money or as a power: its
/// marks are left out (`trieu dong`), or a power stands twice (`triệu triệu đồng`).
[[nodiscard]] inline bool is_spoiled_money(std::string_view phrase, const unit& read) {
  if (read.of != measure::thing) return false;
  const unit bare = classify<without_marks>(phrase);
  if (bare.of == measure::dong) return true;
  if (read.power != 0) {
    const unit rest = classify<with_marks>(read.noun);
    return rest.power != 0 || rest.of != measure::thing;
  }
  const std::string first = without_marks::text(phrase.substr(0, phrase.find(' ')));
  return bare.power != 0 && (first == "nghin" || first == "trieu" || first == "ty");
}

/// Reads a unit where `in` stands and stops in front of a dash or a stop word.
[[nodiscard]] inline result<unit> scan_unit(scanner& in) {
  in.skip_blanks();
  const std::size_t start = in.at();
  const std::string phrase = scan_phrase(in);
  unit out = classify<with_marks>(phrase);
  const bool percent_power = out.of == measure::percent && out.power != 0;
  if (percent_power || is_spoiled_money(phrase, out))
    return in.fail_rest(start, errc::unit_unknown);

  for (;;) {
    const std::size_t before = in.at();
    in.skip_blanks();
    if (!in.take(U'/')) {
      in.go(before);
      return out;
    }
    in.skip_blanks();
    const std::size_t at = in.at();
    const std::string word = scan_phrase(in);
    if (word.empty() || word == "%" || phrase.empty()) return in.fail_rest(at, errc::unit_unknown);
    per_time rate = per_time::none;
    const std::string small = to_lower(word);
    for (const auto& [known, meaning] : time_words) {
      if (small == known) rate = meaning;
      if (small == strip_marks(known)) return in.fail_rest(at, errc::unit_unknown);
    }
    if (rate == per_time::none)
      out.per.push_back(word);
    else if (out.rate == per_time::none)
      out.rate = rate;
    else
      return in.fail_rest(at, errc::unit_unknown);
  }
}

}  // namespace detail

inline result<unit> parse_unit_vi(std::string_view text) {
  detail::scanner in(text);
  result<unit> out = detail::scan_unit(in);
  in.skip_blanks();
  if (out && !in.done()) return in.fail_rest(in.at(), errc::unit_unknown);
  return out;
}

inline std::string write_unit_vi(const unit& which) {
  HOPTAC_PRE(which.power % 3 == 0 && which.power <= 18);
  HOPTAC_PRE(which.of != measure::percent || which.power == 0);
  std::string out;
  const auto add = [&](std::string_view mark, std::string_view word) {
    if (!out.empty() && !word.empty()) out += mark;
    out += word;
  };
  add(" ", detail::first_word(detail::power_words, which.power));
  add(" ", which.of == measure::thing ? std::string_view(which.noun)
                                      : detail::first_word(detail::measure_words, which.of));
  for (const std::string& word : which.per) add("/", word);
  add("/", detail::first_word(detail::time_words, which.rate));
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::notation

#endif  // HOPTAC_NOTATION_UNIT_HPP
