// SPDX-License-Identifier: BSL-1.0

#include <hoptac/plan/audit.hpp>  // first, so that the header is seen to stand alone

#include <algorithm>
#include <cstdint>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "random_province.hpp"
#include "second_opinion.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::errc;
using hoptac::money::decimal;
using hoptac::plan::audit, hoptac::plan::audit_report, hoptac::plan::check;
using hoptac::plan::figure, hoptac::plan::finding, hoptac::plan::interval, hoptac::plan::repair;
using second_opinion::verdict;

/// All that a report says, as text.
std::string written(const audit_report& report) {
  std::string out = std::to_string(report.checked) + "\n";
  const auto list = [&out](const std::vector<std::string>& ids) {
    for (const std::string& id : ids) out += id + " ";
    out += "| ";
  };
  for (const finding& one : report.findings) {
    out += std::string(to_string(one.check)) + " " + std::string(to_string(one.severity)) + " ";
    out += to_string(one.code) + " " + one.stated + " " + one.computed + " | ";
    list(one.figures);
    out += one.message.vi + " | " + one.message.en + "\n";
    for (const repair& r : one.repairs) {
      out += "  " + r.figure + " " + to_string(r.from) + " -> " + to_string(r.to) + " | ";
      list(r.supported_by);
      list(r.against);
      out += "\n";
    }
  }
  const auto values = [](const std::optional<interval>& of) {
    return of ? to_string(*of) : std::string("none");
  };
  for (const auto& one : report.implied)
    out += one.figure + " " + one.result + " " + values(one.half_up) + " " + values(one.truncated) +
           "\n";
  return out;
}

/// A document as text, for a failure that someone must understand.
std::string written(const std::vector<figure>& figures) {
  std::string out;
  for (const figure& f : figures)
    out += f.id + "," + f.subject + "," + f.indicator + "," + f.breakdown.str() + "," + f.base +
           "," + (f.measure ? std::string(to_string(*f.measure)) : "") + "," + f.of + "," +
           f.period + "," + f.as_of + "," + std::string(to_string(f.kind)) + "," +
           std::string(to_string(f.bound)) + "," + to_string(f.value) + "," +
           std::string(f.unit.code) + "\n";
  return out;
}

std::set<std::string> figures_of(const finding& one) {
  return {one.figures.begin(), one.figures.end()};
}

/// The findings that the second opinion speaks of, too.
std::set<verdict> verdicts(const audit_report& report) {
  std::set<verdict> out;
  for (const finding& one : report.findings) {
    switch (one.code) {
      case errc::sum_of_parts_differs:
      case errc::parts_exceed_whole:
      case errc::share_differs:
      case errc::shares_sum_differs:
      case errc::progress_unreachable:
      case errc::mean_total_differs:
      case errc::stock_flow_differs:
      case errc::repeat_differs: out.emplace(to_string(one.check), figures_of(one)); break;
      default: break;
    }
  }
  return out;
}

/// The same without tensions about what is said vaguely (*about*, *nearly*), which the second
/// opinion takes to say nothing; unless they are expected.
std::set<verdict> firm_verdicts(const audit_report& report, const std::vector<figure>& figures,
                                const std::set<verdict>& expected) {
  std::set<verdict> out = verdicts(report);
  for (const finding& one : report.findings) {
    const verdict said(to_string(one.check), figures_of(one));
    const bool is_vague = std::any_of(figures.begin(), figures.end(), [&](const figure& f) {
      using hoptac::notation::bound;
      return (f.bound == bound::approx || f.bound == bound::approx_below) &&
             said.second.contains(f.id);
    });
    if (is_vague && one.severity == hoptac::plan::severity::tension && !expected.contains(said))
      out.erase(said);
  }
  return out;
}

std::string written(const std::set<verdict>& verdicts) {
  std::string out;
  for (const auto& [word, ids] : verdicts) {
    out += word + ":";
    for (const std::string& id : ids) out += " " + id;
    out += "\n";
  }
  return out;
}

/// Changes one figure to another value that could be printed there.
void change_one(std::vector<figure>& figures, std::mt19937_64& engine) {
  figure& one = figures[engine() % figures.size()];
  const int places = one.value.scale();
  const decimal before = one.value;
  while (one.value == before || one.value.sign() <= 0) {
    const auto step = static_cast<std::int64_t>(1 + engine() % 4);
    const auto far = static_cast<std::int64_t>(1 + engine() % 300);
    switch (engine() % 4) {
      case 0: one.value = before + decimal::scaled(step, places); break;
      case 1: one.value = before - decimal::scaled(step, places); break;
      case 2: one.value = before + decimal::scaled(far, places); break;
      default: one.value = decimal::scaled(far, places); break;
    }
  }
}

constexpr std::uint64_t documents = 60;

TEST(AuditOracle, FiguresThatAgreeAreLeftAlone) {
  for (std::uint64_t seed = 0; seed < documents; ++seed) {
    const std::vector<figure> figures = province::writer(seed).take();
    const audit_report report = audit(figures);
    EXPECT_EQ(report.checked, figures.size());
    ASSERT_TRUE(report.findings.empty()) << "seed " << seed << "\n"
                                         << written(report) << written(figures);
    ASSERT_EQ(second_opinion::auditor(figures).found(), std::set<verdict>{}) << "seed " << seed;
  }
}

