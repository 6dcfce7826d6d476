// SPDX-License-Identifier: BSL-1.0

#include "xlsx_book.hpp"

#include <hoptac/core/excerpt.hpp>
#include <hoptac/core/utf8.hpp>
#include <hoptac/io/words.hpp>
#include <hoptac/notation/text.hpp>

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <utility>

#include "sheet_cells.hpp"
#include "xml_part.hpp"

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

std::optional<std::uint32_t> read_count(std::string_view text) {
  std::uint32_t out = 0;
  const auto [end, wrong] = std::from_chars(text.data(), text.data() + text.size(), out);
  if (wrong != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return out;
}

bool is_true(std::string_view word) {
  return word == "1" || word == "true" || word == "on";
}

/// Where a part points to: the last word of what it points for, and the part, by its whole name.
struct relation {
  std::string kind;    // worksheet
  std::string target;  // xl/worksheets/sheet1.xml; empty when it lies outside the archive
};

/// The whole name of a part that is named as seen from the folder `base`; empty when the name leads
/// out of the archive.
std::string resolve(std::string_view base, std::string_view target) {
  if (target.find(':') != std::string_view::npos) return {};
  constexpr std::string_view slashes = "/\\";  // some writers take the one of their system
  const bool is_whole = target.find_first_of(slashes) == 0;
  std::string out = is_whole ? std::string() : std::string(base);
  while (!target.empty()) {
    const std::string_view step = target.substr(0, target.find_first_of(slashes));
    target.remove_prefix(std::min(step.size() + 1, target.size()));
    if (step.empty() || step == ".") continue;
    if (step == "..") {
      if (out.empty()) return {};
      out.resize(out.find_last_of('/') == std::string::npos ? 0 : out.find_last_of('/'));
      continue;
    }
    if (!out.empty()) out += '/';
    out += step;
  }
  return out;
}

/// The relations of a part, by id.
class relations_visitor : public xml_visitor {
 public:
  explicit relations_visitor(std::string_view base) : base_(base) {}

  void begin(const xml_element& element, const xml_attributes& attributes) override {
    if (!element.is("Relationship", "Relationships", 2)) return;
    const std::string_view type = attributes["Type"];
    const bool is_inside = attributes["TargetMode"] != "External";
    all_.emplace(std::string(attributes["Id"]),
                 relation{std::string(type.substr(type.rfind('/') + 1)),
                          is_inside ? resolve(base_, attributes["Target"]) : std::string()});
  }
  void end(const xml_element& /*element*/) override {}
  void text(std::string_view /*piece*/) override {}

  /// The first relation of a kind.
  [[nodiscard]] const relation* of_kind(std::string_view kind) const {
    for (const auto& [id, one] : all_)
      if (one.kind == kind) return &one;
    return nullptr;
  }
  [[nodiscard]] const relation* find(std::string_view id) const {
    const auto found = all_.find(id);
    return found == all_.end() ? nullptr : &found->second;
  }

 private:
  std::string base_;
  std::map<std::string, relation, std::less<>> all_;
};

/// The sheets of the workbook, in their order, and how it counts days.
class workbook_visitor : public xml_visitor {
 public:
  struct sheet {
    std::string name;
    std::string relation_id;
    bool is_hidden = false;
  };

  void begin(const xml_element& element, const xml_attributes& attributes) override {
    if (element.is("workbookPr", "workbook", 2))
      counts_from_1904_ = is_true(attributes["date1904"]);
    if (element.is("calcPr", "workbook", 2))
      is_computed_on_load_ = is_true(attributes["fullCalcOnLoad"]);
    if (!element.is("sheet", "sheets", 3)) return;
    const std::string_view state = attributes["state"];
    sheets_.push_back({std::string(attributes["name"]),
                       std::string(attributes.relation_id().value_or(std::string_view())),
                       state == "hidden" || state == "veryHidden"});
  }
  void end(const xml_element& /*element*/) override {}
  void text(std::string_view /*piece*/) override {}

  [[nodiscard]] bool counts_from_1904() const { return counts_from_1904_; }
  [[nodiscard]] bool is_computed_on_load() const { return is_computed_on_load_; }
  [[nodiscard]] const std::vector<sheet>& sheets() const { return sheets_; }

 private:
  bool counts_from_1904_ = false;
  bool is_computed_on_load_ = false;
  std::vector<sheet> sheets_;
};

/// The texts that cells share. How text is written above the syllables of an East Asian language is
/// no part of it.
class texts_visitor : public xml_visitor {
 public:
  explicit texts_visitor(text_pool& into) : into_(into) {}

  void begin(const xml_element& element, const xml_attributes& /*attributes*/) override {
    if (is_item(element)) text_.clear();
    is_text_ = element.is("t", "si", 3) || element.is("t", "r", 4);
  }
  void end(const xml_element& element) override {
    is_text_ = false;
    if (!is_item(element)) return;
    std::string plain;
    append_unescaped(plain, text_);
    into_.add(plain);
  }
  void text(std::string_view piece) override {
    if (is_text_) text_ += piece;
  }

 private:
  [[nodiscard]] static bool is_item(const xml_element& one) { return one.is("si", "sst", 2); }

  text_pool& into_;
  std::string text_;
  bool is_text_ = false;
};

/// What the numbers of each style mean.
class styles_visitor : public xml_visitor {
 public:
  explicit styles_visitor(xlsx_book& into) : into_(into) {}

  void begin(const xml_element& element, const xml_attributes& attributes) override {
    if (element.is("numFmt", "numFmts", 3))
      if (const auto id = read_count(attributes["numFmtId"]))
        codes_[*id] = attributes["formatCode"];
    if (!element.is("xf", "cellXfs", 3)) return;
    const std::uint32_t id = read_count(attributes["numFmtId"]).value_or(0);
    const auto found = codes_.find(id);
    const bool is_own = found != codes_.end();
    into_.meanings.push_back(is_own ? meaning_of_format(found->second) : meaning_of_format(id));
    into_.formats.add(is_own ? changing_format(found->second) : changing_format(id));
  }
  void end(const xml_element& /*element*/) override {}
  void text(std::string_view /*piece*/) override {}

 private:
  xlsx_book& into_;
  std::map<std::uint32_t, std::string> codes_;
};

std::string folder_of(std::string_view part) {
  const std::size_t slash = part.rfind('/');
  return std::string(part.substr(0, slash == std::string_view::npos ? 0 : slash));
}

/// `xl/_rels/workbook.xml.rels` of `xl/workbook.xml`.
std::string relations_of(std::string_view part) {
  std::string out = folder_of(part);
  const std::string_view name = out.empty() ? part : part.substr(out.size() + 1);
  if (!out.empty()) out += '/';
  return out.append("_rels/").append(name).append(".rels");
}

/// Reads a workbook part by part, each as the one before says.
class book_reader {
 public:
  book_reader(zip_archive& archive, const std::string& file) : archive_(archive), file_(file) {}

  result<xlsx_book> read() {
    relations_visitor of_archive("");
    if (const auto wrong = read_xml(archive_, "_rels/.rels", file_, of_archive)) return *wrong;
    const relation* workbook = of_archive.of_kind("officeDocument");
    if (workbook == nullptr) return error(errc::xlsx_part_missing, {"xl/workbook.xml"}, here());
    const std::string& part = workbook->target;
    if (part.empty()) return error(errc::xlsx_part_outside, {"xl/workbook.xml"}, here());
    if (!archive_.has(part)) return error(errc::xlsx_part_missing, {excerpt(part)}, here());
    if (part.ends_with(".bin")) return error(errc::spreadsheet_kind_unknown, {"XLSB"}, here());

    workbook_visitor content;
    if (const auto wrong = read_xml(archive_, part, file_, content)) return *wrong;
    relations_visitor of_workbook(folder_of(part));
    if (const auto wrong = read_xml(archive_, relations_of(part), file_, of_workbook))
      return *wrong;

    xlsx_book out;
    out.counts_from_1904 = content.counts_from_1904();
    out.is_computed_on_load = content.is_computed_on_load();
    out.sheets = sheets_of(content, of_workbook);
    if (out.sheets.empty()) return error(errc::sheet_missing, {}, here());
    texts_visitor texts(out.texts);
    if (const auto wrong = read_shared(of_workbook, "sharedStrings", texts)) return *wrong;
    const relation* styled = of_workbook.of_kind("styles");
    out.lacks_styles =
        styled != nullptr && !styled->target.empty() && !archive_.has(styled->target);
    if (out.lacks_styles) return out;
    styles_visitor styles(out);
    if (const auto wrong = read_shared(of_workbook, "styles", styles)) return *wrong;
    return out;
  }

 private:
  [[nodiscard]] location here() const { return location{file_, 0, 0, {}}; }

  /// Reads a part that a workbook may do without.
  std::optional<error> read_shared(const relations_visitor& of_workbook, std::string_view kind,
                                   xml_visitor& visitor) {
    const relation* one = of_workbook.of_kind(kind);
    if (one == nullptr) return std::nullopt;
    if (one->target.empty()) return error(errc::xlsx_part_outside, {std::string(kind)}, here());
    return read_xml(archive_, one->target, file_, visitor);
  }

  /// The sheets with cells, not those of charts.
  std::vector<sheet_entry> sheets_of(const workbook_visitor& content,
                                     const relations_visitor& of_workbook) {
    std::vector<sheet_entry> out;
    for (const workbook_visitor::sheet& one : content.sheets()) {
      const relation* part = of_workbook.find(one.relation_id);
      if (part != nullptr && part->kind != "worksheet") continue;
      sheet_entry& made = out.emplace_back(sheet_entry{one.name, {}, one.is_hidden});
      if (part == nullptr)
        made.fault = errc::xlsx_part_missing;
      else if (part->target.empty())
        made.fault = errc::xlsx_part_outside;
      else
        made.part = part->target;
    }
    return out;
  }

  zip_archive& archive_;
  const std::string& file_;
};

/// What the archive is, when it is no workbook of this form.
std::string_view kind_of(const zip_archive& archive) {
  if (archive.has("content.xml")) return "OpenDocument (.ods)";
  if (archive.has("xl/workbook.bin")) return "Excel Binary (.xlsb)";
  if (archive.has("word/document.xml")) return "Word (.docx)";
  return "ZIP";
}

}  // namespace

