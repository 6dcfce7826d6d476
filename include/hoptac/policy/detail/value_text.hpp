// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_DETAIL_VALUE_TEXT_HPP
#define HOPTAC_POLICY_DETAIL_VALUE_TEXT_HPP

#include <hoptac/calendar/date_text.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/notation/number.hpp>
#include <hoptac/policy/detail/between.hpp>
#include <hoptac/policy/detail/find.hpp>
#include <hoptac/policy/fact.hpp>
#include <hoptac/policy/situation.hpp>

#include <cstddef>      // std::size_t
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::policy::detail {

/// Appends a value as a reader of the language writes it; a dash for an absent one.
inline void append_value(std::string& out, const fact& of, const cell& what, language lang) {
  if (what.absent()) {
    out += lang == language::vi ? "chưa có" : "not stated";
    return;
  }
  switch (of.kind) {
    case value_kind::boolean:
      if (what.exact())
        out += lang == language::vi ? (what.low != 0 ? "có" : "không")
                                    : (what.low != 0 ? "yes" : "no");
      return;
    case value_kind::enumeration:
      if (what.exact()) out += of.values[static_cast<std::size_t>(what.low)].name.in(lang);
      return;
    case value_kind::id: out += lang == language::vi ? "có" : "stated"; return;
    case value_kind::date:
      if (!what.exact())
        out += write_cell(of, what);
      else
        out +=
            lang == language::vi ? to_string_vi(date_of(what.low)) : to_string(date_of(what.low));
      return;
    case value_kind::integer:
    case value_kind::decimal:
    case value_kind::money: break;
  }
  const money::decimal number = money::decimal::scaled(what.low, digits_of(of));
  out += lang == language::vi ? notation::write_number_vi(number, notation::grouping::thousands)
                              : to_string(number);
  if (of.kind == value_kind::money)
    (out += ' ') += lang == language::vi && of.currency == "VND" ? std::string_view("đồng")
                                                                 : std::string_view(of.currency);
}

}  // namespace hoptac::inline HOPTAC_ABI::policy::detail

#endif  // HOPTAC_POLICY_DETAIL_VALUE_TEXT_HPP
