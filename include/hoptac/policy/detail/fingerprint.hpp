// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_DETAIL_FINGERPRINT_HPP
#define HOPTAC_POLICY_DETAIL_FINGERPRINT_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/calendar/dated.hpp>
#include <hoptac/calendar/period.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/law/provision.hpp>
#include <hoptac/money/any_amount.hpp>
#include <hoptac/money/decimal.hpp>
#include <hoptac/policy/beneficiaries.hpp>
#include <hoptac/policy/expression.hpp>
#include <hoptac/policy/fact.hpp>
#include <hoptac/policy/legal_source.hpp>
#include <hoptac/policy/pack_content.hpp>
#include <hoptac/policy/parameter.hpp>
#include <hoptac/policy/reading.hpp>
#include <hoptac/policy/rule.hpp>
#include <hoptac/policy/territory.hpp>

#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint64_t
#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <type_traits>  // std::is_enum_v, std::is_integral_v
#include <variant>      // std::variant, std::visit
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::policy::detail {

/// 128 bits that stand for all that a pack says: equal packs have equal ones, and that two packs
/// which differ have the same by accident is not to be expected. It is not made against intent;
/// files name a pack by its SHA-256.
struct fingerprint {
  std::uint64_t first = 0x9e3779b97f4a7c15;
  std::uint64_t second = 0xc2b2ae3d27d4eb4f;

  friend constexpr bool operator==(const fingerprint&, const fingerprint&) = default;
};

/// Reads a pack into a fingerprint. Every member is taken apart by name, so that a new one which is
/// forgotten here does not compile.
class fingerprint_maker {
 public:
  [[nodiscard]] static fingerprint make(const pack_content& content) {
    fingerprint_maker reader;
    reader.add(content);
    return reader.out_;
  }

 private:
  static constexpr std::uint64_t mixed(std::uint64_t x) {
    x = (x ^ x >> 30) * 0xbf58476d1ce4e5b9;
    x = (x ^ x >> 27) * 0x94d049bb133111eb;
    return x ^ x >> 31;
  }
  void word(std::uint64_t x) {
    out_.first = mixed(out_.first ^ x) + 0x2545f4914f6cdd1d;
    out_.second = mixed(out_.second + x * 0xff51afd7ed558ccd) ^ 0xd6e8feb86659fd93;
  }
  template <class... Parts>
  void each(const Parts&... parts) {
    (add(parts), ...);
  }

  template <class Number>
  requires(std::is_enum_v<Number> || std::is_integral_v<Number>) void add(Number x) {
    word(static_cast<std::uint64_t>(x));
  }
  void add(std::string_view text) {
    word(text.size());
    for (std::size_t i = 0; i < text.size(); i += 8) {
      std::uint64_t some = 0;
      for (const char one : text.substr(i, 8))
        some = some << 8 | static_cast<std::uint64_t>(static_cast<unsigned char>(one));
      word(some);
    }
  }
  void add(const std::string& text) { add(std::string_view(text)); }
  template <class T>
  void add(const std::vector<T>& all) {
    word(all.size());
    for (const T& one : all) add(one);
  }
  template <class T>
  void add(const std::optional<T>& one) {
    word(one ? 1 : 0);
    if (one) add(*one);
  }
  template <class... Kinds>
  void add(const std::variant<Kinds...>& one) {
    word(one.index());
    std::visit([this](const auto& value) { this->add(value); }, one);
  }
  template <class T>
  void add(const calendar::dated<T>& history) {
    word(history.values().size());
    for (const auto& [value, from, to, reason] : history.values()) each(value, from, to, reason);
  }

  void add(const calendar::date& x) { word(x.packed()); }
  void add(const calendar::period& x) { each(x.first_day(), x.last_day(), x.kind()); }
  void add(const money::decimal& x) { add(to_string(x.normalized())); }
  void add(const money::any_amount& x) { each(x.currency().code, x.minor_units()); }
  void add(const policy::word& x) { add(x.key); }
  void add(const bilingual& x) { each(x.vi, x.en); }
  void add(const law::point_letter& x) { add(x.str()); }
  void add(const law::numbered& x) {
    const auto& [number, letter] = x;
    each(number, letter);
  }
  void add(const law::provision& x) { each(x.article(), x.clause(), x.point(), x.point_number()); }
  void add(const legal_text& x) {
    const auto& [id, text] = x;
    each(id, text);
  }
  void add(const legal_source& x) {
    const auto& [instrument, where, part, how, quote] = x;
    each(instrument, where, part, how, quote);
  }
  void add(const enumerator& x) {
    const auto& [key, name] = x;
    each(key, name);
  }
  void add(const history_reading& x) {
    const auto& [what, per, within, months] = x;
    each(what, per, within, months);
  }
  void add(const fact& x) {
    const auto& [key, name, kind, values, ordered, scale, currency, precision, history, labels] = x;
    each(key, name, kind, values, ordered, scale, currency, precision, history, labels);
  }
  void add(const parameter_value& x) {
    const auto& [value, source, published] = x;
    each(value, source, published);
  }
  void add(const parameter_history& x) {
    const auto& [key, values] = x;
    each(key, values);
  }
  void add(const parameter& x) {
    const auto& [id, name, kind, currency, unit, by, histories] = x;
    each(id, name, kind, currency, unit, by, histories);
  }
  void add(const term& x) {
    const auto& [kind, value, name, of, places, mode, branches] = x;
    each(kind, value, name, of, places, mode, branches);
  }
  void add(const test& x) {
    const auto& [kind, of, terms, name, count, compare, why] = x;
    each(kind, of, terms, name, count, compare, why);
  }
  void add(const branch& x) {
    const auto& [when, then] = x;
    each(when, then);
  }
  void add(const reading_option& x) {
    const auto& [word, text] = x;
    each(word, text);
  }
  void add(const reading& x) {
    const auto& [name, chosen, options] = x;
    each(name, chosen, options);
  }
  void add(const condition& x) {
    const auto& [id, source, met, not_met, when] = x;
    each(id, source, met, not_met, when);
  }
  void add(const rank& x) {
    const auto& [fact, descending] = x;
    each(fact, descending);
  }
  void add(const status_rule& x) {
    const auto& [status, answer, source] = x;
    each(status, answer, source);
  }
  void add(const beneficiaries& x) {
    const auto& [applicant, kinds, source, statuses] = x;
    each(applicant, kinds, source, statuses);
  }
  void add(const territory& x) {
    const auto& [code, name, until, into, source, dates] = x;
    each(code, name, until, into, source, dates);
  }
  void add(const rule& x) {
    const auto& [id, title, source, in_force_from, in_force_to, named_period, period_dates,
                 reference_date, beneficiaries, readings, conditions, amount, ranking, gaps] = x;
    each(id, title, source, in_force_from, in_force_to, named_period, period_dates, reference_date,
         beneficiaries, readings, conditions, amount, ranking, gaps);
  }
  void add(const pack_content& x) {
    const auto& [id, version, title, territory, sources, facts, parameters, rules] = x;
    each(id, version, title, territory, sources, facts, parameters, rules);
  }

  fingerprint out_;
};

}  // namespace hoptac::inline HOPTAC_ABI::policy::detail

#endif  // HOPTAC_POLICY_DETAIL_FINGERPRINT_HPP
