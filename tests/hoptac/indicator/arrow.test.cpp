// SPDX-License-Identifier: BSL-1.0

#include <hoptac/indicator/aggregate.hpp>
#include <hoptac/indicator/arrow.hpp>

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace TEST_FILE {
namespace {

using namespace hoptac::indicator;
using hoptac::errc;

void released(ArrowSchema* of) {
  of->release = nullptr;
}
void released(ArrowArray* of) {
  of->release = nullptr;
}

/// An array as a program that owns the buffers would describe it.
struct lent {
  std::array<const void*, 3> buffers{};
  ArrowSchema schema{};
  ArrowArray array{};

  lent(const char* format, std::int64_t length, std::int64_t offset,
       std::vector<const void*> each) {
    schema.format = format;
    schema.name = "doanh_thu";
    schema.release = released;
    for (std::size_t i = 0; i < each.size(); ++i) buffers.at(i) = each[i];
    array.length = length;
    array.offset = offset;
    array.null_count = -1;
    array.n_buffers = static_cast<std::int64_t>(each.size());
    array.buffers = buffers.data();
    array.release = released;
  }
  lent(const lent&) = delete;
  lent& operator=(const lent&) = delete;
};

const std::array<std::int64_t, 4> numbers{1, -2, 3, 4};
const std::uint8_t bits = 0b1011;

TEST(Arrow, AColumnIsReadInPlace) {
  const lent all("l", 4, 0, {&bits, numbers.data()});
  const auto of = column_of_arrow<std::int64_t>(all.schema, all.array).value();
  ASSERT_EQ(of.rows(), 4U);
  EXPECT_EQ(of.value(1), -2);
  EXPECT_TRUE(of.present(0) && of.present(1) && !of.present(2) && of.present(3));

  const lent part("l", 2, 2, {&bits, numbers.data()});
  const auto last = column_of_arrow<std::int64_t>(part.schema, part.array).value();
  ASSERT_EQ(last.rows(), 2U);
  EXPECT_EQ(last.value(0), 3);
  EXPECT_TRUE(!last.present(0) && last.present(1));

  const lent full("l", 4, 0, {nullptr, numbers.data()});
  const auto known = column_of_arrow<std::int64_t>(full.schema, full.array).value();
  for (std::size_t row = 0; row < 4; ++row) EXPECT_TRUE(known.present(row)) << row;

  const lent none("l", 0, 0, {nullptr, nullptr});
  EXPECT_EQ(column_of_arrow<std::int64_t>(none.schema, none.array).value().rows(), 0U);
}

template <class T>
bool reads(const char* format) {
  const std::array<T, 1> value{7};
  const lent one(format, 1, 0, {nullptr, value.data()});
  const auto of = column_of_arrow<T>(one.schema, one.array);
  return of.has_value() && of->value(0) == 7;
}

TEST(Arrow, EachWholeNumberHasItsLetter) {
  EXPECT_TRUE(reads<std::int8_t>("c") && reads<std::uint8_t>("C"));
  EXPECT_TRUE(reads<std::int16_t>("s") && reads<std::uint16_t>("S"));
  EXPECT_TRUE(reads<std::int32_t>("i") && reads<std::uint32_t>("I"));
  EXPECT_TRUE(reads<std::int64_t>("l"));
  EXPECT_FALSE(reads<std::int64_t>("L") || reads<std::int32_t>("l") || reads<std::int64_t>("g"));
}

TEST(Arrow, RefusesOtherTypesAndArraysThatAreNotThere) {
  const auto refusal = [](const ArrowSchema& schema, const ArrowArray& array) {
    return column_of_arrow<std::int64_t>(schema, array).error();
  };
  const lent floats("g", 4, 0, {&bits, numbers.data()});
  EXPECT_EQ(refusal(floats.schema, floats.array).code(), errc::arrow_type_differs);
  EXPECT_EQ(refusal(floats.schema, floats.array).message(hoptac::language::en),
            "column “doanh_thu” has the Arrow type “g”, “l” is wanted here");
  const lent broken("l", 4, 0, {&bits, nullptr});
  EXPECT_EQ(refusal(broken.schema, broken.array).code(), errc::arrow_array_broken);
  lent gone("l", 4, 0, {&bits, numbers.data()});
  gone.array.release(&gone.array);
  EXPECT_EQ(refusal(gone.schema, gone.array).code(), errc::arrow_array_broken);
  const lent negative("l", -1, 0, {&bits, numbers.data()});
  EXPECT_EQ(refusal(negative.schema, negative.array).code(), errc::arrow_array_broken);
}

TEST(Arrow, StringsOfADictionary) {
  const char text[] = "THTHTXLHHTX";
  const std::array<std::int32_t, 5> narrow{0, 3, 3, 6, 11};
  const std::array<std::int64_t, 5> wide{0, 3, 3, 6, 11};
  const std::vector<std::string_view> right{"THT", "", "HTX", "LHHTX"};
  const lent small("u", 4, 0, {nullptr, narrow.data(), text});
  EXPECT_EQ(strings_of_arrow(small.schema, small.array).value(), right);
  const lent large("U", 4, 0, {nullptr, wide.data(), text});
  EXPECT_EQ(strings_of_arrow(large.schema, large.array).value(), right);
  const lent part("u", 2, 2, {&bits, narrow.data(), text});
  EXPECT_EQ(strings_of_arrow(part.schema, part.array).value(),
            (std::vector<std::string_view>{"", "LHHTX"}));
  const lent numbers_instead("i", 1, 0, {nullptr, narrow.data(), text});
  EXPECT_EQ(strings_of_arrow(numbers_instead.schema, numbers_instead.array).error().code(),
            errc::arrow_type_differs);
}

TEST(Arrow, WhatIsHandedOutIsReadBackAndFreed) {
  ArrowSchema schema;
  ArrowArray array;
  export_to_arrow("vốn", std::vector<std::int64_t>{5, 6, 7}, {0b101}, &schema, &array);
  EXPECT_EQ(std::string_view(schema.name), "vốn");
  EXPECT_EQ(schema.flags, ARROW_FLAG_NULLABLE);
  const auto of = column_of_arrow<std::int64_t>(schema, array).value();
  const std::vector<std::uint8_t> kinds{0, 0, 0};
  const auto found = aggregate(group_by(key(column(kinds), 1)), measures(sum(of))).value();
  EXPECT_EQ(found.in_order().at(0).get<0>(), summed(2, 0, 12));
  schema.release(&schema);
  array.release(&array);
  EXPECT_EQ(schema.release, nullptr);
  EXPECT_EQ(array.release, nullptr);

  export_to_arrow<std::int32_t>("", {}, {}, &schema, &array);
  EXPECT_EQ(schema.flags, 0);
  EXPECT_EQ(column_of_arrow<std::int32_t>(schema, array).value().rows(), 0U);
  schema.release(&schema);
  array.release(&array);
}

}  // namespace
}  // namespace TEST_FILE
