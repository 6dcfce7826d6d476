// SPDX-License-Identifier: BSL-1.0

#include <hoptac/plan/named_word.hpp>  // first, so that the header is seen to stand alone

#include <string_view>

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::plan::find_name, hoptac::plan::named_word;

constexpr named_word names[] = {{"programme", {"chương trình", "programme"}},
                                {"subject=programme", {"chính sách", "support"}},
                                {"sector=agriculture", {"nông nghiệp", "agriculture"}},
                                {"source=a=b", {"lạ", "odd"}}};

static_assert(find_name(names, "programme")->en == "programme");
static_assert(find_name(names, "subject", "programme")->en == "support");
static_assert(find_name(names, "sector", "agriculture")->vi == "nông nghiệp");
static_assert(find_name(names, "sector") == nullptr);  // its value has a name, and it has none
static_assert(find_name(names, "sector=agriculture") != nullptr);  // the code as it is written
static_assert(find_name(names, "sector", "agricultur") == nullptr);
static_assert(find_name(names, "secto", "=agriculture") == nullptr);
static_assert(find_name(names, "source", "a=b")->en == "odd");
static_assert(find_name({}, "programme") == nullptr && find_name({}, "a", "b") == nullptr);

TEST(NamedWord, IsFoundByItsWholeCode) {
  for (const named_word& one : names) {
    EXPECT_EQ(find_name(names, one.code), &one.name);
    const std::size_t mark = one.code.find('=');
    if (mark == one.code.npos) continue;
    EXPECT_EQ(find_name(names, one.code.substr(0, mark), one.code.substr(mark + 1)), &one.name);
    EXPECT_EQ(find_name(names, one.code.substr(0, mark), ""), nullptr);
  }
}

}  // namespace TEST_FILE
