// SPDX-License-Identifier: BSL-1.0

#include <hoptac/calendar/date.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/io/csv.hpp>
#include <hoptac/io/synthetic.hpp>
#include <hoptac/money/allocate.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string_view>
#include <utility>

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

using calendar::date;

constexpr date day_of_report(2024, 6, 30);

/// Whole pseudo-random numbers, the same on every machine (SplitMix64).
class dice {
 public:
  explicit dice(std::uint64_t seed) : state_(seed) {}

  [[nodiscard]] std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15U);
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
  }
  /// From `low` to `high`, both included.
  [[nodiscard]] std::int64_t between(std::int64_t low, std::int64_t high) {
    return low + static_cast<std::int64_t>(next() % static_cast<std::uint64_t>(high - low + 1));
  }
  [[nodiscard]] date between(date low, date high) {
    return low + calendar::days{static_cast<int>(between(0, days_between(low, high)))};
  }

 private:
  std::uint64_t state_;
};

/// `whole` in `parts` uneven parts of at least `least`, which add up to it.
std::vector<std::int64_t> dealt(std::int64_t whole, std::size_t parts, std::int64_t least,
                                dice& by) {
  std::vector<std::int64_t> weights(parts);
  for (std::int64_t& one : weights) one = by.between(20, 100);
  const auto rest =
      money::amount<money::vnd>::from_minor(whole - least * static_cast<std::int64_t>(parts));
  std::vector<std::int64_t> out;
  for (const auto& share :
       money::allocate(rest, weights, money::remainder_to::largest_remainder).value())
    out.push_back(least + share.minor_units());
  return out;
}

/// What the plan publishes of one kind of organisation.
struct published {
  std::int64_t agriculture;
  std::int64_t other;
};
constexpr published groups{609, 46};         // the text says 56 too; 655 in all
constexpr published cooperatives{327, 116};  // 443 in all
constexpr std::int64_t group_members = 7255;
constexpr published cooperative_members{2850, 1440};  // the text says 1,370 too; 4,290 in all
constexpr std::int64_t established_this_half = 42;
constexpr std::int64_t dissolved_this_half = 8;
constexpr std::int64_t regular_workers = 3861;  // the plan has no number of them
constexpr std::int64_t million = 1'000'000;

/// A cooperative that the plan names, with what it says of it.
struct named {
  std::string_view name;
  std::string_view commune;
  std::string_view district;
};
constexpr std::array<named, 14> named_cooperatives{{
    {"HTX Tài Hoan", "xã Côn Minh", "huyện Na Rì"},
    {"HTX Yến Dương", "", ""},
    {"HTX công nghệ cao Thành Đạt", "", "huyện Ngân Sơn"},
    {"HTX Nông nghiệp Thanh Niên Như Cố", "", "huyện Chợ Mới"},
    {"HTX Đại Hà", "", "huyện Bạch Thông"},
    {"HTX Dương Quang", "", "thành phố Bắc Kạn"},
    {"HTX Nông nghiệp Tân Thành", "", "thành phố Bắc Kạn"},
    {"HTX Thiên An", "", "huyện Bạch Thông"},
    {"HTX rượu men lá Thanh Tâm", "", "huyện Chợ Đồn"},
    {"HTX Phúc Ba", "", "huyện Ba Bể"},
    {"HTX Hồng Luân", "", "huyện Chợ Đồn"},
    {"HTX Minh Anh", "phường Xuất Hóa", "thành phố Bắc Kạn"},
    {"HTX Vạn Lộc", "xã Bộc Bố", "huyện Pác Nặm"},
    {"HTX Nông nghiệp sạch Tân Sơn", "", "huyện Chợ Mới"},
}};
enum : std::size_t {
  tai_hoan,
  yen_duong,
  thanh_dat,
  nhu_co,
  dai_ha,
  duong_quang,
  tan_thanh,
  thien_an,
  thanh_tam,
  phuc_ba,
  hong_luan,
  minh_anh,
  van_loc,
  tan_son
};

