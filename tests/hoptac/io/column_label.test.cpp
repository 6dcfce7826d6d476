// SPDX-License-Identifier: BSL-1.0

#include <hoptac/catalogue/places.hpp>
#include <hoptac/catalogue/vn/registry_limits.hpp>
#include <hoptac/io/column_label.hpp>
#include <hoptac/io/csv.hpp>
#include <hoptac/io/figures.hpp>
#include <hoptac/io/registry.hpp>
#include <hoptac/io/synthetic.hpp>
#include <hoptac/io/table.hpp>
#include <hoptac/notation/text.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac;
using io::label_key, io::labels_of, io::text_file;

TEST(ColumnLabel, ComparesLabelsWithoutCaseBlanksAndPlacesOfTones) {
  const std::string_view same[][2] = {{"Giới tính", "giới_tính"},
                                      {"GIỚI  TÍNH", "giới tính"},
                                      {" giới tính: ", "giới tính"},
                                      {"giới tính", "giới\ntính*"},
                                      {"Hoà", "hòa"},
                                      {"mã HTX", "Mã hợp tác xã"},
                                      {"Mã LHHTX", "mã liên hiệp hợp tác xã"},
                                      {"Tình trạng pháp lí", "tình trạng pháp lý"}};
  for (const auto& one : same) EXPECT_EQ(label_key(one[0]), label_key(one[1])) << one[0];
  const std::string_view different[][2] = {{"Gioi tinh", "giới tính"},
                                           {"vốn", "von"},
                                           {"mã số", "mã"},
                                           {"doanh thu (triệu đồng)", "doanh thu"}};
  for (const auto& one : different) EXPECT_NE(label_key(one[0]), label_key(one[1])) << one[0];
}

TEST(ColumnLabel, EveryColumnHasALabelAndNoLabelIsOfTwoColumnsOfATable) {
  for (const io::table_labels& table : io::all_table_labels()) {
    std::map<std::string, std::string_view> key_of;
    for (const io::column_label& one : table.columns) {
      ASSERT_FALSE(one.key.empty() || one.label.vi.empty()) << table.table;
      const auto [at, is_new] = key_of.emplace(label_key(one.label.vi), one.key);
      EXPECT_TRUE(is_new) << table.table << ": " << one.label.vi << " names " << at->second
                          << " and " << one.key;
    }
  }
  for (const std::string_view column : io::figure_columns)
    EXPECT_TRUE(std::any_of(labels_of("figures").begin(), labels_of("figures").end(),
                            [&](const io::column_label& one) { return one.key == column; }))
        << column;
  EXPECT_TRUE(labels_of("nothing").empty());
}

TEST(ColumnLabel, NoWordsOfAColumnShareAName) {
  for (const io::closed_words& column : io::all_closed_words()) {
    std::set<std::string> names;
    for (const entity::word& one : column.words)
      EXPECT_TRUE(names.insert(label_key(one.name.vi)).second)
          << column.table << "." << column.column << ": " << one.name.vi;
    EXPECT_EQ(io::words_of(column.table, column.column).data(), column.words.data());
  }
  EXPECT_TRUE(io::words_of("figures", "subject").empty());
  EXPECT_EQ(io::yes_or_no_words().size(), 2U);
}

/// Writes the names of columns and closed words as people do, each in one of their ways.
class rewriter {
 public:
  explicit rewriter(unsigned seed) : random_(seed) {}

  std::string rewrite(std::string_view table, const std::string& text) {
    io::table_reader rows(text, "t.csv");
    std::vector<std::string> header;
    for (const std::string& key : rows.columns()) header.push_back(name_of(table, key));
    std::string out = title() + row(header);
    while (rows.next()) {
      std::vector<std::string> cells;
      for (std::size_t i = 0; i < rows.columns().size(); ++i)
        cells.push_back(word_of(table, rows.columns()[i], std::string(rows.field(i).text)));
      out += row(cells);
    }
    EXPECT_TRUE(rows.errors().empty()) << table;
    return out;
  }

 private:
  std::size_t below(std::size_t limit) { return random_() % limit; }

  std::string spelled(std::string_view name) {
    std::string out(name);
    if (below(3) == 0)
      for (char& c : out)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    if (below(3) == 0)
      for (char& c : out)
        if (c == ' ') c = '_';
    if (below(3) == 0) out = " " + out + " ";
    return out;
  }

  std::string name_of(std::string_view table, const std::string& key) {
    std::vector<std::string_view> names;
    for (const io::column_label& one : labels_of(table))
      if (one.key == key) names.push_back(one.label.vi);
    const std::size_t which = below(names.size() + 1);
    return which == names.size() ? key : spelled(names[which]);
  }

