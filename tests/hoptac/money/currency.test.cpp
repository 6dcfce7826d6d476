// SPDX-License-Identifier: BSL-1.0

#include <hoptac/money/currency.hpp>  // first, so that the header is seen to stand alone

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <type_traits>

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::money;
using hoptac::errc;

static_assert(vnd::code == "VND" && vnd::digits == 0 && vnd::iso.numeric_code == 704);
static_assert(usd::code == "USD" && usd::digits == 2 && usd::iso.numeric_code == 840);
static_assert(std::is_same_v<vnd, currency<"VND">> && !std::is_same_v<vnd, usd>);
static_assert(std::is_empty_v<vnd>);
static_assert(currency<"KWD">::digits == 3 && currency<"CLF">::digits == 4);

static_assert(listed_in_iso_4217<"EUR">);
static_assert(!listed_in_iso_4217<"ABC">);
static_assert(!listed_in_iso_4217<"vnd">);  // codes are capitals
static_assert(!listed_in_iso_4217<"BGN">);  // withdrawn on 1 January 2026

static_assert(counted_currency<vnd> && counted_currency<currency<"UYW">>);
static_assert(!counted_currency<currency<"XAU">>);  // gold has no minor unit
static_assert(!counted_currency<int> && !counted_currency<const vnd>);

TEST(Currency, TheListIsInOrderAndNamesEveryCodeOnce) {
  const auto all = all_currencies();
  EXPECT_TRUE(std::is_sorted(all.begin(), all.end(),
                             [](const auto& a, const auto& b) { return a.code < b.code; }));
  std::set<std::string> codes;
  std::set<int> numbers;
  for (const iso_currency& row : all) {
    EXPECT_EQ(row.code.size(), 3U);
    EXPECT_TRUE(codes.emplace(row.code).second) << row.code;
    EXPECT_TRUE(numbers.insert(row.numeric_code).second) << row.code;
  }
}

TEST(Currency, DigitsOccurAsOftenAsInTheStandard) {
  std::map<int, int> times;
  for (const iso_currency& row : all_currencies()) ++times[row.digits];
  EXPECT_EQ(times, (std::map<int, int>{{no_minor_unit, 13}, {0, 17}, {2, 139}, {3, 7}, {4, 2}}));
}

TEST(Currency, TheFewThatDoNotHaveTwoDigitsAreThese) {
  std::map<int, std::string> codes;
  for (const iso_currency& row : all_currencies())
    if (row.digits != 2) codes[row.digits] += std::string(row.code) + " ";
  EXPECT_EQ(codes[0], "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF ");
  EXPECT_EQ(codes[3], "BHD IQD JOD KWD LYD OMR TND ");
  EXPECT_EQ(codes[4], "CLF UYW ");
  EXPECT_EQ(codes[no_minor_unit], "XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XTS XUA XXX ");
}

// Debian 12's list is older than ours: what differs is named, so that nothing else can.
TEST(Currency, CodesAndNumbersAreThoseOfIsoCodesButForTheAmendmentsSince) {
  std::ifstream file{"/usr/share/iso-codes/json/iso_4217.json"};
  if (!file) GTEST_SKIP() << "the package iso-codes is not installed";
  const auto quoted = [](const std::string& line) {  // the text after `"key": `
    const std::size_t open = line.find('"', line.find(':'));
    return line.substr(open + 1, line.find('"', open + 1) - open - 1);
  };
  std::map<std::string, int> theirs;
  std::string code;
  for (std::string line; std::getline(file, line);) {
    if (line.find("\"alpha_3\"") != std::string::npos) code = quoted(line);
    if (line.find("\"numeric\"") != std::string::npos) theirs[code] = std::stoi(quoted(line));
  }
  std::map<std::string, int> ours;
  for (const iso_currency& row : all_currencies()) ours[std::string(row.code)] = row.numeric_code;

  if (theirs.size() == 181) {  // iso-codes 4.15
    for (const char* withdrawn : {"ANG", "BGN", "CUC", "HRK", "SLL", "ZWL"})
      EXPECT_EQ(theirs.erase(withdrawn), 1U) << withdrawn;
    for (const auto& [added, number] : {std::pair{"XAD", 396}, {"XCG", 532}, {"ZWG", 924}})
      EXPECT_TRUE(theirs.emplace(added, number).second) << added;
  }
  EXPECT_EQ(ours.size(), 178U);
  for (const auto& [known, number] : ours) {
    ASSERT_TRUE(theirs.contains(known)) << known;
    EXPECT_EQ(theirs[known], number) << known;
  }
  if (theirs.size() != ours.size())
    std::cerr << "iso-codes lists " << theirs.size() << " codes, hoptac " << ours.size() << '\n';
}

TEST(Currency, IsFoundByItsCode) {
  EXPECT_EQ(find_currency("VND").value(), vnd::iso);
  EXPECT_EQ(find_currency("JPY").value().digits, 0);
  EXPECT_EQ(find_currency("XAU").value().digits, no_minor_unit);
}

TEST(Currency, RefusesWhatIsNoCode) {
  for (const char* text : {"", "V", "VN", "vnd", "VNDD", "VND ", " VND", "BGN", "\xC4\x90"}) {
    const auto found = find_currency(text);
    ASSERT_FALSE(found) << text;
    EXPECT_EQ(found.error().code(), errc::unknown_currency);
    EXPECT_EQ(found.error().arguments(), std::vector<std::string>{text});
  }
}

}  // namespace TEST_FILE
