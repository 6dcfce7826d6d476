// SPDX-License-Identifier: BSL-1.0

#include <hoptac/catalogue/bac_kan.hpp>  // first, so that the header is seen to stand alone
#include <hoptac/core/utf8.hpp>
#include <hoptac/law/citation_text.hpp>
#include <hoptac/law/register.hpp>
#include <hoptac/notation/text.hpp>

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace TEST_FILE {

namespace bac_kan = hoptac::catalogue::bac_kan;
namespace vn = hoptac::catalogue::vn;
using namespace hoptac::law;
using hoptac::language;

std::vector<const instrument*> all_texts() {
  std::vector<const instrument*> out(std::begin(vn::instruments), std::end(vn::instruments));
  out.insert(out.end(), std::begin(bac_kan::instruments), std::end(bac_kan::instruments));
  return out;
}

// Every fact of the two catalogues with the instrument it is about.
template <class Visit>
void for_each_fact(Visit visit) {
  const auto day = [&](const instrument& about, const stated_day& fact) {
    if (fact.day) visit(about, fact.known);
  };
  const auto days = [&](const instrument& about, const force& when) {
    day(about, when.from);
    day(about, when.until);
    day(about, when.last_seen);
  };
  for (const instrument* text : all_texts()) {
    visit(*text, text->known);
    day(*text, text->issued);
    days(*text, text->when);
    for (const part_in_force& part : text->parts) days(*text, part.when);
  }
  for (const auto& texts : {vn::legal_texts, bac_kan::legal_texts})
    for (const relation& each : texts.relations) {
      visit(*each.by, each.known);
      day(*each.by, each.from);
    }
}

TEST(Catalogue, TheTwoTogetherHaveNothingWrong) {
  const auto made = register_of({vn::legal_texts, bac_kan::legal_texts});
  ASSERT_TRUE(made.has_value()) << describe(made.error(), language::en);
  EXPECT_EQ(made->instruments().size(), 60U);
}

TEST(Catalogue, EveryInstrumentIsWhollyDescribed) {
  for (const instrument* text : all_texts()) {
    SCOPED_TRACE(std::string(text->id));
    const bool national = text->id.starts_with("vn.");
    EXPECT_TRUE(national || text->id.starts_with("bac_kan."));
    for (const char letter : text->id)
      EXPECT_TRUE((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') ||
                  letter == '_' || letter == '.');
    ASSERT_NE(text->issuer, nullptr);
    EXPECT_EQ(text->issuer->actor.empty(), national);
    EXPECT_EQ(text->subject.vi.empty(), text->subject.en.empty());
    EXPECT_EQ(text->note.vi.empty(), text->note.en.empty());
    EXPECT_NE(text->known.how, confirmation::not_found);
    if (text->number.empty()) {
      EXPECT_FALSE(text->note.vi.empty());  // it says that the number is missing
    }
    EXPECT_EQ(text->when.end == ending::stated, text->when.until.day.has_value());
    if (text->when.last_seen.day) {
      EXPECT_NE(text->when.end, ending::stated);
    }
    const std::string_view abbreviation = text_of(text->kind).abbreviation;
    const auto number = hoptac::notation::parse_document_number(text->number);
    if (number && !number->type.empty()) {
      EXPECT_EQ(number->type, abbreviation);
    }
    if (number && number->year != 0 && text->issued.day) {
      EXPECT_EQ(number->year, text->issued.day->year());
    }
  }
}

TEST(Catalogue, EveryFactSaysHowItIsKnownAndWhere) {
  std::map<std::string_view, const source*> used;
  int facts = 0;
  for_each_fact([&](const instrument& about, const provenance& known) {
    SCOPED_TRACE(std::string(about.id));
    ++facts;
    EXPECT_NE(known.how, confirmation::not_found);
    if (known.how > confirmation::read_without_quote) {
      ASSERT_NE(known.from, nullptr);
    }
    if (known.from == nullptr) return;
    const auto [at, first] = used.emplace(known.from->id, known.from);
    EXPECT_EQ(at->second, known.from) << known.from->id;  // one id, one source
    EXPECT_FALSE(known.from->title.vi.empty() || known.from->title.en.empty());
  });
  EXPECT_GT(facts, 120);
  EXPECT_GT(used.size(), 15U);
}

TEST(Catalogue, AllTextIsComposedUnicode) {
  const auto fine = [](std::string_view text) {
    EXPECT_TRUE(hoptac::is_utf8(text)) << text;
    EXPECT_EQ(hoptac::notation::compose(text), text);
  };
  for (const instrument* text : all_texts())
    for (const std::string_view part : {text->number, text->title, text->subject.vi, text->note.vi,
                                        text->known.quote, text->issuer->name.vi})
      fine(part);
  for (const mention& row : bac_kan::plan_mentions) fine(row.as_written);
}

TEST(Catalogue, NothingIsInBoth) {
  std::set<std::string> named;
  for (const instrument* text : all_texts())
    EXPECT_TRUE(named.insert(to_text(*text, language::vi)).second) << text->id;
}

TEST(Catalogue, EveryCitationReadsBackInBothForms) {
  const auto texts = register_of({vn::legal_texts, bac_kan::legal_texts}).value();
  std::set<std::string> works;
  int numbered_texts = 0;
  for (const instrument* text : all_texts()) {
    const citation cited{*text, provision{18, 1, "đ"}};
    const auto akn = to_akn(cited);
    EXPECT_EQ(akn.has_value(), !text->number.empty()) << text->id;
    if (text->number.empty()) continue;
    ++numbered_texts;
    EXPECT_TRUE(works.insert(*akn).second) << *akn;
    EXPECT_EQ(parse_akn(*akn, texts).value(), cited);
    EXPECT_EQ(parse_citation(to_text(cited, language::vi), texts).value(), cited);
  }
  EXPECT_EQ(numbered_texts, 55);
}

}  // namespace TEST_FILE
