// SPDX-License-Identifier: BSL-1.0

// A small province, made up from a table of organisations by sector and district, and published as
// figures that agree with each other: every sum, share, mean, progress and balance comes from the
// same whole numbers, and all percentages and means are rounded in one way.

#ifndef HOPTAC_TESTS_PLAN_RANDOM_PROVINCE_HPP
#define HOPTAC_TESTS_PLAN_RANDOM_PROVINCE_HPP

#include <hoptac/plan/figure.hpp>
#include <hoptac/plan/reading.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace province {

using hoptac::money::decimal;
using hoptac::notation::bound;
using hoptac::plan::breakdown, hoptac::plan::figure, hoptac::plan::figure_kind;
using hoptac::plan::progress_measure, hoptac::plan::reading;

/// `n / d` times 10^`places` as a whole number. `d > 0`.
inline std::int64_t shortened(std::int64_t n, std::int64_t d, int places, reading how) {
  for (int i = 0; i < places; ++i) n *= 10;
  const std::int64_t magnitude = n < 0 ? -n : n;
  std::int64_t out = magnitude / d;
  const std::int64_t rest = magnitude % d;
  if ((how == reading::up && rest != 0) || (how == reading::half_up && 2 * rest >= d)) ++out;
  return n < 0 ? -out : out;
}

class writer {
 public:
  explicit writer(std::uint64_t seed) : engine_(seed) {
    mode_ = hoptac::plan::all_readings[engine_() % 3];
    places_ = static_cast<int>(below(2));
    dated_ = chance(30);
    bounded_ = chance(40);
    for (const char* subject : {"HTX", "THT"}) write_subject(subject);
    repeat_some();
  }

  [[nodiscard]] std::vector<figure> take() && { return std::move(rows_); }
  [[nodiscard]] std::mt19937_64& engine() { return engine_; }

 private:
  std::int64_t below(std::int64_t n) {
    return static_cast<std::int64_t>(engine_() % static_cast<std::uint64_t>(n));
  }
  bool chance(std::int64_t percent) { return below(100) < percent; }

  figure& add(std::string_view indicator, const std::string& parts, std::string_view period,
              figure_kind kind, std::int64_t value, std::string_view unit, int places = 0) {
    figure one;
    one.id = "F" + std::to_string(rows_.size() + 1);
    one.section = "I";
    one.subject = subject_;
    one.indicator = indicator;
    one.breakdown = *breakdown::parse(parts);
    one.period = period;
    if (dated_ && period == "2024") one.as_of = "2024-12-31";
    one.kind = kind;
    one.value = decimal::scaled(value, places);
    one.unit = *hoptac::plan::find_unit(unit);
    rows_.push_back(std::move(one));
    return rows_.back();
  }

  /// Now and then a figure is only bounded: `hơn 70 HTX`, `khoảng 1.000 hộ`, `gần 80%`.
  void maybe_bounded(figure& one) {
    if (!bounded_ || !chance(15) || one.value < decimal::from_integer(10)) return;
    const decimal less = one.value - decimal::scaled(below(3), one.value.scale());
    const decimal more = one.value + decimal::scaled(below(3), one.value.scale());
    const decimal step = decimal::scaled(1, one.value.scale());
    switch (below(6)) {
      case 0: one.bound = bound::ge, one.value = less; break;
      case 1: one.bound = bound::gt, one.value = less - step; break;
      case 2: one.bound = bound::le, one.value = more; break;
      case 3: one.bound = bound::lt, one.value = more + step; break;
      case 4: one.bound = bound::approx, one.value = more; break;
      default: one.bound = bound::approx_below, one.value = more + step; break;
    }
  }

  /// `n / d`, or a limit on one side of it; a limit says something of the exact quotient.
  void print(figure& one, std::int64_t n, std::int64_t d) {
    one.value = decimal::scaled(shortened(n, d, places_, mode_), places_);
    if (!bounded_ || n <= 0 || !chance(20)) return;
    const std::int64_t inner = shortened(n, d, places_, reading::truncated);
    one.bound = chance(50) ? bound::gt : bound::le;
    one.value = decimal::scaled(one.bound == bound::gt ? inner - 1 : inner + 1, places_);
  }

  void share(std::string_view indicator, const std::string& parts, const std::string& base,
             std::int64_t part, std::int64_t whole) {
    figure& one = add(indicator, parts, "2024", figure_kind::share, 0, "percent");
    one.base = base;
    print(one, part * 100, whole);
  }

