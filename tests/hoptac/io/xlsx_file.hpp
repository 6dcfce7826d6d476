// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_TESTS_IO_XLSX_FILE_HPP
#define HOPTAC_TESTS_IO_XLSX_FILE_HPP

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <minizip/zip.h>
#include <unistd.h>

/// The parts of a workbook, written by hand: what a test wants to be wrong, it replaces.
struct xlsx_file {
  std::vector<std::pair<std::string, std::string>> parts;

  /// A workbook whose first sheet has the rows given as XML, with one text and five styles: plain,
  /// a date, a percentage, a time and a format of its own, `dd/mm/yyyy`.
  static xlsx_file with_rows(std::string_view rows, std::string_view behind = {}) {
    constexpr std::string_view head = R"(<?xml version="1.0" encoding="UTF-8"?>)";
    const std::string types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const std::string main =
        R"( xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main")";
    xlsx_file out;
    const auto add = [&](std::string name, const std::string& text) {
      out.parts.emplace_back(std::move(name), std::string(head) + text);
    };
    add("[Content_Types].xml", "<Types/>");
    add("_rels/.rels", R"(<Relationships><Relationship Id="r1" Type=")" + types +
                           R"(/officeDocument" Target="xl/workbook.xml"/></Relationships>)");
    add("xl/workbook.xml",
        "<workbook" + main + R"( xmlns:r=")" + types +
            R"("><workbookPr/><sheets><sheet name="Sheet1" sheetId="1" r:id="a"/>)"
            R"(<sheet name="Trang hai" sheetId="2" state="hidden" r:id="b"/></sheets></workbook>)");
    add("xl/_rels/workbook.xml.rels",
        "<Relationships>" + relation("a", types + "/worksheet", "worksheets/sheet1.xml") +
            relation("b", types + "/worksheet", "/xl/worksheets/sheet2.xml") +
            relation("c", types + "/sharedStrings", "sharedStrings.xml") +
            relation("d", types + "/styles", "styles.xml") + "</Relationships>");
    add("xl/sharedStrings.xml",
        "<sst" + main +
            "><si><t>id</t></si><si><r><t>va</t></r><r><rPr><b/></rPr><t>lue</t></r>"
            "<rPh sb=\"0\" eb=\"1\"><t>not this</t></rPh></si><si><t xml:space=\"preserve\"> Hợp "
            "tác xã_x000D_\n_x005F_x</t></si></sst>");
    add("xl/styles.xml",
        "<styleSheet" + main +
            R"(><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellStyleXfs>)"
            R"(<xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/>)"
            R"(<xf numFmtId="10"/><xf numFmtId="21"/><xf numFmtId="164"/></cellXfs></styleSheet>)");
    add("xl/worksheets/sheet1.xml", sheet(rows, behind));
    add("xl/worksheets/sheet2.xml",
        sheet(R"(<row r="1"><c r="A1" t="inlineStr"><is><t>two</t></is></c></row>)"));
    return out;
  }

  static std::string relation(std::string_view id, std::string_view type, std::string_view target) {
    std::string out = "<Relationship Id=\"";
    out.append(id).append("\" Type=\"").append(type).append("\" Target=\"").append(target);
    return out += "\"/>";
  }

  static std::string sheet(std::string_view rows, std::string_view behind = {}) {
    std::string out =
        R"(<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>)";
    return out.append(rows).append("</sheetData>").append(behind).append("</worksheet>");
  }

  [[nodiscard]] std::string& operator[](std::string_view name) {
    for (auto& [part, text] : parts)
      if (part == name) return text;
    return parts.emplace_back(name, std::string()).second;
  }

  [[nodiscard]] xlsx_file without(std::string_view name) const {
    xlsx_file out;
    for (const auto& one : parts)
      if (one.first != name) out.parts.push_back(one);
    return out;
  }

  /// The bytes of the file, packed by a library.
  [[nodiscard]] std::string bytes() const {
    char path[] = "/tmp/hoptac-xlsx-XXXXXX";
    const int file = ::mkstemp(path);
    if (file < 0) throw std::runtime_error("no temporary file");
    ::close(file);
    const zipFile archive = ::zipOpen64(path, APPEND_STATUS_CREATE);
    for (const auto& [name, text] : parts) {
      const zip_fileinfo about{};
      ::zipOpenNewFileInZip64(archive, name.c_str(), &about, nullptr, 0, nullptr, 0, nullptr,
                              Z_DEFLATED, 9, 0);
      ::zipWriteInFileInZip(archive, text.data(), static_cast<unsigned>(text.size()));
      ::zipCloseFileInZip(archive);
    }
    ::zipClose(archive, nullptr);
    std::ifstream in(path, std::ios::binary);
    std::string out{std::istreambuf_iterator<char>(in), {}};
    std::remove(path);
    return out;
  }
};

#endif  // HOPTAC_TESTS_IO_XLSX_FILE_HPP
