// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_PACK_HPP
#define HOPTAC_POLICY_PACK_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/core/result.hpp>
#include <hoptac/policy/detail/find.hpp>
#include <hoptac/policy/detail/fingerprint.hpp>
#include <hoptac/policy/detail/form.hpp>
#include <hoptac/policy/fact.hpp>
#include <hoptac/policy/legal_source.hpp>
#include <hoptac/policy/pack_content.hpp>
#include <hoptac/policy/parameter.hpp>
#include <hoptac/policy/rule.hpp>

#include <cstddef>      // std::size_t
#include <memory>       // std::shared_ptr
#include <optional>     // std::optional
#include <string_view>  // std::string_view
#include <utility>      // std::move
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::policy {

/// All that is wrong with the form of a pack: ids twice, words, facts, parameters and sources that
/// are not declared, operands of the wrong kind or number, roundings and readings that are needed
/// and not named. Each error says in `location::field` where: `rules/human_resources/age`. Whether
/// a well-formed pack also makes sense is asked by `check`.
[[nodiscard]] inline std::vector<error> form_errors(const pack_content& content) {
  return detail::form_check(content).run();
}

/// A well-formed pack. Immutable, cheap to copy, and shared between threads.
class pack {
 public:
  /// Error: the first of `form_errors`.
  [[nodiscard]] static result<pack> make(pack_content content) {
    std::vector<error> wrong = form_errors(content);
    if (!wrong.empty()) return std::move(wrong.front());
    const detail::fingerprint mark = detail::fingerprint_maker::make(content);
    return pack(std::make_shared<const data>(data{std::move(content), mark}));
  }

  [[nodiscard]] const pack_content& content() const { return data_->content; }

  /// Whether both are one pack: copies of it, or equal contents that were read twice. Another
  /// version is another pack, whatever it says. The same as `==` in constant time.
  [[nodiscard]] bool same_as(const pack& other) const {
    return data_ == other.data_ || data_->mark == other.data_->mark;
  }

  /// The rule, the place of the fact, the parameter, the text with this id; null or nothing where
  /// there is none. What is pointed to lives as long as any copy of the pack.
  [[nodiscard]] const rule* find_rule(std::string_view id) const {
    return detail::find_id(data_->content.rules, id);
  }
  [[nodiscard]] const parameter* find_parameter(std::string_view id) const {
    return detail::find_id(data_->content.parameters, id);
  }
  [[nodiscard]] const legal_text* find_source(std::string_view id) const {
    return detail::find_id(data_->content.sources, id);
  }
  [[nodiscard]] std::optional<std::size_t> fact_place(std::string_view key) const {
    return detail::fact_place(data_->content.facts, key);
  }

  friend bool operator==(const pack& a, const pack& b) { return a.content() == b.content(); }

 private:
  struct data {
    pack_content content;
    detail::fingerprint mark;
  };
  explicit pack(std::shared_ptr<const data> made) : data_(std::move(made)) {}

  std::shared_ptr<const data> data_;
};

}  // namespace hoptac::inline HOPTAC_ABI::policy

#endif  // HOPTAC_POLICY_PACK_HPP
