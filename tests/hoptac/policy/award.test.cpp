// SPDX-License-Identifier: BSL-1.0

#include <hoptac/policy/award.hpp>

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "hire.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac_tests;
using enum outcome_kind;

static_assert(to_string(granted) == "granted" && to_string(amount_not_known) == "amount_not_known");

class Award : public ::testing::Test {
 protected:
  const pack of = hire_pack();
  const programme hire = programme::make(of, "hire").value();
  const programme cap = programme::make(of, "cap").value();

  candidate applicant(const char* id, const char* cooperative, const char* hired) const {
    situation facts = good_hire(of);
    facts.set("cooperative_id", cooperative).set("hire_date", day(hired));
    return {id, facts};
  }
  static std::vector<outcome_kind> kinds(const awards& made) {
    std::vector<outcome_kind> out;
    for (const outcome& one : made.outcomes) out.push_back(one.kind);
    return out;
  }
};

TEST_F(Award, GivesInTheOrderOfTheRankingUntilTheMoneyEnds) {
  const std::vector<candidate> all{applicant("c", "C", "2024-03-01"),
                                   applicant("b", "B", "2024-02-01"),
                                   applicant("a", "A", "2024-02-01")};
  const awards made = award(hire, all, dong(70), after_shortfall::stop);
  EXPECT_EQ(kinds(made), (std::vector{budget_ended, granted, granted}));
  EXPECT_EQ(made.outcomes[2].rank, 1U);  // the same day: by id
  EXPECT_EQ(made.outcomes[1].rank, 2U);
  EXPECT_EQ(made.outcomes[0].left, dong(10));
  EXPECT_EQ(made.outcomes[0].amount, dong(30));
  EXPECT_EQ(made.given, dong(60));
  EXPECT_EQ(made.left, dong(10));
}

TEST_F(Award, SpendsTheLastDong) {
  const std::vector<candidate> all{applicant("a", "A", "2024-02-01")};
  EXPECT_EQ(kinds(award(hire, all, dong(30), after_shortfall::stop)), std::vector{granted});
  EXPECT_EQ(kinds(award(hire, all, dong(29), after_shortfall::stop)), std::vector{budget_ended});
  EXPECT_EQ(kinds(award(hire, all, dong(0), after_shortfall::stop)), std::vector{budget_ended});
}

TEST_F(Award, StopsOrGoesOnAfterTheFirstThatIsNotReached) {
  std::vector<candidate> all{applicant("a", "A", "2024-01-01"), applicant("b", "B", "2024-07-01"),
                             applicant("c", "C", "2024-08-01")};
  all[2].facts.set("region", "country");  // 20, where the city has 35
  EXPECT_EQ(kinds(award(hire, all, dong(55), after_shortfall::stop)),
            (std::vector{granted, budget_ended, budget_ended}));
  EXPECT_EQ(kinds(award(hire, all, dong(55), after_shortfall::go_on)),
            (std::vector{granted, budget_ended, granted}));
}

TEST_F(Award, GivesOncePerCooperativeWithinTheRun) {
  // Both say that they were not supported before, and both are right.
  const std::vector<candidate> all{applicant("late", "A", "2024-05-01"),
                                   applicant("early", "A", "2024-02-01"),
                                   applicant("other", "B", "2024-06-01")};
  const awards made = award(hire, all, dong(1000), after_shortfall::stop);
  EXPECT_EQ(kinds(made), (std::vector{place_taken, granted, granted}));
  EXPECT_EQ(made.outcomes[0].taken_by, "early");
  EXPECT_EQ(made.outcomes[0].why.conditions[3], truth::not_met);
}

TEST_F(Award, SaysWhyOthersReceiveNothing) {
  std::vector<candidate> all{applicant("old", "A", "2024-02-01"),
                             applicant("gap", "B", "2024-02-01"),
                             applicant("who", "C", "2024-02-01")};
  all[0].facts.set("birth_date", day("1950-01-01"));
  all[1].facts.forget("degree");
  all[2].facts.forget("region");
  const awards made = award(hire, all, dong(1000), after_shortfall::stop);
  EXPECT_EQ(kinds(made), (std::vector{not_eligible, not_known, amount_not_known}));
  EXPECT_EQ(made.given, dong(0));
  EXPECT_EQ(made.outcomes[1].missing, (std::vector{*of.fact_place("degree")}));
  EXPECT_TRUE(made.outcomes[0].missing.empty());
}

// What an award says of an application is what `determine` says of it.
TEST_F(Award, SaysTheSameOfAnApplicationAsDetermine) {
  std::vector<candidate> all;
  int turned = 0;
  for (const char* birth : {"1989-02-01", "1985-01-01", "1989-03-01", "1950-01-01"}) {
    all.push_back(applicant(birth, birth, "2024-02-15"));
    all.back().facts.set("birth_date", day(birth));
    if (all.size() % 2 == 0) all.back().facts.forget("sex");
  }
  const awards made = award(hire, all, dong(1000), after_shortfall::go_on);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const determination found = determine(hire, all[i].facts);
    EXPECT_EQ(made.outcomes[i].why, found.made) << all[i].id;
    EXPECT_EQ(made.outcomes[i].missing, found.missing) << all[i].id;
    EXPECT_EQ(made.outcomes[i].turned_by, found.turned_by) << all[i].id;
    turned += static_cast<int>(found.turned_by.size());
  }
  EXPECT_GT(turned, 0);
}