constexpr std::array<std::string_view, 7> other_industries{
    "manufacturing", "construction", "credit", "trade", "transport", "environment", "other"};

std::string padded(std::int64_t number, std::size_t digits) {
  std::string out = std::to_string(number);
  if (out.size() < digits) out.insert(0, digits - out.size(), '0');
  return out;
}

/// One table as it grows.
class table {
 public:
  table(std::string name, std::initializer_list<std::string_view> header)
      : file_{std::move(name), {}}, columns_(header.size()) {
    append_csv_row(file_.text, std::span(header.begin(), header.size()));
  }
  void add(std::initializer_list<std::string_view> cells) {
    HOPTAC_PRE(cells.size() == columns_);
    append_csv_row(file_.text, std::span(cells.begin(), cells.size()));
  }
  [[nodiscard]] text_file done() { return std::move(file_); }

 private:
  text_file file_;
  std::size_t columns_;
};

class generator {
 public:
  generator(const place::gazetteer& places, std::uint64_t seed) : seed_(seed) {
    for (const place::unit* district : places.children("06", day_of_report))
      for (const place::unit* one : places.children(district->code, day_of_report))
        communes_.push_back({one->code, district->code});
  }

  [[nodiscard]] std::vector<text_file> run(std::uint32_t scale) {
    for (std::uint32_t copy = 0; copy < scale; ++copy) {
      dice_ = dice(seed_ + std::uint64_t{copy} * 0x1000003U);
      if (copy > 0) prefix_ = std::string("P").append(std::to_string(copy + 1)).append("-");
      add_groups();
      add_cooperatives();
      add_unions();
      add_supports();
      if (copy == 0) add_projects();
    }
    std::vector<text_file> out;
    out.push_back(about());
    for (table* one :
         {&organisations_, &reports_, &unions_, &products_, &undertakings_, &ratings_, &grants_})
      out.push_back(one->done());
    return out;
  }

 private:
  struct commune {
    std::string code;
    std::string district;
  };

  [[nodiscard]] static text_file about() {
    table out("about.csv", {"key", "value", "note"});
    out.add({"province", "06", "Bắc Kạn"});
    out.add({"units_on", "2024-06-30", "The day whose administrative units the tables name"});
    out.add({"period", "2024-H1", ""});
    out.add({"year_plan", "2025", ""});
    out.add({"synthetic", "true",
             "Số liệu của từng tổ chức là giả định; tổng số khớp với số đã công bố"});
    out.add({"alliance", "Liên minh Hợp tác xã tỉnh Bắc Kạn", ""});
    out.add({"document", "Kế hoạch phát triển kinh tế tập thể, hợp tác xã năm 2025", ""});
    return out.done();
  }

  [[nodiscard]] std::string id(std::string_view kind, std::int64_t number) const {
    std::string out = prefix_;
    return out.append(kind).append("-").append(padded(number, 4));
  }

  void add_organisation(std::string_view id, std::string_view kind, std::string_view name,
                        std::string_view industry, std::string_view established,
                        std::string_view ended = {}) {
    const commune& at = communes_[dice_.next() % communes_.size()];
    organisations_.add({id, kind, name, "", industry, at.code, at.district, established, ended,
                        ended.empty() ? "" : "dissolved", "Giả định"});
  }

  void add_groups() {
    const auto count = static_cast<std::size_t>(groups.agriculture + groups.other);
    const auto members = dealt(group_members, count, 3, dice_);
    const auto revenue =
        dealt(378 * million * static_cast<std::int64_t>(count), count, 40 * million, dice_);
    const auto profit =
        dealt(91 * million * static_cast<std::int64_t>(count), count, 5 * million, dice_);
    for (std::size_t i = 0; i < count; ++i) {
      const auto number = static_cast<std::int64_t>(i) + 1;
      const std::string of = id("THT", number);
      const bool farms = number <= groups.agriculture;
      add_organisation(of, "THT", "THT giả định " + padded(number, 4),
                       farms ? "agriculture" : other_industries[i % other_industries.size()],
                       to_string(dice_.between(date(2012, 1, 10), date(2023, 12, 20))));
      report(of, "2024-H1", "actual", {{"members", members[i]}});
      report(of, "2024", "estimate", {{"revenue", revenue[i]}, {"profit", profit[i]}});
    }
  }

