// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_SRC_IO_DECISION_JSON_HPP
#define HOPTAC_SRC_IO_DECISION_JSON_HPP

#include <hoptac/config.hpp>
#include <hoptac/policy/decide.hpp>
#include <hoptac/policy/determine.hpp>

#include <vector>  // std::vector

#include "report_words.hpp"
#include <nlohmann/json.hpp>

/// What decisions and awards say alike in JSON.
namespace hoptac::inline HOPTAC_ABI::io {

/// `[{"reading": "age=birthday", "answer": "not_eligible"}]`
[[nodiscard]] inline nlohmann::ordered_json turns_json(const std::vector<policy::turn>& all) {
  nlohmann::ordered_json out = nlohmann::ordered_json::array();
  for (const policy::turn& one : all)
    out.push_back(
        {{"reading", readings_text(one.reading)}, {"answer", policy::eligibility(one.answer)}});
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_SRC_IO_DECISION_JSON_HPP