TEST_F(Award, TakesTheAmountThatIsAskedWhereTheRuleNamesNone) {
  pack_content content = hire_content();
  content.rules[0].amount.reset();
  const pack without = pack::make(content).value();
  const programme by = programme::make(without, "hire").value();
  std::vector<candidate> all;
  for (const char* id : {"a", "b", "c"}) {
    situation facts = good_hire(without);
    all.push_back({id, facts.set("cooperative_id", id)});
  }
  all[0].asked = dong(7);
  all[2].asked = dong(8);
  const awards made = award(by, all, dong(15), after_shortfall::stop);
  EXPECT_EQ(kinds(made), (std::vector{granted, amount_not_known, granted}));
  EXPECT_EQ(made.left, dong(0));
}

TEST_F(Award, CountsWhatIsGrantedAgainstACap) {
  // 20 each, at most 50 in a year with what was received before; the latest hire first.
  std::vector<candidate> all;
  for (const char* id : {"a", "b", "c"}) {
    situation facts(of);
    facts.set("cooperative_id", "A").set("received", dong(5));
    facts.set("hire_date", day("2024-05-0" + std::to_string(1 + all.size())));
    all.push_back({id, facts});
  }
  // Grants of the run count for those whose reference date is not before them: only equal days do.
  for (candidate& one : all) one.facts.set("hire_date", day("2024-05-01"));
  const awards made = award(cap, all, dong(1000), after_shortfall::stop);
  EXPECT_EQ(kinds(made), (std::vector{granted, granted, place_taken}));
}

TEST_F(Award, RefusesTwoOfOneIdAndABudgetBelowZero) {
  const std::vector<candidate> twice{applicant("a", "A", "2024-02-01"),
                                     applicant("a", "B", "2024-02-01")};
  EXPECT_THROW(static_cast<void>(award(hire, twice, dong(1), after_shortfall::stop)),
               contract_violation);
  EXPECT_THROW(static_cast<void>(award(hire, {}, dong(-1), after_shortfall::stop)),
               contract_violation);
}

// The same by brute force: a sorted list, a set of cooperatives, a running sum.
TEST_F(Award, AgreesWithAPlainLoopInAnyOrder) {
  std::mt19937 engine(20250301);
  const auto pick = [&](int below) {
    return static_cast<int>(engine() % static_cast<unsigned>(below));
  };
  for (int round = 0; round < 200; ++round) {
    std::vector<candidate> all;
    const int count = pick(12);
    for (int i = 0; i < count; ++i) {
      candidate one = applicant(("id" + std::to_string(i)).c_str(),
                                ("htx" + std::to_string(pick(5))).c_str(), "2024-01-01");
      one.facts.set("hire_date", day("2024-06-25") + calendar::days{pick(10)});
      if (pick(4) == 0) one.facts.set("degree", "none");
      if (pick(4) == 0) one.facts.set("region", "country");
      all.push_back(one);
    }
    const auto how = pick(2) == 0 ? after_shortfall::stop : after_shortfall::go_on;
    const int budget = pick(200);
    const awards made = award(hire, all, dong(budget), how);

    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < all.size(); ++i) order.push_back(i);
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      const auto key = [&](std::size_t i) {
        return std::pair(all[i].facts["hire_date"].low, all[i].id);
      };
      return key(a) < key(b);
    });
    std::map<std::string, bool> taken;
    int left = budget;
    bool stopped = false;
    for (const std::size_t i : order) {
      const situation& facts = all[i].facts;
      const std::string cooperative(facts.id(*of.fact_place("cooperative_id")));
      const bool country = facts["region"].low == 1;
      const int amount = country                                                ? 20
                         : facts["hire_date"].low >= day("2024-07-01").packed() ? 35
                                                                                : 30;
      outcome_kind expected = granted;
      if (facts["degree"].low == 0)
        expected = not_eligible;
      else if (taken[cooperative])
        expected = place_taken;
      else if (stopped || amount > left)
        expected = budget_ended;
      if (expected == budget_ended) stopped = stopped || how == after_shortfall::stop;
      if (expected == granted) {
        taken[cooperative] = true;
        left -= amount;
      }
      EXPECT_EQ(made.outcomes[i].kind, expected) << round << " " << all[i].id;
    }
    EXPECT_EQ(made.left, dong(left));

    std::shuffle(all.begin(), all.end(), engine);
    const awards again = award(hire, all, dong(budget), how);
    EXPECT_EQ(again.given, made.given);
  }
}

}  // namespace TEST_FILE