  std::string word_of(std::string_view table, std::string_view column, std::string cell) {
    std::span<const entity::word> words = io::words_of(table, column);
    if (words.empty() && (cell == "true" || cell == "false")) words = io::yes_or_no_words();
    for (const entity::word& one : words)
      if (one.code == cell && below(2) == 0) return spelled(one.name.vi);
    return cell;
  }

  std::string title() { return below(2) == 0 ? std::string() : std::string("Bảng số liệu;;\n"); }

  static std::string row(const std::vector<std::string>& cells) {
    std::string out;
    io::append_csv_row(out, std::vector<std::string_view>(cells.begin(), cells.end()), ';');
    return out;
  }

  std::mt19937 random_;
};

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  EXPECT_TRUE(in) << path;
  return {std::istreambuf_iterator<char>(in), {}};
}

TEST(ColumnLabel, FiguresWithLabelsAreReadAsWithKeys) {
  const std::string text = read_file(HOPTAC_ROOT "/examples/bac_kan/figures.csv");
  const std::string expected = io::write_figures(io::read_figures(text).figures);
  for (unsigned seed = 1; seed <= 5; ++seed) {
    const io::figures_file file = io::read_figures(rewriter(seed).rewrite("figures", text), "f");
    ASSERT_TRUE(file.ok()) << describe(file.errors.front(), language::en);
    EXPECT_EQ(io::write_figures(file.figures), expected);
  }
}

/// All that a registry says, as text.
std::string dump(const io::registry_file& file) {
  std::string out = file.about->province + to_string(file.about->units_on) +
                    to_string(file.about->period) + (file.about->synthetic ? "s" : "") + "\n";
  const auto day = [](const std::optional<calendar::date>& of) {
    return of ? to_string(*of) : std::string("-");
  };
  const entity::registry_content& all = file.registry->content();
  for (const entity::organisation& one : all.organisations)
    out += std::string(one.id.str()) + " " + std::string(to_string(one.kind)) + " " + one.name +
           " " + one.code_number + " " + std::string(to_string(one.industry)) + " " + one.commune +
           " " + to_string(one.established) + " " + day(one.ended) + "\n";
  for (const entity::report& one : all.reports) {
    out += std::to_string(one.organisation) + " " + to_string(one.period) + " " +
           std::string(to_string(one.kind));
    for (const entity::measure_facts& each : entity::all_measures())
      if (const auto value = one.get(*entity::parse_measure(each.about.code)))
        out += " " + std::string(each.about.code) + "=" + std::to_string(*value);
    out += "\n";
  }
  for (const entity::membership& one : all.memberships)
    out += std::to_string(one.member) + " " + to_string(one.from) + " " + day(one.until) + "\n";
  for (const entity::status_change& one : all.statuses)
    out += std::to_string(one.organisation) + " " + std::string(to_string(one.status)) + "\n";
  for (const entity::event& one : all.events)
    out += std::to_string(one.organisation) + " " + std::to_string(static_cast<int>(one.kind)) +
           " " + to_string(one.on) + "\n";
  for (const entity::product& one : all.products)
    out += one.name + " " + std::to_string(one.ocop_stars) + one.geographical_indication +
           (one.has_barcode ? " barcode" : "") + (one.has_brand ? " brand" : "") + "\n";
  for (const entity::undertaking& one : all.undertakings)
    out += std::to_string(static_cast<int>(one.kind)) + " " + one.name + " " + one.level + "\n";
  for (const entity::rating_of_year& one : all.ratings)
    out += std::to_string(one.year) + " " + std::to_string(static_cast<int>(one.found)) + "\n";
  for (const entity::support& one : all.supports)
    out += one.programme + " " + to_string(one.on) + " " +
           std::to_string(static_cast<int>(one.state)) + "\n";
  return out;
}

TEST(ColumnLabel, ARegistryWithLabelsIsReadAsWithKeys) {
  io::registry_options options;
  options.units = &catalogue::vn::places();
  options.limits = catalogue::vn::registry_limits();
  const std::string folder = HOPTAC_ROOT "/examples/bac_kan/";
  std::vector<text_file> plain;
  for (const char* const name : {"about", "organisations", "reports", "unions", "statuses",
                                 "events", "products", "undertakings", "ratings", "grants"})
    if (std::ifstream(folder + name + ".csv"))
      plain.push_back({std::string(name) + ".csv", read_file(folder + name + ".csv")});
  const std::string expected = dump(io::read_registry(plain, options));
  for (unsigned seed = 1; seed <= 3; ++seed) {
    rewriter by(seed);
    std::vector<text_file> files;
    for (const text_file& one : plain)
      files.push_back(
          {one.name,
           by.rewrite(std::string_view(one.name).substr(0, one.name.find('.')), one.text)});
    const io::registry_file file = io::read_registry(files, options);
    ASSERT_TRUE(file.ok()) << describe(file.errors.front(), language::en);
    EXPECT_EQ(dump(file), expected);
  }
}

}  // namespace TEST_FILE