  /// The named ones come first; those that report follow; those that were dissolved come last.
  void add_cooperatives() {
    const std::int64_t all = cooperatives.agriculture + cooperatives.other;
    const std::int64_t silent = prefix_.empty() ? named_cooperatives.size() : 0;
    const auto count = static_cast<std::size_t>(all - silent);
    const auto farms = static_cast<std::size_t>(cooperatives.agriculture - silent);
    auto members = dealt(cooperative_members.agriculture, farms, 7, dice_);
    for (const std::int64_t one : dealt(cooperative_members.other, count - farms, 7, dice_))
      members.push_back(one);
    const auto n = static_cast<std::int64_t>(count);
    const auto managers_low = dealt(156, count, 0, dice_);
    const auto managers_high = dealt(229, count, 0, dice_);
    const auto managers_untrained = dealt(1119 - 156 - 229, count, 1, dice_);
    const auto capital = dealt(707'307 * million, count, 100 * million, dice_);
    const auto revenue = dealt(1482 * million * n, count, 50 * million, dice_);
    const auto profit = dealt(282 * million * n, count, 2 * million, dice_);
    const auto workers = dealt(regular_workers, count, 3, dice_);
    const auto income = dealt(59 * million * regular_workers, count, 90 * million, dice_);

    if (silent != 0) add_named_cooperatives();
    for (std::size_t i = 0; i < count; ++i) {
      const std::int64_t number = static_cast<std::int64_t>(i) + 1 + silent;
      const std::string of = id("HTX", number);
      const bool is_new = number > all - established_this_half;
      add_organisation(
          of, "HTX", "HTX giả định " + padded(number, 4),
          i < farms ? "agriculture" : other_industries[i % other_industries.size()],
          to_string(is_new ? dice_.between(date(2024, 1, 2), date(2024, 6, 28))
                           : dice_.between(date(2013, 7, 1), number > 300 ? date(2023, 12, 29)
                                                                          : date(2021, 12, 29))));
      report(of, "2024-H1", "actual",
             {{"members", members[i]},
              {"managers", managers_low[i] + managers_high[i] + managers_untrained[i]},
              {"managers_elementary_or_intermediate", managers_low[i]},
              {"managers_college_or_higher", managers_high[i]},
              {"charter_capital", capital[i]},
              {"revenue", revenue[i]},
              {"profit", profit[i]}});
      report(of, "2024", "estimate",
             {{"workers", workers[i]}, {"revenue", revenue[i]}, {"worker_income", income[i]}});
      const std::int64_t lot = dice_.between(1, 100);
      ratings_.add({of, "2024",
                    lot <= 20   ? "good"
                    : lot <= 62 ? "fair"
                    : lot <= 93 ? "average"
                                : "weak"});
    }
    for (std::int64_t i = 1; i <= dissolved_this_half; ++i) {
      // One draw a statement: the order of arguments is the compiler's choice.
      const date established = dice_.between(date(2013, 7, 1), date(2021, 12, 29));
      const date ended = dice_.between(date(2024, 1, 5), date(2024, 6, 29));
      add_organisation(id("HTX", all + i), "HTX", "HTX giả định " + padded(all + i, 4),
                       "agriculture", to_string(established), to_string(ended));
    }
  }

  /// What the plan says of them, and no numbers. The dates of establishment are invented.
  void add_named_cooperatives() {
    for (std::size_t i = 0; i < named_cooperatives.size(); ++i) {
      const named& one = named_cooperatives[i];
      organisations_.add({id("HTX", static_cast<std::int64_t>(i) + 1), "HTX", one.name, "",
                          "agriculture", one.commune, one.district,
                          to_string(dice_.between(date(2014, 1, 2), date(2021, 12, 29))), "", "",
                          "Kế hoạch có nêu tên; ngày thành lập và ngành là giả định"});
    }
    const auto of = [&](std::size_t i) { return id("HTX", static_cast<std::int64_t>(i) + 1); };
    products_.add({of(tai_hoan), "miến dong", "5", "Bắc Kạn", "", "", "", ""});
    products_.add({of(yen_duong), "bí thơm", "4", "", "", "", "", ""});
    for (const std::size_t one : {tan_thanh, tan_son, thien_an})
      undertakings_.add({of(one), "scheme", "4.1", "", "", ""});
    for (const std::size_t one : {thanh_dat, nhu_co, dai_ha, duong_quang})
      undertakings_.add({of(one), "high_technology", "", "", "", ""});
    for (const std::size_t one : {tai_hoan, tan_thanh, thien_an, thanh_tam})
      undertakings_.add({of(one), "value_chain", "", "", "", ""});
    undertakings_.add({of(thanh_dat), "model", "dưa lưới trong nhà màng", "", "", ""});
    const auto work = [&](std::size_t one, std::string_view on, std::string_view state) {
      grants_.add({of(one), "bac_kan.infrastructure", on, "", state, "Theo kế hoạch"});
    };
    work(nhu_co, "2024-06-15", "received");
    work(phuc_ba, "2024-06-15", "received");
    work(hong_luan, "2024-12-15", "planned");
    work(minh_anh, "2024-06-15", "removed");
    work(van_loc, "2024-06-15", "removed");
  }

  void add_unions() {
    constexpr std::array<std::int64_t, 2> households{600, 400};
    constexpr std::array<std::int64_t, 2> members{10, 8};
    std::int64_t next = 15;  // the first that is not named
    for (std::size_t i = 0; i < 2; ++i) {
      const std::string of = id("LHHTX", static_cast<std::int64_t>(i) + 1);
      add_organisation(of, "LHHTX",
                       i == 0 ? "LHHTX nông nghiệp (giả định)" : "LHHTX thương mại (giả định)",
                       i == 0 ? "agriculture" : "trade", i == 0 ? "2022-03-15" : "2023-05-20");
      report(of, "2024-H1", "actual", {{"linked_households", households[i]}});
      for (std::int64_t k = 0; k < members[i]; ++k) {
        const bool is_named = prefix_.empty() && i == 0 && k < 2;
        const std::string member = id("HTX", is_named ? k + 1 : next++);
        unions_.add({of, member, i == 0 ? "2022-03-15" : "2023-05-20", ""});
        if (is_named) continue;
        const int products = k % 3 == 0 && threes_ < 23 ? 2 : 1;
        for (int p = 0; p < products && threes_ < 23; ++p)
          products_.add(
              {member, "Sản phẩm giả định " + padded(++threes_, 2), "3", "", "", "", "", ""});
      }
    }
    for (std::int64_t member = 17; threes_ < 23; ++member)
      products_.add({id("HTX", member), "Sản phẩm giả định " + padded(++threes_, 2), "3", "", "",
                     "", "", ""});
    threes_ = 0;
  }

  void add_supports() {
    const auto grants = [&](std::string_view programme, std::int64_t first, std::size_t count,
                            date from, date to, std::int64_t whole, std::string_view state) {
      std::vector<std::int64_t> parts(count);
      if (whole != 0) parts = dealt(whole, count, 1, dice_);
      for (std::size_t i = 0; i < count; ++i)
        grants_.add({id("HTX", first + static_cast<std::int64_t>(i)), programme,
                     to_string(dice_.between(from, to)),
                     whole == 0 ? std::string() : std::to_string(parts[i]), state, "Giả định"});
    };
    const date first(2024, 1, 15);
    const date last(2024, 6, 28);
    grants("bac_kan.establishment", 416, 28, date(2024, 6, 29), day_of_report, 30 * million, "");
    grants("bac_kan.consolidation", 40, 9, first, last, 0, "");
    grants("bac_kan.human_resources", 200, 1, date(2022, 10, 1), date(2022, 10, 1), 0, "");
    grants("bac_kan.human_resources", 201, 67, date(2022, 10, 1), last, 0, "");
    grants("bac_kan.value_chain", 60, 72, first, last, 0, "");
    grants("bac_kan.insurance", 140, 13, first, last, 1285 * million, "");
    grants("bac_kan.credit", 160, 10, first, last, 988 * million, "");
    grants("bac_kan.central_credit", 170, 3, first, last, 2000 * million, "");
    grants("bac_kan.infrastructure", 180, prefix_.empty() ? 9 : 12, date(2024, 9, 10),
           date(2024, 9, 25), 0, "planned");
    grants("bac_kan.training", 102, 1, date(2024, 3, 18), date(2024, 3, 18), 0, "");
  }

  void add_projects() {
    for (std::int64_t i = 1; i <= 35; ++i)
      undertakings_.add({"", "science_project", "Nhiệm vụ giả định " + padded(i, 2),
                         i <= 30 ? "province" : "national", "", "Giả định"});
  }

  struct stated {
    std::string_view measure;
    std::int64_t value;
  };
  static constexpr std::array<std::string_view, 10> measures{"members",
                                                             "workers",
                                                             "linked_households",
                                                             "managers",
                                                             "managers_elementary_or_intermediate",
                                                             "managers_college_or_higher",
                                                             "charter_capital",
                                                             "revenue",
                                                             "profit",
                                                             "worker_income"};

  void report(std::string_view of, std::string_view period, std::string_view kind,
              std::initializer_list<stated> values) {
    std::array<std::string, measures.size()> cells;
    for (const stated& one : values) {
      const auto* at = std::find(measures.begin(), measures.end(), one.measure);
      HOPTAC_PRE(at != measures.end());
      cells[static_cast<std::size_t>(at - measures.begin())] = std::to_string(one.value);
    }
    reports_.add({of, period, kind, kind == "actual" ? "preliminary" : "estimated", cells[0],
                  cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7], cells[8],
                  cells[9]});
  }

