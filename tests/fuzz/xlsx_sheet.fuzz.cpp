// SPDX-License-Identifier: BSL-1.0

// Any bytes as the XML of a sheet, its texts or its styles, in a workbook that is otherwise right.
// The first byte says which part they are.

#include <hoptac/core/utf8.hpp>
#include <hoptac/io/table.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

std::uint32_t checksum(std::string_view text) {
  std::uint32_t sum = 0xFFFFFFFF;
  for (const char c : text) {
    sum ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) sum = (sum >> 1U) ^ ((sum & 1U) != 0 ? 0xEDB88320U : 0U);
  }
  return ~sum;
}

void append(std::string& out, std::uint64_t number, int bytes) {
  for (; bytes > 0; --bytes, number >>= 8U) out += static_cast<char>(number & 0xFFU);
}

/// An archive whose parts are not packed.
class archive {
 public:
  void add(std::string_view name, std::string_view text) {
    std::string about;
    append(about, 20, 2);  // version that unpacks it
    append(about, 0, 8);   // flags, method, time, day
    append(about, checksum(text), 4);
    append(about, text.size(), 4);
    append(about, text.size(), 4);
    append(about, name.size(), 2);
    append(about, 0, 2);
    directory_ += "PK\x01\x02";
    append(directory_, 20, 2);
    directory_ += about;
    append(directory_, 0, 10);
    append(directory_, out_.size(), 4);
    directory_ += name;
    out_ += "PK\x03\x04";
    out_.append(about).append(name).append(text);
    ++count_;
  }

  [[nodiscard]] std::string bytes() const {
    std::string out = out_ + directory_ + "PK\x05\x06";
    append(out, 0, 4);
    append(out, count_, 2);
    append(out, count_, 2);
    append(out, directory_.size(), 4);
    append(out, out_.size(), 4);
    append(out, 0, 2);
    return out;
  }

 private:
  std::string out_;
  std::string directory_;
  std::uint64_t count_ = 0;
};

struct part {
  std::string_view name;
  std::string_view text;
};

constexpr std::array<part, 4> parts{{
    {"xl/worksheets/sheet1.xml",
     "<worksheet><sheetData><row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row><row>"
     "<c s=\"1\"><v>45292</v></c><c><v>59.000000000000007</v></c></row></sheetData></worksheet>"},
    {"xl/sharedStrings.xml", "<sst><si><t>id</t></si><si><t>value</t></si></sst>"},
    {"xl/styles.xml",
     "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"},
    {"xl/workbook.xml",
     "<workbook xmlns:r=\"http://x/relationships\"><sheets><sheet name=\"a\" r:id=\"a\"/></sheets>"
     "</workbook>"},
}};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::size_t which = data[0] % parts.size();
  const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  archive book;
  book.add("[Content_Types].xml", "<Types/>");
  book.add("_rels/.rels",
           "<Relationships><Relationship Id=\"a\" Type=\"/officeDocument\" "
           "Target=\"xl/workbook.xml\"/></Relationships>");
  book.add("xl/_rels/workbook.xml.rels",
           "<Relationships><Relationship Id=\"a\" Type=\"/worksheet\" "
           "Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"b\" Type=\"/sharedStrings\" "
           "Target=\"sharedStrings.xml\"/><Relationship Id=\"c\" Type=\"/styles\" "
           "Target=\"styles.xml\"/></Relationships>");
  for (std::size_t i = 0; i < parts.size(); ++i)
    book.add(parts[i].name, i == which ? text : parts[i].text);
  const std::string bytes = book.bytes();

  hoptac::io::table_reader sheet(bytes, "f");
  std::uint32_t line = 0;
  while (sheet.next()) {
    require(sheet.line() > line);
    line = sheet.line();
    for (std::size_t i = 0; i < sheet.columns().size(); ++i)
      require(hoptac::is_utf8(sheet.field(i).text));
  }
  for (const hoptac::error& one : sheet.errors()) {
    require(one.code() != hoptac::errc::zip_broken);
    require(hoptac::is_utf8(describe(one, hoptac::language::en)));
  }
  return 0;
}
