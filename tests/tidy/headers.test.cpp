// SPDX-License-Identifier: BSL-1.0

// The rules of CONTRIBUTING.md that a header can be checked for without compiling it.

#include <cctype>
#include <regex>

#include "files.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using tidy::name_of;

const std::vector<tidy::fs::path> all_headers = tidy::files_under(tidy::headers, ".hpp");

/// `money/rounding.hpp` -> `HOPTAC_MONEY_ROUNDING_HPP`.
std::string guard_of(const std::string& name) {
  std::string guard = "HOPTAC_";
  for (const char c : name)
    guard += std::isalnum(static_cast<unsigned char>(c)) != 0
                 ? static_cast<char>(std::toupper(static_cast<unsigned char>(c)))
                 : '_';
  return guard;
}

TEST(Headers, EveryPublicHeaderHasATestOfItsOwnPath) {
  for (const auto& header : all_headers) {
    if (!tidy::is_public(header) || header.filename() == "fwd.hpp") continue;
    if (name_of(header) == "hoptac.hpp") continue;  // umbrella.test.cpp
    auto test = tidy::root / "tests" / "hoptac" / name_of(header);
    test.replace_extension(".test.cpp");
    EXPECT_TRUE(tidy::fs::exists(test)) << name_of(header) << " has no " << test;
  }
}

TEST(Headers, EveryTestOfThatTreeIncludesItsHeader) {
  const auto tests = tidy::root / "tests" / "hoptac";
  for (const auto& test : tidy::files_under(tests, ".test.cpp")) {
    auto name = tidy::fs::relative(test, tests).generic_string();
    name = name.substr(0, name.size() - std::string{".test.cpp"}.size()) + ".hpp";
    if (!tidy::fs::exists(tidy::headers / name)) continue;  // a test of something wider
    EXPECT_NE(tidy::text_of(test).find("\n#include <hoptac/" + name + ">"), std::string::npos)
        << test;
  }
}

TEST(Headers, NoneIsLongerThan300Lines) {
  for (const auto& header : all_headers) {
    if (name_of(header) == "core/errc.hpp") continue;  // one list, a line for each number
    EXPECT_LE(tidy::lines_of(header).size(), 300U) << name_of(header);
  }
}

TEST(Headers, EachOpensWithItsLicenceAndTheGuardOfItsPath) {
  for (const auto& header : all_headers) {
    SCOPED_TRACE(name_of(header));
    const auto lines = tidy::lines_of(header);
    ASSERT_GE(lines.size(), 5U);
    const std::string guard = guard_of(name_of(header));
    EXPECT_EQ(lines[0], "// SPDX-License-Identifier: BSL-1.0");
    std::size_t at = 1;  // then at most a comment
    while (at + 2 < lines.size() && (lines[at].empty() || lines[at].starts_with("//"))) ++at;
    EXPECT_EQ(lines[at], "#ifndef " + guard);
    EXPECT_EQ(lines[at + 1], "#define " + guard);
    EXPECT_EQ(lines.back(), "#endif  // " + guard);
  }
}

TEST(Headers, EveryIncludeOfTheStandardLibrarySaysWhatFor) {
  const std::regex bare{R"(^#include <[a-z_]+>\s*$)"};
  for (const auto& header : all_headers)
    for (const std::string& line : tidy::lines_of(header))
      EXPECT_FALSE(std::regex_match(line, bare)) << name_of(header) << ": " << line;
}

TEST(Headers, EveryNameStandsInTheInlineNamespace) {
  const std::regex opening{R"(^namespace hoptac\b.*\{$)"};
  for (const auto& header : all_headers)
    for (const std::string& line : tidy::lines_of(header))
      EXPECT_TRUE(!std::regex_match(line, opening) ||
                  line.starts_with("namespace hoptac::inline HOPTAC_ABI"))
          << name_of(header) << ": " << line;
}

// What old Windows headers define as macros breaks a header that uses it as a name.
TEST(Headers, NoNameThatAPlatformDefinesAsAMacro) {
  const std::regex declared{
      R"(\b(auto|int|bool|const|decimal|amount|date|&|\*)\s+(near|far|small|interface)\b)"};
  for (const auto& header : all_headers)
    for (const std::string& line : tidy::lines_of(header))
      EXPECT_FALSE(std::regex_search(line, declared)) << name_of(header) << ": " << line;
}

TEST(Sources, EveryFileOpensWithItsLicence) {
  for (const std::string_view ending : {".cpp", ".hpp", ".cmake", "CMakeLists.txt", ".py", ".sh"})
    for (const auto& file : tidy::files_under(tidy::root, ending)) {
      const auto lines = tidy::lines_of(file);
      const std::string licence = "SPDX-License-Identifier: BSL-1.0";
      const bool first = !lines.empty() && lines[0].ends_with(licence);
      const bool second = lines.size() > 1 && lines[1].ends_with(licence);
      EXPECT_TRUE(first || second) << file;
    }
}

}  // namespace TEST_FILE
