// SPDX-License-Identifier: BSL-1.0

#include <hoptac/policy/pack.hpp>
#include <hoptac/policy/programme.hpp>

#include <functional>
#include <set>
#include <string>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::errc;
using hoptac::error;
using hoptac::result;
using hoptac::calendar::date;
using hoptac::calendar::dated;
using hoptac::money::any_amount;
using hoptac::money::decimal;
using hoptac::money::dong;
using hoptac::money::rounding;
using namespace hoptac::policy;

static_assert(!std::is_default_constructible_v<pack>);
static_assert(!std::is_constructible_v<pack, pack_content>, "only `make` makes one");
static_assert(std::is_nothrow_copy_constructible_v<pack> && sizeof(pack) == 2 * sizeof(void*));
static_assert(std::is_same_v<decltype(std::declval<pack&>().content()), const pack_content&>);

// -------------------------------------------------------------------------- a pack of everything

term of_fact(std::string key) {
  return {.kind = term_kind::of_fact, .name = std::move(key)};
}
term of_parameter(std::string id) {
  return {.kind = term_kind::of_parameter, .name = std::move(id)};
}
term of_word(std::string key) {
  return {.value = word{std::move(key)}};
}
term number(int x) {
  return {.value = decimal::from_integer(x)};
}
term operation(term_kind kind, std::vector<term> of) {
  return {.kind = kind, .of = std::move(of)};
}
test question(test_kind kind, std::vector<term> terms) {
  return {.kind = kind, .terms = std::move(terms)};
}
test equals(term a, term b) {
  return question(test_kind::equal, {std::move(a), std::move(b)});
}
dated<parameter_value> always(literal value, std::string source = "") {
  return dated<parameter_value>::of(
      {{parameter_value{std::move(value), {.instrument = std::move(source)}, {}},
        date(2021, 1, 1),
        {},
        {}}});
}
condition known(std::string id, std::string key) {
  return {.id = std::move(id), .when = {.kind = test_kind::known, .name = std::move(key)}};
}

