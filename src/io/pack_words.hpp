// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_SRC_IO_PACK_WORDS_HPP
#define HOPTAC_SRC_IO_PACK_WORDS_HPP

#include <hoptac/calendar/partial_date.hpp>
#include <hoptac/core/truth.hpp>
#include <hoptac/entity/legal_status.hpp>
#include <hoptac/entity/organisation_kind.hpp>
#include <hoptac/law/source.hpp>
#include <hoptac/policy/expression.hpp>
#include <hoptac/policy/fact.hpp>

#include <optional>
#include <span>
#include <string_view>
#include <vector>

/// The closed lists of words of a pack file: what is written is what is read.
namespace hoptac::inline HOPTAC_ABI::io {

/// The number of a pack file's format.
inline constexpr int pack_format = 1;

template <class Value>
struct pack_word {
  std::string_view word;
  Value value;
};

inline constexpr pack_word<policy::test_kind> test_words[] = {
    // `share` stands before the comparisons, one of which stands beside it.
    {"share", policy::test_kind::share},
    {"all", policy::test_kind::all},
    {"any", policy::test_kind::any},
    {"not", policy::test_kind::negation},
    {"at_least", policy::test_kind::at_least},
    {"eq", policy::test_kind::equal},
    {"ne", policy::test_kind::not_equal},
    {"lt", policy::test_kind::less},
    {"le", policy::test_kind::at_most},
    {"gt", policy::test_kind::greater},
    {"ge", policy::test_kind::no_less},
    {"between", policy::test_kind::between},
    {"in", policy::test_kind::one_of},
    {"known", policy::test_kind::known},
    {"not_older_than", policy::test_kind::not_older_than},
    {"has_reached", policy::test_kind::has_reached},
    {"not_stated", policy::test_kind::not_stated},
};

/// The words of terms; a constant has one for each kind of literal that needs one.
inline constexpr pack_word<policy::term_kind> term_words[] = {
    {"fact", policy::term_kind::of_fact},
    {"parameter", policy::term_kind::of_parameter},
    {"reference_date", policy::term_kind::reference_date},
    {"number", policy::term_kind::constant},
    {"money", policy::term_kind::constant},
    {"date", policy::term_kind::constant},
    {"word", policy::term_kind::constant},
    {"reading", policy::term_kind::by_reading},
    {"years_between", policy::term_kind::years_between},
    {"months_between", policy::term_kind::months_between},
    {"days_between", policy::term_kind::days_between},
    {"add", policy::term_kind::add},
    {"subtract", policy::term_kind::subtract},
    {"multiply", policy::term_kind::multiply},
    {"divide", policy::term_kind::divide},
    {"round", policy::term_kind::round},
    {"lower_of", policy::term_kind::smaller},
    {"higher_of", policy::term_kind::larger},
    {"choose", policy::term_kind::choose},
};

inline constexpr pack_word<policy::value_kind> kind_words[] = {
    {"boolean", policy::value_kind::boolean}, {"integer", policy::value_kind::integer},
    {"decimal", policy::value_kind::decimal}, {"money", policy::value_kind::money},
    {"date", policy::value_kind::date},       {"enumeration", policy::value_kind::enumeration},
    {"id", policy::value_kind::id},
};

inline constexpr pack_word<policy::history_measure> measure_words[] = {
    {"any", policy::history_measure::any},
    {"count", policy::history_measure::count},
    {"sum", policy::history_measure::sum},
};

inline constexpr pack_word<policy::history_window> window_words[] = {
    {"ever", policy::history_window::ever},
    {"calendar_year", policy::history_window::calendar_year},
    {"months", policy::history_window::months},
};

inline constexpr pack_word<calendar::date_precision> precision_words[] = {
    {"year", calendar::date_precision::year},
    {"month", calendar::date_precision::month},
    {"day", calendar::date_precision::day},
};

inline constexpr pack_word<law::confirmation> confirmation_words[] = {
    {"not_found", law::confirmation::not_found},
    {"remembered", law::confirmation::remembered},
    {"read_without_quote", law::confirmation::read_without_quote},
    {"weakly_reported", law::confirmation::weakly_reported},
    {"derived", law::confirmation::derived},
    {"reported", law::confirmation::reported},
    {"read_in_text", law::confirmation::read_in_text},
};

inline constexpr pack_word<truth> answer_words[] = {
    {to_string(truth::met), truth::met},
    {to_string(truth::not_met), truth::not_met},
    {to_string(truth::not_known), truth::not_known},
};

namespace detail {

template <class Value>
[[nodiscard]] constexpr pack_word<Value> word_of(Value value) {
  return {entity::to_string(value), value};
}

}  // namespace detail

inline constexpr pack_word<entity::organisation_kind> organisation_words[] = {
    detail::word_of(entity::organisation_kind::cooperative_group),
    detail::word_of(entity::organisation_kind::cooperative),
    detail::word_of(entity::organisation_kind::cooperative_union),
};

inline constexpr pack_word<entity::legal_status> status_words[] = {
    detail::word_of(entity::legal_status::suspended),
    detail::word_of(entity::legal_status::revoked_for_tax),
    detail::word_of(entity::legal_status::ending),
    detail::word_of(entity::legal_status::in_bankruptcy),
    detail::word_of(entity::legal_status::ended),
    detail::word_of(entity::legal_status::not_at_address),
    detail::word_of(entity::legal_status::active),
};

/// The first word for a value; empty where there is none.
template <class Value, std::size_t Count>
[[nodiscard]] constexpr std::string_view word_for(const pack_word<Value> (&words)[Count],
                                                  Value value) {
  for (const pack_word<Value>& one : words)
    if (one.value == value) return one.word;
  return {};
}

template <class Value, std::size_t Count>
[[nodiscard]] constexpr std::optional<Value> value_for(const pack_word<Value> (&words)[Count],
                                                       std::string_view word) {
  for (const pack_word<Value>& one : words)
    if (one.word == word) return one.value;
  return std::nullopt;
}

template <class Value, std::size_t Count>
[[nodiscard]] std::vector<std::string_view> all_words(const pack_word<Value> (&words)[Count]) {
  std::vector<std::string_view> out;
  for (const pack_word<Value>& one : words) out.push_back(one.word);
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_SRC_IO_PACK_WORDS_HPP
