// SPDX-License-Identifier: BSL-1.0

#include <hoptac/money/allocate.hpp>  // first, so that the header is seen to stand alone

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <numeric>
#include <random>
#include <vector>

#include <boost/multiprecision/cpp_int.hpp>
#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::money;
using boost::multiprecision::cpp_int;
using enum remainder_to;
using hoptac::errc;
using integers = std::vector<std::int64_t>;

constexpr auto lowest = std::numeric_limits<std::int64_t>::min();
constexpr auto highest = std::numeric_limits<std::int64_t>::max();

// All of it can be known before the program runs.
constexpr std::array<std::int64_t, 3> thirds{1, 1, 1};
constexpr auto divided = [] {
  std::array<amount<vnd>, 3> parts{};
  static_cast<void>(allocate_into(parts, dong(-100), thirds, largest_remainder).value());
  return parts;
}();
static_assert(divided == std::array{dong(-34), dong(-33), dong(-33)});
static_assert(sizeof(remainder_to) == 1 && static_cast<int>(in_order) == 3);  // stored as a byte

integers minor_units(const std::vector<amount<vnd>>& parts) {
  integers out;
  for (const auto& part : parts) out.push_back(part.minor_units());
  return out;
}

integers allocated(std::int64_t whole, const integers& weights, remainder_to rule,
                   std::int64_t step = 1) {
  return minor_units(allocate(dong(whole), weights, rule, dong(step)).value());
}

struct example {
  std::int64_t whole;
  integers weights;
  remainder_to rule;
  integers parts;
  std::int64_t step = 1;
};

TEST(Allocate, GivesTheKnownParts) {
  const std::vector<example> examples{
      {9'999, {100}, largest_remainder, {9'999}},
      {9'999, {100, 100}, largest_remainder, {5'000, 4'999}},  // a tie goes to the earlier
      {100, {1, 1, 1}, largest_remainder, {34, 33, 33}},
      {101, {1, 1, 1}, largest_remainder, {34, 34, 33}},
      {5, {3, 7}, largest_remainder, {2, 3}},
      {5, {7, 3}, largest_remainder, {4, 1}},
      {-5, {7, 3}, largest_remainder, {-4, -1}},  // the mirror of the line above
      {5, {0, 7, 3}, largest_remainder, {0, 4, 1}},
      {5, {7, 0, 3}, largest_remainder, {4, 0, 1}},
      {5, {0, 0, 1}, largest_remainder, {0, 0, 5}},
      {0, {0, 0, 1}, largest_remainder, {0, 0, 0}},
      {2, {1, 1, 1, 1}, largest_remainder, {1, 1, 0, 0}},
      {2, {1, 1, 3, 1}, largest_remainder, {1, 0, 1, 0}},
      {3, {75, 25}, largest_remainder, {2, 1}},
      {101, {3, 7}, largest_remainder, {30, 71}},
      {10'000, {30, 20, 40}, largest_remainder, {3'333, 2'222, 4'445}},
      {10'000, {30, 20, 40, 0, 0, 40}, largest_remainder, {2'308, 1'538, 3'077, 0, 0, 3'077}},
      {-10'000, {30, 20, 40, 40}, largest_remainder, {-2'308, -1'538, -3'077, -3'077}},
      {10'000, {1, 2, 3, 7}, largest_remainder, {770, 1'540, 2'305, 5'385}, 5},

      {10'000, {30, 20, 40}, in_order, {3'334, 2'222, 4'444}},
      {10'000, {30, 20, 40, 0, 40, 0}, in_order, {2'308, 1'539, 3'077, 0, 3'076, 0}},
      {-10'000, {30, 20, 40, 40}, in_order, {-2'308, -1'539, -3'077, -3'076}},
      {3, {75, 25}, in_order, {3, 0}},
      {2, {0, 0, 1, 1, 1}, in_order, {0, 0, 1, 1, 0}},  // a weight of 0 is passed over
      {10'000, {1, 2, 3, 7}, in_order, {770, 1'540, 2'310, 5'380}, 5},

      {5, {3, 3, 4}, largest_weight, {1, 1, 3}},
      {9, {3, 3, 4}, largest_weight, {3, 2, 4}},
      {10'000, {30, 20, 40}, largest_weight, {3'333, 2'222, 4'445}},
      {-10'000, {30, 20, 40, 40}, largest_weight, {-2'308, -1'538, -3'077, -3'077}},
  };
  for (const example& row : examples)
    EXPECT_EQ(allocated(row.whole, row.weights, row.rule, row.step), row.parts)
        << row.whole << " by " << ::testing::PrintToString(row.weights) << " to "
        << static_cast<int>(row.rule);
}