/// Well formed, with one of every kind of fact, parameter, term and test. None of it is law.
pack_content everything() {
  pack_content out{.id = "sample", .version = "1", .title = {"Mẫu", "Sample"}};
  out.sources = {{"decree", {"Nghị định", "Decree"}}};
  out.facts = {{.key = "flag", .kind = value_kind::boolean},
               {.key = "count", .kind = value_kind::integer},
               {.key = "rate", .kind = value_kind::decimal, .scale = 2},
               {.key = "fee", .kind = value_kind::money, .currency = "VND"},
               {.key = "price", .kind = value_kind::money, .currency = "USD"},
               {.key = "hired", .kind = value_kind::date},
               {.key = "born", .kind = value_kind::date},
               {.key = "sex", .kind = value_kind::enumeration, .values = {{"female"}, {"male"}}},
               {.key = "level",
                .kind = value_kind::enumeration,
                .values = {{"none"}, {"college"}},
                .ordered = true},
               {.key = "coop", .kind = value_kind::id},
               {.key = "before",
                .kind = value_kind::boolean,
                .history = {{.what = history_measure::any, .per = {"coop"}}}},
               {.key = "times",
                .kind = value_kind::integer,
                .history = {{.what = history_measure::count,
                             .per = {"coop", "sex"},
                             .within = history_window::calendar_year}}},
               {.key = "given",
                .kind = value_kind::money,
                .currency = "VND",
                .history = {{.what = history_measure::sum,
                             .per = {"coop"},
                             .within = history_window::months,
                             .months = 36}}}};
  out.parameters = {{.id = "limit", .kind = value_kind::integer, .by = "sex"},
                    {.id = "interest", .kind = value_kind::decimal},
                    {.id = "wage", .kind = value_kind::money, .currency = "VND"},
                    {.id = "since", .kind = value_kind::date}};
  out.parameters[0].histories = {{"female", always(decimal::from_integer(35))},
                                 {"male", always(decimal::from_integer(40))}};
  out.parameters[1].histories = {{"", always(decimal::scaled(68, 1))}};
  out.parameters[2].histories = {{"", always(any_amount(dong(4'000'000)), "decree")}};
  out.parameters[3].histories = {{"", always(date(2022, 3, 4))}};

  rule one{.id = "training", .title = {"Đào tạo", "Training"}};
  one.source = {.instrument = "decree"};
  one.in_force_from = date(2022, 1, 1);
  one.in_force_to = date(2025, 12, 31);
  one.reference_date = "hired";
  one.readings = {readings::age("completed_years"),
                  readings::leap_day("mar_1"),
                  readings::incomplete_birth("interval"),
                  {"counted", "all", {{"all", {}}, {"some", {}}}}};
  one.conditions = {
      {.id = "flag", .when = equals(of_fact("flag"), {.value = true})},
      {.id = "sex", .when = equals(of_word("female"), of_fact("sex"))},
      {.id = "level", .when = question(test_kind::no_less, {of_fact("level"), of_word("college")})},
      {.id = "words",
       .when = question(test_kind::one_of, {of_fact("sex"), of_word("male"), of_word("female")})},
      {.id = "between",
       .when = question(test_kind::between, {of_fact("count"), number(5), of_parameter("limit")})},
      {.id = "age",
       .when = question(test_kind::not_older_than,
                        {of_fact("born"), {.kind = term_kind::reference_date}, number(35)})},
      {.id = "reached",
       .when = question(test_kind::has_reached, {of_fact("born"), of_fact("hired"), number(18)})},
      {.id = "share",
       .when = {.kind = test_kind::share,
                .terms = {of_fact("fee"), of_fact("given"), {.value = decimal::scaled(3, 1)}},
                .compare = test_kind::at_most}},
      {.id = "silent", .when = {.kind = test_kind::not_stated, .why = {"không nêu", "not said"}}},
      {.id = "some",
       .when = {.kind = test_kind::at_least,
                .of = {known("", "flag").when,
                       {.kind = test_kind::negation, .of = {known("", "sex").when}},
                       {.kind = test_kind::any, .of = {known("", "fee").when}}},
                .count = 2}},
      {.id = "arithmetic",
       .when = question(
           test_kind::less,
           {operation(term_kind::add,
                      {operation(term_kind::multiply, {of_fact("fee"), of_fact("rate")}),
                       operation(term_kind::smaller, {of_fact("fee"), of_parameter("wage")})}),
            {.kind = term_kind::divide,
             .of = {of_fact("given"), of_fact("count")},
             .mode = rounding::floor}})},
      {.id = "years",
       .when = question(test_kind::greater,
                        {operation(term_kind::years_between, {of_fact("born"), of_fact("hired")}),
                         {.kind = term_kind::by_reading,
                          .name = "counted",
                          .of = {number(1), of_fact("count")}}})},
      {.id = "which",
       .when = equals(of_fact("sex"), {.kind = term_kind::choose,
                                       .branches = {{known("", "flag").when, of_word("female")},
                                                    {known("", "fee").when, of_fact("sex")}}})}};
  one.amount = term{.kind = term_kind::round,
                    .of = {operation(term_kind::larger, {of_fact("fee"), of_parameter("wage")})},
                    .mode = rounding::half_even};
  one.ranking = {
      {"hired", false}, {"level", true}, {"rate", false}, {"fee", true}, {"count", false}};
  out.rules = {one, {.id = "second"}};
  return out;
}

TEST(Pack, OneOfEverythingIsWellFormed) {
  for (const error& wrong : form_errors(everything()))
    ADD_FAILURE() << describe(wrong, hoptac::language::en);
  const result<pack> made = pack::make(everything());
  ASSERT_TRUE(made.has_value());
  EXPECT_EQ(made->content(), everything());
}

TEST(Pack, NothingIsWellFormedButItsId) {
  EXPECT_TRUE(form_errors({.id = "empty", .version = "1"}).empty());
  const std::vector<error> wrong = form_errors({});
  ASSERT_EQ(wrong.size(), 1U);
  EXPECT_EQ(wrong[0].code(), errc::pack_id_unusable);
}

// ------------------------------------------------------------------------- one thing wrong at once

struct mistake {
  std::string says;
  errc code;
  std::string field;
  std::function<void(pack_content&)> make;
};

/// A condition at the end of the first rule: its mistake is found at `rules/training/new`.
std::function<void(pack_content&)> asking(test when) {
  return [when = std::move(when)](pack_content& x) {
    x.rules[0].conditions.push_back({.id = "new", .when = when});
  };
}
/// The same, comparing a term with a number.
std::function<void(pack_content&)> reading_of(term one) {
  return asking(equals(std::move(one), number(1)));
}

fact& fact_of_key(pack_content& x, std::string_view key) {
  return x.facts[*detail::fact_place(x.facts, key)];
}

test nested(int levels) {
  test out = known("", "flag").when;
  for (int i = 0; i < levels; ++i) out = {.kind = test_kind::negation, .of = {out}};
  return out;
}
term nested_term(int levels) {
  term out = of_fact("count");
  for (int i = 0; i < levels; ++i) out = operation(term_kind::add, {out, number(1)});
  return out;
}

const std::string in_new = "rules/training/new";

