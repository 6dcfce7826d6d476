// SPDX-License-Identifier: BSL-1.0

// `hoptac aggregate` as a user runs it.

#include <algorithm>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "tool.hpp"
#include <nlohmann/json.hpp>

namespace TEST_FILE {

using AggregateTool = ToolTest;

const std::string states = HOPTAC_ROOT "/examples/states/";

const std::string together =
    "year,kind,members_count,members_sum,members_min,members_max,members_mean,"
    "capital_count,capital_sum,capital_min,capital_max,capital_mean\n"
    "2023,HTX,3,56,9,35,19,3,11450000000,450000000,9800000000,3816666667\n"
    "2024,HTX,4,67,8,36,17,4,11900000000,300000000,9800000000,2975000000\n"
    "2024,THT,3,42,6,21,14,0,,,,\n";

TEST_F(AggregateTool, GroupsTheRecordsOfSeveralFiles) {
  const std::string files = states + "north.csv " + states + "south.csv ";
  const std::string how = "--by year,kind --measures members,capital ";
  const outcome done = run("aggregate " + files + how);
  EXPECT_EQ(done.code, 0) << done.err;
  EXPECT_EQ(done.err, "");
  EXPECT_EQ(done.out, together);
  for (const char* threads : {"1", "2", "5"})
    EXPECT_EQ(run("aggregate " + how + files + "--threads " + threads).out, together);
  EXPECT_EQ(run("aggregate " + states + "south.csv " + states + "north.csv " + how).out, together);
  // Written to a file, and to no other place.
  const outcome written = run("aggregate " + files + how + "--out all.csv");
  EXPECT_EQ(written.code, 0) << written.err;
  EXPECT_EQ(written.out, "");
  EXPECT_EQ(read(path("all.csv")), together);
}

TEST_F(AggregateTool, WritesJsonAndAPage) {
  const std::string north = "aggregate " + states + "north.csv --by kind --measures profit ";
  const auto all = nlohmann::json::parse(run(north + "--unit đồng --format json").out);
  ASSERT_EQ(all["groups"].size(), 2U);
  EXPECT_EQ(all["groups"][0]["kind"], "HTX");
  EXPECT_TRUE(all["groups"][0]["profit_count"].is_number());
  EXPECT_TRUE(all["groups"][0]["profit_sum"].is_string());
  const std::string page = run(north + "--format text --lang en").out;
  EXPECT_NE(page.find("HTX"), std::string::npos);
  // There is one shard, to which nobody gave a name.
  EXPECT_FALSE(all.contains("shards"));
  EXPECT_EQ(page.find("Shards"), std::string::npos);
}

/// Records like those of a nation, with numbers whose sums do not fit 64 bits.
struct records {
  std::string text = "org_id,year,province,kind,sector,members,revenue,note\r\n";
  struct sums {
    std::uint64_t count = 0;
    __extension__ typedef __int128 int128;
    int128 sum = 0;
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    std::int64_t greatest = std::numeric_limits<std::int64_t>::min();

    void add(std::int64_t value) {
      ++count;
      sum += value;
      least = std::min(least, value);
      greatest = std::max(greatest, value);
    }
    static std::string digits(int128 value) {
      if (value < 0) return "-" + digits(-value);
      std::string out(1, static_cast<char>('0' + static_cast<int>(value % 10)));
      return value < 10 ? out : digits(value / 10) + out;
    }
    [[nodiscard]] std::string cells() const {
      if (count == 0) return ",0,,,,";
      const auto of = static_cast<int128>(count);
      const int128 size = sum < 0 ? -sum : sum;
      const int128 mean = (2 * size + of) / (2 * of);  // half away from zero
      return ',' + std::to_string(count) + ',' + digits(sum) + ',' + std::to_string(least) + ',' +
             std::to_string(greatest) + ',' + digits(sum < 0 ? -mean : mean);
    }
  };
  std::map<std::vector<std::string>, std::pair<sums, sums>> by_kind;
  std::map<std::vector<std::string>, std::pair<sums, sums>> by_four;

  explicit records(std::size_t rows) {
    std::mt19937 random(17);
    static const std::string kinds[] = {"THT", "HTX", "LHHTX", ""};
    static const std::string sectors[] = {"agriculture", "trade", "\"credit, funds\""};
    for (std::size_t i = 0; i < rows; ++i) {
      const std::string year = std::to_string(2015 + random() % 10);
      const std::string province = std::to_string(1 + random() % 63);
      const std::string& kind = kinds[random() % 4];
      const std::string& sector = sectors[random() % 3];
      const auto members = static_cast<std::int64_t>(random() % 500);
      std::optional<std::int64_t> revenue;
      if (random() % 20 != 0)
        revenue = static_cast<std::int64_t>(std::uint64_t{random()} << 32U | random());
      text += std::to_string(1'000'000'000 + random() % 100'000) + ',' + year + ',' + province +
              ',' + kind + ',' + sector + ',' + std::to_string(members) + ',' +
              (revenue ? std::to_string(*revenue) : "") + ',' +
              (random() % 9 == 0 ? "\"Hợp tác xã\r\n\"\"Đồng Tâm\"\"\"" : "") + "\r\n";
      const std::string plain = sector.starts_with('"') ? "credit, funds" : sector;
      for (auto* to : {&by_kind[{kind}], &by_four[{year, province, kind, plain}]}) {
        to->first.add(members);
        if (revenue) to->second.add(*revenue);
      }
    }
  }

