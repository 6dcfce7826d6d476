// SPDX-License-Identifier: BSL-1.0

#include <hoptac/core/truth.hpp>
#include <hoptac/policy/decide.hpp>
#include <hoptac/policy/detail/evaluate.hpp>  // first, so that the header is seen to stand alone
#include <hoptac/policy/programme.hpp>
#include <hoptac/policy/situation.hpp>

#include <cstddef>
#include <cstdint>

#include "../build_kind.hpp"
#include "../plain_answer.hpp"
#include "../small_domain.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac;
using namespace hoptac::policy;

static_assert(policy::detail::in_range(cell{}, 0, 5) == truth::not_known);
static_assert(policy::detail::in_range(cell{0, 5}, 0, 5) == truth::met);
static_assert(policy::detail::in_range(cell{0, 6}, 0, 5) == truth::not_known);
static_assert(policy::detail::in_range(cell{6, 9}, 0, 5) == truth::not_met);

constexpr small_domain::shape everything{
    .words = true, .numbers = true, .dates = true, .arithmetic = true, .sees_absence = true};
constexpr small_domain::shape without_known{
    .words = true, .numbers = true, .dates = true, .arithmetic = true};

TEST(Evaluation, RandomRulesAnswerAsTheirTreesRead) {
  small_domain::source random(1);
  int counts[3] = {};
  for (int i = 0; i < (optimised ? 6'000 : 400); ++i) {
    const programme by = small_domain::any_programme(random, everything);
    for (int k = 0; k < 20; ++k) {
      const situation facts = small_domain::any_situation(random, by.of(), k % 5, 0);
      const plain_answer::reader plain(by.rule(), facts);
      const truth expected = plain.answer();
      ++counts[static_cast<int>(expected)];
      ASSERT_EQ(answer(by, facts), expected)
          << "rule " << i << ": " << small_domain::text_of(facts);
      const decision alone = decide(by, facts, settling::off);
      ASSERT_EQ(alone.answer, expected);
      ASSERT_FALSE(alone.settled);
      for (std::size_t c = 0; c < alone.conditions.size(); ++c)
        ASSERT_EQ(alone.conditions[c], plain.ask(by.rule().conditions[c].when)) << "rule " << i;
    }
  }
  for (const int count : counts) EXPECT_GT(count, 1'000);
}

/// A birth after the day on which an age is asked: such an application has no ages.
bool contradicts_itself(const situation& facts) {
  return !facts["birth"].absent() && !facts["on"].absent() && facts["birth"].low > facts["on"].high;
}

/// The facts with one of them said more closely, or as they are where all is known.
situation told_more(small_domain::source& random, const situation& facts) {
  situation out = facts;
  const auto& all = facts.facts_of().content().facts;
  const auto place = static_cast<std::size_t>(random.below(static_cast<int>(all.size())));
  const cell known = facts[place];
  if (known.exact()) return out;
  if (known.absent()) {
    const cell value = small_domain::any_cell(random, all[place]);
    const bool vague = all[place].kind == value_kind::date && random.one_in(2);
    return out.put(place, vague ? small_domain::coarser(random, value) : value);
  }
  const auto values = small_domain::values_of(all[place], known);
  const cell day = cell::exactly(random.of(values));
  const cell month{day.low / 32 * 32 + 1,
                   calendar::last_day_of_month(static_cast<int>(day.low >> 9),
                                               static_cast<int>(day.low >> 5 & 15))
                       .packed()};
  return out.put(place, random.one_in(2) ? month : day);
}

TEST(Evaluation, AFactMoreNeverChangesWhatIsDecided) {
  small_domain::source random(2);
  int decided = 0;
  int open = 0;
  for (int i = 0; i < (optimised ? 8'000 : 400); ++i) {
    const programme by = small_domain::any_programme(random, without_known);
    for (int k = 0; k < 4; ++k) {
      situation facts = small_domain::any_situation(random, by.of(), 8, 4);
      truth alone = answer(by, facts);
      truth settled = decide(by, facts).answer;
      for (int step = 0; step < 14; ++step) {
        situation more = told_more(random, facts);
        if (contradicts_itself(more)) continue;
        const truth alone_then = answer(by, more);
        const truth settled_then = decide(by, more).answer;
        if (alone != truth::not_known) {
          ++decided;
          ASSERT_EQ(alone_then, alone) << "rule " << i << ": " << small_domain::text_of(facts)
                                       << "then " << small_domain::text_of(more);
        }
        if (settled != truth::not_known) {
          ASSERT_EQ(settled_then, settled) << "rule " << i << ": " << small_domain::text_of(facts)
                                           << "then " << small_domain::text_of(more);
        }
        open += alone == truth::not_known ? 1 : 0;
        facts = more;
        alone = alone_then;
        settled = settled_then;
      }
    }
  }
  EXPECT_GT(decided, 1'000);
  EXPECT_GT(open, 1'000);
}

}  // namespace TEST_FILE
