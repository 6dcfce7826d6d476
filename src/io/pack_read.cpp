// SPDX-License-Identifier: BSL-1.0

#include <hoptac/core/contract.hpp>
#include <hoptac/io/pack.hpp>
#include <hoptac/law/provision_text.hpp>
#include <hoptac/policy/pack.hpp>

#include <algorithm>
#include <climits>
#include <map>
#include <set>
#include <span>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "pack_reader.hpp"

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

using namespace policy;

/// Reads a pack, and finds in the text what `form_errors` speaks of.
class pack_reader {
 public:
  explicit pack_reader(const json_tree& tree) : reader_(tree), expressions_(reader_) {}

  void run();
  [[nodiscard]] pack_content& content() { return content_; }
  [[nodiscard]] std::vector<json_error>& errors() { return reader_.errors(); }

 private:
  using inside = json_reader::inside;
  using value_of_parameter = calendar::dated_value<parameter_value>;

  /// Where a field of `form_errors` stands.
  struct anchor {
    const json_node* node;
    std::uint32_t at;
  };

  /// Calls `read(member)` for every member of an object whose keys are ids.
  template <class Read>
  void each_named(const json_node* node, Read read);
  /// Calls `read(element)` for every element of an array.
  template <class Read>
  void each(const json_node* node, Read read);
  void note(std::string field, const json_node& node, std::uint32_t at) {
    anchors_.emplace(std::move(field), anchor{&node, at});
  }
  /// The id of a rule or a condition, before it is read; null where it is no text.
  [[nodiscard]] const json_node* id_of(const json_node& element) const {
    if (element.kind != json_kind::object) return nullptr;
    for (const json_node& member : reader_.tree().children(element))
      if (member.key == "id" && member.kind == json_kind::string) return &member;
    return nullptr;
  }
  /// What errors call it: its id, or its number in the list.
  [[nodiscard]] static std::string name_of(const json_node* id, std::size_t number) {
    return id == nullptr || id->text.empty() ? "#" + std::to_string(number) : excerpt(id->text);
  }
  /// Refuses an id that stood before in the same list.
  void unique(std::set<std::string_view>& seen, const json_node* id) {
    if (id != nullptr && id->kind == json_kind::string && !seen.insert(id->text).second)
      reader_.refuse(*id, errc::pack_id_repeated, {std::string(id->text)});
  }

  /// The currency of money, which must be there; of other kinds only what it says. Whether the
  /// kind has what it needs.
  bool read_currency(json_object& members, value_kind kind, std::string& out);
  void read(const json_node& node, legal_source& out);
  void read_source(const json_object& members, legal_source& out) {
    if (const json_node* node = members.find("source")) read(*node, out);
  }
  void read(const json_node& node, fact& out);
  void read(const json_node& node, history_reading& out);
  void read(const json_node& node, parameter& out);
  void read_values(const json_node& node, const parameter& of, parameter_history& out);
  bool read(const json_node& node, const parameter& of, std::optional<value_of_parameter>& out);
  void read_value(const json_node& node, const parameter& of, std::optional<literal>& out);
  void read(const json_node& node, reading& out);
  void read(const json_node& node, rule& out);
  void read(const json_node& node, beneficiaries& out);
  void read(const json_node& node, territory& out);
  void read_conditions(const json_node* node, rule& out);

  /// Where the texts that errors of one number can name stand in a place, in the order of the file.
  using places = std::unordered_map<std::string_view, std::vector<std::uint32_t>>;
  const places& places_in(const json_node& in, errc code);
  /// Where the text that an error names stands in its place; the place itself where the error
  /// names none. The same error said again is about the next such text.
  std::uint32_t find(const anchor& in, const error& what);
  void place_form_errors();

  json_reader reader_;
  expression_reader expressions_;
  pack_content content_;
  std::map<std::string, anchor> anchors_;
  std::map<std::pair<const json_node*, errc>, places> places_;
  std::map<std::tuple<const json_node*, errc, std::string>, std::size_t> times_;
};

template <class Read>
void pack_reader::each_named(const json_node* node, Read read) {
  if (node == nullptr || !reader_.expect(*node, json_kind::object)) return;
  std::unordered_set<std::string_view> seen;
  for (const json_node& member : reader_.tree().children(*node)) {
    const inside part(reader_, excerpt(member.key));
    if (seen.insert(member.key).second)
      read(member);
    else
      reader_.refuse(member.key_begin, errc::json_key_repeated, {std::string(member.key)});
  }
}

