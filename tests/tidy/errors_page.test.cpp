// SPDX-License-Identifier: BSL-1.0

// The enum `errc`, the sentences of error_text.hpp and the page docs/errors.md hold the same
// numbers. After a change, HOPTAC_UPDATE=1 in the environment of this test writes the page anew.

#include <hoptac/core/error.hpp>
#include <hoptac/core/error_text.hpp>

#include <cstdlib>
#include <map>
#include <regex>
#include <set>

#include "files.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using tidy::root;

constexpr std::string_view table_begins =
    "<!-- table: written by tests/tidy/errors_page.test.cpp -->\n";

/// Number -> name, as the enum's own text has them, in its order.
std::vector<std::pair<int, std::string>> enumerators() {
  const std::regex line_of{R"(^  (\w+) = (\d+),.*$)"};
  std::vector<std::pair<int, std::string>> out;
  std::smatch found;
  for (const std::string& line : tidy::lines_of(tidy::headers / "core" / "errc.hpp"))
    if (std::regex_match(line, found, line_of)) out.emplace_back(std::stoi(found[2]), found[1]);
  return out;
}

std::string table() {
  std::string out = "| Number | Name | Tiếng Việt | English |\n|---|---|---|---|\n";
  for (const auto& row : hoptac::all_errors()) {
    out += "| " + to_string(row.code) + " | `" + std::string{row.name} + "` | ";
    out += std::string{row.sentence.vi} + " | " + std::string{row.sentence.en} + " |\n";
  }
  return out;
}

TEST(ErrorsPage, TheEnumAndTheSentencesHoldTheSameNumbersInOrder) {
  const auto names = enumerators();
  const auto texts = hoptac::all_errors();
  ASSERT_EQ(names.size(), texts.size());
  int previous = 0;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    EXPECT_EQ(names[i].first, static_cast<int>(texts[i].code)) << names[i].second;
    EXPECT_EQ(names[i].second, texts[i].name);
    EXPECT_GT(names[i].first, previous) << "numbers ascend: " << names[i].second;
    previous = names[i].first;
  }
}

TEST(ErrorsPage, BothLanguagesSayTheSameArguments) {
  const std::regex argument{R"(\{(\d)\})"};
  const auto arguments = [&](std::string_view sentence) {
    const std::string text{sentence};
    std::set<std::string> out;
    for (std::sregex_iterator at{text.begin(), text.end(), argument}, end; at != end; ++at)
      out.insert((*at)[1]);
    return out;
  };
  for (const auto& row : hoptac::all_errors()) {
    EXPECT_FALSE(row.sentence.vi.empty() || row.sentence.en.empty()) << row.name;
    EXPECT_EQ(arguments(row.sentence.vi), arguments(row.sentence.en)) << row.name;
    EXPECT_EQ(row.sentence.en.find('|'), std::string_view::npos)
        << "breaks the table: " << row.name;
    EXPECT_EQ(row.sentence.vi.find('|'), std::string_view::npos)
        << "breaks the table: " << row.name;
  }
}

TEST(ErrorsPage, ThePageListsEveryNumberWithItsSentences) {
  const auto page = root / "docs" / "errors.md";
  const std::string actual = tidy::text_of(page);
  const auto at = actual.find(table_begins);
  ASSERT_NE(at, std::string::npos) << page << " has no line " << table_begins;
  const std::string expected = actual.substr(0, at) + std::string{table_begins} + table();
  if (std::getenv("HOPTAC_UPDATE") != nullptr) {
    std::ofstream{page, std::ios::binary} << expected;
    return;
  }
  EXPECT_EQ(actual, expected) << "HOPTAC_UPDATE=1 writes the page anew";
}

TEST(ErrorsPage, EveryNumberIsSaidSomewhere) {
  std::set<std::string> said;
  const std::string_view prefix = "errc::";
  for (const char* folder : {"include", "src"})
    for (const std::string_view ending : {".hpp", ".cpp"})
      for (const auto& file : tidy::files_under(root / folder, ending))
        if (file.filename() != "errc.hpp" && !file.filename().string().starts_with("error_text")) {
          const std::string code = tidy::text_of(file);
          for (std::size_t at = 0; (at = code.find(prefix, at)) != std::string::npos;) {
            at += prefix.size();
            const auto end = code.find_first_not_of("abcdefghijklmnopqrstuvwxyz_0123456789", at);
            said.insert(code.substr(at, end - at));
          }
        }
  for (const auto& row : hoptac::all_errors())
    EXPECT_TRUE(said.contains(std::string{row.name})) << "nothing says " << row.name;
}

}  // namespace TEST_FILE
