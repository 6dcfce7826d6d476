// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CATALOGUE_VN_OCOP_PRIZES_HPP
#define HOPTAC_CATALOGUE_VN_OCOP_PRIZES_HPP

#include <hoptac/catalogue/programme_group.hpp>
#include <hoptac/catalogue/vn/facts.hpp>
#include <hoptac/catalogue/vn/money_instruments.hpp>
#include <hoptac/config.hpp>
#include <hoptac/law/source.hpp>
#include <hoptac/money/amount.hpp>
#include <hoptac/policy/legal_source.hpp>
#include <hoptac/policy/rule.hpp>
#include <hoptac/policy/write.hpp>

/// Prizes for products of One Commune One Product: TT 55/2023/TT-BTC, Đ87.
namespace hoptac::inline HOPTAC_ABI::catalogue::vn {

/// The words of `ocop_stars`, `ocop_stars_rewarded` and `money_programme`, in their order.
enum class stars { one, two, three, four, five };
enum class rewarded { none, three, four, five };
enum class money_programme { of_2021_2025, of_2026_2030 };

/// The rule `ocop_prize`: the prize of the stars that a product now has, less that of the highest
/// stars for which it was rewarded before.
[[nodiscard]] inline programme_group ocop_prizes() {
  using namespace policy;
  programme_group to{.texts = {&circular_55_2023_tt_btc}};

  const bilingual three = {"3 sao", "3 stars"};
  const bilingual four = {"4 sao", "4 stars"};
  const bilingual five = {"5 sao", "5 stars"};
  const auto now = declare<stars>(to, {.key = "ocop_stars",
                                       .name = {"hạng sao được công nhận", "stars recognised"},
                                       .values = {{"1", {"1 sao", "1 star"}},
                                                  {"2", {"2 sao", "2 stars"}},
                                                  {"3", three},
                                                  {"4", four},
                                                  {"5", five}},
                                       .ordered = true});
  const auto before = declare<rewarded>(
      to,
      {.key = "ocop_stars_rewarded",
       .name = {"hạng sao cao nhất đã được thưởng", "highest stars rewarded before"},
       .values = {{"none", {"chưa được thưởng", "none"}}, {"3", three}, {"4", four}, {"5", five}},
       .ordered = true});
  const auto programme = declare<money_programme>(
      to, {.key = "money_programme",
           .name = {"chương trình mục tiêu quốc gia cấp kinh phí",
                    "national target programme that pays"},
           .values = {{"2021_2025", {"giai đoạn 2021-2025", "of 2021-2025"}},
                      {"2026_2030", {"giai đoạn 2026-2030", "of 2026-2030"}}}});

  const expr<funds> none = value(money::dong(0));
  const expr<funds> of_three = value(money::dong(8'000'000));
  const expr<funds> of_four = value(money::dong(10'000'000));
  const expr<funds> of_five = value(money::dong(15'000'000));
  const expr<funds> prize = choose<funds>({{now == stars::five, of_five},
                                           {now == stars::four, of_four},
                                           {now == stars::three, of_three},
                                           {now <= stars::two, none}});
  const expr<funds> had = choose<funds>({{before == rewarded::none, none},
                                         {before == rewarded::three, of_three},
                                         {before == rewarded::four, of_four},
                                         {before == rewarded::five, of_five}});
  const auto source = [](std::string_view quote) {
    return cite(circular_55_2023_tt_btc, 87, confirmation::read_in_text, quote);
  };
  to.rules.push_back(
      {.id = "ocop_prize",
       .title = {"Thưởng sản phẩm OCOP", "Prizes for OCOP products"},
       .source = source(
           "5 sao, 4 sao, 3 sao tương ứng với 15 triệu đồng/giải; 10 triệu đồng/giải; 8 triệu "
           "đồng/giải"),
       .conditions =
           {{.id = "programme",
             .source = source(""),
             .met = {"kinh phí của chương trình 2021-2025", "paid from the programme of 2021-2025"},
             .not_met = {"kinh phí của chương trình khác", "paid from another programme"},
             .when = programme == money_programme::of_2021_2025 ||
                     not_stated({"Thông tư 60/2026/TT-BTC, Đ7, được đọc là giữ nguyên mức thưởng, "
                                 "nhưng không giữ được trích dẫn",
                                 "Circular 60/2026/TT-BTC, Article 7, was read to keep the prizes, "
                                 "but its words were not kept"})},
            {.id = "stars",
             .source = source("5 sao, 4 sao, 3 sao"),
             .met = {"đạt từ 3 sao", "3 stars or more"},
             .not_met = {"dưới 3 sao", "less than 3 stars"},
             .when = now >= stars::three},
            {.id = "higher",
             .source = source("Mỗi sản phẩm OCOP chỉ được nhận giải thưởng một (01) lần ở cùng mức "
                              "độ sao được công nhận"),
             .met = {"cao hơn hạng sao đã được thưởng", "above the stars rewarded before"},
             .not_met = {"không cao hơn hạng sao đã được thưởng",
                         "not above the stars rewarded before"},
             .when = prize > had}},
       .amount = (prize - had).tree,
       .gaps = {{"Chưa đọc được ngày thông tư bắt đầu có hiệu lực.",
                 "The day on which the circular entered into force was not read."}}});
  return to;
}

}  // namespace hoptac::inline HOPTAC_ABI::catalogue::vn

#endif  // HOPTAC_CATALOGUE_VN_OCOP_PRIZES_HPP
