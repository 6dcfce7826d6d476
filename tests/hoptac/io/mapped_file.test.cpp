// SPDX-License-Identifier: BSL-1.0

#include <hoptac/indicator/aggregate.hpp>
#include <hoptac/io/file.hpp>
#include <hoptac/io/mapped_file.hpp>

#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace TEST_FILE {
namespace {

using namespace hoptac;
using io::mapped_file;

/// A file that is there until the test ends.
class written {
 public:
  explicit written(std::string_view bytes)
      : path_(::testing::TempDir() + "hoptac-mapped-" +
              ::testing::UnitTest::GetInstance()->current_test_info()->name()) {
    const auto wrong = io::write_file(path_, bytes);
    EXPECT_FALSE(wrong.has_value());
  }
  written(const written&) = delete;
  written& operator=(const written&) = delete;
  ~written() { std::remove(path_.c_str()); }
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
};

TEST(MappedFile, ShowsTheBytesAlsoAfterAMove) {
  const written file("hợp tác\n");
  auto first = mapped_file::open(file.path()).value();
  EXPECT_EQ(first.bytes(), "hợp tác\n");
  const mapped_file second = std::move(first);
  EXPECT_EQ(second.bytes(), "hợp tác\n");
}

TEST(MappedFile, AnEmptyFileHasNoBytesAndNoNumbers) {
  const written file("");
  const auto empty = mapped_file::open(file.path()).value();
  EXPECT_EQ(empty.bytes(), "");
  EXPECT_TRUE(io::numbers_of<std::int64_t>(empty, file.path()).value().empty());
}

TEST(MappedFile, RefusesWhatIsNotThere) {
  const auto missing = mapped_file::open(::testing::TempDir() + "hoptac-no-such-file");
  ASSERT_FALSE(missing.has_value());
  EXPECT_EQ(missing.error().code(), errc::file_not_found);
}

TEST(MappedFile, NumbersAreLittleEndianAndAggregateWithoutACopy) {
  using namespace std::literals;
  const written file(
      "\x01\0\0\0\0\0\0\0\xFE\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x00\xCA\x9A\x3B\0\0\0\0"sv);
  const auto mapped = mapped_file::open(file.path()).value();
  const auto numbers = io::numbers_of<std::int64_t>(mapped, file.path()).value();
  EXPECT_EQ(std::vector<std::int64_t>(numbers.begin(), numbers.end()),
            (std::vector<std::int64_t>{1, -2, 1'000'000'000}));
  EXPECT_EQ(io::numbers_of<std::uint16_t>(mapped, file.path()).value().size(), 12U);

  const std::vector<std::uint8_t> kind{0, 0, 0};
  const auto found =
      indicator::aggregate(indicator::group_by(indicator::key(indicator::column(kind), 1)),
                           indicator::measures(indicator::sum(indicator::column(numbers))))
          .value();
  EXPECT_EQ(found.in_order().at(0).get<0>(), indicator::summed(3, 0, 999'999'999));
}

TEST(MappedFile, RefusesANumberThatIsCutShort) {
  const written file("12345678abc");
  const auto mapped = mapped_file::open(file.path()).value();
  const auto numbers = io::numbers_of<std::int64_t>(mapped, "revenue.bin");
  ASSERT_FALSE(numbers.has_value());
  EXPECT_EQ(numbers.error().message(language::en),
            "the file has 11 bytes, which is not a whole number of 8 bytes each");
  EXPECT_EQ(numbers.error().where().file, "revenue.bin");
  EXPECT_EQ(io::numbers_of<std::uint8_t>(mapped, "revenue.bin").value().size(), 11U);
}

}  // namespace
}  // namespace TEST_FILE
