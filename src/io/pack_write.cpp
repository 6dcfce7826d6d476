// SPDX-License-Identifier: BSL-1.0

#include <hoptac/core/contract.hpp>
#include <hoptac/core/utf8.hpp>
#include <hoptac/io/pack.hpp>
#include <hoptac/law/provision_text.hpp>
#include <hoptac/policy/pack.hpp>

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <utility>

#include "pack_words.hpp"
#include <nlohmann/json.hpp>
#include <openssl/evp.h>

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

using nlohmann::ordered_json;
using namespace policy;

ordered_json json_of(const std::string& text);
ordered_json json_of(const policy::status_rule& one);
ordered_json json_of(const bilingual& text);
ordered_json json_of(const branch& one);
ordered_json json_of(const calendar::dated_value<parameter_value>& one);
ordered_json json_of(const condition& one);
ordered_json json_of(const enumerator& one);
ordered_json json_of(const rank& one);
ordered_json json_of(const reading& one);
ordered_json json_of(const reading_option& one);
ordered_json json_of(const rule& one);
ordered_json json_of(const term& one);
ordered_json json_of(const test& one);

ordered_json json_of(const std::string& text) {
  HOPTAC_PRE(is_utf8(text));
  return text;
}

ordered_json json_of(const bilingual& text) {
  ordered_json out = ordered_json::object();
  if (!text.vi.empty()) out["vi"] = json_of(text.vi);
  if (!text.en.empty()) out["en"] = json_of(text.en);
  return out;
}

/// Adds a member that is known not to be there: no search through those that are.
void put(ordered_json& object, std::string_view key, ordered_json value) {
  using object_type = ordered_json::object_t;
  object.get_ref<object_type&>().Container::emplace_back(std::string(key), std::move(value));
}

void put_text(ordered_json& object, std::string_view key, const std::string& text) {
  if (!text.empty()) put(object, key, json_of(text));
}

void put_text(ordered_json& object, std::string_view key, const bilingual& text) {
  if (text != bilingual()) put(object, key, json_of(text));
}

void put_date(ordered_json& object, std::string_view key,
              const std::optional<calendar::date>& day) {
  if (day) put(object, key, to_string(*day));
}

template <class Each>
ordered_json array_of(const Each& all) {
  ordered_json out = ordered_json::array();
  for (const auto& one : all) out.push_back(json_of(one));
  return out;
}

/// The one form of a number: a JSON integer where every reader keeps it, else a string.
std::optional<std::int64_t> json_integer(const money::decimal& number) {
  const money::decimal largest = money::decimal::from_integer((std::int64_t{1} << 53) - 1);
  if (number.scale() != 0 || number > largest || -number > largest) return std::nullopt;
  return std::stoll(to_string(number));
}

ordered_json json_of(const literal& value) {
  if (const bool* answer = std::get_if<bool>(&value)) return *answer;
  if (const auto* number = std::get_if<money::decimal>(&value)) {
    if (const auto whole = json_integer(*number)) return *whole;
    return {{"number", to_string(*number)}};
  }
  if (const auto* amount = std::get_if<money::any_amount>(&value))
    return {{"money", to_string(amount->major_units())}, {"currency", amount->currency().code}};
  if (const auto* day = std::get_if<calendar::date>(&value)) return {{"date", to_string(*day)}};
  return {{"word", json_of(std::get<word>(value).key)}};
}

/// A value of a parameter, whose kind says what the string means.
ordered_json json_of_kind(const literal& value) {
  if (const auto* number = std::get_if<money::decimal>(&value)) {
    if (const auto whole = json_integer(*number)) return *whole;
    return to_string(*number);
  }
  if (const auto* amount = std::get_if<money::any_amount>(&value))
    return to_string(amount->major_units());
  return to_string(std::get<calendar::date>(value));
}

ordered_json json_of(const branch& one) {
  return {{"when", json_of(one.when)}, {"then", json_of(one.then)}};
}

ordered_json json_of(const term& one) {
  if (one.kind == term_kind::constant) return json_of(*one.value);
  ordered_json out = ordered_json::object();
  const std::string_view word = word_for(term_words, one.kind);
  switch (one.kind) {
    case term_kind::of_fact:
    case term_kind::of_parameter: put(out, word, json_of(one.name)); break;
    case term_kind::reference_date: put(out, word, true); break;
    case term_kind::by_reading:
      put(out, word, json_of(one.name));
      put(out, "of", array_of(one.of));
      break;
    case term_kind::divide:
    case term_kind::round:
      put(out, word, one.kind == term_kind::round ? json_of(one.of[0]) : array_of(one.of));
      put(out, "places", one.places);
      put(out, "rounding", to_string(*one.mode));
      break;
    case term_kind::choose: put(out, word, array_of(one.branches)); break;
    default: put(out, word, array_of(one.of)); break;
  }
  return out;
}