template <class Read>
void pack_reader::each(const json_node* node, Read read) {
  if (node == nullptr || !reader_.expect(*node, json_kind::array)) return;
  for (const json_node& element : reader_.tree().children(*node)) read(element);
}

bool pack_reader::read_currency(json_object& members, value_kind kind, std::string& out) {
  if (kind != value_kind::money) {
    members.read("currency", out);
    return true;
  }
  const json_node* code = members.need("currency");
  return code != nullptr && reader_.read_currency(*code, out);
}

void pack_reader::read(const json_node& node, legal_source& out) {
  json_object members(reader_, node, {"instrument", "where", "part", "how", "quote"});
  members.read("instrument", out.instrument);
  if (const json_node* where = members.find("where");
      where != nullptr && reader_.expect(*where, json_kind::string)) {
    const result<law::provision> provision = law::parse_eid(where->text);
    if (provision)
      out.where = *provision;
    else
      reader_.refuse(*where, provision.error());
  }
  members.read("part", out.part);
  members.require("how", "how", confirmation_words, out.how);
  members.read("quote", out.quote);
}

void pack_reader::read(const json_node& node, history_reading& out) {
  json_object members(reader_, node, {"what", "per", "within", "months"});
  members.require("what", "what", measure_words, out.what);
  members.require("per", out.per);
  members.read("within", "within", window_words, out.within);
  members.read("months", 1, INT_MAX, out.months);
}

void pack_reader::read(const json_node& node, fact& out) {
  json_object members(
      reader_, node,
      {"name", "kind", "values", "ordered", "scale", "currency", "precision", "history", "labels"});
  members.read("name", out.name);
  members.read("labels", out.labels);
  members.require("kind", "kind", kind_words, out.kind);
  std::set<std::string_view> seen;
  each(members.find("values"), [&](const json_node& element) {
    enumerator& word = out.values.emplace_back();
    json_object of_word(reader_, element, {"key", "name"});
    of_word.require("key", word.key);
    unique(seen, of_word.find("key"));
    of_word.read("name", word.name);
  });
  members.read("ordered", out.ordered);
  constexpr int most_scale = 15;
  members.read("scale", 0, most_scale, out.scale);
  read_currency(members, out.kind, out.currency);
  members.read("precision", "precision", precision_words, out.precision);
  if (const json_node* history = members.find("history")) read(*history, out.history.emplace());
}

void pack_reader::read_value(const json_node& node, const parameter& of,
                             std::optional<literal>& out) {
  if (node.kind == json_kind::object) {
    const auto members = reader_.tree().children(node);
    const bool is_empty = members.begin() == members.end();
    reader_.refuse(node, errc::pack_value_not_stated,
                   {is_empty ? std::string("{}") : std::string((*members.begin()).key)});
    return;
  }
  switch (of.kind) {
    case value_kind::integer:
    case value_kind::decimal: {
      std::optional<money::decimal> number;
      if (reader_.read(node, number)) out = *number;
      return;
    }
    case value_kind::money: reader_.read_money(node, of.currency, out); return;
    case value_kind::date: {
      std::optional<calendar::date> day;
      if (reader_.read(node, day)) out = *day;
      return;
    }
    default: return;  // the kind is refused
  }
}

bool pack_reader::read(const json_node& node, const parameter& of,
                       std::optional<value_of_parameter>& out) {
  json_object members(reader_, node, {"from", "to", "value", "source", "published", "reason"});
  std::optional<calendar::date> from;
  std::optional<calendar::date> to;
  members.require("from", from);
  members.read("to", to);
  if (from && to && *to < *from)
    reader_.refuse(*members.find("to"), errc::dates_out_of_order,
                   {to_string(*from), to_string(*to)});
  std::optional<literal> stated;
  legal_source source;
  std::optional<calendar::date> published;
  bilingual reason;
  members.read("reason", reason);
  if (const json_node* value = members.find("value")) {
    read_value(*value, of, stated);
    read_source(members, source);
    members.read("published", published);
  } else {
    // A gap says why nothing is known, and has nothing that only a value can have.
    const bool is_gap = members.find("reason") != nullptr && members.find("source") == nullptr &&
                        members.find("published") == nullptr;
    if (!is_gap) members.need("value");
  }
  if (!from) return false;
  std::optional<parameter_value> held;
  if (stated) held = parameter_value{*std::move(stated), std::move(source), published};
  out = value_of_parameter{std::move(held), *from, to, std::move(reason)};
  return true;
}

