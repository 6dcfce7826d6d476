// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_DETAIL_TYPE_HPP
#define HOPTAC_POLICY_DETAIL_TYPE_HPP

#include <hoptac/config.hpp>
#include <hoptac/money/any_amount.hpp>
#include <hoptac/policy/expression.hpp>
#include <hoptac/policy/fact.hpp>

#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint8_t
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <variant>      // std::get

namespace hoptac::inline HOPTAC_ABI::policy::detail {

/// What a term gives. `word` is a word whose enumeration its neighbour tells.
enum class sort : std::uint8_t { wrong, boolean, number, money, date, enumeration, id, word };

struct type {
  sort of = sort::wrong;
  std::string_view currency = {};
  const fact* words = nullptr;  ///< of an enumeration: where its words are declared
};

[[nodiscard]] inline type type_of(value_kind kind, std::string_view currency, const fact* words) {
  switch (kind) {
    case value_kind::boolean: return {sort::boolean};
    case value_kind::integer:
    case value_kind::decimal: return {sort::number};
    case value_kind::money: return {sort::money, currency};
    case value_kind::date: return {sort::date};
    case value_kind::enumeration: return {sort::enumeration, {}, words};
    case value_kind::id: return {sort::id};
  }
  return {};
}

[[nodiscard]] inline type type_of(const literal& value) {
  switch (value.index()) {
    case 0: return {sort::boolean};
    case 1: return {sort::number};
    case 2: return {sort::money, std::get<money::any_amount>(value).currency().code};
    case 3: return {sort::date};
    default: return {sort::word};
  }
}

/// The name of a sort, for messages.
[[nodiscard]] inline std::string word_of(sort of) {
  constexpr std::string_view words[] = {"?",    "boolean",     "number", "money",
                                        "date", "enumeration", "id",     "word"};
  return std::string(words[static_cast<std::size_t>(of)]);
}

}  // namespace hoptac::inline HOPTAC_ABI::policy::detail

#endif  // HOPTAC_POLICY_DETAIL_TYPE_HPP
