// SPDX-License-Identifier: BSL-1.0

// Whatever is read as a state is written as the same bytes, and whatever is not ends in one short
// line about the file. Bytes are tried as they are, and with the length, hash and checksum that
// belong to them, so that damage inside is met as well.

#include <hoptac/core/utf8.hpp>
#include <hoptac/indicator/state_bytes.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace {

using hoptac::errc;
using hoptac::error;
using hoptac::indicator::state;

void require(bool holds) {
  if (!holds) std::abort();
}

void put_word(std::string& bytes, std::size_t at, std::uint64_t word) {
  for (std::size_t i = 0; i < 8; ++i) bytes[at + i] = static_cast<char>(word >> (8 * i) & 0xFFU);
}

void seal(std::string& bytes) {
  bytes.replace(0, 8, hoptac::indicator::state_magic);
  put_word(bytes, 8, hoptac::indicator::state_version);
  put_word(bytes, 16, bytes.size());
  put_word(bytes, bytes.size() - 8,
           hoptac::indicator::detail::crc64(std::string_view(bytes).substr(0, bytes.size() - 8)));
}

void check_refusal(const error& what) {
  require(what.where().file == "x.hts");
  for (const auto lang : {hoptac::language::vi, hoptac::language::en}) {
    const std::string line = describe(what, lang);
    require(hoptac::is_utf8(line) && line.find('\n') == std::string::npos && line.size() < 4096);
  }
}

void check_state(const state& read, std::string_view bytes) {
  require(to_bytes(read) == bytes);
  for (std::size_t group = 0; group < read.groups(); ++group) {
    require(read.rows(group) != 0);
    for (std::size_t m = 0; m < read.schema().measures.size(); ++m)
      if (!read.at(group, m).is_empty()) {
        (void)read.at(group, m).sum();
        require(read.at(group, m).least() <= read.at(group, m).greatest());
      }
  }
  const std::vector<state> twice{read, read};
  const auto all = merged(twice);
  require(!all && all.error().code() == errc::shard_repeated);
}

void try_bytes(std::string_view bytes) {
  const auto read = hoptac::indicator::state_from_bytes(bytes, "x.hts");
  if (read)
    check_state(*read, bytes);
  else
    check_refusal(read.error());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string bytes(reinterpret_cast<const char*>(data), size);
  try_bytes(bytes);
  if (size < 40) return 0;
  bytes.resize(size / 8 * 8);
  seal(bytes);
  const auto sealed = hoptac::indicator::state_from_bytes(bytes, "x.hts");
  if (!sealed && sealed.error().code() == errc::state_schema_hash_wrong) {
    put_word(bytes, 24, std::strtoull(sealed.error().arguments().front().c_str(), nullptr, 16));
    seal(bytes);
  }
  try_bytes(bytes);
  return 0;
}
