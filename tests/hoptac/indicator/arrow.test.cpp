// SPDX-License-Identifier: BSL-1.0

#include <hoptac/indicator/aggregate.hpp>
#include <hoptac/indicator/arrow.hpp>

#include <array>
#include <cstdint>
#include <limits>
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

TEST(Arrow, RefusesCountsOfMissingValuesThatCannotBe) {
  struct {
    const char* what;
    std::int64_t null_count;
    const void* bits;
    bool is_read;
  } const table[] = {
      {"two missing, and no bits that say which", 2, nullptr, false},
      {"not counted, none can be missing", -1, nullptr, true},
      {"none missing", 0, nullptr, true},
      {"counted, with bits", 1, &bits, true},
      {"more missing than there are rows", 5, &bits, false},
      {"a count that is none", -2, &bits, false},
  };
  const char text[] = "abcd";
  const std::array<std::int32_t, 5> offsets{0, 1, 2, 3, 4};
  for (const auto& one : table) {
    lent column("l", 4, 0, {one.bits, numbers.data()});
    column.array.null_count = one.null_count;
    const auto read = column_of_arrow<std::int64_t>(column.schema, column.array);
    EXPECT_EQ(read.has_value(), one.is_read) << one.what;
    if (!read) {
      EXPECT_EQ(read.error().code(), errc::arrow_array_broken) << one.what;
    }
    lent words("u", 4, 0, {one.bits, offsets.data(), text});
    words.array.null_count = one.null_count;
    EXPECT_EQ(strings_of_arrow(words.schema, words.array).has_value(), one.is_read) << one.what;
  }
  constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
  const lent endless("l", most, 2, {nullptr, numbers.data()});
  EXPECT_EQ(column_of_arrow<std::int64_t>(endless.schema, endless.array).error().code(),
            errc::arrow_array_broken);
}

TEST(Arrow, RefusesStringsWhoseOffsetsGoBack) {
  const char text[] = "THTHTXLHHTX";
  const auto code = [&](const std::array<std::int32_t, 5>& narrow, const void* bits_of_rows,
                        const void* bytes) {
    const lent words("u", 4, 0, {bits_of_rows, narrow.data(), bytes});
    const auto read = strings_of_arrow(words.schema, words.array);
    const std::array<std::int64_t, 5> wide{narrow[0], narrow[1], narrow[2], narrow[3], narrow[4]};
    const lent large("U", 4, 0, {bits_of_rows, wide.data(), bytes});
    EXPECT_EQ(strings_of_arrow(large.schema, large.array).has_value(), read.has_value());
    return read ? errc{} : read.error().code();
  };
  EXPECT_EQ(code({0, 3, 3, 6, 11}, nullptr, text), errc{});
  EXPECT_EQ(code({0, 3, 2, 6, 11}, nullptr, text), errc::arrow_array_broken);
  EXPECT_EQ(code({0, 3, 6, 3, 11}, &bits, text), errc::arrow_array_broken);  // in a row without one
  EXPECT_EQ(code({-1, 3, 3, 6, 11}, nullptr, text), errc::arrow_array_broken);
  EXPECT_EQ(code({0, 3, 3, 6, 5}, nullptr, text), errc::arrow_array_broken);
  EXPECT_EQ(code({0, 3, 3, 6, 11}, nullptr, nullptr), errc::arrow_array_broken);
  EXPECT_EQ(code({0, 0, 0, 0, 0}, nullptr, nullptr), errc{});
}

/// A record batch of one column of numbers and one of words, as its owner would describe it.
struct lent_batch {
  const char* text = "abcd";
  std::array<std::int32_t, 5> offsets{0, 1, 2, 3, 4};
  lent number{"l", 4, 0, {&bits, numbers.data()}};
  lent word{"u", 4, 0, {nullptr, offsets.data(), text}};
  std::array<ArrowSchema*, 2> schemas{&number.schema, &word.schema};
  std::array<ArrowArray*, 2> arrays{&number.array, &word.array};
  lent batch;

  lent_batch(std::int64_t length, std::int64_t offset, const void* bits_of_rows = nullptr)
      : batch("+s", length, offset, {bits_of_rows}) {
    batch.schema.n_children = batch.array.n_children = 2;
    batch.schema.children = schemas.data();
    batch.array.children = arrays.data();
  }
};

TEST(Arrow, ABatchWithAnOffsetOfItsOwnIsReadFromThere) {
  const lent_batch cut(2, 1);
  const auto numbers_there = child_of_arrow(cut.batch.schema, cut.batch.array, 0).value();
  const auto of = column_of_arrow<std::int64_t>(*numbers_there.schema, numbers_there.array).value();
  ASSERT_EQ(of.rows(), 2U);
  EXPECT_EQ(of.value(0), -2);
  EXPECT_TRUE(of.present(0) && !of.present(1));
  const auto words_there = child_of_arrow(cut.batch.schema, cut.batch.array, 1).value();
  EXPECT_EQ(strings_of_arrow(*words_there.schema, words_there.array).value(),
            (std::vector<std::string_view>{"b", "c"}));

  lent_batch counted(2, 2);
  counted.number.array.null_count = 3;  // of all four rows: of the two that remain nothing is said
  EXPECT_TRUE(child_of_arrow(counted.batch.schema, counted.batch.array, 0).has_value());
  lent_batch nested(2, 1);
  nested.number.array.offset = 1;  // the offset of the column counts as well
  nested.number.array.length = 3;
  const auto third = child_of_arrow(nested.batch.schema, nested.batch.array, 0).value();
  EXPECT_EQ(column_of_arrow<std::int64_t>(*third.schema, third.array).value().value(0), 3);
}

TEST(Arrow, RefusesBatchesThatCannotBeRead) {
  const auto code = [](const lent_batch& of, std::size_t child) {
    const auto read = child_of_arrow(of.batch.schema, of.batch.array, child);
    return read ? errc{} : read.error().code();
  };
  EXPECT_EQ(code(lent_batch(4, 0), 0), errc{});
  EXPECT_EQ(code(lent_batch(4, 0), 2), errc::arrow_array_broken);  // no such column
  EXPECT_EQ(code(lent_batch(4, 1), 0), errc::arrow_array_broken);  // longer than its columns
  EXPECT_EQ(code(lent_batch(4, 0, &bits), 0), errc::arrow_batch_nulls);
  EXPECT_EQ(code(lent_batch(2, 0, &bits), 0), errc{});  // the third row alone is missing
  const lent_batch whole(4, 0);
  EXPECT_EQ(column_of_arrow<std::int64_t>(whole.batch.schema, whole.batch.array).error().code(),
            errc::arrow_type_differs);
  EXPECT_EQ(child_of_arrow(whole.number.schema, whole.number.array, 0).error().code(),
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
