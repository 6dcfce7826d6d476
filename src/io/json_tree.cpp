// SPDX-License-Identifier: BSL-1.0

#include "json_tree.hpp"

#include <hoptac/core/excerpt.hpp>
#include <hoptac/core/utf8.hpp>
#include <hoptac/io/words.hpp>

#include <algorithm>
#include <iterator>
#include <utility>

#include <nlohmann/json.hpp>

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

/// Walks over the text and tells how far the JSON library has read.
class watched_iterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  watched_iterator(const char* at, const char** seen) : at_(at), seen_(seen) {}
  reference operator*() const { return *at_; }
  watched_iterator& operator++() {
    *seen_ = ++at_;
    return *this;
  }
  watched_iterator operator++(int) {
    const watched_iterator before = *this;
    ++*this;
    return before;
  }
  friend bool operator==(const watched_iterator& a, const watched_iterator& b) {
    return a.at_ == b.at_;
  }

 private:
  const char* at_;
  const char** seen_;
};

constexpr std::string_view blanks = " \t\r\n";
constexpr std::string_view number_characters = "+-.0123456789eE";

}  // namespace

/// Builds the tree from the events of the JSON library, which come without places: a token starts
/// where the one before it ended, behind blanks and a separator.
class json_handler {
 public:
  json_handler(json_tree& tree, std::size_t deepest)
      : tree_(tree), deepest_(deepest), seen_(tree.source_.data()) {}

  [[nodiscard]] const char** seen() { return &seen_; }

  bool null() { return scalar(json_kind::null, 4); }
  bool boolean(bool value) { return scalar(json_kind::boolean, value ? 4 : 5); }
  bool number_integer(std::int64_t) { return number(); }
  bool number_unsigned(std::uint64_t) { return number(); }
  bool number_float(double, const std::string&) { return number(); }
  bool binary(nlohmann::json::binary_t&) { return false; }  // not in text

  bool string(const std::string& value) {
    const std::uint32_t start = next_token();
    json_node& made = add(json_kind::string, start);
    made.text = keep(value);
    done_ = read();
    return true;
  }
  bool key(const std::string& value) {
    key_begin_ = next_token();
    key_ = keep(value);
    done_ = read();
    return true;
  }
  bool start_object(std::size_t) { return open(json_kind::object); }
  bool start_array(std::size_t) { return open(json_kind::array); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }

  bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception& what) {
    const std::string_view source = tree_.source_;
    const auto size = static_cast<std::uint32_t>(source.size());
    const bool is_complete = open_.empty() && !tree_.nodes_.empty();
    if (!is_complete && next_token() == size) return refuse(errc::json_ended, size, {});

    // The token that was not understood; a separator only where one cannot stand.
    const std::uint32_t last = read() - 1;
    const std::uint32_t start = std::min(is_complete ? skip(done_, blanks) : next_token(), last);
    constexpr int number_out_of_range = 406;
    if (what.id == number_out_of_range) {
      const std::string_view number = number_at(start);
      const bool is_whole = number.find_first_of(".eE") == std::string_view::npos;
      return refuse(is_whole ? errc::decimal_too_long : errc::json_float, start, {excerpt(number)});
    }
    if (source[start] == '"' && !nlohmann::json::accept(source.substr(start, read() - start)))
      return last + 1 == size ? refuse(errc::json_ended, size, {})
                              : refuse(errc::json_string_unreadable, last, {});
    const std::size_t stop = source.find_first_of(" \t\r\n,:[]{}", start + 1);
    return refuse(errc::json_unreadable, start, {excerpt(source.substr(start, stop - start))});
  }

 private:
  [[nodiscard]] std::uint32_t read() const {
    return static_cast<std::uint32_t>(seen_ - tree_.source_.data());
  }
  [[nodiscard]] std::uint32_t skip(std::uint32_t at, std::string_view what) const {
    const std::size_t found = tree_.source_.find_first_not_of(what, at);
    return static_cast<std::uint32_t>(std::min(found, tree_.source_.size()));
  }
  /// Where the token behind the last one begins: behind blanks and at most one separator.
  [[nodiscard]] std::uint32_t next_token() const {
    std::uint32_t at = skip(done_, blanks);
    if (at < tree_.source_.size() && (tree_.source_[at] == ',' || tree_.source_[at] == ':'))
      at = skip(at + 1, blanks);
    return at;
  }
  [[nodiscard]] std::string_view number_at(std::uint32_t at) const {
    return tree_.source_.substr(at, skip(at, number_characters) - at);
  }
  std::string_view keep(const std::string& value) {
    const std::size_t at = tree_.texts_.size();
    tree_.texts_ += value;  // escapes are longer than what they stand for: it fits
    return std::string_view(tree_.texts_).substr(at);
  }

  json_node& add(json_kind kind, std::uint32_t begin) {
    json_node& made = tree_.nodes_.emplace_back();
    made.kind = kind;
    made.begin = begin;
    made.end = static_cast<std::uint32_t>(tree_.nodes_.size());
    if (key_.data() != nullptr) {
      made.key = std::exchange(key_, {});
      made.key_begin = key_begin_;
    }
    return made;
  }
  bool scalar(json_kind kind, std::size_t size) {
    const std::uint32_t start = next_token();
    add(kind, start).text = tree_.source_.substr(start, size);
    done_ = start + static_cast<std::uint32_t>(size);
    return true;
  }
  bool number() { return scalar(json_kind::number, number_at(next_token()).size()); }
  bool open(json_kind kind) {
    const std::uint32_t start = next_token();
    if (open_.size() == deepest_)
      return refuse(errc::json_too_deep, start, {std::to_string(deepest_)});
    add(kind, start);
    open_.push_back(static_cast<std::uint32_t>(tree_.nodes_.size() - 1));
    done_ = start + 1;
    return true;
  }
  bool close() {
    tree_.nodes_[open_.back()].end = static_cast<std::uint32_t>(tree_.nodes_.size());
    open_.pop_back();
    done_ = read();
    return true;
  }

  bool refuse(errc code, std::uint32_t at, std::vector<std::string> arguments) {
    location where;
    where.field = path();
    tree_.errors_.push_back({at, error(code, std::move(arguments), std::move(where))});
    return false;
  }

  /// The keys and ids of the values that are still open: `rules/human_resources/age`.
  [[nodiscard]] std::string path() const {
    std::string out;
    for (std::size_t level = 1; level < open_.size(); ++level) {
      const json_node& node = tree_.nodes_[open_[level]];
      std::string_view name = level <= 2 ? node.key : std::string_view();
      if (node.key.data() == nullptr) name = id_in(open_[level]);
      if (name.empty()) continue;
      if (!out.empty()) out += '/';
      out += excerpt(name);
    }
    return out;
  }
  /// The id of an object whose end is not read yet.
  [[nodiscard]] std::string_view id_in(std::uint32_t object) const {
    for (std::uint32_t i = object + 1; i < tree_.nodes_.size();) {
      const json_node& node = tree_.nodes_[i];
      if (node.key == "id" && node.kind == json_kind::string) return node.text;
      i = std::find(open_.begin(), open_.end(), i) != open_.end()
              ? static_cast<std::uint32_t>(tree_.nodes_.size())
              : node.end;
    }
    return {};
  }

  json_tree& tree_;
  std::size_t deepest_;
  const char* seen_;
  std::uint32_t done_ = 0;  // the byte behind the last token
  std::uint32_t key_begin_ = 0;
  std::string_view key_;
  std::vector<std::uint32_t> open_;
};

json_tree::json_tree(std::string_view text, std::size_t deepest) : source_(text) {
  const auto refuse = [&](errc code, std::size_t at, std::vector<std::string> arguments) {
    errors_.push_back({static_cast<std::uint32_t>(at), error(code, std::move(arguments))});
  };
  if (const std::size_t at = find_invalid_utf8(text); at != std::string_view::npos) {
    refuse(errc::json_not_utf8, at, {std::to_string(at)});
    return;
  }
  if (const std::size_t at = text.find('\0'); at != std::string_view::npos) {
    refuse(errc::file_has_nul, at, {});
    return;
  }
  texts_.reserve(text.size() + 1);
  json_handler handler(*this, deepest);
  nlohmann::json::sax_parse(watched_iterator(text.data(), handler.seen()),
                            watched_iterator(text.data() + text.size(), handler.seen()), &handler);
}

std::vector<error> placed(std::vector<json_error> errors, std::string_view text,
                          const std::string& file) {
  std::stable_sort(errors.begin(), errors.end(),
                   [](const json_error& a, const json_error& b) { return a.at < b.at; });
  std::vector<error> out;
  out.reserve(errors.size());
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  std::size_t at = 0;
  for (const json_error& one : errors) {
    while (at < one.at && at < text.size()) {
      const bool ends_line =
          text[at] == '\n' || (text[at] == '\r' && (at + 1 == text.size() || text[at + 1] != '\n'));
      at += read_utf8(text, at).size;
      line += ends_line ? 1 : 0;
      column = ends_line ? 1 : column + 1;
    }
    out.push_back(one.what.at(location{file, line, column, one.what.where().field}));
  }
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::io
