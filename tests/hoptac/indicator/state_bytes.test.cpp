// SPDX-License-Identifier: BSL-1.0

#include <hoptac/indicator/state_bytes.hpp>

#include <fstream>
#include <iterator>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <boost/crc.hpp>
#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::indicator;
using hoptac::errc;
using hoptac::language;

tally tally_of(std::initializer_list<std::int64_t> numbers) {
  tally out;
  for (const std::int64_t number : numbers) out.add(number);
  return out;
}

/// The example of docs/state.md: two groups, of which one has no number.
state example() {
  const std::vector<std::string> keys{"25", "", "6", "2024"};
  return state::make({{"province", "year"}, {{"capital", "đồng"}}}, "A", keys, {2, 3},
                     {tally(), tally_of({-1, 5'000'000'000, 7})})
      .value();
}

std::string word(std::uint64_t value) {
  std::string out;
  detail::append_word(out, value);
  return out;
}

std::uint64_t word_at(const std::string& bytes, std::size_t at) {
  return detail::load_word(bytes.data() + at);
}

std::string patched(std::string bytes, std::size_t at, std::uint64_t value) {
  return bytes.replace(at, 8, word(value));
}

/// The same with the length and checksum that belong to it.
std::string sealed(std::string bytes) {
  bytes.replace(16, 8, word(bytes.size()));
  bytes.resize(bytes.size() - 8);
  return bytes + word(detail::crc64(bytes));
}

/// Where the schema ends, the shards follow, and so on, in the bytes of `example()`.
constexpr std::size_t schema_at = 32, names_at = 48, shards_at = 112, provinces_at = 136,
                      groups_at = 208, codes_at = 216, rows_at = 232, tallies_at = 248,
                      checksum_at = 328;

hoptac::error refusal(const std::string& bytes) {
  const auto read = state_from_bytes(bytes, "x.hts");
  if (read) return hoptac::error(errc{});
  EXPECT_EQ(read.error().where().file, "x.hts");
  return read.error();
}

TEST(StateBytes, ChecksumIsThatOfXz) {
  EXPECT_EQ(detail::crc64("123456789"), 0x995D'C9BB'DF19'39FAU);
  EXPECT_EQ(detail::crc64(""), 0U);
  std::mt19937_64 random(2421);
  for (std::size_t size = 0; size < 200; ++size) {
    std::string bytes(size, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random());
    constexpr std::uint64_t ones = ~std::uint64_t{0};
    boost::crc_optimal<64, 0x42F0'E1EB'A9EA'3693U, ones, ones, true, true> oracle;
    oracle.process_bytes(bytes.data(), bytes.size());
    EXPECT_EQ(detail::crc64(bytes), oracle.checksum());
  }
}

/// The bytes that docs/state.md shows: lines of `0000  xx xx …  what it is`.
std::string bytes_of_the_page() {
  std::ifstream in(HOPTAC_ROOT "/docs/state.md", std::ios::binary);
  const std::string page(std::istreambuf_iterator<char>(in), {});
  const std::string opening = "```text\n0000  ";
  std::size_t at = page.find(opening);
  if (at == std::string::npos) return {};
  at += opening.size() - 6;
  std::string out;
  while (page.compare(at, 3, "```") != 0) {
    for (std::size_t i = at + 6; i < at + 30; i += 3)
      out += static_cast<char>(std::stoi(page.substr(i, 2), nullptr, 16));
    at = page.find('\n', at) + 1;
  }
  return out;
}

TEST(StateBytes, AreThoseOfTheDocumentation) {
  const std::string bytes = to_bytes(example());
  EXPECT_EQ(bytes.size(), checksum_at + 8);
  EXPECT_EQ(bytes, bytes_of_the_page());
  EXPECT_EQ(word_at(bytes, 24), example().schema().fingerprint());
  EXPECT_EQ(detail::crc64(bytes.substr(schema_at, shards_at - schema_at)),
            example().schema().fingerprint());
}

TEST(StateBytes, AreReadAsTheSameStateAndWrittenAsTheSameBytes) {
  std::mt19937_64 random(2422);
  for (int round = 0; round < 300; ++round) {
    const std::size_t dimensions = random() % 4, measures = random() % 4;
    state_schema schema;
    for (std::size_t d = 0; d < dimensions; ++d)
      schema.dimensions.push_back("d" + std::to_string(d));
    for (std::size_t m = 0; m < measures; ++m)
      schema.measures.push_back({"m" + std::to_string(m), std::string(random() % 20, 'u')});
    std::vector<state> parts;
    for (int shard = 0; shard < 3; ++shard) {
      std::set<std::vector<std::string>> keys;
      const std::size_t groups = random() % 30;
      for (std::size_t g = 0; g < groups; ++g) {
        std::vector<std::string> key;
        for (std::size_t d = 0; d < dimensions; ++d)
          key.push_back(std::string(random() % 12, 'x') + std::to_string(random() % 5));
        keys.insert(key);
      }
      std::vector<std::string> flat;
      for (const auto& key : keys) flat.insert(flat.end(), key.begin(), key.end());
      std::vector<tally> tallies(keys.size() * measures);
      for (tally& one : tallies)
        for (std::uint64_t n = random() % 3; n > 0; --n)
          one.add(static_cast<std::int64_t>(random()));
      parts.push_back(
          state::make(schema, std::string(1 + random() % 20, 's') + std::to_string(shard), flat,
                      std::vector<std::uint64_t>(keys.size(), 1 + random() % 9 + 2), tallies)
              .value());
    }
    parts.push_back(merged(parts).value());
    for (const state& one : parts) {
      const std::string bytes = to_bytes(one);
      EXPECT_EQ(bytes.size() % 8, 0U);
      const auto again = state_from_bytes(bytes, "x.hts");
      ASSERT_TRUE(again) << describe(again.error(), language::en);
      EXPECT_EQ(*again, one);
      EXPECT_EQ(to_bytes(*again), bytes);
    }
  }
}

TEST(StateBytes, RefuseEveryPrefix) {
  const std::string bytes = to_bytes(example());
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    const auto why = refusal(bytes.substr(0, size));
    EXPECT_EQ(why.code(), errc::state_cut_short) << size;
    if (size < 24) continue;  // before the length
    EXPECT_EQ(why.message(language::en),
              "the state is cut short: " + std::to_string(size) + " of 336 bytes are there");
  }
}

TEST(StateBytes, RefuseWhateverFollowsThem) {
  const std::string bytes = to_bytes(example());
  EXPECT_EQ(refusal(bytes + '\0').message(language::en),
            "1 bytes stand behind the end of the state");
  EXPECT_EQ(refusal(bytes + bytes).code(), errc::state_too_long);
}

TEST(StateBytes, RefuseEveryFlippedBit) {
  const std::string bytes = to_bytes(example());
  for (std::size_t at = 0; at < bytes.size(); ++at)
    for (int bit = 0; bit < 8; ++bit) {
      std::string flipped = bytes;
      flipped[at] = static_cast<char>(static_cast<unsigned char>(flipped[at]) ^ (1U << bit));
      const errc code = refusal(flipped).code();
      if (at < 8)
        EXPECT_EQ(code, errc::state_foreign);
      else if (at < 16)
        EXPECT_EQ(code, errc::state_version_unknown);
      else if (at < 24)
        EXPECT_TRUE(code == errc::state_cut_short || code == errc::state_too_long);
      else
        EXPECT_EQ(code, errc::state_damaged) << at;
    }
}

TEST(StateBytes, RefuseWhatIsNoState) {
  for (const char* text : {"province,year\n6,2024\n", "PK\x03\x04", "\x89PNG\r\n\x1A\n"})
    EXPECT_EQ(refusal(text).code(), errc::state_foreign);
  // A copy that changed line ends, or that kept seven bits of each byte.
  std::string bytes = to_bytes(example());
  bytes.erase(4, 1);
  EXPECT_EQ(refusal(bytes).code(), errc::state_foreign);
  bytes = to_bytes(example());
  bytes[0] = '\x09';
  EXPECT_EQ(refusal(bytes).code(), errc::state_foreign);
}

TEST(StateBytes, RefuseOtherVersions) {
  const std::string bytes = to_bytes(example());
  const auto why = refusal(sealed(patched(bytes, 8, 2)));
  EXPECT_EQ(why.code(), errc::state_version_unknown);
  EXPECT_EQ(describe(why, language::en),
            "x.hts: HT2402 the state is of version 2, and this program reads version 1 only");
  EXPECT_EQ(refusal(sealed(patched(bytes, 8, 0))).code(), errc::state_version_unknown);
}

// Each of these has a checksum that is right: whoever wrote it meant it.
TEST(StateBytes, RefuseWhatNoStateSays) {
  const std::string bytes = to_bytes(example());
  ASSERT_EQ(sealed(bytes), bytes);
  const auto with = [&](std::size_t at, std::uint64_t value) {
    return sealed(patched(bytes, at, value));
  };
  /// With the hash that belongs to it.
  const auto hashed = [&](const std::string& of) {
    return sealed(patched(of, 24, detail::crc64(of.substr(schema_at, shards_at - schema_at))));
  };
  const auto without = [&](std::size_t at, std::size_t size) {
    return sealed(std::string(bytes).erase(at, size));
  };
  const auto twice = [&](std::size_t at, std::size_t size) {
    return sealed(std::string(bytes).insert(at, bytes.substr(at, size)));
  };
  const std::uint64_t huge = ~std::uint64_t{0};
  const struct {
    std::string bytes;
    errc code;
    const char* message;
  } cases[] = {
      {with(24, 1), errc::state_schema_hash_wrong, ""},
      {with(names_at + 8, 0x656369766F727071), errc::state_schema_hash_wrong, ""},
      {hashed(patched(bytes, names_at + 8, 0x65636976'6F7270FF)), errc::state_text_wrong, ""},
      {hashed(patched(patched(bytes, names_at, 0), names_at + 8, 0)), errc::state_name_wrong, ""},
      {with(schema_at, huge), errc::state_sizes_wrong,
       "from byte 32 on, the file says that it holds more or less than it has room for"},
      {with(schema_at + 8, huge), errc::state_sizes_wrong, "from byte 40 on"},
      {with(schema_at, 19), errc::state_sizes_wrong, ""},
      {with(names_at, huge), errc::state_sizes_wrong, "from byte 48 on"},
      {with(names_at, 289), errc::state_sizes_wrong, "from byte 48 on"},
      {hashed(patched(bytes, names_at, 7)), errc::state_padding_wrong, "byte 63 must be 0"},
      {with(shards_at, 0), errc::shard_unnamed, "the shard has no id"},
      {with(shards_at, huge), errc::state_sizes_wrong, "from byte 112 on"},
      {with(shards_at + 8, 0), errc::shard_unnamed, ""},
      {with(shards_at + 16, 0x142), errc::state_padding_wrong, "byte 129 must be 0"},
      {with(shards_at + 16, 0xFF), errc::state_text_wrong, ""},
      {with(provinces_at, 3), errc::state_sizes_wrong, ""},
      {with(provinces_at, huge), errc::state_sizes_wrong, "from byte 136 on"},
      {with(groups_at, 1), errc::state_sizes_wrong, "from byte 216 on"},
      {with(groups_at, 3), errc::state_sizes_wrong, "from byte 216 on"},
      {with(groups_at, huge), errc::state_sizes_wrong, "from byte 208 on"},
      {with(codes_at, 0x1'0000'0002), errc::state_sizes_wrong, ""},
      {with(codes_at, 1), errc::state_word_unused, "no group has “6”"},
      {with(codes_at + 8, 0), errc::state_word_unused, "no group has “25”"},
      {with(rows_at, 2), errc::state_tally_wrong,
       "the numbers of the group “6, 2024” contradict each other: capital"},
      {with(rows_at + 8, 0), errc::state_tally_wrong,
       "the numbers of the group “25, ” contradict each other: rows"},
      {with(rows_at + 8, huge), errc::state_tally_wrong, "the numbers of the group “25, ”"},
      {with(tallies_at, 0), errc::state_tally_wrong, ""},
      {with(tallies_at, huge), errc::state_tally_wrong, ""},
      {with(tallies_at + 8, 0), errc::state_tally_wrong, ""},
      {with(tallies_at + 16, 1), errc::state_tally_wrong, ""},
      {with(tallies_at + 24, 8), errc::state_tally_wrong, ""},
      {with(tallies_at + 32, 8), errc::state_tally_wrong, ""},
      {with(tallies_at + 40 + 8, 1), errc::state_tally_wrong, ""},
      {with(tallies_at + 40 + 24, 1), errc::state_tally_wrong, "the numbers of the group “25, ”"},
      {without(tallies_at, 40), errc::state_sizes_wrong, "from byte 216 on"},
      {without(rows_at, 8), errc::state_sizes_wrong, "from byte 216 on"},
      {without(shards_at, 224), errc::state_sizes_wrong, ""},
      {twice(tallies_at, 40), errc::state_sizes_wrong, "from byte 216 on"},
      {twice(checksum_at, 8), errc::state_sizes_wrong, "from byte 216 on"},
  };
  for (const auto& c : cases) {
    const auto why = refusal(c.bytes);
    EXPECT_EQ(why.code(), c.code) << &c - cases << " " << describe(why, language::en);
    EXPECT_TRUE(why.message(language::en).starts_with(c.message)) << describe(why, language::en);
  }
}

// Groups and words out of order, or twice, with nothing else wrong.
TEST(StateBytes, RefuseAnotherOrderThanThatOfKeys) {
  const state_schema schema{{"k"}, {}};
  const std::vector<std::string> keys{"2", "10"};
  const std::string bytes = to_bytes(state::make(schema, "A", keys, {1, 1}, {}).value());
  const std::size_t words = bytes.find(word(2) + word(1) + '2');
  ASSERT_NE(words, std::string::npos);
  const std::size_t codes = words + 8 + 32 + 8;
  ASSERT_EQ(word_at(bytes, codes), 0x1'0000'0000U);
  const auto with = [&](std::size_t at, std::uint64_t value) {
    return refusal(sealed(patched(bytes, at, value)));
  };
  EXPECT_EQ(with(codes, 1).message(language::en), "“2” does not come after what stands before it");
  const std::string swapped = std::string(bytes).replace(
      words + 8, 32, bytes.substr(words + 24, 16) + bytes.substr(words + 8, 16));
  EXPECT_EQ(refusal(sealed(swapped)).message(language::en),
            "“2” does not come after what stands before it");
  const std::string equal = std::string(bytes).replace(words + 24, 16, bytes.substr(words + 8, 16));
  EXPECT_EQ(refusal(sealed(equal)).code(), errc::state_out_of_order);

  const std::vector<std::string> pairs{"1", "1", "1", "2", "2", "1", "2", "2"};
  const std::string four =
      to_bytes(state::make({{"a", "b"}, {}}, "A", pairs, {1, 1, 1, 1}, {}).value());
  const std::size_t all = four.rfind(word(0) + word(0x1'0000'0000));
  ASSERT_NE(all, std::string::npos);
  EXPECT_EQ(refusal(sealed(patched(four, all + 8, 0))).message(language::en),
            "two groups have the key “1, 1”");

  const state total = state::make({{}, {}}, "A", {}, {1}, {}).value();
  std::string two = to_bytes(total);
  const std::size_t groups = two.size() - 24;
  ASSERT_EQ(word_at(two, groups), 1U);
  two.insert(groups + 8, word(1));
  EXPECT_EQ(refusal(sealed(patched(two, groups, 2))).code(), errc::state_key_repeated);
}

TEST(StateBytes, RefuseShardsOutOfOrder) {
  const state_schema schema{{}, {}};
  const std::vector<state> parts{state::make(schema, "A", {}, {}, {}).value(),
                                 state::make(schema, "B", {}, {}, {}).value()};
  const std::string bytes = to_bytes(merged(parts).value());
  const std::size_t a = bytes.find(word(1) + "A"), b = bytes.find(word(1) + "B");
  ASSERT_EQ(b, a + 16);
  EXPECT_EQ(refusal(sealed(patched(bytes, b + 8, 'A'))).message(language::en),
            "“A” does not come after what stands before it");
  EXPECT_EQ(refusal(sealed(patched(bytes, a + 8, 'C'))).code(), errc::state_out_of_order);
}

// A file of a few bytes that speaks of 2^40 groups must not take their memory.
TEST(StateBytes, TakeNoMoreMemoryThanThereAreBytes) {
  const std::string bytes = to_bytes(example());
  for (std::size_t at = schema_at; at < rows_at; at += 8)
    for (const std::uint64_t value :
         {~std::uint64_t{0}, std::uint64_t{1} << 63, std::uint64_t{1} << 61, std::uint64_t{1} << 40,
          std::uint64_t{1} << 33}) {
      const auto read = state_from_bytes(sealed(patched(bytes, at, value)), "x");
      EXPECT_FALSE(read) << at;
    }
}

}  // namespace TEST_FILE
