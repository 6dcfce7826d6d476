// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_BENCH_POLICY_HIRE_HPP
#define HOPTAC_BENCH_POLICY_HIRE_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/policy/columns.hpp>
#include <hoptac/policy/pack.hpp>
#include <hoptac/policy/programme.hpp>
#include <hoptac/policy/situation.hpp>
#include <hoptac/policy/write.hpp>

#include <cstddef>
#include <cstdint>
#include <random>
#include <string_view>
#include <vector>

/// The work of the benchmarks of this folder: a rule for subsidised hires, and made-up workers of
/// whom each fact is missing in 3 of 100.
namespace hire {

using namespace hoptac;
using namespace hoptac::policy;

enum class sex_word { female, male };
enum class degree_word { none, elementary, intermediate, college, university, master, doctor };

inline pack rules() {
  const fact_of<sex_word> sex{{.key = "sex",
                               .name = {"giới tính", "sex"},
                               .values = {{"female", {"nữ", "woman"}}, {"male", {"nam", "man"}}}}};
  const fact_of<calendar::date> birth{{.key = "birth_date", .name = {"ngày sinh", "birth date"}}};
  const fact_of<calendar::date> hired{{.key = "hire_date", .name = {"ngày tuyển", "day of hire"}}};
  const fact_of<degree_word> degree{{.key = "degree",
                                     .name = {"trình độ", "degree"},
                                     .values = {{"none", {"chưa có", "none"}},
                                                {"elementary", {"sơ cấp", "elementary"}},
                                                {"intermediate", {"trung cấp", "intermediate"}},
                                                {"college", {"cao đẳng", "college"}},
                                                {"university", {"đại học", "university"}},
                                                {"master", {"thạc sĩ", "master"}},
                                                {"doctor", {"tiến sĩ", "doctor"}}},
                                     .ordered = true}};
  const fact_of<bool> supported{
      {.key = "supported", .name = {"hợp tác xã đã được hỗ trợ", "cooperative supported before"}}};
  const rule subsidised{
      .id = "subsidised_hire",
      .title = {"hỗ trợ tuyển lao động", "subsidised hire"},
      .source = {.instrument = "sample", .part = "2"},
      .in_force_from = calendar::date(2021, 1, 1),
      .in_force_to = calendar::date(2025, 12, 31),
      .reference_date = "hire_date",
      .readings = {readings::age("completed_years"), readings::leap_day("mar_1"),
                   readings::incomplete_birth("interval")},
      .conditions = {{.id = "age",
                      .met = {"trong độ tuổi", "within the limit of age"},
                      .not_met = {"quá tuổi", "past the limit of age"},
                      .when = (sex == sex_word::female && not_older_than(birth, hired, 35)) ||
                              (sex == sex_word::male && not_older_than(birth, hired, 40))},
                     {.id = "degree",
                      .met = {"có bằng cao đẳng trở lên", "college or higher"},
                      .not_met = {"chưa có bằng cao đẳng", "below college"},
                      .when = degree >= degree_word::college},
                     {.id = "once",
                      .met = {"hợp tác xã chưa được hỗ trợ", "cooperative not yet supported"},
                      .not_met = {"hợp tác xã đã được hỗ trợ", "cooperative supported before"},
                      .when = supported == false}}};
  return pack::make({.id = "bench",
                     .version = "1",
                     .sources = {{"sample", {"văn bản mẫu", "sample text"}}},
                     .facts = {sex.declared, birth.declared, hired.declared, degree.declared,
                               supported.declared},
                     .rules = {subsidised}})
      .value();
}

/// Workers as columns.
struct workers {
  std::vector<std::uint8_t> sex, degree, supported;
  std::vector<std::uint32_t> birth, hired;

  explicit workers(std::size_t count) {
    std::mt19937_64 engine{20250701};  // fixed: the same work on every machine, every run
    const auto missing = [&] { return engine() % 100 < 3; };
    const auto word = [&](std::uint64_t words) {
      return missing() ? absent_in_column<std::uint8_t>
                       : static_cast<std::uint8_t>(engine() % words);
    };
    const auto day = [&](const calendar::date& first, std::uint64_t days) {
      const auto later = calendar::days{static_cast<std::int64_t>(engine() % days)};
      return missing() ? absent_in_column<std::uint32_t> : (first + later).packed();
    };
    for (std::size_t i = 0; i < count; ++i) {
      sex.push_back(word(2));
      degree.push_back(word(7));
      supported.push_back(word(2));
      birth.push_back(day(calendar::date(1970, 1, 1), 36 * 365));
      hired.push_back(day(calendar::date(2020, 7, 1), 6 * 365));
    }
  }

  [[nodiscard]] columns facts(const pack& of) const {
    columns out(of, sex.size());
    out.set("sex", sex).set("birth_date", birth).set("hire_date", hired);
    out.set("degree", degree).set("supported", supported);
    return out;
  }

  [[nodiscard]] std::vector<situation> situations(const pack& of) const {
    const columns all = facts(of);
    std::vector<situation> out(sex.size(), situation(of));
    for (std::size_t i = 0; i < out.size(); ++i)
      for (std::size_t place = 0; place < of.content().facts.size(); ++place)
        out[i].put(place, all.read(place, i));
    return out;
  }
};

}  // namespace hire

#endif  // HOPTAC_BENCH_POLICY_HIRE_HPP
