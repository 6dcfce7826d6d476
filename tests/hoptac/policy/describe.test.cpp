// SPDX-License-Identifier: BSL-1.0

#include <hoptac/catalogue/bac_kan/programmes.hpp>
#include <hoptac/catalogue/vn/rules.hpp>
#include <hoptac/money/literals.hpp>
#include <hoptac/policy/describe.hpp>
#include <hoptac/policy/write.hpp>

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace TEST_FILE {

namespace hp = hoptac::policy;
using hoptac::language;
using hoptac::calendar::date;
using namespace hoptac::money::literals;

constexpr language both[] = {language::vi, language::en};

bool has(std::string_view page, std::string_view text) {
  return page.find(text) != std::string_view::npos;
}

std::vector<hp::pack> catalogue_packs() {
  return {*hp::pack::make(hoptac::catalogue::bac_kan::programmes()),
          *hp::pack::make(hoptac::catalogue::vn::rules())};
}

enum class level { low, middle, high };

struct facts {
  hp::fact_of<bool> debt{{.key = "debt", .name = {"có nợ xấu", "bad debt"}}};
  hp::fact_of<hp::number> members{{.key = "members", .name = {"số thành viên", "members"}}};
  hp::fact_of<hp::funds> own{
      {.key = "own", .name = {"vốn tự có", "own capital"}, .currency = "VND"}};
  hp::fact_of<hp::funds> total{
      {.key = "total", .name = {"tổng vốn", "capital"}, .currency = "VND"}};
  hp::fact_of<date> born{{.key = "born", .name = {"ngày sinh", "date of birth"}}};
  hp::fact_of<date> hired{{.key = "hired", .name = {"ngày tuyển dụng", "date of hire"}}};
  hp::fact_of<level> rank{{.key = "rank",
                           .name = {"hạng", "rank"},
                           .values = {{"low", {"thấp", "low"}},
                                      {"middle", {"vừa", "middle"}},
                                      {"high", {"cao", "high"}}},
                           .ordered = true}};
};

/// A pack of one rule; none of it is law.
hp::pack_content pack_of(hp::rule one, std::vector<hp::parameter> parameters = {}) {
  const facts f;
  one.id = "support";
  one.title = {"hỗ trợ", "support"};
  one.reference_date = "hired";
  one.source = {.instrument = "decree",
                .where = {5},
                .how = hoptac::law::confirmation::read_in_text,
                .quote = "lời văn"};
  return {.id = "sample",
          .version = "1",
          .title = {"mẫu", "sample"},
          .sources = {{"decree", {"Nghị định số 1", "Decree No. 1"}}},
          .facts = {f.debt.declared, f.members.declared, f.own.declared, f.total.declared,
                    f.born.declared, f.hired.declared, f.rank.declared},
          .parameters = std::move(parameters),
          .rules = {std::move(one)}};
}

std::string page_of(hp::rule one, language lang, std::optional<date> on = {},
                    std::vector<hp::parameter> parameters = {}) {
  const auto made = hp::pack::make(pack_of(std::move(one), std::move(parameters)));
  if (!made) return describe(made.error(), lang);
  return describe(*hp::programme::make(*made, "support"), lang, on);
}

hp::rule rule_with(hp::test when) {
  return {.id = {},
          .conditions = {{.id = "one",
                          .met = {"đạt", "met"},
                          .not_met = {"không", "not"},
                          .when = std::move(when)}}};
}

TEST(Describe, EveryKindOfTestHasItsWordsInBothLanguages) {
  const facts f;
  struct row {
    hp::test when;
    std::string_view vi;
    std::string_view en;
  };
  const row rows[] = {
      {f.debt == false, "có nợ xấu: không", "bad debt: no"},
      {f.members >= 7, "số thành viên không dưới 7", "members is at least 7"},
      {f.members < 7, "số thành viên nhỏ hơn 7", "members is less than 7"},
      {f.members != 7, "số thành viên khác 7", "members is not 7"},
      {f.rank >= level::middle, "hạng không thấp hơn vừa", "rank is no lower than middle"},
      {f.rank == level::high, "hạng là cao", "rank is high"},
      {f.hired <= date(2025, 7, 1), "ngày tuyển dụng không sau 01/7/2025",
       "date of hire is not after 1 July 2025"},
      {f.own > hoptac::money::dong(1'500'000), "vốn tự có lớn hơn 1.500.000 đồng",
       "own capital is more than 1,500,000 VND"},
      {one_of(f.rank, {level::low, level::high}), "hạng là một trong: thấp, cao",
       "rank is one of: low, high"},
      {between(f.members, 5, 9), "số thành viên từ 5 đến 9", "members is from 5 to 9"},
      {known(f.born), "đã biết ngày sinh", "date of birth is known"},
      {hp::not_stated({"mức", "the level"}), "văn bản không nêu: mức", "not stated: the level"},
      {share(f.own, f.total) >= 0.205_dec, "tỷ lệ giữa vốn tự có và tổng vốn không dưới 20,5%",
       "the share of own capital in capital is at least 20.5 %"},
      {!(f.debt == true) || (f.members > 1 && f.members < 3),
       "không phải (có nợ xấu: có) hoặc (số thành viên lớn hơn 1 và số thành viên nhỏ hơn 3)",
       "not (bad debt: yes) or (members is more than 1 and members is less than 3)"},
      {hp::at_least(1, {f.debt == true, f.members > 1}),
       "ít nhất 1 trong các điều: (có nợ xấu: có); (số thành viên lớn hơn 1)",
       "at least 1 of: (bad debt: yes); (members is more than 1)"},
      {f.own + f.total > f.own * 2, "vốn tự có + tổng vốn lớn hơn vốn tự có × 2",
       "own capital + capital is more than own capital × 2"},
      {f.own <= divide(f.total - f.own, 2, 0, hoptac::money::rounding::half_away),
       "(tổng vốn − vốn tự có) : 2 (làm tròn nửa lên xa số 0 đến đơn vị)",
       "(capital − own capital) / 2 (rounded halves away from zero to whole units)"},
      {f.own <= lower_of(f.total, hoptac::money::dong(5)), "mức thấp nhất trong (tổng vốn; 5 đồng)",
       "the lowest of (capital; 5 VND)"},
      {f.own <= hp::choose<hp::funds>({{f.debt == true, f.total}}),
       "không quá (tổng vốn nếu có nợ xấu: có)", "is at most (capital if bad debt: yes)"},
      {hp::reference_date() > f.born, "ngày tuyển dụng sau ngày sinh",
       "date of hire is after date of birth"},
      {hp::test{}, "luôn đạt", "always met"},
      {hp::test{.kind = hp::test_kind::any}, "không bao giờ đạt", "never met"},
  };
  for (const row& one : rows) {
    const std::string vi = page_of(rule_with(one.when), language::vi);
    const std::string en = page_of(rule_with(one.when), language::en);
    EXPECT_TRUE(has(vi, one.vi)) << one.vi << '\n' << vi;
    EXPECT_TRUE(has(en, one.en)) << one.en << '\n' << en;
  }
}

hp::rule aged(std::string reading, int oldest) {
  const facts f;
  hp::rule out =
      rule_with(not_older_than(f.born, f.hired, oldest) && has_reached(f.born, f.hired, 18));
  out.readings = {hp::readings::age(std::move(reading)), hp::readings::leap_day("mar_1"),
                  hp::readings::incomplete_birth("interval")};
  return out;
}

TEST(Describe, BirthDatesAtTheAgeLimits) {
  // Of 35 completed years on 1 March 2024: born after 1 March 1988. Of full 18: by 1 March 2006.
  const std::string page = page_of(aged("completed_years", 35), language::en, date(2024, 3, 1));
  EXPECT_TRUE(has(page,
                  "| date of birth, not over 35 years | 1 March 1988: not met | "
                  "2 March 1988: met | 3 March 1988: met |"))
      << page;
  EXPECT_TRUE(has(page,
                  "| date of birth, of full 18 years | 28 February 2006: met | "
                  "1 March 2006: met | 2 March 2006: not met |"))
      << page;
  // Not past the birthday: born on 1 March 1989 still fits; by years, all of 1989.
  EXPECT_TRUE(has(page_of(aged("birthday", 35), language::en, date(2024, 3, 1)),
                  "28 February 1989: not met | 1 March 1989: met"));
  EXPECT_TRUE(has(page_of(aged("year_difference", 35), language::en, date(2024, 3, 1)),
                  "31 December 1988: not met | 1 January 1989: met"));
  EXPECT_TRUE(has(page_of(aged("birthday", 35), language::en), "name a day to see them"));
}

TEST(Describe, OtherReadingsStandBesideTheChosen) {
  const std::string page = page_of(aged("birthday", 35), language::en);
  EXPECT_TRUE(has(page,
                  "- `age`: not past the birthday of the limit (`birthday`)\n"
                  "  - other reading: completed years at most the limit"));
}

TEST(Describe, DaysOfForceAndOfParameters) {
  const facts f;
  hp::parameter least{.id = "least",
                      .name = {"mức thấp nhất", "least capital"},
                      .kind = hp::value_kind::money,
                      .currency = "VND"};
  const auto value = [](std::int64_t x, hoptac::law::confirmation how) {
    return hp::parameter_value{.value = hoptac::money::any_amount(hoptac::money::dong(x)),
                               .source = {.instrument = "decree", .where = {9}, .how = how}};
  };
  using hoptac::law::confirmation;
  least.histories = {
      {.values = hoptac::calendar::dated<hp::parameter_value>::of(
           {{value(1000, confirmation::read_in_text), date(2022, 1, 1), date(2024, 6, 30), {}},
            {value(2000, confirmation::remembered), date(2024, 7, 1), std::nullopt, {}}})}};
  const hp::parameter_of<hp::funds> limit(least);
  hp::rule one = rule_with(f.own >= limit);
  one.in_force_from = date(2022, 1, 1);
  one.in_force_to = date(2025, 12, 31);
  const std::string page = page_of(one, language::en, {}, {least});
  EXPECT_TRUE(has(page,
                  "| first day of force | 31 December 2021: not in force | "
                  "1 January 2022: in force | 2 January 2022: in force |"))
      << page;
  EXPECT_TRUE(has(page,
                  "| last day of force | 30 December 2025: in force | "
                  "31 December 2025: in force | 1 January 2026: not in force |"))
      << page;
  EXPECT_TRUE(has(page,
                  "| least capital | 30 June 2024: 1,000 VND | 1 July 2024: 2,000 VND | "
                  "2 July 2024: 2,000 VND |"))
      << page;
  EXPECT_TRUE(has(page,
                  "| least capital | 1 January 2022 | 30 June 2024 | 1,000 VND | "
                  "Article 9 of Decree No. 1 (read in the text) |"))
      << page;
  EXPECT_TRUE(has(page, "2,000 VND (not confirmed enough to decide)")) << page;
  EXPECT_TRUE(has(page, "least capital | 31 December 2021: no value | 1 January 2022: 1,000 VND"))
      << page;
}

TEST(Describe, EveryRuleOfTheCatalogueIsWhole) {
  std::size_t pages = 0;
  for (const hp::pack& pack : catalogue_packs()) {
    for (const hp::rule& rule : pack.content().rules) {
      const hp::programme made = *hp::programme::make(pack, rule.id);
      for (const language lang : both) {
        const std::string page = describe(made, lang, date(2024, 2, 29));
        ++pages;
        EXPECT_FALSE(has(page, "{") || has(page, "}")) << page;
        EXPECT_FALSE(has(page, "` (`") || has(page, ": \n") || has(page, ": .\n") ||
                     has(page, "- \n") || has(page, "()") || has(page, "  \n"))
            << page;
        EXPECT_TRUE(has(page, "# " + rule.title.in(lang) + "\n"));
        EXPECT_TRUE(has(page, source_text(pack, rule.source, lang))) << rule.id;
        for (const hp::condition& one : rule.conditions) {
          EXPECT_TRUE(has(page, "`" + one.id + "`: " + one.met.in(lang))) << one.id;
          EXPECT_TRUE(has(page, one.not_met.in(lang))) << one.id;
          EXPECT_TRUE(has(page, source_text(pack, one.source, lang))) << one.id;
          EXPECT_TRUE(has(page, one.source.quote)) << one.id;
        }
        for (const hp::reading& one : rule.readings)
          for (const hp::reading_option& option : one.options)
            EXPECT_TRUE(has(page, option.text.in(lang) + " (`" + option.word + "`)"));
        for (const hoptac::bilingual& gap : rule.gaps) EXPECT_TRUE(has(page, gap.in(lang)));
      }
    }
  }
  EXPECT_GT(pages, 60U);
}

}  // namespace TEST_FILE