std::vector<mistake> identity_mistakes() {
  return {
      {"a pack without id", errc::pack_id_unusable, "pack", [](auto& x) { x.id = ""; }},
      {"a space in an id", errc::pack_id_unusable, "pack", [](auto& x) { x.id = "bac kan"; }},
      {"a capital letter", errc::pack_id_unusable, "rules", [](auto& x) { x.rules[1].id = "B"; }},
      {"a marked letter", errc::pack_id_unusable, "rules",
       [](auto& x) { x.rules[1].id = "hợp_tác"; }},
      {"a fact without key", errc::pack_id_unusable, "facts",
       [](auto& x) { x.facts.push_back({.key = ""}); }},
      {"a word with a hyphen", errc::pack_id_unusable, "facts/sex",
       [](auto& x) {
         fact_of_key(x, "sex").values.push_back({"not-said", {}});
       }},
      {"two texts", errc::pack_id_repeated, "sources",
       [](auto& x) { x.sources.push_back(x.sources[0]); }},
      {"two facts", errc::pack_id_repeated, "facts",
       [](auto& x) { x.facts.push_back(x.facts[0]); }},
      {"two parameters", errc::pack_id_repeated, "parameters",
       [](auto& x) { x.parameters.push_back(x.parameters[3]); }},
      {"two rules", errc::pack_id_repeated, "rules",
       [](auto& x) { x.rules.push_back({.id = "second"}); }},
      {"two words", errc::pack_id_repeated, "facts/level",
       [](auto& x) {
         fact_of_key(x, "level").values.push_back({"none", {}});
       }},
      {"two conditions", errc::pack_id_repeated, "rules/training",
       [](auto& x) { x.rules[0].conditions.push_back(known("sex", "sex")); }},
      {"a condition named as force", errc::pack_id_repeated, "rules/training/in_force",
       [](auto& x) { x.rules[0].conditions.push_back(known("in_force", "sex")); }},
      {"two readings", errc::pack_id_repeated, "rules/training",
       [](auto& x) { x.rules[0].readings.push_back(readings::leap_day("feb_28")); }},
      {"two options", errc::pack_id_repeated, "rules/training",
       [](auto& x) { x.rules[0].readings[3].options[1].word = "all"; }},
      {"two histories of a word", errc::pack_id_repeated, "parameters/limit",
       [](auto& x) { x.parameters[0].histories[1].key = "female"; }},
  };
}

std::vector<mistake> declaration_mistakes() {
  return {
      {"no words", errc::pack_words_count, "facts/new",
       [](auto& x) { x.facts.push_back({.key = "new", .kind = value_kind::enumeration}); }},
      {"65 words", errc::pack_words_count, "facts/sex",
       [](auto& x) {
         for (int i = 3; i <= 65; ++i)
           fact_of_key(x, "sex").values.push_back({"w" + std::to_string(i), {}});
       }},
      {"words of a number", errc::pack_words_count, "facts/count",
       [](auto& x) {
         fact_of_key(x, "count").values = {{"one", {}}};
       }},
      {"a decimal without digits", errc::pack_operand_count, "facts/rate",
       [](auto& x) { fact_of_key(x, "rate").scale = 0; }},
      {"a decimal of 16 digits", errc::pack_operand_count, "facts/rate",
       [](auto& x) { fact_of_key(x, "rate").scale = 16; }},
      {"an integer with digits", errc::pack_operand_count, "facts/count",
       [](auto& x) { fact_of_key(x, "count").scale = 2; }},
      {"an unknown currency", errc::unknown_currency, "facts/new",
       [](auto& x) {
         x.facts.push_back({.key = "new", .kind = value_kind::money, .currency = "VNX"});
       }},
      {"gold, which has no minor unit", errc::unknown_currency, "facts/new",
       [](auto& x) {
         x.facts.push_back({.key = "new", .kind = value_kind::money, .currency = "XAU"});
       }},
      {"a parameter of an unknown currency", errc::unknown_currency, "parameters/new",
       [](auto& x) { x.parameters.push_back({.id = "new", .kind = value_kind::money}); }},
      {"history of another kind", errc::pack_types_differ, "facts/before",
       [](auto& x) { fact_of_key(x, "before").history->what = history_measure::count; }},
      {"history per nothing", errc::pack_operand_count, "facts/before",
       [](auto& x) { fact_of_key(x, "before").history->per.clear(); }},
      {"history per an unknown fact", errc::pack_fact_unknown, "facts/before",
       [](auto& x) { fact_of_key(x, "before").history->per = {"cooperative"}; }},
      {"history per a number", errc::pack_types_differ, "facts/before",
       [](auto& x) { fact_of_key(x, "before").history->per = {"count"}; }},
      {"a window without months", errc::pack_operand_count, "facts/given",
       [](auto& x) { fact_of_key(x, "given").history->months = 0; }},
      {"months without their window", errc::pack_operand_count, "facts/times",
       [](auto& x) { fact_of_key(x, "times").history->months = 12; }},
      {"a parameter by an unknown fact", errc::pack_fact_unknown, "parameters/limit",
       [](auto& x) { x.parameters[0].by = "gender"; }},
      {"a parameter by a number", errc::pack_types_differ, "parameters/limit",
       [](auto& x) { x.parameters[0].by = "count"; }},
      {"a parameter that is true", errc::pack_types_differ, "parameters/new",
       [](auto& x) { x.parameters.push_back({.id = "new", .kind = value_kind::boolean}); }},
      {"a parameter that is a word", errc::pack_types_differ, "parameters/new",
       [](auto& x) { x.parameters.push_back({.id = "new", .kind = value_kind::enumeration}); }},
      {"a history of no word", errc::pack_word_unknown, "parameters/limit",
       [](auto& x) { x.parameters[0].histories[0].key = ""; }},
      {"a history of an unknown word", errc::pack_word_unknown, "parameters/limit",
       [](auto& x) { x.parameters[0].histories[0].key = "woman"; }},
      {"a history of a word of nothing", errc::pack_word_unknown, "parameters/since",
       [](auto& x) { x.parameters[3].histories[0].key = "female"; }},
      {"a value of another kind", errc::pack_types_differ, "parameters/wage",
       [](auto& x) { x.parameters[2].histories[0].values = always(decimal::from_integer(1)); }},
      {"a value of another currency", errc::pack_types_differ, "parameters/wage",
       [](auto& x) {
         x.parameters[2].histories[0].values =
             always(any_amount(hoptac::money::amount<hoptac::money::usd>::from_minor(1)));
       }},
      {"a fraction of an integer", errc::pack_types_differ, "parameters/limit",
       [](auto& x) { x.parameters[0].histories[0].values = always(decimal::scaled(355, 1)); }},
      {"a value from nowhere", errc::pack_source_unknown, "parameters/wage",
       [](auto& x) { x.parameters[2].histories[0].values = always(any_amount(dong(1)), "law"); }},
  };
}

