// SPDX-License-Identifier: BSL-1.0

#include <hoptac/calendar/period.hpp>
#include <hoptac/catalogue/bac_kan/indicators.hpp>
#include <hoptac/catalogue/bac_kan/words.hpp>  // first, so that the header is seen to stand alone
#include <hoptac/io/figures.hpp>
#include <hoptac/io/file.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac;
using plan::find_name;

constexpr auto words = catalogue::bac_kan::words();

TEST(BacKanWords, EachHasBothNamesAndStandsOnce) {
  std::set<std::string_view> codes;
  for (const plan::named_word& one : words) {
    EXPECT_TRUE(codes.insert(one.code).second) << one.code << " stands twice";
    for (const language lang : {language::vi, language::en}) {
      EXPECT_FALSE(one.name.in(lang).empty()) << one.code;
      EXPECT_EQ(one.name.in(lang).find_first_of("=_"), std::string_view::npos) << one.code;
    }
  }
}

/// Whether a definition names the indicator of that subject, whatever the breakdown.
bool is_defined(const plan::figure& of) {
  const auto kind = entity::parse_organisation_kind(of.subject);
  const auto all = catalogue::bac_kan::indicators();
  return kind && std::any_of(all.begin(), all.end(), [&](const indicator::definition& one) {
           return one.code == of.indicator && one.is_of(*kind);
         });
}

TEST(BacKanWords, NameEveryOpenWordOfThePlan) {
  const auto text = io::read_file(HOPTAC_ROOT "/examples/bac_kan/figures.csv");
  const io::figures_file file = io::read_figures(text.value(), "figures.csv");
  ASSERT_EQ(file.figures.size(), 155U);
  std::set<std::string> used;
  const auto expect_name = [&](const plan::figure& of, std::string_view column,
                               std::string_view word) {
    EXPECT_NE(find_name(words, column, word), nullptr) << of.id << ": " << column << "=" << word;
    std::string code(column);
    used.insert(code.append("=").append(word));
  };
  for (const plan::figure& one : file.figures) {
    expect_name(one, "subject", one.subject);
    if (!calendar::period::parse(one.period)) expect_name(one, "period", one.period);
    const bool progresses = one.kind == plan::figure_kind::progress &&
                            !one.of.starts_with("ambiguous(");  // named after what progresses
    if (!is_defined(one) && !progresses) expect_name(one, "indicator", one.indicator);
    used.insert("indicator=" + one.indicator);
    const plan::breakdown parts = one.breakdown.without("scope");
    for (const auto& [dimension, value] : parts.entries()) {
      used.insert(dimension);
      EXPECT_NE(find_name(words, dimension), nullptr) << one.id << ": " << dimension;
      if (find_name(words, dimension, value) != nullptr) {
        used.insert(std::string(dimension).append("=").append(value));
      } else {  // a name or a number of the plan, which reads well behind its dimension
        EXPECT_EQ(value.find('_'), value.npos) << one.id << ": " << dimension << "=" << value;
      }
    }
  }
  for (const plan::named_word& one : words)
    EXPECT_TRUE(used.contains(std::string(one.code))) << one.code << " is of no figure";
}

}  // namespace TEST_FILE
