// SPDX-License-Identifier: BSL-1.0

#include <algorithm>
#include <charconv>

#include "pack_reader.hpp"

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

std::string_view word_of(json_kind kind) {
  constexpr std::string_view words[] = {"null",   "true/false", "number",
                                        "string", "array",      "object"};
  return words[static_cast<std::size_t>(kind)];
}

}  // namespace

void json_reader::refuse(std::uint32_t at, errc code, std::vector<std::string> arguments) {
  if (!arguments.empty()) arguments.front() = excerpt(arguments.front());
  for (std::string& one : arguments) one = printable(one);
  location where;
  where.field = field_;
  errors_.push_back({at, error(code, std::move(arguments), std::move(where))});
}

void json_reader::refuse_type(const json_node& node, std::string_view wanted) {
  if (node.has_point_or_exponent())
    refuse(node, errc::json_float, {std::string(node.text)});
  else
    refuse(node, errc::json_type_wrong, {std::string(word_of(node.kind)), std::string(wanted)});
}

bool json_reader::expect(const json_node& node, json_kind wanted) {
  if (node.kind == wanted) return true;
  refuse_type(node, word_of(wanted));
  return false;
}

bool json_reader::read(const json_node& node, std::string& out) {
  if (!expect(node, json_kind::string)) return false;
  out = node.text;
  return true;
}

bool json_reader::read(const json_node& node, bool& out) {
  if (!expect(node, json_kind::boolean)) return false;
  out = node.text == "true";
  return true;
}

bool json_reader::read(const json_node& node, int lowest, int highest, int& out) {
  if (node.has_point_or_exponent() || !expect(node, json_kind::number)) {
    if (node.has_point_or_exponent()) refuse_type(node, "integer");
    return false;
  }
  int value = 0;
  const char* end = node.text.data() + node.text.size();
  const auto [stop, status] = std::from_chars(node.text.data(), end, value);
  if (status != std::errc() || stop != end || value < lowest || value > highest) {
    refuse(node, errc::json_integer_range,
           {std::string(node.text), std::to_string(lowest), std::to_string(highest)});
    return false;
  }
  out = value;
  return true;
}

bool json_reader::read(const json_node& node, std::optional<calendar::date>& out) {
  if (!expect(node, json_kind::string)) return false;
  const result<calendar::date> day = calendar::date::parse(node.text);
  if (day)
    out = *day;
  else
    refuse(node, day.error());
  return day.has_value();
}

bool json_reader::read(const json_node& node, bilingual& out) {
  json_object text(*this, node, {"vi", "en"});
  text.read("vi", out.vi);
  text.read("en", out.en);
  return text.is_object();
}

bool json_reader::read(const json_node& node, std::vector<std::string>& out) {
  if (!expect(node, json_kind::array)) return false;
  for (const json_node& one : tree_.children(node)) read(one, out.emplace_back());
  return true;
}

bool json_reader::read(const json_node& node, std::optional<money::decimal>& out) {
  if (node.kind != json_kind::string && node.kind != json_kind::number) {
    refuse_type(node, "integer, string");
    return false;
  }
  if (node.has_point_or_exponent()) {
    refuse_type(node, "string");
    return false;
  }
  const result<money::decimal> number = money::decimal::parse(node.text);
  if (number)
    out = *number;
  else
    refuse(node, number.error());
  return number.has_value();
}

bool json_reader::read_currency(const json_node& node, std::string& out) {
  if (!read(node, out)) return false;
  const result<money::any_amount> nothing = money::any_amount::from_major({}, out);
  if (!nothing) refuse(node, nothing.error());
  return nothing.has_value();
}

bool json_reader::read_money(const json_node& node, std::string_view currency,
                             std::optional<policy::literal>& out) {
  if (node.kind == json_kind::number && !node.has_point_or_exponent()) {
    refuse(node, errc::pack_money_not_text, {std::string(node.text)});
    return false;
  }
  if (!expect(node, json_kind::string)) return false;
  const result<money::decimal> number = money::decimal::parse(node.text);
  if (!number) {
    refuse(node, number.error());
    return false;
  }
  const result<money::any_amount> amount = money::any_amount::from_major(*number, currency);
  if (amount)
    out = *amount;
  else
    refuse(node, amount.error());
  return amount.has_value();
}

void json_reader::refuse_word(const json_node& node, std::string_view of,
                              std::span<const std::string_view> words) {
  refuse(node, errc::pack_keyword_unknown,
         {std::string(node.text), std::string(of), suggestion(node.text, words), joined(words)});
}

json_object::json_object(json_reader& reader, const json_node& node,
                         std::span<const std::string_view> keys)
    : reader_(reader), node_(node) {
  if (!reader.expect(node, json_kind::object)) return;
  for (const json_node& member : reader.tree().children(node)) {
    if (std::find(keys.begin(), keys.end(), member.key) == keys.end())
      reader.refuse(member.key_begin, errc::json_key_unknown,
                    {std::string(member.key), suggestion(member.key, keys), joined(keys)});
    else if (find(member.key) != nullptr)
      reader.refuse(member.key_begin, errc::json_key_repeated, {std::string(member.key)});
    else
      found_[count_++] = &member;
  }
}

const json_node* json_object::find(std::string_view key) const {
  for (std::size_t i = 0; i < count_; ++i)
    if (found_[i]->key == key) return found_[i];
  return nullptr;
}

const json_node* json_object::need(std::string_view key) {
  const json_node* node = find(key);
  if (node == nullptr && is_object())
    reader_.refuse(node_, errc::json_key_missing, {std::string(key)});
  return node;
}

}  // namespace hoptac::inline HOPTAC_ABI::io