void pack_reader::read_values(const json_node& node, const parameter& of, parameter_history& out) {
  struct placed_value {
    value_of_parameter held;
    const json_node* node;
  };
  const std::size_t before = reader_.errors().size();
  std::vector<placed_value> all;
  each(&node, [&](const json_node& element) {
    std::optional<value_of_parameter> held;
    if (read(element, of, held)) all.push_back({*std::move(held), &element});
  });
  if (reader_.errors().size() != before) return;
  std::stable_sort(all.begin(), all.end(), [](const placed_value& a, const placed_value& b) {
    return a.held.from < b.held.from;
  });
  std::vector<value_of_parameter> values;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i > 0 && (!values.back().to || all[i].held.from <= *values.back().to)) {
      json_object members(reader_, *all[i].node,
                          {"from", "to", "value", "source", "published", "reason"});
      reader_.refuse(*members.find("from"), errc::history_overlaps, {to_string(all[i].held.from)});
    }
    values.push_back(std::move(all[i].held));
  }
  if (reader_.errors().size() != before) return;
  auto made = calendar::dated<parameter_value>::make(std::move(values));
  if (made)
    out.values = *std::move(made);
  else
    reader_.refuse(node, made.error());
}

void pack_reader::read(const json_node& node, parameter& out) {
  json_object members(reader_, node,
                      {"name", "kind", "currency", "unit", "by", "values", "values_by"});
  members.read("name", out.name);
  const bool has_kind = members.require("kind", "kind", kind_words, out.kind);
  const bool can_vary = out.kind == value_kind::integer || out.kind == value_kind::decimal ||
                        out.kind == value_kind::money || out.kind == value_kind::date;
  if (has_kind && !can_vary)
    reader_.refuse(*members.find("kind"), errc::pack_types_differ,
                   {std::string(to_string(out.kind)), "integer, decimal, money, date"});
  const bool has_currency = read_currency(members, out.kind, out.currency);
  members.read("unit", out.unit);
  members.read("by", out.by);
  const json_node* values = members.find("values");
  const json_node* values_by = members.find("values_by");
  if (values != nullptr && values_by != nullptr)
    return reader_.refuse(values_by->key_begin, errc::json_keys_exclude, {"values_by", "values"});
  if (values_by != nullptr) members.need("by");
  if (members.find("by") != nullptr) members.need("values_by");
  if (!has_kind || !can_vary || !has_currency) return;  // what the values should be is not known
  if (values != nullptr) read_values(*values, out, out.histories.emplace_back());
  if (values_by == nullptr || !reader_.expect(*values_by, json_kind::object)) return;
  std::unordered_set<std::string_view> seen;
  for (const json_node& member : reader_.tree().children(*values_by)) {
    if (!seen.insert(member.key).second)
      reader_.refuse(member.key_begin, errc::json_key_repeated, {std::string(member.key)});
    parameter_history& history = out.histories.emplace_back();
    history.key = member.key;
    read_values(member, out, history);
  }
}

void pack_reader::read(const json_node& node, reading& out) {
  json_object members(reader_, node, {"name", "chosen", "options"});
  members.require("name", out.name);
  members.require("chosen", out.chosen);
  std::set<std::string_view> seen;
  each(members.need("options"), [&](const json_node& element) {
    reading_option& option = out.options.emplace_back();
    json_object of_option(reader_, element, {"word", "text"});
    of_option.require("word", option.word);
    unique(seen, of_option.find("word"));
    of_option.read("text", option.text);
  });
}

void pack_reader::read_conditions(const json_node* node, rule& out) {
  std::set<std::string_view> seen;
  std::size_t number = 0;
  each(node, [&](const json_node& element) {
    ++number;
    condition& made = out.conditions.emplace_back();
    const json_node* id = id_of(element);
    const inside part(reader_, name_of(id, number));
    unique(seen, id);
    json_object members(reader_, element, {"id", "source", "met", "not_met", "when"});
    members.require("id", made.id);
    note("rules/" + out.id + "/" + made.id, element, id == nullptr ? element.begin : id->begin);
    read_source(members, made.source);
    members.read("met", made.met);
    members.read("not_met", made.not_met);
    if (const json_node* when = members.need("when")) expressions_.read(*when, made.when);
  });
}