std::vector<mistake> rule_mistakes() {
  return {
      {"a rule from nowhere", errc::pack_source_unknown, "rules/second",
       [](auto& x) { x.rules[1].source.instrument = "law"; }},
      {"a condition from nowhere", errc::pack_source_unknown, "rules/training/sex",
       [](auto& x) { x.rules[0].conditions[1].source.instrument = "law"; }},
      {"an end before its start", errc::dates_out_of_order, "rules/training",
       [](auto& x) { x.rules[0].in_force_to = date(2021, 12, 31); }},
      {"force without a date to see it on", errc::pack_reference_missing, "rules/second",
       [](auto& x) { x.rules[1].in_force_from = date(2022, 1, 1); }},
      {"an end without a date to see it on", errc::pack_reference_missing, "rules/second",
       [](auto& x) { x.rules[1].in_force_to = date(2022, 1, 1); }},
      {"a period without a date to see it on", errc::pack_reference_missing, "rules/second",
       [](auto& x) { x.rules[1].named_period = hoptac::calendar::period::of_years(2022, 2025); }},
      {"a reference date that is not declared", errc::pack_fact_unknown, "rules/second",
       [](auto& x) { x.rules[1].reference_date = "signed"; }},
      {"a reference date that is no date", errc::pack_types_differ, "rules/second",
       [](auto& x) { x.rules[1].reference_date = "count"; }},
      {"a parameter without a reference date", errc::pack_reference_missing, "rules/second/new",
       [](auto& x) {
         x.rules[1].conditions = {
             {.id = "new",
              .when = question(test_kind::less, {of_fact("fee"), of_parameter("wage")})}};
       }},
      {"the reference date of none", errc::pack_reference_missing, "rules/second/new",
       [](auto& x) {
         x.rules[1].conditions = {
             {.id = "new",
              .when = question(test_kind::less,
                               {of_fact("born"), {.kind = term_kind::reference_date}})}};
       }},
      {"an option that the vocabulary has not", errc::pack_reading_unknown, "rules/training",
       [](auto& x) { x.rules[0].readings[0].options[1].word = "rounded"; }},
      {"a choice that is no option", errc::pack_reading_unknown, "rules/training",
       [](auto& x) { x.rules[0].readings[3].chosen = "most"; }},
      {"a rank by an unknown fact", errc::pack_fact_unknown, "rules/second",
       [](auto& x) {
         x.rules[1].ranking = {{"score", false}};
       }},
      {"a rank by words without order", errc::pack_not_ordered, "rules/second",
       [](auto& x) {
         x.rules[1].ranking = {{"sex", false}};
       }},
      {"a rank by yes and no", errc::pack_not_ordered, "rules/second",
       [](auto& x) {
         x.rules[1].ranking = {{"flag", false}};
       }},
      {"a rank by a name", errc::pack_not_ordered, "rules/second",
       [](auto& x) {
         x.rules[1].ranking = {{"coop", false}};
       }},
      {"an amount that is a number", errc::pack_types_differ, "rules/second/amount",
       [](auto& x) { x.rules[1].amount = of_fact("count"); }},
      {"an amount of nothing", errc::pack_operand_count, "rules/second/amount",
       [](auto& x) { x.rules[1].amount = term{}; }},
      {"an age without its reading", errc::pack_reading_missing, "rules/training/age",
       [](auto& x) {
         x.rules[0].readings[0] = {"other", "a", {{"a", {}}}};
       }},
  };
}

