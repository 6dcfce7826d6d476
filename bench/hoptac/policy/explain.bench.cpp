// SPDX-License-Identifier: BSL-1.0

// Question: how many explanations of a decision can be written in a second, each in Vietnamese and
// English with every condition, its values and its source: at least 1 million? A run whose answer
// is wrong has no speed: one text is compared as a whole first, and each has the marks of its
// decision.

#include <hoptac/core/language.hpp>
#include <hoptac/core/truth.hpp>
#include <hoptac/policy/decide.hpp>
#include <hoptac/policy/explain.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "hire.hpp"
#include <benchmark/benchmark.h>

namespace {

using hoptac::language, hoptac::truth;

constexpr std::size_t count = 20'000;

struct work {
  hire::pack rules = hire::rules();
  hire::programme rule = hire::programme::make(rules, "subsidised_hire").value();
  hire::explainer texts{rule};
  std::vector<hire::situation> all = hire::workers(count).situations(rules);
  std::vector<hire::decision> made;

  work() {
    for (const hire::situation& one : all) made.push_back(decide(rule, one));
  }

  [[nodiscard]] bool agrees() const {
    hire::situation one(rules);
    one.set("sex", "female").set("birth_date", hoptac::calendar::date(1990, 2, 28));
    one.set("degree", "college").set("supported", false);
    if (texts.text(one, decide(rule, one), language::vi) !=
        "Chưa xác định được: hỗ trợ tuyển lao động\n"
        "  ? chưa xác định được: ngày xét trong thời gian quy định có hiệu lực (ngày tuyển: chưa "
        "có) — văn bản mẫu, mục 2\n"
        "  ? chưa xác định được: trong độ tuổi (giới tính: nữ; ngày sinh: 28/02/1990; ngày tuyển: "
        "chưa có) — văn bản mẫu, mục 2\n"
        "  ✓ có bằng cao đẳng trở lên (trình độ: cao đẳng) — văn bản mẫu, mục 2\n"
        "  ✓ hợp tác xã chưa được hỗ trợ (hợp tác xã đã được hỗ trợ: không) — văn bản mẫu, mục 2\n")
      return false;
    for (std::size_t i = 0; i < count; ++i)
      for (const language lang : {language::vi, language::en}) {
        std::string_view rest;
        const std::string text = texts.text(all[i], made[i], lang);
        rest = text;
        for (const truth each : made[i].conditions) {
          rest.remove_prefix(rest.find('\n') + 1);
          const std::string_view mark = each == truth::met       ? "  ✓ "
                                        : each == truth::not_met ? "  ✗ "
                                                                 : "  ? ";
          if (!rest.starts_with(mark)) return false;
        }
      }
    return true;
  }
};

const work* checked() {
  static const work made;
  static const bool agrees = made.agrees();
  return agrees ? &made : nullptr;
}

void both_languages(benchmark::State& state) {
  const work* of = checked();
  if (of == nullptr) return state.SkipWithError("a text differs");
  std::string out;  // one buffer, as a writer of reports holds it
  std::size_t bytes = 0;
  for (auto _ : state)
    for (std::size_t i = 0; i < count; ++i) {
      out.clear();
      of->texts.append(out, of->all[i], of->made[i], language::vi);
      of->texts.append(out, of->all[i], of->made[i], language::en);
      bytes += out.size();
      benchmark::DoNotOptimize(out.data());
    }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(count));
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
}

void decide_and_both_languages(benchmark::State& state) {
  const work* of = checked();
  if (of == nullptr) return state.SkipWithError("a text differs");
  std::string out;
  for (auto _ : state)
    for (const hire::situation& facts : of->all) {
      const hire::decision made = decide(of->rule, facts);
      out.clear();
      of->texts.append(out, facts, made, language::vi);
      of->texts.append(out, facts, made, language::en);
      benchmark::DoNotOptimize(out.data());
    }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(count));
}

BENCHMARK(both_languages);
BENCHMARK(decide_and_both_languages);

}  // namespace
