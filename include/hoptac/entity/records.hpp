// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_ENTITY_RECORDS_HPP
#define HOPTAC_ENTITY_RECORDS_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/config.hpp>
#include <hoptac/entity/legal_status.hpp>
#include <hoptac/entity/organisation.hpp>
#include <hoptac/entity/word.hpp>

#include <cstddef>      // std::size_t
#include <cstdint>      // std::int64_t
#include <optional>     // std::optional
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view

/// What a registry keeps about organisations beside their reports. Organisations are named by their
/// place in the registry; `line` is the row of the file a record was read from, 0 when from none.
namespace hoptac::inline HOPTAC_ABI::entity {

/// A cooperative is an official member of a union from one day, and until the day before another.
struct membership {
  std::uint32_t union_of_cooperatives;
  std::uint32_t member;
  calendar::date from;
  std::optional<calendar::date> until = {};  ///< the first day on which it is no more
  std::uint32_t line = 0;

  [[nodiscard]] bool holds_on(const calendar::date& day) const {
    return from <= day && (!until || day < *until);
  }
};

/// The register gives an organisation a legal status from that day on. Before the first one it is
/// active.
struct status_change {
  std::uint32_t organisation;
  calendar::date from;
  legal_status status;
  std::uint32_t line = 0;
};

/// What happened to an organisation without ending it, or how it came from another.
enum class event_kind : std::uint8_t {
  strengthened = 0,  ///< củng cố: consolidated under a support policy
  reorganised = 1,   ///< adapted to, or reorganised under, the law in force
  converted = 2,     ///< changed its kind; `other` is what it was before
  absorbed = 3,      ///< took in `other` (sáp nhập)
  made_from = 4,     ///< came out of a consolidation or division of `other`
  split_off = 5,     ///< came out of `other`, which goes on (tách)
};

struct event {
  std::uint32_t organisation;
  event_kind kind;
  calendar::date on;
  std::optional<std::uint32_t> other = {};
  std::uint32_t line = 0;
};

/// A product, with what certifies it.
struct product {
  std::uint32_t organisation;
  std::string name;
  std::uint8_t ocop_stars = 0;          ///< 3 to 5; 0 when it has none
  std::string geographical_indication;  ///< the protected name; empty when it has none
  bool has_barcode = false;
  bool has_brand = false;
  std::optional<calendar::date> since = {};
  std::uint32_t line = 0;
};

/// What an organisation takes part in.
enum class undertaking_kind : std::uint8_t {
  model = 0,            ///< a model that others are shown
  value_chain = 1,      ///< a value chain
  high_technology = 2,  ///< production with high technology
  scheme = 3,           ///< a pilot scheme, named by its number
  science_project = 4,  ///< a science and technology project
};

struct undertaking {
  std::optional<std::uint32_t> organisation;  ///< nothing for a project of no single one
  undertaking_kind kind;
  std::string name;
  std::string level;  ///< of a science project: `province`, `national`
  std::optional<calendar::date> since = {};
  std::uint32_t line = 0;
};

/// How the yearly rating found a cooperative or union: tốt, khá, trung bình, yếu (Thông tư
/// 01/2020/TT-BKHĐT).
enum class rating : std::uint8_t { good = 0, fair = 1, average = 2, weak = 3 };

struct rating_of_year {
  std::uint32_t organisation;
  int year;
  rating found;
  std::uint32_t line = 0;
};

/// How far a support has come.
enum class support_state : std::uint8_t {
  received = 0,
  planned = 1,  ///< approved, not received yet
  removed = 2,  ///< was approved, is not to be received any more
};

/// Support under a programme: money, a loan, a work.
struct support {
  std::uint32_t organisation;
  std::string programme;  ///< `bac_kan.training`; open
  calendar::date on;
  std::optional<std::int64_t> dong = {};  ///< nothing when not stated
  support_state state = support_state::received;
  std::uint32_t line = 0;
};

namespace detail {

inline constexpr word endings[5] = {
    {"dissolved", {"giải thể", "dissolved"}}, {"bankrupt", {"phá sản", "bankrupt"}},
    {"merged", {"sáp nhập", "merged"}},       {"consolidated", {"hợp nhất", "consolidated"}},
    {"divided", {"chia", "divided"}},
};
inline constexpr word event_kinds[6] = {
    {"strengthened", {"củng cố", "strengthened"}},
    {"reorganised", {"chuyển đổi, tổ chức lại theo luật", "reorganised under the law"}},
    {"converted", {"chuyển đổi loại hình", "converted from another kind"}},
    {"absorbed", {"nhận sáp nhập", "absorbed another"}},
    {"made_from", {"hình thành từ hợp nhất, chia", "made by consolidation or division"}},
    {"split_off", {"được tách ra", "split off"}},
};
inline constexpr word undertaking_kinds[5] = {
    {"model", {"mô hình", "model"}},
    {"value_chain", {"chuỗi giá trị", "value chain"}},
    {"high_technology", {"ứng dụng công nghệ cao", "high technology"}},
    {"scheme", {"đề án", "scheme"}},
    {"science_project", {"nhiệm vụ khoa học và công nghệ", "science and technology project"}},
};
inline constexpr word ratings[4] = {
    {"good", {"tốt", "good"}},
    {"fair", {"khá", "fair"}},
    {"average", {"trung bình", "average"}},
    {"weak", {"yếu", "weak"}},
};
inline constexpr word support_states[3] = {
    {"received", {"đã nhận", "received"}},
    {"planned", {"dự kiến", "planned"}},
    {"removed", {"đưa ra khỏi danh mục", "removed"}},
};

}  // namespace detail

[[nodiscard]] constexpr std::span<const word> ending_words() {
  return detail::endings;
}
[[nodiscard]] constexpr std::span<const word> event_kind_words() {
  return detail::event_kinds;
}
[[nodiscard]] constexpr std::span<const word> undertaking_kind_words() {
  return detail::undertaking_kinds;
}
[[nodiscard]] constexpr std::span<const word> rating_words() {
  return detail::ratings;
}
[[nodiscard]] constexpr std::span<const word> support_state_words() {
  return detail::support_states;
}

/// The value written `code`; nothing when there is none.
[[nodiscard]] constexpr std::optional<ending> parse_ending(std::string_view code) {
  return detail::find_word<ending>(detail::endings, code);
}
[[nodiscard]] constexpr std::optional<event_kind> parse_event_kind(std::string_view code) {
  return detail::find_word<event_kind>(detail::event_kinds, code);
}
[[nodiscard]] constexpr std::optional<undertaking_kind> parse_undertaking_kind(
    std::string_view code) {
  return detail::find_word<undertaking_kind>(detail::undertaking_kinds, code);
}
[[nodiscard]] constexpr std::optional<rating> parse_rating(std::string_view code) {
  return detail::find_word<rating>(detail::ratings, code);
}
[[nodiscard]] constexpr std::optional<support_state> parse_support_state(std::string_view code) {
  return detail::find_word<support_state>(detail::support_states, code);
}

}  // namespace hoptac::inline HOPTAC_ABI::entity

#endif  // HOPTAC_ENTITY_RECORDS_HPP