TEST(AuditOracle, OneChangedFigureIsFoundWhereverItBreaksARelation) {
  std::set<std::string> broken;
  for (std::uint64_t seed = 0; seed < documents; ++seed) {
    province::writer author(seed);
    std::mt19937_64 engine = author.engine();
    const std::vector<figure> right = std::move(author).take();
    for (int change = 0; change < 3; ++change) {
      std::vector<figure> figures = right;
      change_one(figures, engine);
      const audit_report report = audit(figures);
      const std::set<verdict> expected = second_opinion::auditor(figures).found();
      ASSERT_EQ(written(firm_verdicts(report, figures, expected)), written(expected))
          << "seed " << seed << ", change " << change << "\n"
          << written(report) << written(figures);
      for (const auto& [word, ids] : expected) broken.insert(word);
    }
  }
  // Every kind of relation was broken at least once, or this test would say little.
  EXPECT_EQ(broken, (std::set<std::string>{"sum_of_parts", "share", "share_sum", "repeat",
                                           "mean_total", "progress", "stock_flow"}));
}

TEST(AuditOracle, TheOrderOfRowsDecidesNothing) {
  for (std::uint64_t seed = 0; seed < documents / 2; ++seed) {
    province::writer author(seed);
    std::mt19937_64 engine = author.engine();
    std::vector<figure> figures = std::move(author).take();
    change_one(figures, engine);
    change_one(figures, engine);
    const std::string expected = written(audit(figures));
    std::shuffle(figures.begin(), figures.end(), engine);
    ASSERT_EQ(written(audit(figures)), expected) << "seed " << seed;
    std::reverse(figures.begin(), figures.end());
    ASSERT_EQ(written(audit(figures)), expected) << "seed " << seed;
  }
}

/// The same figures as those of one of several provinces.
std::vector<figure> of_province(const std::vector<figure>& figures, const std::string& name) {
  std::vector<figure> out = figures;
  for (figure& one : out) {
    const std::string parts = one.breakdown.str();
    one.id = name + "." + one.id;
    one.breakdown =
        *hoptac::plan::breakdown::parse((parts.empty() ? "" : parts + ";") + "province=" + name);
  }
  return out;
}

TEST(AuditOracle, ProvincesSideBySideAreJudgedAsEachAlone) {
  for (std::uint64_t seed = 0; seed < documents; seed += 3) {
    std::vector<figure> all;
    std::set<verdict> expected;
    for (std::uint64_t i = 0; i < 3; ++i) {
      province::writer author(seed + i);
      std::mt19937_64 engine = author.engine();
      std::vector<figure> figures = std::move(author).take();
      if (i != 0) change_one(figures, engine);
      const std::string name = "p" + std::to_string(i);
      for (const auto& [word, ids] : verdicts(audit(figures))) {
        std::set<std::string> renamed;
        for (const std::string& id : ids) renamed.insert(name + "." + id);
        expected.emplace(word, std::move(renamed));
      }
      for (figure& one : of_province(figures, name)) all.push_back(std::move(one));
    }
    ASSERT_EQ(written(verdicts(audit(all))), written(expected)) << "seed " << seed;
  }
}

TEST(AuditOracle, EveryRepairRemovesItsFinding) {
  int repairs = 0;
  for (std::uint64_t seed = 0; seed < documents; ++seed) {
    province::writer author(seed);
    std::mt19937_64 engine = author.engine();
    std::vector<figure> figures = std::move(author).take();
    change_one(figures, engine);
    const audit_report report = audit(figures);
    for (const finding& one : report.findings)
      for (const repair& r : one.repairs) {
        ++repairs;
        std::vector<figure> repaired = figures;
        const auto changed = std::find_if(repaired.begin(), repaired.end(),
                                          [&](const figure& f) { return f.id == r.figure; });
        ASSERT_NE(changed, repaired.end()) << r.figure;
        EXPECT_EQ(changed->value, r.from);
        EXPECT_NE(r.from, r.to);
        changed->value = r.to;
        for (const finding& left : audit(repaired).findings)
          ASSERT_FALSE(left.check == one.check && figures_of(left) == figures_of(one))
              << "seed " << seed << ": " << r.figure << " " << to_string(r.from) << " -> "
              << to_string(r.to) << "\n"
              << one.message.en << "\n"
              << left.message.en;
      }
  }
  EXPECT_GT(repairs, 100);
}

TEST(AuditOracle, TheChangedFigureIsAmongTheRepairsWhenTheRestDecidesIt) {
  // A part of a partition, changed: the sum alone asks for the old value.
  for (std::uint64_t seed = 0; seed < documents; ++seed) {
    std::vector<figure> figures = province::writer(seed).take();
    const auto part = std::find_if(figures.begin(), figures.end(), [](const figure& f) {
      return f.indicator == "members" && f.breakdown.find("role") != nullptr &&
             f.bound == hoptac::notation::bound::exact;
    });
    if (part == figures.end()) continue;
    const decimal before = part->value;
    part->value += decimal::from_integer(7);
    const std::string id = part->id;
    bool proposed = false;
    for (const finding& one : audit(figures).findings)
      for (const repair& r : one.repairs) proposed |= r.figure == id && r.to == before;
    bool decided = true;  // a bounded part beside it decides nothing
    for (const figure& f : figures)
      decided &=
          !(f.subject == part->subject && f.indicator == "members" &&
            f.breakdown.find("role") != nullptr && f.bound != hoptac::notation::bound::exact);
    EXPECT_TRUE(proposed || !decided) << "seed " << seed;
  }
}

}  // namespace TEST_FILE
