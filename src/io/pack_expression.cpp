// SPDX-License-Identifier: BSL-1.0

#include <algorithm>
#include <array>
#include <climits>

#include "pack_reader.hpp"

namespace hoptac::inline HOPTAC_ABI::io {

using namespace policy;

template <class Kind, std::size_t Count>
const pack_word<Kind>* expression_reader::operator_of(const json_node& node,
                                                      const pack_word<Kind> (&words)[Count]) {
  const auto members = reader_.tree().children(node);
  for (const pack_word<Kind>& one : words)
    for (const json_node& member : members)
      if (member.key == one.word) return &one;
  const std::vector<std::string_view> all = all_words(words);
  if (members.begin() == members.end()) {
    reader_.refuse(node, errc::json_key_missing, {joined(all)});
  } else {
    const json_node& first = *members.begin();
    reader_.refuse(first.key_begin, errc::pack_operator_unknown,
                   {std::string(first.key), suggestion(first.key, all), joined(all)});
  }
  return nullptr;
}

template <class Each>
void expression_reader::read_all(const json_node* node, std::vector<Each>& out) {
  if (node == nullptr || !reader_.expect(*node, json_kind::array)) return;
  for (const json_node& one : reader_.tree().children(*node)) read(one, out.emplace_back());
}

void expression_reader::read_terms(const json_node* node, std::size_t count,
                                   std::vector<term>& out) {
  const std::size_t before = reader_.errors().size();
  read_all(node, out);
  if (node != nullptr && reader_.errors().size() == before && out.size() != count)
    reader_.refuse(*node, errc::pack_operand_count,
                   {std::to_string(out.size()), std::to_string(count)});
}

bool expression_reader::read(const json_node& node, branch& out) {
  json_object members(reader_, node, {"when", "then"});
  if (const json_node* when = members.need("when")) read(*when, out.when);
  if (const json_node* then = members.need("then")) read(*then, out.then);
  return members.is_object();
}

void expression_reader::read_share(const json_node& node, test& out) {
  json_object members(reader_, node, {"share", "eq", "ne", "lt", "le", "gt", "ge"});
  read_terms(members.find("share"), 2, out.terms);
  const json_node* limit = nullptr;
  for (const pack_word<test_kind>& one : test_words) {
    if (one.value < test_kind::equal || one.value > test_kind::no_less) continue;
    const json_node* found = members.find(one.word);
    if (found == nullptr) continue;
    if (limit != nullptr) {
      reader_.refuse(found->key_begin, errc::json_keys_exclude,
                     {std::string(one.word), std::string(limit->key)});
      continue;
    }
    limit = found;
    out.compare = one.value;
  }
  if (limit != nullptr)
    read(*limit, out.terms.emplace_back());
  else
    reader_.refuse(node, errc::json_key_missing, {"eq, ne, lt, le, gt, ge"});
}

bool expression_reader::read(const json_node& node, test& out) {
  if (!reader_.expect(node, json_kind::object)) return false;
  const pack_word<test_kind>* found = operator_of(node, test_words);
  if (found == nullptr) return false;
  out.kind = found->value;
  if (out.kind == test_kind::share) {
    read_share(node, out);
    return true;
  }
  const bool counts = out.kind == test_kind::at_least;
  const std::array<std::string_view, 2> keys{found->word, "of"};
  json_object members(reader_, node, std::span(keys).first(counts ? 2 : 1));
  const json_node* operand = members.find(found->word);
  switch (out.kind) {
    case test_kind::all:
    case test_kind::any: read_all(operand, out.of); break;
    case test_kind::negation: read(*operand, out.of.emplace_back()); break;
    case test_kind::at_least: {
      reader_.read(*operand, 0, INT_MAX, out.count);
      read_all(members.need("of"), out.of);
      break;
    }
    case test_kind::known: reader_.read(*operand, out.name); break;
    case test_kind::not_stated: reader_.read(*operand, out.why); break;
    case test_kind::one_of: read_all(operand, out.terms); break;
    case test_kind::between:
    case test_kind::not_older_than:
    case test_kind::has_reached: read_terms(operand, 3, out.terms); break;
    default: read_terms(operand, 2, out.terms); break;
  }
  return true;
}

void expression_reader::read_literal(const json_node& node, std::string_view word, term& out) {
  const bool is_money = word == "money";
  const std::array<std::string_view, 2> keys{word, "currency"};
  json_object members(reader_, node, std::span(keys).first(is_money ? 2 : 1));
  const json_node& value = *members.find(word);
  if (is_money) {
    std::string currency;
    const json_node* code = members.need("currency");
    if (code != nullptr && reader_.read_currency(*code, currency))
      reader_.read_money(value, currency, out.value);
  } else if (word == "number") {
    std::optional<money::decimal> number;
    if (reader_.read(value, number)) out.value = *number;
  } else if (word == "date") {
    std::optional<calendar::date> day;
    if (reader_.read(value, day)) out.value = *day;
  } else {
    policy::word key;
    if (reader_.read(value, key.key)) out.value = std::move(key);
  }
}

bool expression_reader::read(const json_node& node, term& out) {
  if (node.kind == json_kind::boolean) {
    out.value = node.text == "true";
    return true;
  }
  if (node.kind == json_kind::number) {
    std::optional<money::decimal> number;
    if (reader_.read(node, number)) out.value = *number;
    return number.has_value();
  }
  if (node.kind == json_kind::string) {
    reader_.refuse(node, errc::pack_bare_text, {std::string(node.text)});
    return false;
  }
  if (!reader_.expect(node, json_kind::object)) return false;
  const pack_word<term_kind>* found = operator_of(node, term_words);
  if (found == nullptr) return false;
  out.kind = found->value;
  if (out.kind == term_kind::constant) {
    read_literal(node, found->word, out);
    return true;
  }
  const bool rounds = out.kind == term_kind::divide || out.kind == term_kind::round;
  const bool reads = out.kind == term_kind::by_reading;
  const std::array<std::string_view, 3> keys{found->word, reads ? "of" : "places", "rounding"};
  json_object members(reader_, node, std::span(keys).first(rounds ? 3 : reads ? 2 : 1));
  const json_node* operand = members.find(found->word);
  if (rounds) {
    constexpr int most_places = 18;
    members.require("places", 0, most_places, out.places);
    if (const json_node* how = members.need("rounding");
        how != nullptr && reader_.expect(*how, json_kind::string)) {
      const result<money::rounding> mode = money::parse_rounding(how->text);
      if (mode)
        out.mode = *mode;
      else
        reader_.refuse(*how, mode.error());
    }
  }
  switch (out.kind) {
    case term_kind::of_fact:
    case term_kind::of_parameter: reader_.read(*operand, out.name); break;
    case term_kind::reference_date:
      if (operand->text != "true" || operand->kind != json_kind::boolean)
        reader_.refuse_type(*operand, "true");
      break;
    case term_kind::by_reading:
      reader_.read(*operand, out.name);
      read_all(members.need("of"), out.of);
      break;
    case term_kind::years_between:
    case term_kind::months_between:
    case term_kind::days_between:
    case term_kind::subtract:
    case term_kind::divide: read_terms(operand, 2, out.of); break;
    case term_kind::round: read(*operand, out.of.emplace_back()); break;
    case term_kind::choose: read_all(operand, out.branches); break;
    default: read_all(operand, out.of); break;
  }
  return true;
}

}  // namespace hoptac::inline HOPTAC_ABI::io
