// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_PACK_FINDING_HPP
#define HOPTAC_POLICY_PACK_FINDING_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/errc.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/core/language.hpp>

#include <cstdint>      // std::uint8_t
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <utility>      // std::move
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::policy {

/// How bad a finding about a pack is.
enum class severity : std::uint8_t {
  contradiction,  ///< the rule cannot do what it says: a condition that nobody can meet
  tension,        ///< it works, and something is doubtful or missing
  note,           ///< something a reader should know
};

/// `contradiction`, `tension`, `note`: the words of every file and format.
[[nodiscard]] constexpr std::string_view to_string(severity how) {
  switch (how) {
    case severity::contradiction: return "contradiction";
    case severity::tension: return "tension";
    case severity::note: return "note";
  }
  return {};
}

/// One thing to know about a well-formed pack.
struct pack_finding {
  errc code = errc::never_used;
  policy::severity severity = severity::note;
  std::string rule = {};       ///< its id; empty where the finding is about the whole pack
  std::string condition = {};  ///< its id; empty where the finding is about the whole rule
  bilingual message = {};      ///< one sentence

  friend bool operator==(const pack_finding&, const pack_finding&) = default;
};

namespace detail {

/// The finding with its sentence, `arguments` in their places in each language.
[[nodiscard]] inline pack_finding found(errc code, severity how, std::string rule,
                                        std::string condition,
                                        const std::vector<bilingual>& arguments) {
  std::vector<std::string> vi;
  std::vector<std::string> en;
  for (const bilingual& one : arguments) {
    vi.push_back(one.vi);
    en.push_back(one.en);
  }
  return {code,
          how,
          std::move(rule),
          std::move(condition),
          {error(code, std::move(vi)).message(language::vi),
           error(code, std::move(en)).message(language::en)}};
}

/// An id as an argument: the same in both languages.
[[nodiscard]] inline bilingual same(const std::string& id) {
  return {id, id};
}

}  // namespace detail

}  // namespace hoptac::inline HOPTAC_ABI::policy

#endif  // HOPTAC_POLICY_PACK_FINDING_HPP