ordered_json json_of(const test& one) {
  ordered_json out = ordered_json::object();
  const std::string_view word = word_for(test_words, one.kind);
  switch (one.kind) {
    case test_kind::all:
    case test_kind::any: put(out, word, array_of(one.of)); break;
    case test_kind::negation: put(out, word, json_of(one.of[0])); break;
    case test_kind::at_least:
      put(out, word, one.count);
      put(out, "of", array_of(one.of));
      break;
    case test_kind::known: put(out, word, json_of(one.name)); break;
    case test_kind::not_stated: put(out, word, json_of(one.why)); break;
    case test_kind::share:
      put(out, word, ordered_json::array({json_of(one.terms[0]), json_of(one.terms[1])}));
      put(out, word_for(test_words, one.compare), json_of(one.terms[2]));
      break;
    default: put(out, word, array_of(one.terms)); break;
  }
  return out;
}

ordered_json json_of(const legal_source& source) {
  ordered_json out = ordered_json::object();
  put_text(out, "instrument", source.instrument);
  put_text(out, "where", law::to_eid(source.where));
  put_text(out, "part", source.part);
  put(out, "how", to_string(source.how));
  put_text(out, "quote", source.quote);
  return out;
}

void put_source(ordered_json& object, const legal_source& source) {
  if (source != legal_source()) put(object, "source", json_of(source));
}

ordered_json json_of(const enumerator& one) {
  ordered_json out = ordered_json::object();
  put(out, "key", json_of(one.key));
  put_text(out, "name", one.name);
  return out;
}

ordered_json json_of(const history_reading& history) {
  ordered_json out = ordered_json::object();
  put(out, "what", word_for(measure_words, history.what));
  put(out, "per", array_of(history.per));
  if (history.within != history_window::ever)
    put(out, "within", word_for(window_words, history.within));
  if (history.months != 0) put(out, "months", history.months);
  return out;
}

ordered_json json_of(const fact& one) {
  ordered_json out = ordered_json::object();
  put_text(out, "name", one.name);
  put(out, "kind", to_string(one.kind));
  if (!one.values.empty()) put(out, "values", array_of(one.values));
  if (one.ordered) put(out, "ordered", true);
  if (one.scale != 0) put(out, "scale", one.scale);
  put_text(out, "currency", one.currency);
  if (one.precision != calendar::date_precision::day)
    put(out, "precision", word_for(precision_words, one.precision));
  if (one.history) put(out, "history", json_of(*one.history));
  if (!one.labels.empty()) put(out, "labels", array_of(one.labels));
  return out;
}

ordered_json json_of(const calendar::dated_value<parameter_value>& one) {
  ordered_json out = ordered_json::object();
  put_date(out, "from", one.from);
  put_date(out, "to", one.to);
  if (one.value) {
    put(out, "value", json_of_kind(one.value->value));
    put_source(out, one.value->source);
    put_date(out, "published", one.value->published);
  }
  put_text(out, "reason", one.reason);
  return out;
}

ordered_json json_of(const parameter& one) {
  ordered_json out = ordered_json::object();
  put_text(out, "name", one.name);
  put(out, "kind", to_string(one.kind));
  put_text(out, "currency", one.currency);
  put_text(out, "unit", one.unit);
  put_text(out, "by", one.by);
  if (one.by.empty()) {
    if (!one.histories.empty()) put(out, "values", array_of(one.histories[0].values.values()));
  } else {
    ordered_json by_word = ordered_json::object();
    for (const parameter_history& history : one.histories)
      put(by_word, history.key, array_of(history.values.values()));
    put(out, "values_by", std::move(by_word));
  }
  return out;
}

ordered_json json_of(const reading_option& one) {
  ordered_json out = ordered_json::object();
  put(out, "word", json_of(one.word));
  put_text(out, "text", one.text);
  return out;
}

ordered_json json_of(const reading& one) {
  return {{"name", json_of(one.name)},
          {"chosen", json_of(one.chosen)},
          {"options", array_of(one.options)}};
}

