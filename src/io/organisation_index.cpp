// SPDX-License-Identifier: BSL-1.0

#include "organisation_index.hpp"

#include <hoptac/core/excerpt.hpp>
#include <hoptac/io/words.hpp>
#include <hoptac/notation/normal_form.hpp>

#include <algorithm>
#include <vector>

namespace hoptac::inline HOPTAC_ABI::io {

void organisation_index::add(registry_table& from, std::size_t column) {
  const std::string_view id = from.text(column);
  const auto [first, is_new, like] = ids_.add(id, row{from.line(), std::nullopt});
  if (!is_new)
    return from.refuse(errc::organisation_id_repeated,
                       {excerpt(id), std::to_string(first->value.line)}, column);
  if (like != nullptr)
    from.refuse(errc::organisation_id_looks_alike,
                {excerpt(id), excerpt(like->text), std::to_string(like->value.line),
                 notation::difference(first->text, like->text)},
                column);
}

std::optional<std::uint32_t> organisation_index::read(registry_table& from, std::size_t column) {
  if (!from.require_id(column)) return std::nullopt;
  const std::string_view id = from.text(column);
  if (const auto* const found = ids_.find(id)) return found->value.place;
  if (const auto* const like = ids_.find_look_alike(id))
    from.refuse(errc::id_looks_alike,
                {excerpt(id), excerpt(like->text),
                 std::string("organisations:").append(std::to_string(like->value.line)),
                 notation::difference(notation::normal_form(id), like->text)},
                column);
  else if (is_complete_)
    from.refuse(errc::organisation_unknown, {excerpt(id), suggested(id)}, column);
  return std::nullopt;
}

std::string organisation_index::suggested(std::string_view id) {
  if (suggestions_left_-- <= 0) return {};
  std::vector<std::string_view> all;
  all.reserve(ids_.entries().size());
  for (const auto& each : ids_.entries()) all.emplace_back(each.text);
  std::sort(all.begin(), all.end());  // the first wins among equals
  return suggestion(id, all);
}

}  // namespace hoptac::inline HOPTAC_ABI::io