std::vector<mistake> test_mistakes() {
  const term count = of_fact("count");
  const term fee = of_fact("fee");
  const term hired = of_fact("hired");
  const term born = of_fact("born");
  const test known_flag = known("", "flag").when;
  const auto both = [](test_kind kind, std::vector<test> of, std::vector<term> terms) {
    return test{.kind = kind, .of = std::move(of), .terms = std::move(terms)};
  };
  return {
      {"a fact that is not declared", errc::pack_fact_unknown, in_new, reading_of(of_fact("size"))},
      {"known of nothing declared", errc::pack_fact_unknown, in_new,
       asking(known("", "size").when)},
      {"a parameter that is not declared", errc::pack_parameter_unknown, in_new,
       reading_of(of_parameter("floor"))},
      {"an unknown word", errc::pack_word_unknown, in_new,
       asking(equals(of_fact("sex"), of_word("woman")))},
      {"an unknown word first", errc::pack_word_unknown, in_new,
       asking(equals(of_word("woman"), of_fact("sex")))},
      {"an unknown word among words", errc::pack_word_unknown, in_new,
       asking(question(test_kind::one_of, {of_fact("sex"), of_word("male"), of_word("college")}))},
      {"a date and a number", errc::pack_types_differ, in_new, reading_of(hired)},
      {"a truth and a number", errc::pack_types_differ, in_new, reading_of(of_fact("flag"))},
      {"two currencies", errc::pack_types_differ, in_new, asking(equals(fee, of_fact("price")))},
      {"two enumerations", errc::pack_types_differ, in_new,
       asking(equals(of_fact("sex"), of_fact("level")))},
      {"two words", errc::pack_types_differ, in_new,
       asking(equals(of_word("male"), of_word("male")))},
      {"two names", errc::pack_types_differ, in_new,
       asking(equals(of_fact("coop"), of_fact("coop")))},
      {"words without order", errc::pack_not_ordered, in_new,
       asking(question(test_kind::less, {of_fact("sex"), of_word("male")}))},
      {"yes above no", errc::pack_not_ordered, in_new,
       asking(question(test_kind::greater, {of_fact("flag"), {.value = false}}))},
      {"between words without order", errc::pack_not_ordered, in_new,
       asking(question(test_kind::between, {of_fact("sex"), of_word("female"), of_word("male")}))},
      {"equal to nothing", errc::pack_operand_count, in_new,
       asking(question(test_kind::equal, {count}))},
      {"less of three", errc::pack_operand_count, in_new,
       asking(question(test_kind::less, {count, count, count}))},
      {"between of two", errc::pack_operand_count, in_new,
       asking(question(test_kind::between, {count, count}))},
      {"one of none", errc::pack_operand_count, in_new,
       asking(question(test_kind::one_of, {of_fact("sex")}))},
      {"an age of two", errc::pack_operand_count, in_new,
       asking(question(test_kind::has_reached, {born, hired}))},
      {"an age of an amount", errc::pack_types_differ, in_new,
       asking(question(test_kind::has_reached, {fee, hired, number(18)}))},
      {"an age on a number", errc::pack_types_differ, in_new,
       asking(question(test_kind::not_older_than, {born, number(1), number(18)}))},
      {"an age of dates", errc::pack_types_differ, in_new,
       asking(question(test_kind::not_older_than, {born, hired, hired}))},
      {"a share of two", errc::pack_operand_count, in_new,
       asking({.kind = test_kind::share, .terms = {fee, fee}, .compare = test_kind::less})},
      {"a share without comparison", errc::pack_operand_count, in_new,
       asking({.kind = test_kind::share, .terms = {fee, fee, number(1)}})},
      {"a share of dates", errc::pack_types_differ, in_new,
       asking({.kind = test_kind::share,
               .terms = {hired, hired, number(1)},
               .compare = test_kind::less})},
      {"a share of an amount in a number", errc::pack_types_differ, in_new,
       asking({.kind = test_kind::share,
               .terms = {fee, count, number(1)},
               .compare = test_kind::less})},
      {"a share that is an amount", errc::pack_types_differ, in_new,
       asking({.kind = test_kind::share, .terms = {fee, fee, fee}, .compare = test_kind::less})},
      {"all of a value", errc::pack_operand_count, in_new,
       asking(both(test_kind::all, {}, {count}))},
      {"any of a value", errc::pack_operand_count, in_new,
       asking(both(test_kind::any, {}, {count}))},
      {"not of nothing", errc::pack_operand_count, in_new,
       asking(both(test_kind::negation, {}, {}))},
      {"not of two", errc::pack_operand_count, in_new,
       asking(both(test_kind::negation, {known_flag, known_flag}, {}))},
      {"at least two of one", errc::pack_operand_count, in_new,
       asking({.kind = test_kind::at_least, .of = {known_flag}, .count = 2})},
      {"at least minus one", errc::pack_operand_count, in_new,
       asking({.kind = test_kind::at_least, .of = {known_flag}, .count = -1})},
      {"a comparison of tests", errc::pack_operand_count, in_new,
       asking(both(test_kind::equal, {known_flag}, {count, count}))},
      {"known of a value", errc::pack_operand_count, in_new,
       asking({.kind = test_kind::known, .terms = {count}, .name = "flag"})},
      {"silence without its reason", errc::pack_text_missing, in_new,
       asking({.kind = test_kind::not_stated})},
      {"silence in one language", errc::pack_text_missing, in_new,
       asking({.kind = test_kind::not_stated, .why = {"không nêu", ""}})},
      {"65 levels of tests", errc::pack_too_deep, in_new, asking(nested(65))},
      {"65 levels of terms", errc::pack_too_deep, in_new, reading_of(nested_term(64))},
  };
}

