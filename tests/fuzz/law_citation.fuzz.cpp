// SPDX-License-Identifier: BSL-1.0

// No text makes the readers of citations fail otherwise than by saying so, and what they read is
// written and read again as the same.

#include <hoptac/catalogue/bac_kan.hpp>
#include <hoptac/core/utf8.hpp>
#include <hoptac/law/citation_text.hpp>
#include <hoptac/notation/text.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

using namespace hoptac::law;

void must(bool holds) {
  if (!holds) std::abort();
}

void must_be_located(const hoptac::error& what, std::string_view text) {
  must(what.where().column >= 1 && what.where().column <= hoptac::count_characters(text) + 1);
  must(!describe(what, hoptac::language::vi).empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const instrument_register texts =
      register_of({hoptac::catalogue::vn::legal_texts, hoptac::catalogue::bac_kan::legal_texts})
          .value();
  const std::string text(reinterpret_cast<const char*>(data), size);
  // What is in Vietnamese is read and placed in its composed form, which has more characters than
  // the text where marks stand in an unusual order.
  const std::string composed = hoptac::notation::compose(text);

  if (const auto cited = parse_citation(text, texts)) {
    must(parse_citation(to_text(*cited, hoptac::language::vi), texts).value() == *cited);
    const auto akn = to_akn(*cited);
    must(!akn || parse_akn(*akn, texts).value() == *cited);
  } else {
    must_be_located(cited.error(), composed);
  }
  if (const auto cited = parse_akn(text, texts))
    must(to_akn(*cited) == text);
  else
    must_be_located(cited.error(), text);
  if (const auto where = parse_eid(text))
    must(to_eid(*where) == text);
  else
    must_be_located(where.error(), text);
  if (const auto where = parse_provision(text))
    must(parse_provision(to_text(*where, hoptac::language::vi)).value() == *where);
  else
    must_be_located(where.error(), composed);
  return 0;
}