void pack_reader::read(const json_node& node, beneficiaries& out) {
  json_object members(reader_, node, {"applicant", "kinds", "source", "statuses"});
  members.require("applicant", out.applicant);
  each(members.find("kinds"), [&](const json_node& element) {
    entity::organisation_kind kind{};
    if (reader_.read(element, "kinds", organisation_words, kind)) out.kinds.push_back(kind);
  });
  read_source(members, out.source);
  each(members.find("statuses"), [&](const json_node& element) {
    json_object of_status(reader_, element, {"status", "answer", "source"});
    status_rule& said = out.statuses.emplace_back();
    of_status.require("status", "status", status_words, said.status);
    of_status.require("answer", "answer", answer_words, said.answer);
    read_source(of_status, said.source);
  });
}

void pack_reader::read(const json_node& node, territory& out) {
  json_object members(reader_, node, {"code", "name", "until", "into", "source", "dates"});
  members.require("code", out.code);
  members.read("name", out.name);
  members.read("until", out.until);
  members.read("into", out.into);
  read_source(members, out.source);
  members.read("dates", out.dates);
}

void pack_reader::read(const json_node& node, rule& out) {
  json_object members(
      reader_, node,
      {"id", "title", "source", "in_force_from", "in_force_to", "named_period", "period_dates",
       "reference_date", "beneficiaries", "readings", "conditions", "amount", "ranking", "gaps"});
  members.require("id", out.id);
  members.read("title", out.title);
  read_source(members, out.source);
  members.read("in_force_from", out.in_force_from);
  members.read("in_force_to", out.in_force_to);
  if (out.in_force_from && out.in_force_to && *out.in_force_to < *out.in_force_from)
    reader_.refuse(*members.find("in_force_to"), errc::dates_out_of_order,
                   {to_string(*out.in_force_from), to_string(*out.in_force_to)});
  if (const json_node* period = members.find("named_period");
      period != nullptr && reader_.expect(*period, json_kind::string)) {
    const result<calendar::period> named = calendar::period::parse(period->text);
    if (named)
      out.named_period = *named;
    else
      reader_.refuse(*period, named.error());
  }
  members.read("period_dates", out.period_dates);
  members.read("reference_date", out.reference_date);
  if (const json_node* whom = members.find("beneficiaries"))
    read(*whom, out.beneficiaries.emplace());
  std::set<std::string_view> names;
  each(members.find("readings"), [&](const json_node& element) {
    read(element, out.readings.emplace_back());
    if (element.kind != json_kind::object) return;
    for (const json_node& member : reader_.tree().children(element))
      if (member.key == "name") unique(names, &member);
  });
  read_conditions(members.find("conditions"), out);
  if (const json_node* amount = members.find("amount")) {
    const inside part(reader_, "amount");
    note("rules/" + out.id + "/amount", *amount, amount->whole_begin());
    expressions_.read(*amount, out.amount.emplace());
  }
  each(members.find("ranking"), [&](const json_node& element) {
    rank& key = out.ranking.emplace_back();
    json_object of_rank(reader_, element, {"fact", "descending"});
    of_rank.require("fact", key.fact);
    of_rank.read("descending", key.descending);
  });
  each(members.find("gaps"),
       [&](const json_node& element) { reader_.read(element, out.gaps.emplace_back()); });
}

void pack_reader::run() {
  const json_node& root = reader_.tree().root();
  json_object members(reader_, root,
                      {"hoptac_pack", "id", "version", "title", "territory", "sources", "facts",
                       "parameters", "rules"});
  if (!members.is_object()) return;
  int format = pack_format;
  if (const json_node* node = members.need("hoptac_pack");
      node != nullptr && reader_.read(*node, 1, 1'000'000, format) && format != pack_format) {
    // What another format means is not known: the rest is not looked at.
    reader_.errors().clear();
    return reader_.refuse(*node, errc::pack_format_unknown,
                          {std::string(node->text), std::to_string(pack_format)});
  }
  if (const json_node* id = members.need("id"); id != nullptr && reader_.read(*id, content_.id))
    note("pack", *id, id->begin);
  members.read("version", content_.version);
  members.read("title", content_.title);
  if (const json_node* where = members.find("territory")) {
    const inside part(reader_, "territory");
    note("territory", *where, where->whole_begin());
    read(*where, content_.territory.emplace());
  }

  const auto section = [&](std::string_view key, auto read_one) {
    const json_node* node = members.find(key);
    const inside part(reader_, key);
    if (node != nullptr) note(std::string(key), *node, node->whole_begin());
    each_named(node, [&](const json_node& member) {
      note(std::string(key) + "/" + std::string(member.key), member, member.key_begin);
      read_one(member);
    });
  };
  section("sources", [&](const json_node& member) {
    legal_text& made = content_.sources.emplace_back();
    made.id = member.key;
    reader_.read(member, made.text);
  });
  section("facts", [&](const json_node& member) {
    fact& made = content_.facts.emplace_back();
    made.key = member.key;
    read(member, made);
  });
  section("parameters", [&](const json_node& member) {
    parameter& made = content_.parameters.emplace_back();
    made.id = member.key;
    read(member, made);
  });

  const json_node* rules = members.find("rules");
  const inside part(reader_, "rules");
  if (rules != nullptr) note("rules", *rules, rules->whole_begin());
  std::set<std::string_view> seen;
  std::size_t number = 0;
  each(rules, [&](const json_node& element) {
    ++number;
    const json_node* id = id_of(element);
    const inside one(reader_, name_of(id, number));
    if (id != nullptr) note("rules/" + std::string(id->text), element, id->begin);
    unique(seen, id);
    read(element, content_.rules.emplace_back());
  });
  if (reader_.errors().empty()) place_form_errors();
}

