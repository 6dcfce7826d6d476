// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_LAW_PROVISION_HPP
#define HOPTAC_LAW_PROVISION_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>

#include <compare>      // operator<=>
#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint8_t, std::uint16_t
#include <iterator>     // std::size
#include <span>         // std::span
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::law {

/// A letter of the Vietnamese alphabet as points are lettered: a b c d đ e g h … v x y. The number
/// is its rank from 1 (0 is *none*), so that letters order as the points of a clause do.
class point_letter {
 public:
  constexpr point_letter() = default;

  /// Precondition: `text` is empty or one of the 23 small letters, in UTF-8.
  constexpr explicit point_letter(std::string_view text) : rank_(rank_of(text)) {
    HOPTAC_PRE(text.empty() || rank_ != 0);
  }

  /// The 23 letters, in their order.
  [[nodiscard]] static constexpr std::span<const std::string_view> all() { return letters; }

  [[nodiscard]] constexpr bool empty() const { return rank_ == 0; }
  [[nodiscard]] constexpr std::string_view str() const {
    return rank_ == 0 ? std::string_view() : letters[rank_ - 1U];
  }
  /// The letter in ASCII: `dd` stands for đ, the others for themselves.
  [[nodiscard]] constexpr std::string_view ascii() const { return str() == "đ" ? "dd" : str(); }

  friend constexpr bool operator==(const point_letter&, const point_letter&) = default;
  // NOLINTNEXTLINE(modernize-use-nullptr): there is no pointer here.
  friend constexpr auto operator<=>(const point_letter&, const point_letter&) = default;

 private:
  static constexpr std::string_view letters[] = {"a", "b", "c", "d", "đ", "e", "g", "h",
                                                 "i", "k", "l", "m", "n", "o", "p", "q",
                                                 "r", "s", "t", "u", "v", "x", "y"};
  static constexpr std::uint8_t rank_of(std::string_view text) {
    for (std::size_t i = 0; i < std::size(letters); ++i)
      if (letters[i] == text) return static_cast<std::uint8_t>(i + 1);
    return 0;
  }

  std::uint8_t rank_ = 0;
};

/// The number of an article or a clause: `18`, or `12a` where an amendment put one in between.
struct numbered {
  std::uint16_t number = 0;  ///< 1 to 9999; 0 is *none*
  point_letter letter = {};

  constexpr numbered() = default;
  // NOLINTNEXTLINE(google-explicit-constructor): `provision{18, 1, "b"}` is the point of it.
  constexpr numbered(int value, std::string_view after = {})
      : number(static_cast<std::uint16_t>(value)), letter(after) {
    HOPTAC_PRE(value >= 0 && value <= 9999 && (value != 0 || after.empty()));
  }

  [[nodiscard]] constexpr bool empty() const { return number == 0; }
  friend constexpr bool operator==(const numbered&, const numbered&) = default;
  // NOLINTNEXTLINE(modernize-use-nullptr): there is no pointer here.
  friend constexpr auto operator<=>(const numbered&, const numbered&) = default;
};

/// A place in the text of an instrument: article (điều), clause (khoản), point (điểm). Every part
/// may be absent from the right; all absent is the whole instrument. An article may have points
/// and no clauses. Provisions order as they stand in the text.
class provision {
 public:
  constexpr provision() = default;

  /// Precondition: a clause or a point has an article; `point` is empty, one of the 23 letters, or
  /// a letter and a number of 1 to 99 as in `a1`.
  // NOLINTNEXTLINE(google-explicit-constructor): `citation{law, {18, 1, "b"}}` is the point of it,
  constexpr provision(numbered article, numbered clause = {}, std::string_view point = {});
  // NOLINTNEXTLINE(google-explicit-constructor): and `citation{law, 18}`.
  constexpr provision(int article) : provision(numbered(article)) {}

  [[nodiscard]] constexpr const numbered& article() const { return article_; }
  [[nodiscard]] constexpr const numbered& clause() const { return clause_; }
  [[nodiscard]] constexpr const point_letter& point() const { return point_; }
  /// 1 of point `a1`; 0 for the plain points.
  [[nodiscard]] constexpr int point_number() const { return point_number_; }
  [[nodiscard]] constexpr bool is_whole() const { return article_.empty(); }

  /// Whether `inner` is this provision or a part of it.
  [[nodiscard]] constexpr bool contains(const provision& inner) const;

  friend constexpr bool operator==(const provision&, const provision&) = default;
  // NOLINTNEXTLINE(modernize-use-nullptr): there is no pointer here.
  friend constexpr auto operator<=>(const provision&, const provision&) = default;

 private:
  numbered article_;
  numbered clause_;
  point_letter point_;
  std::uint8_t point_number_ = 0;
};

// ---------------------------------------------------------------------------------------- bodies

constexpr provision::provision(numbered article, numbered clause, std::string_view point)
    : article_(article), clause_(clause) {
  HOPTAC_PRE(!article.empty() || (clause.empty() && point.empty()));
  if (point.empty()) return;
  const std::size_t size = point.starts_with("đ") ? std::string_view("đ").size() : 1;
  point_ = point_letter(point.substr(0, size));
  if (size == point.size()) return;
  int number = 0;
  for (const char digit : point.substr(size)) {
    HOPTAC_PRE('0' <= digit && digit <= '9' && (number != 0 || digit != '0'));
    number = number * 10 + (digit - '0');
    HOPTAC_PRE(number <= 99);
  }
  point_number_ = static_cast<std::uint8_t>(number);
}

constexpr bool provision::contains(const provision& inner) const {
  if (is_whole()) return true;
  if (article_ != inner.article_) return false;
  if (!clause_.empty() && clause_ != inner.clause_) return false;
  if (point_.empty()) return true;
  return clause_ == inner.clause_ && point_ == inner.point_ && point_number_ == inner.point_number_;
}

}  // namespace hoptac::inline HOPTAC_ABI::law

#endif  // HOPTAC_LAW_PROVISION_HPP