ordered_json json_of(const condition& one) {
  ordered_json out = ordered_json::object();
  put(out, "id", json_of(one.id));
  put_source(out, one.source);
  put_text(out, "met", one.met);
  put_text(out, "not_met", one.not_met);
  put(out, "when", json_of(one.when));
  return out;
}

ordered_json json_of(const rank& one) {
  ordered_json out = ordered_json::object();
  put(out, "fact", json_of(one.fact));
  if (one.descending) put(out, "descending", true);
  return out;
}

ordered_json json_of(const policy::status_rule& one) {
  ordered_json out = ordered_json::object();
  put(out, "status", entity::to_string(one.status));
  put(out, "answer", to_string(one.answer));
  put_source(out, one.source);
  return out;
}

ordered_json json_of(const policy::beneficiaries& one) {
  ordered_json out = ordered_json::object();
  put(out, "applicant", json_of(one.applicant));
  ordered_json kinds = ordered_json::array();
  for (const entity::organisation_kind kind : one.kinds) kinds.push_back(entity::to_string(kind));
  if (!one.kinds.empty()) put(out, "kinds", std::move(kinds));
  put_source(out, one.source);
  if (!one.statuses.empty()) put(out, "statuses", array_of(one.statuses));
  return out;
}

ordered_json json_of(const policy::territory& one) {
  ordered_json out = ordered_json::object();
  put(out, "code", json_of(one.code));
  put_text(out, "name", one.name);
  put_date(out, "until", one.until);
  put_text(out, "into", one.into);
  put_source(out, one.source);
  if (!one.dates.empty()) put(out, "dates", array_of(one.dates));
  return out;
}

ordered_json json_of(const rule& one) {
  ordered_json out = ordered_json::object();
  put(out, "id", json_of(one.id));
  put_text(out, "title", one.title);
  put_source(out, one.source);
  put_date(out, "in_force_from", one.in_force_from);
  put_date(out, "in_force_to", one.in_force_to);
  if (one.named_period) put(out, "named_period", to_string(*one.named_period));
  if (!one.period_dates.empty()) put(out, "period_dates", array_of(one.period_dates));
  put_text(out, "reference_date", one.reference_date);
  if (one.beneficiaries) put(out, "beneficiaries", json_of(*one.beneficiaries));
  if (!one.readings.empty()) put(out, "readings", array_of(one.readings));
  if (!one.conditions.empty()) put(out, "conditions", array_of(one.conditions));
  if (one.amount) put(out, "amount", json_of(*one.amount));
  if (!one.ranking.empty()) put(out, "ranking", array_of(one.ranking));
  if (!one.gaps.empty()) put(out, "gaps", array_of(one.gaps));
  return out;
}

ordered_json json_of(const pack_content& content) {
  ordered_json out = ordered_json::object();
  put(out, "hoptac_pack", pack_format);
  put(out, "id", json_of(content.id));
  put_text(out, "version", content.version);
  put_text(out, "title", content.title);
  if (content.territory) put(out, "territory", json_of(*content.territory));
  ordered_json sources = ordered_json::object();
  for (const legal_text& one : content.sources) put(sources, one.id, json_of(one.text));
  if (!content.sources.empty()) put(out, "sources", std::move(sources));
  ordered_json facts = ordered_json::object();
  for (const fact& one : content.facts) put(facts, one.key, json_of(one));
  if (!content.facts.empty()) put(out, "facts", std::move(facts));
  ordered_json parameters = ordered_json::object();
  for (const parameter& one : content.parameters) put(parameters, one.id, json_of(one));
  if (!content.parameters.empty()) put(out, "parameters", std::move(parameters));
  if (!content.rules.empty()) put(out, "rules", array_of(content.rules));
  return out;
}

}  // namespace

std::string write_pack(const policy::pack_content& content) {
  HOPTAC_PRE(form_errors(content).empty());
  constexpr int indent = 2;
  return json_of(content).dump(indent) + "\n";
}

std::string pack_sha256(const policy::pack_content& content) {
  const std::string text = write_pack(content);
  unsigned char digest[EVP_MAX_MD_SIZE];
  unsigned int size = 0;
  if (EVP_Digest(text.data(), text.size(), digest, &size, EVP_sha256(), nullptr) != 1)
    throw std::runtime_error("libcrypto has no SHA-256");
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out;
  for (unsigned int i = 0; i < size; ++i) {
    out += digits[digest[i] >> 4U];
    out += digits[digest[i] & 15U];
  }
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::io