std::vector<mistake> term_mistakes() {
  const term count = of_fact("count");
  const term fee = of_fact("fee");
  const term hired = of_fact("hired");
  const auto with = [](term one, std::vector<term> of, std::vector<branch> branches = {}) {
    one.of = std::move(of);
    one.branches = std::move(branches);
    return one;
  };
  const auto choose = [](std::vector<term> of) {
    term out{.kind = term_kind::choose};
    for (term& one : of) out.branches.push_back({known("", "flag").when, std::move(one)});
    return out;
  };
  const branch hidden{known("", "size").when, of_fact("size")};
  return {
      {"no constant", errc::pack_operand_count, in_new, reading_of(term{})},
      {"a division without rounding", errc::pack_rounding_missing, in_new,
       reading_of(operation(term_kind::divide, {count, count}))},
      {"a rounding without mode", errc::pack_rounding_missing, in_new,
       reading_of(operation(term_kind::round, {count}))},
      {"19 places", errc::pack_operand_count, in_new,
       reading_of(
           {.kind = term_kind::round, .of = {count}, .places = 19, .mode = rounding::floor})},
      {"minus one place", errc::pack_operand_count, in_new,
       reading_of(
           {.kind = term_kind::round, .of = {count}, .places = -1, .mode = rounding::floor})},
      {"a rounding of two", errc::pack_operand_count, in_new,
       reading_of({.kind = term_kind::round, .of = {count, count}, .mode = rounding::floor})},
      {"a difference of one", errc::pack_operand_count, in_new,
       reading_of(operation(term_kind::subtract, {count}))},
      {"a division of three", errc::pack_operand_count, in_new,
       reading_of(
           {.kind = term_kind::divide, .of = {count, count, count}, .mode = rounding::floor})},
      {"a sum of nothing", errc::pack_operand_count, in_new,
       reading_of(operation(term_kind::add, {}))},
      {"a sum of amounts and numbers", errc::pack_types_differ, in_new,
       asking(equals(operation(term_kind::add, {fee, count}), fee))},
      {"a sum of two currencies", errc::pack_types_differ, in_new,
       asking(equals(operation(term_kind::add, {fee, of_fact("price")}), fee))},
      {"a product of amounts", errc::pack_types_differ, in_new,
       asking(equals(operation(term_kind::multiply, {fee, fee}), fee))},
      {"a number divided by an amount", errc::pack_types_differ, in_new,
       reading_of({.kind = term_kind::divide, .of = {count, fee}, .mode = rounding::floor})},
      {"a sum of dates", errc::pack_types_differ, in_new,
       asking(equals(operation(term_kind::add, {hired, hired}), hired))},
      {"a sum of a word", errc::pack_types_differ, in_new,
       asking(equals(operation(term_kind::add, {of_word("male")}), of_fact("sex")))},
      {"a rounded word", errc::pack_types_differ, in_new,
       asking(equals({.kind = term_kind::round, .of = {of_word("male")}, .mode = rounding::floor},
                     of_fact("sex")))},
      {"the lower of yes and no", errc::pack_types_differ, in_new,
       asking(equals(operation(term_kind::smaller, {of_fact("flag")}), of_fact("flag")))},
      {"years between numbers", errc::pack_types_differ, in_new,
       reading_of(operation(term_kind::years_between, {count, hired}))},
      {"days between one day", errc::pack_operand_count, in_new,
       reading_of(operation(term_kind::days_between, {hired}))},
      {"months between three", errc::pack_operand_count, in_new,
       reading_of(operation(term_kind::months_between, {hired, hired, hired}))},
      {"a reading that the rule does not name", errc::pack_reading_missing, in_new,
       reading_of({.kind = term_kind::by_reading, .name = "other", .of = {count}})},
      {"an option without operand", errc::pack_operand_count, in_new,
       reading_of({.kind = term_kind::by_reading, .name = "counted", .of = {count}})},
      {"options of two kinds", errc::pack_types_differ, in_new,
       reading_of({.kind = term_kind::by_reading, .name = "counted", .of = {count, hired}})},
      {"no branches", errc::pack_operand_count, in_new, reading_of(choose({}))},
      {"branches of two kinds", errc::pack_types_differ, in_new,
       reading_of(choose({count, hired}))},
      {"a condition of a branch", errc::pack_fact_unknown, in_new,
       reading_of({.kind = term_kind::choose, .branches = {{known("", "size").when, count}}})},
      {"one word of no enumeration", errc::pack_types_differ, in_new,
       asking(equals(of_fact("sex"), choose({of_word("male")})))},
      {"two words of no enumeration", errc::pack_types_differ, in_new,
       asking(equals(of_fact("sex"), choose({of_word("male"), of_word("female")})))},
      {"a word of another enumeration in a branch", errc::pack_word_unknown, in_new,
       asking(equals(of_fact("sex"), choose({of_fact("sex"), of_word("college")})))},
      // What a kind of term does not have is never looked at again, and so must not be there.
      {"a constant with operands", errc::pack_operand_count, in_new,
       reading_of(with(number(1), {of_fact("size")}))},
      {"a fact with operands", errc::pack_operand_count, in_new,
       reading_of(with(count, {of_fact("size")}))},
      {"a sum with branches", errc::pack_operand_count, in_new,
       reading_of(with({.kind = term_kind::add}, {count}, {hidden}))},
      {"a choice with operands", errc::pack_operand_count, in_new,
       reading_of(with(choose({count}), {of_fact("size")}, {{known("", "flag").when, count}}))},
  };
}