/// The keys of the texts that name what an error of the form is about; none where it is about the
/// whole of its place. The elements of `per` have no key.
std::span<const std::string_view> keys_that_name(errc code) {
  static constexpr std::string_view ids[] = {"id", "key", "name", "word"};
  static constexpr std::string_view facts[] = {"fact",           "known",     "by",
                                               "reference_date", "applicant", ""};
  static constexpr std::string_view parameters[] = {"parameter"};
  static constexpr std::string_view sources[] = {"instrument"};
  static constexpr std::string_view words[] = {"word"};
  static constexpr std::string_view options[] = {"chosen", "word"};
  switch (code) {
    case errc::pack_id_unusable: return ids;
    case errc::pack_fact_unknown: return facts;
    case errc::pack_parameter_unknown: return parameters;
    case errc::pack_source_unknown: return sources;
    case errc::pack_word_unknown: return words;
    case errc::pack_reading_unknown: return options;
    default: return {};
  }
}

const pack_reader::places& pack_reader::places_in(const json_node& in, errc code) {
  const auto [entry, is_new] = places_.try_emplace({&in, code});
  places& out = entry->second;
  if (!is_new) return out;
  const std::span<const std::string_view> keys = keys_that_name(code);
  const bool also_keys = code == errc::pack_id_unusable || code == errc::pack_word_unknown;
  for (const json_node* node = &in; node != reader_.tree().subtree_end(in); ++node) {
    if (also_keys && node->key.data() != nullptr) out[node->key].push_back(node->key_begin);
    if (node->kind == json_kind::string &&
        std::find(keys.begin(), keys.end(), node->key) != keys.end())
      out[node->text].push_back(node->begin);
  }
  return out;
}

std::uint32_t pack_reader::find(const anchor& in, const error& what) {
  if (keys_that_name(what.code()).empty()) return in.at;
  const std::string& sought = what.arguments()[what.code() == errc::pack_reading_unknown ? 1 : 0];
  const places& all = places_in(*in.node, what.code());
  const auto found = all.find(sought);
  if (found == all.end()) return in.at;
  const std::size_t time = times_[{in.node, what.code(), sought}]++;
  return found->second[std::min(time, found->second.size() - 1)];
}

void pack_reader::place_form_errors() {
  const json_node& root = reader_.tree().root();
  for (const error& what : form_errors(content_)) {
    const auto named = anchors_.find(what.where().field);
    const anchor in = named == anchors_.end() ? anchor{&root, root.begin} : named->second;
    std::vector<std::string> arguments = what.arguments();
    if (!arguments.empty()) arguments.front() = excerpt(arguments.front());
    for (std::string& one : arguments) one = printable(one);
    location where;
    where.field = printable(what.where().field);
    errors().push_back(
        {find(in, what), error(what.code(), std::move(arguments), std::move(where))});
  }
}

}  // namespace

pack_file read_pack(std::string_view text, std::string file) {
  pack_file out;
  if (text.size() > largest_pack) {
    out.errors.emplace_back(errc::file_too_large,
                            std::vector<std::string>{std::to_string(largest_pack)},
                            location{std::move(file), 0, 0, {}});
    return out;
  }
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  const json_tree tree(text, deepest_pack);
  if (!tree.errors().empty()) {
    out.errors = placed(tree.errors(), text, file);
    return out;
  }
  pack_reader reader(tree);
  reader.run();
  out.errors = placed(std::move(reader.errors()), text, file);
  if (out.ok()) out.content = std::move(reader.content());
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::io
