// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_SRC_IO_PACK_READER_HPP
#define HOPTAC_SRC_IO_PACK_READER_HPP

#include <hoptac/core/excerpt.hpp>
#include <hoptac/io/words.hpp>
#include <hoptac/policy/expression.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "json_tree.hpp"
#include "pack_words.hpp"

namespace hoptac::inline HOPTAC_ABI::io {

/// Reads values of a JSON text and keeps what is wrong with them. Whatever cannot be read is
/// reported once and left as it was.
class json_reader {
 public:
  explicit json_reader(const json_tree& tree) : tree_(tree) {}

  [[nodiscard]] const json_tree& tree() const { return tree_; }
  [[nodiscard]] std::vector<json_error>& errors() { return errors_; }

  /// What is being read, for the errors: `rules/human_resources`.
  [[nodiscard]] const std::string& field() const { return field_; }
  /// Adds a part to `field` until the end of its own life.
  class inside {
   public:
    inside(json_reader& reader, std::string_view part)
        : reader_(reader), size_(reader.field_.size()) {
      if (size_ != 0) reader_.field_ += '/';
      reader_.field_ += part;
    }
    inside(const inside&) = delete;
    inside& operator=(const inside&) = delete;
    ~inside() { reader_.field_.resize(size_); }

   private:
    json_reader& reader_;
    std::size_t size_;
  };

  void refuse(std::uint32_t at, errc code, std::vector<std::string> arguments);
  void refuse(const json_node& node, errc code, std::vector<std::string> arguments) {
    refuse(node.begin, code, std::move(arguments));
  }
  /// An error of a parser, at the value that it parsed.
  void refuse(const json_node& node, const error& what) {
    refuse(node.begin, what.code(), what.arguments());
  }
  /// Says that the value is of the wrong type.
  void refuse_type(const json_node& node, std::string_view wanted);

  /// Whether the value is of this kind; says so where it is not.
  bool expect(const json_node& node, json_kind wanted);

  bool read(const json_node& node, std::string& out);
  bool read(const json_node& node, bool& out);
  bool read(const json_node& node, int lowest, int highest, int& out);
  bool read(const json_node& node, std::optional<calendar::date>& out);
  bool read(const json_node& node, bilingual& out);
  bool read(const json_node& node, std::vector<std::string>& out);
  /// A number: an integer, or a string.
  bool read(const json_node& node, std::optional<money::decimal>& out);
  /// The code of a currency that amounts can have.
  bool read_currency(const json_node& node, std::string& out);
  /// An amount in major units, as a string. Precondition: `read_currency` read the currency.
  bool read_money(const json_node& node, std::string_view currency,
                  std::optional<policy::literal>& out);

  /// A word of a closed list; `of` says what the list is.
  template <class Value, std::size_t Count>
  bool read(const json_node& node, std::string_view of, const pack_word<Value> (&words)[Count],
            Value& out) {
    if (!expect(node, json_kind::string)) return false;
    const std::optional<Value> value = value_for(words, node.text);
    if (value)
      out = *value;
    else
      refuse_word(node, of, all_words(words));
    return value.has_value();
  }
  void refuse_word(const json_node& node, std::string_view of,
                   std::span<const std::string_view> words);

 private:
  const json_tree& tree_;
  std::vector<json_error> errors_;
  std::string field_;
};

/// The members of an object whose keys are known. Says when the value is no object, which keys
/// are unknown, and which are there twice.
class json_object {
 public:
  json_object(json_reader& reader, const json_node& node, std::span<const std::string_view> keys);
  json_object(json_reader& reader, const json_node& node,
              std::initializer_list<std::string_view> keys)
      : json_object(reader, node, std::span(keys.begin(), keys.size())) {}

  [[nodiscard]] bool is_object() const { return node_.kind == json_kind::object; }
  /// The value; null where it is not there.
  [[nodiscard]] const json_node* find(std::string_view key) const;
  /// The value; null where it is not there, which is then an error.
  const json_node* need(std::string_view key);

  /// Reads the value with `json_reader::read`, where it is there.
  template <class... Out>
  bool read(std::string_view key, Out&&... out) {
    const json_node* node = find(key);
    return node != nullptr && reader_.read(*node, std::forward<Out>(out)...);
  }
  /// The same for a value that must be there.
  template <class... Out>
  bool require(std::string_view key, Out&&... out) {
    const json_node* node = need(key);
    return node != nullptr && reader_.read(*node, std::forward<Out>(out)...);
  }

 private:
  static constexpr std::size_t most_keys = 16;

  json_reader& reader_;
  const json_node& node_;
  std::array<const json_node*, most_keys> found_ = {};
  std::size_t count_ = 0;
};

/// Reads the expressions of rules.
class expression_reader {
 public:
  explicit expression_reader(json_reader& reader) : reader_(reader) {}

  bool read(const json_node& node, policy::test& out);
  bool read(const json_node& node, policy::term& out);

 private:
  /// The member that says what an object is: the first one of the list that is there.
  template <class Kind, std::size_t Count>
  const pack_word<Kind>* operator_of(const json_node& node, const pack_word<Kind> (&words)[Count]);
  /// A list of tests, terms or branches.
  template <class Each>
  void read_all(const json_node* node, std::vector<Each>& out);
  /// A list of so many terms.
  void read_terms(const json_node* node, std::size_t count, std::vector<policy::term>& out);
  bool read(const json_node& node, policy::branch& out);
  void read_share(const json_node& node, policy::test& out);
  void read_literal(const json_node& node, std::string_view word, policy::term& out);

  json_reader& reader_;
};

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_SRC_IO_PACK_READER_HPP
