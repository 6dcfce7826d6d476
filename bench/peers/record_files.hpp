// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_BENCH_PEERS_RECORD_FILES_HPP
#define HOPTAC_BENCH_PEERS_RECORD_FILES_HPP

#include <array>       // std::array
#include <bit>         // std::endian
#include <charconv>    // std::to_chars, std::from_chars
#include <cstddef>     // std::size_t
#include <cstdint>     // std::int64_t, std::uint8_t
#include <filesystem>  // std::filesystem::path
#include <fstream>     // std::ifstream, std::ofstream
#include <ios>         // std::ios
#include <stdexcept>   // std::runtime_error
#include <string>      // std::string

#include "records.hpp"

namespace peers {

static_assert(std::endian::native == std::endian::little, "column files are little-endian");

/// Writes a folder that every peer reads: NAME.bin for each column, `records.csv` with the same
/// rows, `plan.csv`. Empty fields where an amount is missing.
inline void write_records(const records& of, const std::filesystem::path& folder);

/// Reads the columns and the plan back.
[[nodiscard]] inline records read_records(const std::filesystem::path& folder);

// ---------------------------------------------------------------------------------------- bodies

namespace detail {

template <class Stream>
void require(const Stream& of, const std::filesystem::path& path) {
  if (!of) throw std::runtime_error("cannot read or write " + path.string());
}

template <class Number>
void append(std::string& to, Number number) {
  std::array<char, 24> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), number).ptr;
  to.append(text.data(), end);
}

}  // namespace detail

inline void write_records(const records& of, const std::filesystem::path& folder) {
  std::filesystem::create_directories(folder);
  const auto open = [&](const std::string& name) {
    std::ofstream out(folder / name, std::ios::binary);
    detail::require(out, folder / name);
    return out;
  };
  std::string text;
  records::for_each_column(of, [&](const std::string& name, const auto& column) {
    auto out = open(name + ".bin");
    out.write(reinterpret_cast<const char*>(column.data()),
              static_cast<std::streamsize>(column.size() * sizeof column[0]));
    detail::require(out.flush(), folder / name);
    if (name != "missing") (text += text.empty() ? "" : ",") += name;
  });

  auto table = open("records.csv");
  text += '\n';
  for (std::size_t row = 0; row < of.rows(); ++row) {
    for (const std::int64_t number :
         {of.org_id[row], std::int64_t{of.year[row]}, std::int64_t{of.province[row]},
          std::int64_t{of.district[row]}}) {
      detail::append(text, number);
      text += ',';
    }
    text += kinds[of.kind[row]];
    text += ',';
    text += sectors[of.sector[row]];
    for (const std::int32_t number : {of.members[row], of.workers[row], of.trained[row]}) {
      text += ',';
      detail::append(text, number);
    }
    unsigned bit = 1;
    for (const std::int64_t money :
         {of.capital[row], of.revenue[row], of.profit[row], of.wage[row], of.support[row]}) {
      text += ',';
      if ((of.missing[row] & bit) == 0) detail::append(text, money);
      bit *= 2;
    }
    text += '\n';
    if (text.size() > 1U << 20U || row + 1 == of.rows()) {
      table << text;
      text.clear();
    }
  }
  detail::require(table.flush(), folder / "records.csv");

  auto plan = open("plan.csv");
  plan << "year,province,kind,plan_revenue,plan_members\n";
  std::size_t at = 0;
  for (int year = 0; year < years; ++year)
    for (int province = 0; province < provinces; ++province)
      for (std::size_t kind = 0; kind < kinds.size(); ++kind, ++at)
        if (of.plan[at].known)
          plan << first_year + year << ',' << province << ',' << kind << ',' << of.plan[at].revenue
               << ',' << of.plan[at].members << '\n';
  detail::require(plan.flush(), folder / "plan.csv");
}

inline records read_records(const std::filesystem::path& folder) {
  records out;
  records::for_each_column(out, [&](const std::string& name, auto& column) {
    const std::filesystem::path path = folder / (name + ".bin");
    std::ifstream in(path, std::ios::binary);
    detail::require(in, path);
    column.resize(std::filesystem::file_size(path) / sizeof column[0]);
    in.read(reinterpret_cast<char*>(column.data()),
            static_cast<std::streamsize>(column.size() * sizeof column[0]));
    detail::require(in, path);
    if (column.size() != out.rows()) throw std::runtime_error("another length: " + path.string());
  });
  out.plan.resize(combinations);
  std::ifstream in(folder / "plan.csv");
  std::string line;
  std::getline(in, line);
  while (std::getline(in, line)) {
    std::array<std::int64_t, 5> field{};
    const char* at = line.data();
    for (std::int64_t& one : field)
      at = std::from_chars(at, line.data() + line.size(), one).ptr + 1;
    const auto place = static_cast<std::size_t>(
        ((field[0] - first_year) * provinces + field[1]) * std::int64_t{kinds.size()} + field[2]);
    out.plan.at(place) = {field[3], field[4], true};
  }
  return out;
}

}  // namespace peers

#endif  // HOPTAC_BENCH_PEERS_RECORD_FILES_HPP