  void progress(std::string_view of, std::string_view period, const std::string& base,
                std::int64_t result, std::int64_t plan) {
    const bool ratio = chance(60);
    figure& one =
        add(std::string(of) + "_progress", "", period, figure_kind::progress, 0, "percent");
    one.base = base;
    one.of = of;
    one.measure = ratio ? progress_measure::ratio : progress_measure::excess;
    print(one, (ratio ? result : result - plan) * 100, plan);
  }

  void write_subject(const std::string& subject) {
    subject_ = subject;
    const std::size_t sectors = static_cast<std::size_t>(2 + below(3));
    const std::size_t districts = static_cast<std::size_t>(2 + below(3));
    table_.assign(sectors, std::vector<std::int64_t>(districts));
    total_ = 0;
    for (auto& row : table_)
      for (std::int64_t& cell : row) total_ += cell = 1 + below(40);

    write_organisations();
    write_shares();
    write_members();
    write_linked();
    write_revenue();
    write_plans();
  }

  static std::string sector(std::size_t s) { return "sector=s" + std::to_string(s); }
  static std::string district(std::size_t d) { return "district=d" + std::to_string(d); }
  [[nodiscard]] std::int64_t of_sector(std::size_t s) const {
    std::int64_t sum = 0;
    for (const std::int64_t cell : table_[s]) sum += cell;
    return sum;
  }
  [[nodiscard]] std::int64_t of_district(std::size_t d) const {
    std::int64_t sum = 0;
    for (const auto& row : table_) sum += row[d];
    return sum;
  }

  void write_organisations() {
    // Whoever estimates the whole may have counted the parts.
    kind_ = chance(20) ? figure_kind::estimate : figure_kind::actual;
    add("organisations", "", "2024", chance(15) ? figure_kind::estimate : kind_, total_, "count");
    for (std::size_t s = 0; s < table_.size(); ++s)
      maybe_bounded(add("organisations", sector(s), "2024", kind_, of_sector(s), "count"));
    shown_ = static_cast<std::size_t>(1 + below(static_cast<std::int64_t>(table_[0].size())));
    crossed_ = chance(50);
    for (std::size_t d = 0; d < shown_; ++d) {
      maybe_bounded(add("organisations", district(d), "2024", kind_, of_district(d), "count"));
      for (std::size_t s = 0; crossed_ && s < table_.size(); ++s)
        maybe_bounded(add("organisations", sector(s) + ";" + district(d), "2024", kind_,
                          table_[s][d], "count"));
    }
  }

  void write_shares() {
    const std::string base = chance(80) ? "all_" + subject_ : "";
    for (std::size_t s = 0; s < table_.size(); ++s)
      share("organisations_share", sector(s), base, of_sector(s), total_);
    for (std::size_t d = 0; d < shown_; ++d) {
      if (chance(60)) share("organisations_share", district(d), base, of_district(d), total_);
    }
    if (!crossed_) return;
    // Of what? The text does not say; only its author knew.
    const std::int64_t meant = below(3);
    for (std::size_t d = 0; d < shown_; ++d)
      for (std::size_t s = 0; s < table_.size(); ++s)
        share("organisations_share", sector(s) + ";" + district(d), base, table_[s][d],
              meant == 0   ? of_district(d)
              : meant == 1 ? of_sector(s)
                           : total_);
  }

  void write_members() {
    const std::int64_t official = 50 + below(2000);
    const std::int64_t associate = 1 + below(500);
    const std::int64_t women = 1 + below(official);
    const std::int64_t all = official + associate;
    add("members", "", "2024", kind_, all, "person");
    maybe_bounded(add("members", "role=official", "2024", kind_, official, "person"));
    maybe_bounded(add("members", "role=associate", "2024", kind_, associate, "person"));
    maybe_bounded(add("members", "sex=female", "2024", kind_, women, "person"));
    if (chance(50)) add("members", "sex=male", "2024", kind_, all - women, "person");
    // One part of a partition, alone: the text is silent about the others.
    if (chance(50)) add("members", "level=commune", "2024", kind_, 1 + below(all), "person");
    share("members_share", "sex=female", chance(50) ? "members" : "all_" + subject_, women, all);
  }

