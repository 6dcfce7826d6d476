// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CATALOGUE_VN_FACTS_HPP
#define HOPTAC_CATALOGUE_VN_FACTS_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/calendar/dated.hpp>
#include <hoptac/calendar/partial_date.hpp>
#include <hoptac/catalogue/programme_group.hpp>
#include <hoptac/catalogue/vn/instruments.hpp>
#include <hoptac/config.hpp>
#include <hoptac/law/provision.hpp>
#include <hoptac/law/source.hpp>
#include <hoptac/policy/expression.hpp>
#include <hoptac/policy/fact.hpp>
#include <hoptac/policy/legal_source.hpp>
#include <hoptac/policy/parameter.hpp>
#include <hoptac/policy/rule.hpp>
#include <hoptac/policy/write.hpp>

#include <optional>     // std::optional
#include <string_view>  // std::string_view
#include <utility>      // std::move

/// What several national rules ask of an application, and how their groups are put together. A rate
/// or a share is written as a part of one: 0.05 is 5 %.
namespace hoptac::inline HOPTAC_ABI::catalogue::vn {

/// The words of `organisation_kind`, in their order.
enum class organisation { cooperative_group, cooperative, cooperative_union };
/// The words of `member_kind`.
enum class member { official, capital_associate, non_capital_associate };
/// Adds a fact to a group and gives it with its type.
template <class T>
[[nodiscard]] policy::fact_of<T> declare(programme_group& to, policy::fact what) {
  policy::fact_of<T> made(std::move(what));
  to.facts.push_back(made.declared);
  return made;
}

/// Adds a parameter to a group and gives it with its type.
template <class T>
[[nodiscard]] policy::parameter_of<T> declare(programme_group& to, policy::parameter what) {
  policy::parameter_of<T> made(std::move(what));
  to.parameters.push_back(made.declared);
  return made;
}

/// One entry of the history of a parameter, for `dated::of`.
[[nodiscard]] inline calendar::dated_value<policy::parameter_value> held(
    policy::literal value, policy::legal_source source, const date& from,
    std::optional<date> to = {}) {
  return {policy::parameter_value{std::move(value), std::move(source)}, from, to};
}

/// The Law on Cooperatives of 2023, read in its text.
[[nodiscard]] policy::legal_source law_2023(law::provision where, std::string_view quote = {});

/// The first day of that law: the start of every rule that stands in it.
inline constexpr date law_2023_from{2024, 7, 1};

/// The facts that rules of several topics read.
struct shared_facts {
  policy::fact_of<date> on_date{
      {.key = "on_date", .name = {"ngày xét", "day on which the question is asked"}}};
  policy::fact_of<date> application_date{
      {.key = "application_date", .name = {"ngày nộp hồ sơ", "date of the application"}}};
  /// A year is enough: what it leaves open, the readings of a rule say how to take.
  policy::fact_of<date> birth_date{{.key = "birth_date",
                                    .name = {"ngày sinh", "date of birth"},
                                    .precision = calendar::date_precision::year}};
  policy::fact_of<organisation> organisation_kind{
      {.key = "organisation_kind",
       .name = {"loại hình tổ chức", "kind of organisation"},
       .values = {{"cooperative_group", {"tổ hợp tác", "cooperative group"}},
                  {"cooperative", {"hợp tác xã", "cooperative"}},
                  {"cooperative_union", {"liên hiệp hợp tác xã", "union of cooperatives"}}}}};
  policy::fact_of<member> member_kind{
      {.key = "member_kind",
       .name = {"loại thành viên", "kind of member"},
       .values = {{"official", {"thành viên chính thức", "official member"}},
                  {"capital_associate", {"thành viên liên kết góp vốn", "capital associate"}},
                  {"non_capital_associate",
                   {"thành viên liên kết không góp vốn", "non-capital associate"}}}}};
  /// Of a group it counts the members, of a union the cooperatives that are its official members.
  policy::fact_of<policy::number> official_members{
      {.key = "official_members",
       .name = {"số thành viên chính thức", "number of official members"}}};
  policy::fact_of<policy::funds> charter_capital{
      {.key = "charter_capital", .name = {"vốn điều lệ", "charter capital"}, .currency = "VND"}};

  /// The rule is about cooperatives and their unions, not about cooperative groups.
  [[nodiscard]] policy::condition cooperative_or_union(policy::legal_source source) const;
};

// ---------------------------------------------------------------------------------------- bodies

inline policy::legal_source law_2023(law::provision where, std::string_view quote) {
  return policy::cite(law_17_2023_qh15, where, law::confirmation::read_in_text, quote);
}

inline policy::condition shared_facts::cooperative_or_union(policy::legal_source source) const {
  return {.id = "kind",
          .source = std::move(source),
          .met = {"là hợp tác xã hoặc liên hiệp hợp tác xã",
                  "it is a cooperative or a union of cooperatives"},
          .not_met = {"là tổ hợp tác, quy định này không áp dụng",
                      "it is a cooperative group, to which this does not apply"},
          .when = one_of(organisation_kind,
                         {organisation::cooperative, organisation::cooperative_union})};
}

}  // namespace hoptac::inline HOPTAC_ABI::catalogue::vn

#endif  // HOPTAC_CATALOGUE_VN_FACTS_HPP