result<xlsx_book> read_book(zip_archive& archive, const std::string& file) {
  const std::string_view kind = kind_of(archive);
  if (kind != "ZIP" || !archive.has("[Content_Types].xml"))
    return error(errc::spreadsheet_kind_unknown, {std::string(kind)}, location{file, 0, 0, {}});
  return book_reader(archive, file).read();
}

result<std::size_t> choose_sheet(zip_archive& archive, const xlsx_book& book,
                                 const std::string& file, std::string_view name) {
  const std::vector<sheet_entry>& sheets = book.sheets;
  const auto index_of = [&](auto is_it) {
    const auto found = std::find_if(sheets.begin(), sheets.end(), is_it);
    return static_cast<std::size_t>(found - sheets.begin());
  };
  const auto by_name = [&] {
    const std::size_t exact = index_of([&](const sheet_entry& one) { return one.name == name; });
    if (exact != sheets.size()) return exact;
    return index_of([&](const sheet_entry& one) { return same_sheet_name(one.name, name); });
  };
  const auto by_content = [&] {
    const bool any_visible =
        index_of([](const sheet_entry& one) { return !one.is_hidden; }) != sheets.size();
    const auto may_be_read = [&](const sheet_entry& one) { return !any_visible || !one.is_hidden; };
    const std::size_t first = index_of([&](const sheet_entry& one) {
      return may_be_read(one) && (one.part.empty() || has_cells(archive, one.part, file));
    });
    return first != sheets.size() ? first : index_of(may_be_read);
  };
  const std::size_t chosen = name.empty() ? by_content() : by_name();
  const location here{file, 0, 0, {}};
  if (chosen == sheets.size()) {
    std::vector<std::string_view> names;
    names.reserve(sheets.size());
    for (const sheet_entry& one : sheets) names.emplace_back(one.name);
    return error(errc::sheet_unknown,
                 {excerpt(name), suggestion(name, names), excerpt(joined(names))}, here);
  }
  const sheet_entry& one = sheets[chosen];
  if (one.part.empty()) return error(one.fault, {excerpt(one.name)}, here);
  if (!archive.has(one.part)) return error(errc::xlsx_part_missing, {excerpt(one.part)}, here);
  return chosen;
}

bool same_sheet_name(std::string_view one, std::string_view other) {
  const auto plain = [](std::string_view name) {
    return notation::to_lower(notation::squeeze_blanks(name));
  };
  return plain(one) == plain(other);
}

void append_unescaped(std::string& out, std::string_view text) {
  for (;;) {
    const std::size_t at = text.find("_x");
    out += text.substr(0, at);
    if (at == std::string_view::npos) return;
    text.remove_prefix(at);
    std::uint32_t code = 0;
    const bool is_escape = text.size() >= 7 && text[6] == '_';
    const auto [end, wrong] =
        is_escape ? std::from_chars(text.data() + 2, text.data() + 6, code, 16)
                  : std::from_chars_result{text.data(), std::errc::invalid_argument};
    const bool is_surrogate = code >= 0xD800 && code <= 0xDFFF;
    if (wrong == std::errc() && end == text.data() + 6 && !is_surrogate) {
      append_utf8(out, code);
      text.remove_prefix(7);
    } else {
      out += '_';
      text.remove_prefix(1);
    }
  }
}

}  // namespace hoptac::inline HOPTAC_ABI::io