TEST(Allocate, GivesWhatLiesBelowOneStepToTheNextInLine) {
  // The shares are 700 350 and 300 150: of the 500 that are left, the first lost most.
  EXPECT_EQ(allocated(1'000'500, {7, 3}, largest_remainder, 1'000), (integers{700'500, 300'000}));
  EXPECT_EQ(allocated(1'001'500, {7, 3}, largest_remainder, 1'000), (integers{701'000, 300'500}));
  EXPECT_EQ(allocated(-1'001'500, {7, 3}, largest_remainder, 1'000),
            (integers{-701'000, -300'500}));
  // Twice 500 750: one whole step, then the odd 500.
  EXPECT_EQ(allocated(1'001'500, {1, 1}, largest_remainder, 1'000), (integers{501'000, 500'500}));
  EXPECT_EQ(allocated(999, {0, 1, 1}, in_order, 1'000), (integers{0, 999, 0}));
  EXPECT_EQ(allocated(5'000'000, {1, 1, 1}, in_order, 1'000),
            (integers{1'667'000, 1'667'000, 1'666'000}));
}

/// The definition, written with big integers and a full sort.
integers by_definition(std::int64_t whole, const integers& weights, remainder_to rule,
                       std::int64_t step) {
  const cpp_int size = abs(cpp_int(whole));
  const cpp_int sum = std::accumulate(weights.begin(), weights.end(), cpp_int(0));
  std::vector<cpp_int> parts;
  std::vector<cpp_int> lost;  // of a step, in parts of sum * step
  cpp_int rest = size;
  for (const std::int64_t weight : weights) {
    const cpp_int share = size * weight;
    parts.push_back(share / (sum * step) * step);
    lost.push_back(share % (sum * step));
    rest -= parts.back();
  }
  std::vector<std::size_t> line;
  for (std::size_t i = 0; i < weights.size(); ++i)
    if (weights[i] != 0) line.push_back(i);
  std::stable_sort(line.begin(), line.end(), [&](std::size_t a, std::size_t b) {
    if (rule == largest_remainder) return lost[a] > lost[b];
    if (rule == largest_weight) return weights[a] > weights[b];
    return false;
  });
  for (const std::size_t i : line) {
    const cpp_int given = rest < step ? rest : cpp_int(step);
    parts[i] += given;
    rest -= given;
  }
  integers out;
  for (const cpp_int& part : parts)
    out.push_back(static_cast<std::int64_t>(whole < 0 ? cpp_int(-part) : part));
  return out;
}

class random_cases {
 public:
  std::int64_t wide() { return static_cast<std::int64_t>(engine_()) >> shift_(engine_); }
  std::int64_t weight() {
    const std::int64_t x = wide();
    return x < 0 ? 0 : x;  // half of them 0
  }
  integers weights() {
    integers out(1 + engine_() % 12);
    do {
      for (auto& x : out) x = weight();
    } while (std::all_of(out.begin(), out.end(), [](auto x) { return x == 0; }));
    return out;
  }
  std::int64_t step() { return 1 + (weight() >> 1); }
  remainder_to rule() { return static_cast<remainder_to>(1 + engine_() % 3); }
  std::mt19937_64& engine() { return engine_; }

 private:
  std::mt19937_64 engine_{20250106};
  std::uniform_int_distribution<int> shift_{0, 63};
};

TEST(Allocate, AgreesWithItsDefinitionInBigIntegers) {
  random_cases random;
  for (int i = 0; i < 20'000; ++i) {
    const std::int64_t whole = random.wide(), step = i % 2 == 0 ? 1 : random.step();
    const integers weights = random.weights();
    const remainder_to rule = random.rule();
    ASSERT_EQ(allocated(whole, weights, rule, step), by_definition(whole, weights, rule, step))
        << whole << " by " << ::testing::PrintToString(weights) << " to " << static_cast<int>(rule)
        << " in steps of " << step;
  }
}

TEST(Allocate, KeepsEveryPromise) {
  random_cases random;
  for (int i = 0; i < 5'000; ++i) {
    const std::int64_t whole = random.wide(), step = i % 2 == 0 ? 1 : random.step();
    integers weights = random.weights();
    const remainder_to rule = random.rule();
    const integers parts = allocated(whole, weights, rule, step);
    const cpp_int sum = std::accumulate(weights.begin(), weights.end(), cpp_int(0));

    cpp_int together = 0;
    for (std::size_t k = 0; k < parts.size(); ++k) {
      together += parts[k];
      const cpp_int away = parts[k] * sum - cpp_int(whole) * weights[k];  // times the sum
      ASSERT_LE(abs(away), sum * step);
      ASSERT_TRUE(rule != largest_remainder || abs(away) < sum * step);
      ASSERT_TRUE(weights[k] != 0 || parts[k] == 0);
    }
    ASSERT_EQ(together, whole);

    if (whole != lowest) {
      integers mirrored = parts;
      for (auto& part : mirrored) part = -part;
      ASSERT_EQ(allocated(-whole, weights, rule, step), mirrored);
    }
    integers scaled = weights;
    for (auto& weight : scaled) weight = (weight >> 8) * 200;
    for (auto& weight : weights) weight >>= 8;
    if (std::any_of(weights.begin(), weights.end(), [](auto x) { return x != 0; })) {
      ASSERT_EQ(allocated(whole, scaled, rule, step), allocated(whole, weights, rule, step));
    }
  }
}

TEST(Allocate, IsExactAtTheEndsOfItsRange) {
  EXPECT_EQ(allocated(lowest, {1}, largest_remainder), integers{lowest});
  EXPECT_EQ(allocated(lowest, {highest, highest}, in_order), (integers{lowest / 2, lowest / 2}));
  EXPECT_EQ(allocated(highest, {highest, highest}, in_order),
            (integers{highest / 2 + 1, highest / 2}));
  EXPECT_EQ(allocated(highest, {highest, 1}, largest_remainder), (integers{highest - 1, 1}));
  EXPECT_EQ(allocated(lowest, {1, 2}, largest_remainder, highest),
            by_definition(lowest, {1, 2}, largest_remainder, highest));
  const integers many(5'000, highest);  // their sum needs 76 bits
  EXPECT_EQ(allocated(highest, many, largest_remainder),
            by_definition(highest, many, largest_remainder, 1));
}

TEST(Allocate, WritesIntoMemoryOfTheCaller) {
  std::array<amount<usd>, 3> parts{};
  const auto done = allocate_into(parts, amount<usd>::from_minor(1'000), thirds, largest_remainder);
  EXPECT_EQ(done.value().data(), parts.data());
  EXPECT_EQ(parts[0] + parts[1] + parts[2], amount<usd>::from_minor(1'000));
  std::array<amount<usd>, 2> two{};
  EXPECT_THROW(static_cast<void>(allocate_into(two, amount<usd>{}, thirds, in_order)),
               hoptac::contract_violation);
}

TEST(Allocate, RefusesWeightsThatMeanNothing) {
  const auto negative = allocate(dong(10), integers{1, 2, -1}, largest_remainder);
  ASSERT_FALSE(negative);
  EXPECT_EQ(negative.error().code(), errc::weight_negative);
  EXPECT_EQ(negative.error().arguments(), std::vector<std::string>{"3"});
  for (const integers& nothing : {integers{}, integers{0}, integers{0, 0, 0}}) {
    const auto refused = allocate(dong(10), nothing, largest_remainder);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code(), errc::weights_all_zero);
  }
  std::array<amount<vnd>, 2> parts{dong(7), dong(8)};
  ASSERT_FALSE(allocate_into(parts, dong(1), integers{1, -1}, in_order));
  EXPECT_EQ(parts, (std::array{dong(7), dong(8)}));
}

TEST(Allocate, RefusesAStepThatIsNotPositiveAndARuleThatIsNone) {
  for (const std::int64_t step : {std::int64_t{0}, std::int64_t{-1}, lowest})
    EXPECT_THROW(static_cast<void>(allocate(dong(10), integers{1}, in_order, dong(step))),
                 hoptac::contract_violation);
  for (const int rule : {0, 4, 255})  // also where nothing is left over
    EXPECT_THROW(
        static_cast<void>(allocate(dong(2), integers{1, 1}, static_cast<remainder_to>(rule))),
        hoptac::contract_violation);
}

}  // namespace TEST_FILE