std::vector<mistake> all_mistakes() {
  std::vector<mistake> out;
  for (const auto& some : {identity_mistakes(), declaration_mistakes(), rule_mistakes(),
                           test_mistakes(), term_mistakes()})
    out.insert(out.end(), some.begin(), some.end());
  return out;
}

bool names(const std::vector<error>& wrong, errc code, const std::string& field) {
  for (const error& one : wrong)
    if (one.code() == code && one.where().field == field) return true;
  return false;
}

TEST(Pack, EveryMistakeIsNamedWhereItIs) {
  for (const mistake& one : all_mistakes()) {
    SCOPED_TRACE(one.says);
    pack_content broken = everything();
    one.make(broken);
    ASSERT_FALSE(broken == everything()) << "the mistake changes nothing";
    const std::vector<error> wrong = form_errors(broken);
    EXPECT_TRUE(names(wrong, one.code, one.field)) << to_string(one.code);
    for (const error& said : wrong) {
      SCOPED_TRACE(describe(said, hoptac::language::en));
      EXPECT_FALSE(said.where().field.empty());
      for (const auto lang : {hoptac::language::vi, hoptac::language::en})
        EXPECT_EQ(said.message(lang).find('{'), std::string::npos);
    }
    const result<pack> made = pack::make(broken);
    EXPECT_FALSE(made.has_value());
    if (!made) {
      EXPECT_EQ(made.error(), wrong.front());
    }
  }
}

/// The mistakes that follow from another one are those of what no longer is as it is used.
TEST(Pack, AMistakeInOneConditionIsTheOnlyOne) {
  for (const mistake& one : all_mistakes()) {
    if (one.field != in_new) continue;
    SCOPED_TRACE(one.says);
    pack_content broken = everything();
    one.make(broken);
    for (const error& said : form_errors(broken))
      EXPECT_EQ(said.where().field, in_new) << describe(said, hoptac::language::en);
  }
}

