// SPDX-License-Identifier: BSL-1.0

#include "xlsx_book.hpp"

#include <hoptac/core/excerpt.hpp>
#include <hoptac/core/utf8.hpp>
#include <hoptac/io/words.hpp>

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <utility>

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
  if (target.find_first_of("\\:") != std::string_view::npos) return {};
  std::string out = target.starts_with('/') ? std::string() : std::string(base);
  while (!target.empty()) {
    const std::string_view step = target.substr(0, target.find('/'));
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

  void begin(std::string_view name, const xml_attributes& attributes) override {
    if (name != "Relationship") return;
    const std::string_view type = attributes["Type"];
    const bool is_inside = attributes["TargetMode"] != "External";
    all_.emplace(std::string(attributes["Id"]),
                 relation{std::string(type.substr(type.rfind('/') + 1)),
                          is_inside ? resolve(base_, attributes["Target"]) : std::string()});
  }
  void end(std::string_view /*name*/) override {}
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
  };

  void begin(std::string_view name, const xml_attributes& attributes) override {
    if (name == "workbookPr") counts_from_1904_ = is_true(attributes["date1904"]);
    if (name == "sheet")
      sheets_.push_back({std::string(attributes["name"]),
                         std::string(attributes.find_prefixed("id").value_or(""))});
  }
  void end(std::string_view /*name*/) override {}
  void text(std::string_view /*piece*/) override {}

  [[nodiscard]] bool counts_from_1904() const { return counts_from_1904_; }
  [[nodiscard]] const std::vector<sheet>& sheets() const { return sheets_; }

 private:
  bool counts_from_1904_ = false;
  std::vector<sheet> sheets_;
};

/// The texts that cells share. How text is written above the syllables of an East Asian language is
/// no part of it.
class texts_visitor : public xml_visitor {
 public:
  explicit texts_visitor(text_pool& into) : into_(into) {}

  void begin(std::string_view name, const xml_attributes& /*attributes*/) override {
    if (name == "si") text_.clear();
    if (name == "rPh") ++phonetic_;
    if (name == "t") is_text_ = phonetic_ == 0;
  }
  void end(std::string_view name) override {
    if (name == "t") is_text_ = false;
    if (name == "rPh") --phonetic_;
    if (name != "si") return;
    std::string plain;
    append_unescaped(plain, text_);
    into_.add(plain);
  }
  void text(std::string_view piece) override {
    if (is_text_) text_ += piece;
  }

 private:
  text_pool& into_;
  std::string text_;
  int phonetic_ = 0;
  bool is_text_ = false;
};

/// What the numbers of each style mean.
class styles_visitor : public xml_visitor {
 public:
  explicit styles_visitor(std::vector<number_meaning>& into) : into_(into) {}

  void begin(std::string_view name, const xml_attributes& attributes) override {
    if (name == "numFmt")
      if (const auto id = read_count(attributes["numFmtId"]))
        codes_[*id] = meaning_of_format(attributes["formatCode"]);
    if (name == "cellXfs") is_of_cells_ = true;
    if (name != "xf" || !is_of_cells_) return;
    const std::uint32_t id = read_count(attributes["numFmtId"]).value_or(0);
    const auto found = codes_.find(id);
    into_.push_back(found == codes_.end() ? meaning_of_format(id) : found->second);
  }
  void end(std::string_view name) override {
    if (name == "cellXfs") is_of_cells_ = false;
  }
  void text(std::string_view /*piece*/) override {}

 private:
  std::vector<number_meaning>& into_;
  std::map<std::uint32_t, number_meaning> codes_;
  bool is_of_cells_ = false;
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

  result<xlsx_book> read(std::string_view sheet) {
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
    result<std::string> where = find_sheet(content, of_workbook, sheet);
    if (!where) return where.error();
    out.sheet_part = *std::move(where);
    texts_visitor texts(out.texts);
    if (const auto wrong = read_shared(of_workbook, "sharedStrings", texts)) return *wrong;
    styles_visitor styles(out.meanings);
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

  /// The part of the sheet of that name, or of the first that has cells.
  result<std::string> find_sheet(const workbook_visitor& content,
                                 const relations_visitor& of_workbook, std::string_view name) {
    std::vector<std::string_view> names;
    for (const workbook_visitor::sheet& one : content.sheets()) {
      const relation* part = of_workbook.find(one.relation_id);
      if (part != nullptr && part->kind != "worksheet") continue;  // a chart
      names.emplace_back(one.name);
      if (!name.empty() && one.name != name) continue;
      if (part == nullptr) return error(errc::xlsx_part_missing, {excerpt(one.name)}, here());
      if (part->target.empty()) return error(errc::xlsx_part_outside, {excerpt(one.name)}, here());
      if (!archive_.has(part->target))
        return error(errc::xlsx_part_missing, {excerpt(part->target)}, here());
      return part->target;
    }
    if (names.empty()) return error(errc::sheet_missing, {}, here());
    return error(errc::sheet_unknown,
                 {excerpt(name), suggestion(name, names), excerpt(joined(names))}, here());
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

result<xlsx_book> read_book(zip_archive& archive, const std::string& file, std::string_view sheet) {
  const std::string_view kind = kind_of(archive);
  if (kind != "ZIP" || !archive.has("[Content_Types].xml"))
    return error(errc::spreadsheet_kind_unknown, {std::string(kind)}, location{file, 0, 0, {}});
  return book_reader(archive, file).read(sheet);
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
