// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_SRC_IO_JSON_TREE_HPP
#define HOPTAC_SRC_IO_JSON_TREE_HPP

#include <hoptac/core/error.hpp>

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace hoptac::inline HOPTAC_ABI::io {

enum class json_kind : std::uint8_t { null, boolean, number, string, array, object };

/// A value of a JSON text, and where it stands.
struct json_node {
  json_kind kind = json_kind::null;
  std::uint32_t begin = 0;      ///< byte of its first character
  std::uint32_t key_begin = 0;  ///< byte of its key, of a member of an object
  std::uint32_t end = 0;        ///< the node after it and all that is in it
  std::string_view text = {};   ///< of a string its characters, of the other scalars as written
  std::string_view key = {};    ///< of a member of an object

  /// The value with the key in front of it.
  [[nodiscard]] std::uint32_t whole_begin() const {
    return key.data() != nullptr ? key_begin : begin;
  }
  [[nodiscard]] bool has_point_or_exponent() const {
    return kind == json_kind::number && text.find_first_of(".eE") != std::string_view::npos;
  }
};

/// An error at a byte of the text; the field of its place is filled, file, line and column are not.
struct json_error {
  std::uint32_t at;
  error what;
};

/// A JSON text as a tree that knows where each value stands. Nodes lie in the order of the text, so
/// that what is inside one follows it.
class json_tree {
 public:
  /// Reads `text`, which must outlive the tree. Where it is no JSON, or deeper than `deepest`,
  /// there is one error and the tree must not be used.
  json_tree(std::string_view text, std::size_t deepest);
  json_tree(const json_tree&) = delete;
  json_tree& operator=(const json_tree&) = delete;

  [[nodiscard]] const std::vector<json_error>& errors() const { return errors_; }
  [[nodiscard]] const json_node& root() const { return nodes_.front(); }

  /// The values directly inside one.
  class children_of {
   public:
    class iterator {
     public:
      using iterator_category = std::input_iterator_tag;
      using value_type = json_node;
      using difference_type = std::ptrdiff_t;
      using pointer = const json_node*;
      using reference = const json_node&;

      iterator(const json_node* all, std::uint32_t at) : all_(all), at_(at) {}
      reference operator*() const { return all_[at_]; }
      iterator& operator++() {
        at_ = all_[at_].end;
        return *this;
      }
      friend bool operator==(const iterator& a, const iterator& b) { return a.at_ == b.at_; }

     private:
      const json_node* all_;
      std::uint32_t at_;
    };

    children_of(const json_node* all, std::uint32_t of) : all_(all), of_(of) {}
    [[nodiscard]] iterator begin() const { return {all_, of_ + 1}; }
    [[nodiscard]] iterator end() const { return {all_, all_[of_].end}; }

   private:
    const json_node* all_;
    std::uint32_t of_;
  };
  [[nodiscard]] children_of children(const json_node& of) const {
    return {nodes_.data(), static_cast<std::uint32_t>(&of - nodes_.data())};
  }

  /// The value and all that is in it, in the order of the text.
  [[nodiscard]] const json_node* subtree_end(const json_node& of) const {
    return nodes_.data() + of.end;
  }

 private:
  friend class json_handler;

  std::string_view source_;
  std::string texts_;  // never grows beyond its first capacity: views refer to it
  std::vector<json_node> nodes_;
  std::vector<json_error> errors_;
};

/// The errors in the order of the text, with file, line and column.
[[nodiscard]] std::vector<error> placed(std::vector<json_error> errors, std::string_view text,
                                        const std::string& file);

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_SRC_IO_JSON_TREE_HPP