TEST(Pack, EveryNumberOfAMalformedPackHasItsMistake) {
  std::set<errc> seen;
  for (const mistake& one : all_mistakes()) seen.insert(one.code);
  for (int code = static_cast<int>(errc::pack_id_unusable);
       code <= static_cast<int>(errc::pack_too_deep); ++code) {
    ASSERT_NE(hoptac::find_error(static_cast<errc>(code)), nullptr) << code;
    EXPECT_TRUE(seen.contains(static_cast<errc>(code))) << code;
  }
}

TEST(Pack, ManyMistakesAreNamedTogether) {
  pack_content broken = everything();
  broken.id = "";
  fact_of_key(broken, "sex").values.clear();
  broken.rules[1].reference_date = "signed";
  const std::vector<error> wrong = form_errors(broken);
  EXPECT_TRUE(names(wrong, errc::pack_id_unusable, "pack"));
  EXPECT_TRUE(names(wrong, errc::pack_words_count, "facts/sex"));
  EXPECT_TRUE(names(wrong, errc::pack_word_unknown, "rules/training/sex"));
  EXPECT_TRUE(names(wrong, errc::pack_fact_unknown, "rules/second"));
}

TEST(Pack, SixtyFourLevelsAndSixtyFourWordsAreNotTooMany) {
  pack_content deep = everything();
  asking(nested(64))(deep);
  EXPECT_TRUE(form_errors(deep).empty());
  deep = everything();
  reading_of(nested_term(63))(deep);
  EXPECT_TRUE(form_errors(deep).empty());
  pack_content wide = everything();
  for (int i = 3; i <= 64; ++i)
    fact_of_key(wide, "sex").values.push_back({"w" + std::to_string(i), {}});
  wide.parameters[0].histories.pop_back();  // a word may have no history
  EXPECT_TRUE(form_errors(wide).empty());
}

// What follows a form check trusts it: every well-formed pack compiles.
TEST(Pack, WhatIsWellFormedCompiles) {
  const pack made = *pack::make(everything());
  for (const rule& one : made.content().rules)
    EXPECT_TRUE(programme::make(made, one.id).has_value()) << one.id;
}

TEST(Pack, EverythingIsFoundByItsIdAndNothingElse) {
  const pack made = *pack::make(everything());
  EXPECT_EQ(made.find_rule("second"), &made.content().rules[1]);
  EXPECT_EQ(made.find_parameter("wage"), &made.content().parameters[2]);
  EXPECT_EQ(made.find_source("decree"), &made.content().sources[0]);
  EXPECT_EQ(made.fact_place("flag"), 0U);
  EXPECT_EQ(made.fact_place("coop"), 9U);
  for (const char* other : {"", "Second", "secon", "decree2"}) {
    EXPECT_EQ(made.find_rule(other), nullptr);
    EXPECT_EQ(made.find_parameter(other), nullptr);
    EXPECT_EQ(made.find_source(other), nullptr);
    EXPECT_EQ(made.fact_place(other), std::nullopt);
  }
}

TEST(Pack, CopiesShareOneContentThatOutlivesTheFirst) {
  result<pack> first = pack::make(everything());
  ASSERT_TRUE(first.has_value());
  const pack copy = *first;
  EXPECT_EQ(&copy.content(), &first->content());
  const rule* found = first->find_rule("training");
  first = pack::make({.id = "empty", .version = "1"});
  EXPECT_EQ(found, copy.find_rule("training"));
  EXPECT_EQ(copy.content(), everything());
  EXPECT_FALSE(copy == *first);
  EXPECT_EQ(copy, *pack::make(everything())) << "equal by content, not by address";
}

TEST(Pack, ThreadsReadOnePackTogether) {
  const pack shared = *pack::make(everything());
  std::vector<std::thread> threads;
  std::vector<int> found(4, 0);
  for (int& mine : found)
    threads.emplace_back([copy = shared, &mine] {
      for (int i = 0; i < 1000; ++i) mine += copy.find_rule("second") != nullptr ? 1 : 0;
    });
  for (std::thread& one : threads) one.join();
  EXPECT_EQ(found, std::vector<int>(4, 1000));
}

TEST(Pack, HoldsABoundedNumberOfNames) {
  for (const std::size_t count : {1'000U, 1'001U}) {
    pack_content many{.id = "many", .version = "1"};
    for (std::size_t i = 0; i < count; ++i) many.facts.push_back({.key = "f" + std::to_string(i)});
    const std::vector<error> wrong = form_errors(many);
    ASSERT_EQ(wrong.size(), count > 1'000 ? 1U : 0U);
    if (wrong.empty()) continue;
    EXPECT_EQ(wrong[0].code(), errc::pack_too_many);
    EXPECT_EQ(wrong[0].where().field, "facts");
  }
}

}  // namespace TEST_FILE
