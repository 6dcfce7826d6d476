// SPDX-License-Identifier: BSL-1.0

#include "column_names.hpp"

#include <hoptac/io/words.hpp>
#include <hoptac/notation/name.hpp>

#include <algorithm>

namespace hoptac::inline HOPTAC_ABI::io {

column_names::column_names(std::span<const std::string_view> keys,
                           std::span<const column_label> labels)
    : keys_(keys), labels_(labels) {
  for (const column_label& one : labels) {
    const auto found = std::find(keys.begin(), keys.end(), one.key);
    if (found == keys.end() || one.label.vi.empty()) continue;
    const auto column = static_cast<std::size_t>(found - keys.begin());
    std::vector<std::size_t>& named = of_label_[label_key(one.label.vi)];
    if (std::find(named.begin(), named.end(), column) == named.end()) named.push_back(column);
  }
}

column_names::match column_names::find(std::string_view header) const {
  const auto key = std::find(keys_.begin(), keys_.end(), header);
  if (key != keys_.end()) return {{static_cast<std::size_t>(key - keys_.begin())}, false};
  if (of_label_.empty()) return {};
  const auto found = of_label_.find(label_key(header));
  if (found == of_label_.end()) return {};
  return {found->second, true};
}

std::string column_names::suggestion(std::string_view header) const {
  if (std::string near = io::suggestion(header, keys_); !near.empty()) return near;
  if (labels_.empty()) return {};
  const std::string plain = notation::ascii_key(label_key(header));
  std::vector<std::string> texts;
  std::vector<const column_label*> of_text;
  for (const column_label& one : labels_) {
    if (one.label.vi.empty() || std::find(keys_.begin(), keys_.end(), one.key) == keys_.end())
      continue;
    texts.push_back(notation::ascii_key(label_key(one.label.vi)));
    of_text.push_back(&one);
  }
  const std::vector<std::string_view> candidates(texts.begin(), texts.end());
  const std::string_view best = nearest(plain, candidates);
  if (best.empty()) return {};
  const auto at = std::find(candidates.begin(), candidates.end(), best) - candidates.begin();
  const column_label& meant = *of_text[static_cast<std::size_t>(at)];
  return " (" + std::string(meant.key) + " = " + std::string(meant.label.vi) + "?)";
}

}  // namespace hoptac::inline HOPTAC_ABI::io