  /// Organisations that sell under contract: a share of all, or of those of the same sector.
  void write_linked() {
    const bool inside = chance(50);
    const bool whole_stated = chance(50);
    std::int64_t all = 0;
    std::vector<std::int64_t> linked;
    for (std::size_t s = 0; s < table_.size(); ++s) {
      linked.push_back(1 + below(of_sector(s)));
      all += linked.back();
      add("linked", sector(s), "2024", kind_, linked.back(), "count");
    }
    if (whole_stated) add("linked", "", "2024", kind_, all, "count");
    for (std::size_t s = 0; s < table_.size(); ++s)
      share("linked_share", sector(s), "all_" + subject_, linked[s],
            inside ? of_sector(s) : total_);
    if (whole_stated) share("linked_share", "", "all_" + subject_, all, total_);
  }

  void write_revenue() {
    const bool billions = chance(50);
    const std::string per = "per=" + subject_;
    const auto total_of = [&](const std::string& parts, std::int64_t millions) {
      add("revenue_total", parts, "2024", kind_, millions, billions ? "billion_vnd" : "million_vnd",
          billions ? 3 : 0);
    };
    const auto mean_of = [&](const std::string& parts, std::int64_t millions, std::int64_t count) {
      add("revenue_average", parts, "2024", kind_, shortened(millions, count, places_, mode_),
          "million_vnd_per_year", places_);
    };
    std::int64_t all = 0;
    for (std::size_t s = 0; s < table_.size(); ++s) {
      const std::int64_t millions = of_sector(s) * (100 + below(900)) + below(1000);
      all += millions;
      total_of(sector(s), millions);
      mean_of(sector(s) + ";" + per, millions, of_sector(s));
    }
    total_of("", all);
    mean_of(per, all, total_);

    const std::int64_t mean = shortened(all, total_, places_, mode_);
    const std::int64_t plan = 1 + mean / 2 + below(mean);
    add("revenue_average", per, "2021-2025", figure_kind::plan, plan, "million_vnd_per_year",
        places_)
        .base = "plan_2021_2025";
    progress("revenue_average", "2024", "plan_2021_2025", mean, plan);
  }

  /// Three years of stocks and flows, the plans they were measured by, and a target beyond them.
  void write_plans() {
    std::array<std::int64_t, 3> stock{0, 0, total_};  // at the end of 2022, 2023, 2024
    for (std::size_t i = 2; i > 0; --i) {
      const std::int64_t came = 1 + below(stock[i]);
      const std::int64_t went = 1 + below(20);
      stock[i - 1] = stock[i] - came + went;
      const std::string year = std::to_string(2022 + i);
      if (chance(80)) add("organisations_established", "", year, kind_, came, "count");
      if (chance(70)) add("organisations_dissolved", "", year, kind_, went, "count");
      if (i == 2 && chance(50))
        add("organisations_established", "", "2024-H1", figure_kind::actual, 1 + below(came),
            "count");
    }
    add("organisations", "", "2022", figure_kind::actual, stock[0], "count");
    add("organisations", "", "2023", figure_kind::actual, stock[1], "count");

    const std::int64_t yearly = stock[1] + 1 + below(60);
    const std::int64_t several = yearly + below(60);
    if (chance(60)) {
      add("organisations", "", "2024", figure_kind::plan, yearly, "count").base =
          chance(50) ? "plan_2024" : "";
    }
    if (chance(60)) {
      add("organisations", "", "2021-2025", figure_kind::plan, several, "count").base =
          "plan_2021_2025";
    }
    progress("organisations", "2024", "plan_2024", total_, yearly);
    progress("organisations", "2024", "plan_2021_2025", total_, several);
    if (chance(50)) progress("organisations", "2023", "plan_2021_2025", stock[1], several);
    add("organisations", "", "2025", figure_kind::target, std::max(several, total_) + 1 + below(50),
        "count");
  }

  void repeat_some() {
    for (std::size_t i = 0, all = rows_.size(); i < all; ++i) {
      if (!chance(12)) continue;
      figure again = rows_[i];
      again.id = "F" + std::to_string(rows_.size() + 1);
      again.section = "III";
      rows_.push_back(std::move(again));
    }
  }

  std::mt19937_64 engine_;
  reading mode_ = reading::half_up;
  int places_ = 0;
  bool dated_ = false;
  bool bounded_ = false;
  std::vector<figure> rows_;

  std::string subject_;
  figure_kind kind_ = figure_kind::actual;
  std::vector<std::vector<std::int64_t>> table_;  // by sector and district
  std::int64_t total_ = 0;
  std::size_t shown_ = 0;  // districts that the text speaks of
  bool crossed_ = false;   // whether it gives their sectors, too
};

}  // namespace province

#endif  // HOPTAC_TESTS_PLAN_RANDOM_PROVINCE_HPP