  std::uint64_t seed_;
  dice dice_{0};
  std::string prefix_;
  std::int64_t threes_ = 0;
  std::vector<commune> communes_;
  table organisations_{"organisations.csv",
                       {"id", "kind", "name", "code_number", "industry", "commune", "district",
                        "established", "ended", "ending", "note"}};
  table reports_{
      "reports.csv",
      {"organisation_id", "period", "kind", "standing", "members", "workers", "linked_households",
       "managers", "managers_elementary_or_intermediate", "managers_college_or_higher",
       "charter_capital", "revenue", "profit", "worker_income"}};
  table unions_{"unions.csv", {"union_id", "member_id", "from", "until"}};
  table products_{"products.csv",
                  {"organisation_id", "name", "ocop_stars", "geographical_indication", "barcode",
                   "brand", "since", "note"}};
  table undertakings_{"undertakings.csv",
                      {"organisation_id", "kind", "name", "level", "since", "note"}};
  table ratings_{"ratings.csv", {"organisation_id", "year", "rating"}};
  table grants_{"grants.csv", {"cooperative_id", "programme", "date", "amount", "state", "note"}};
};

}  // namespace

std::vector<text_file> synthetic_province(const place::gazetteer& places, std::uint32_t scale,
                                          std::uint64_t seed) {
  HOPTAC_PRE(1 <= scale && scale <= 10'000);
  return generator(places, seed).run(scale);
}

}  // namespace hoptac::inline HOPTAC_ABI::io