  /// In the order in which a state keeps its groups: numbers by value.
  static std::string table(const std::string& names, const decltype(by_kind)& groups) {
    std::string out = names;
    for (const char* measure : {"members", "revenue"})
      for (const char* column : {"_count", "_sum", "_min", "_max", "_mean"})
        out += std::string(",") + measure + column;
    out += '\n';
    std::vector<std::vector<std::string>> keys;
    for (const auto& [key, of] : groups) keys.push_back(key);
    const auto before = [](const std::string& a, const std::string& b) {
      const bool are_numbers = !a.empty() && !b.empty() && a[0] <= '9' && b[0] <= '9';
      return are_numbers && a.size() != b.size() ? a.size() < b.size() : a < b;
    };
    std::sort(keys.begin(), keys.end(), [&](const auto& a, const auto& b) {
      return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(), before);
    });
    for (const auto& key : keys) {
      for (std::size_t i = 0; i < key.size(); ++i) {
        const bool is_quoted = key[i].find(',') != std::string::npos;
        out += (i == 0 ? "" : ",") + (is_quoted ? '"' + key[i] + '"' : key[i]);
      }
      out += groups.at(key).first.cells() + groups.at(key).second.cells() + '\n';
    }
    return out;
  }
};

TEST_F(AggregateTool, AddsUpExactlyWhatAMapOf128BitsAddsUp) {
  const records made(20'000);
  write("records.csv", made.text);
  const std::string measures = " --measures members,revenue --threads 2";
  EXPECT_EQ(run("aggregate records.csv --by kind" + measures).out,
            records::table("kind", made.by_kind));
  EXPECT_EQ(run("aggregate records.csv --by year,province,kind,sector" + measures).out,
            records::table("year,province,kind,sector", made.by_four));
}

TEST_F(AggregateTool, SaysWhereATableIsWrongAndWritesNothing) {
  write("bad.csv", "kind,capital\nHTX,1.482\nHTX\nHTX,1e6\n");
  const outcome bad = run("aggregate bad.csv --by kind --measures capital --out out.csv --lang en");
  EXPECT_EQ(bad.code, 3);
  EXPECT_EQ(bad.out, "");
  EXPECT_EQ(bad.err,
            "bad.csv:2:5: HT1208 capital: “1.482” seems to be 1482 with a thousands point; write "
            "1482\n"
            "bad.csv:3:1: HT2006 the row has 1 fields instead of 2\n"
            "bad.csv:4:5: HT2421 capital: “1e6” is not a whole number in plain digits\n");
  EXPECT_EQ(files(), std::vector<std::string>{"bad.csv"});
}

TEST_F(AggregateTool, RefusesWhatItCannotDo) {
  write("good.csv", "kind,capital\nHTX,1\n");
  const struct {
    const char* arguments;
    int code;
    const char* message;
  } cases[] = {
      {"", 2, "HT2103 DATA.csv"},
      {"good.csv --by kind", 2, "HT2103 --measures"},
      {"good.csv --by kind --measures capital --format xml", 2, "HT2105 --format"},
      {"good.csv --by kind --measures capital --threads 0", 2, "HT2105 --threads"},
      {"good.csv --by kind --measures capital --threads x", 2, "HT2105 --threads"},
      {"good.csv --by kind --measures capital --out good.csv", 2, "HT2106 "},
      {"good.csv --by kid --measures capital", 3,
       "good.csv:1:1: HT2009 there is no column “kid” (kind?)"},
      {"nowhere.csv --by kind --measures capital", 3, "nowhere.csv: HT2016 "},
      {"good.csv --by kind --measures capital --out no/where.csv", 4, "no/where.csv: HT2019 "},
  };
  for (const auto& c : cases) {
    const outcome wrong = run("--lang en aggregate " + std::string(c.arguments));
    EXPECT_EQ(wrong.code, c.code) << c.arguments << wrong.err;
    EXPECT_EQ(wrong.out, "");
    EXPECT_TRUE(wrong.err.starts_with(c.message)) << c.arguments << ": " << wrong.err;
  }
  EXPECT_EQ(read(path("good.csv")), "kind,capital\nHTX,1\n");
}

}  // namespace TEST_FILE
