// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_STANDING_HPP
#define HOPTAC_POLICY_STANDING_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/calendar/date_text.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/detail/sorted.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/core/truth.hpp>
#include <hoptac/entity/records.hpp>
#include <hoptac/policy/applicant.hpp>
#include <hoptac/policy/pack.hpp>
#include <hoptac/policy/programme.hpp>
#include <hoptac/policy/reason.hpp>
#include <hoptac/policy/rule.hpp>

#include <algorithm>    // std::find
#include <cstddef>      // std::size_t
#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::policy {

/// What a registry says for and against one organisation under one rule, on any day: that it is of
/// a kind that the rule is for (`applicant_kind`), that it exists (`applicant_exists`), and that
/// its legal status does not exclude it (`applicant_status`). A rule that does not say whom it is
/// for asks nothing of the kind.
class standing {
 public:
  /// Both must outlive it.
  standing(const rule& of, const applicant& who) : rule_(of), who_(who) {}

  /// The reasons on that day, or where the day is not known.
  [[nodiscard]] std::vector<reason> reasons(const std::optional<calendar::date>& day) const;

  /// All of them together.
  [[nodiscard]] truth answer(const std::optional<calendar::date>& day) const {
    truth out = truth::met;
    for (const reason& one : reasons(day)) out &= one.answer;
    return out;
  }

  /// The days on which the answer may be another than on the day before, ascending.
  [[nodiscard]] std::vector<calendar::date> changes() const;

 private:
  [[nodiscard]] const legal_source& source() const {
    return rule_.beneficiaries && !rule_.beneficiaries->source.empty() ? rule_.beneficiaries->source
                                                                       : rule_.source;
  }
  [[nodiscard]] reason kind() const;
  [[nodiscard]] reason life(const std::optional<calendar::date>& day) const;
  [[nodiscard]] reason status(const calendar::date& day) const;

  const rule& rule_;
  const applicant& who_;
};

/// The id fact that names who applies: the rule's own, else `cooperative_id`; nothing where the
/// pack has none.
[[nodiscard]] std::optional<std::size_t> applicant_place(const pack& of, const rule& which);

/// The date on which a registry is asked: the reference date, else the first date that the
/// territory counts; empty where there is none.
[[nodiscard]] std::string_view registered_day(const programme& by);

// ---------------------------------------------------------------------------------------- bodies

inline std::string_view registered_day(const programme& by) {
  if (!by.rule().reference_date.empty()) return by.rule().reference_date;
  const std::optional<territory>& where = by.of().content().territory;
  if (where && !where->dates.empty()) return where->dates.front();
  return {};
}

inline std::optional<std::size_t> applicant_place(const pack& of, const rule& which) {
  const std::optional<std::size_t> place = of.fact_place(
      which.beneficiaries ? std::string_view(which.beneficiaries->applicant) : "cooperative_id");
  if (!place || of.content().facts[*place].kind != value_kind::id) return std::nullopt;
  return place;
}

inline std::vector<reason> standing::reasons(const std::optional<calendar::date>& day) const {
  if (!who_.is_named())
    return {{"applicant_exists",
             truth::not_known,
             source(),
             {"hồ sơ không nêu tổ chức nào", "the application names no organisation"}}};
  std::vector<reason> out;
  if (rule_.beneficiaries) out.push_back(kind());
  out.push_back(life(day));
  if (day && who_.exists_on(*day)) out.push_back(status(*day));
  return out;
}

inline std::vector<calendar::date> standing::changes() const {
  if (!who_.is_named()) return {};
  std::vector<calendar::date> out{who_.established};
  if (who_.ended) out.push_back(*who_.ended);
  for (const dated_status& one : who_.statuses) out.push_back(one.from);
  hoptac::detail::sort_unique(out);
  return out;
}

inline reason standing::kind() const {
  const std::vector<entity::organisation_kind>& kinds = rule_.beneficiaries->kinds;
  const bilingual is(entity::describe(who_.kind).name);
  bilingual wanted;
  for (const entity::organisation_kind one : kinds) {
    wanted.vi.append(wanted.vi.empty() ? "" : ", ").append(entity::describe(one).name.vi);
    wanted.en.append(wanted.en.empty() ? "" : ", ").append(entity::describe(one).name.en);
  }
  reason out{"applicant_kind", truth::met, source(), {is.vi, "a " + is.en}};
  if (kinds.empty()) {
    out.answer = truth::not_known;
    out.text = {is.vi + "; văn bản không nêu chương trình dành cho loại hình tổ chức nào",
                "a " + is.en + "; the text does not say what kinds of organisation it is for"};
  } else if (std::find(kinds.begin(), kinds.end(), who_.kind) == kinds.end()) {
    out.answer = truth::not_met;
    out.text = {"là " + is.vi + " theo sổ đăng ký; chương trình dành cho " + wanted.vi,
                "a " + is.en + " in the registry; the programme is for: " + wanted.en};
  }
  return out;
}

inline reason standing::life(const std::optional<calendar::date>& day) const {
  reason out{"applicant_exists", truth::met, source(), {}};
  const std::string since_vi = to_string_vi(who_.established);
  const std::string since_en = to_string(who_.established);
  if (!day) {
    out.answer = truth::not_known;
    out.text = {"chưa rõ ngày xét nên chưa biết tổ chức có hoạt động vào ngày đó không",
                "without a reference date it is not known whether the organisation exists on it"};
  } else if (*day < who_.established) {
    out.answer = truth::not_met;
    out.text = {"theo sổ đăng ký, tổ chức thành lập ngày " + since_vi + ", sau ngày xét",
                "the registry has it established on " + since_en + ", after the reference date"};
  } else if (!who_.exists_on(*day)) {
    const bilingual_view how = entity::ending_words()[static_cast<std::size_t>(who_.how)].name;
    out.answer = truth::not_met;
    out.text = {
        "theo sổ đăng ký, tổ chức đã chấm dứt (" + std::string(how.vi) + ") từ ngày " +
            to_string_vi(*who_.ended),
        "the registry has it ended (" + std::string(how.en) + ") from " + to_string(*who_.ended)};
  } else {
    out.text = {"có trong sổ đăng ký từ ngày " + since_vi, "in the registry since " + since_en};
  }
  return out;
}

inline reason standing::status(const calendar::date& day) const {
  const dated_status now = who_.status_on(day);
  const bilingual_view name = entity::name_of(now.status, who_.kind);
  reason out{"applicant_status", truth::met, source(), bilingual(name)};
  if (now.status == entity::legal_status::active) return out;
  out.text = {
      "sổ đăng ký ghi “" + std::string(name.vi) + "” từ ngày " + to_string_vi(now.from),
      "the registry has the status “" + std::string(name.en) + "” from " + to_string(now.from)};
  if (rule_.beneficiaries)
    for (const status_rule& said : rule_.beneficiaries->statuses)
      if (said.status == now.status) {
        out.answer = said.answer;
        if (!said.source.empty()) out.source = said.source;
        return out;
      }
  if (now.status == entity::legal_status::ended) {
    out.answer = truth::not_met;
    return out;
  }
  out.answer = truth::not_known;
  out.text.vi += "; chưa tìm thấy quy định nào nói tổ chức ở tình trạng này có được hỗ trợ không";
  out.text.en += "; no text was found that says whether such an organisation may be supported";
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::policy

#endif  // HOPTAC_POLICY_STANDING_HPP
