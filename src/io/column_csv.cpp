// SPDX-License-Identifier: BSL-1.0

#include <hoptac/core/contract.hpp>
#include <hoptac/core/own_threads.hpp>
#include <hoptac/io/column_csv.hpp>

#include <algorithm>
#include <atomic>
#include <utility>

#include "record_reader.hpp"

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

using dictionaries = std::vector<indicator::dictionary>;

/// The words of a dimension that several threads numbered each in their own way.
class common_words {
 public:
  explicit common_words(std::size_t threads) : common_of_(threads) {}

  /// Appends the parts of some records, which one of the threads numbered.
  void append(std::size_t thread, const indicator::dictionary& words,
              const std::vector<std::uint32_t>& codes, std::size_t rows,
              std::vector<std::uint32_t>& into) {
    std::vector<std::uint32_t>& common = common_of_[thread];
    common.resize(words.size(), nothing);
    for (std::size_t row = 0; row < rows; ++row) {
      std::uint32_t& number = common[codes[row]];
      if (number == nothing) number = all_.number_of(words.word(codes[row]));
      into.push_back(number);
    }
  }

  /// Puts the words in the order of their bytes.
  void sort(indicator::dimension& into) const {
    std::vector<std::pair<std::string_view, std::uint32_t>> order;
    order.reserve(all_.size());
    for (std::size_t i = 0; i < all_.size(); ++i)
      order.emplace_back(all_.word(i), static_cast<std::uint32_t>(i));
    std::sort(order.begin(), order.end());
    std::vector<std::uint32_t> sorted(order.size());
    for (const auto& [word, number] : order) {
      sorted[number] = static_cast<std::uint32_t>(into.words.size());
      into.words.emplace_back(word);
    }
    for (std::uint32_t& part : into.part_of) part = sorted[part];
  }

 private:
  static constexpr std::uint32_t nothing = ~std::uint32_t{0};

  indicator::dictionary all_;
  std::vector<std::vector<std::uint32_t>> common_of_;  // of each thread: its number -> that here
};

/// Appends so many bits to those of `count` rows. The bits behind them are 0, there and here.
void append_bits(std::vector<std::uint8_t>& into, std::size_t count,
                 const std::vector<std::uint8_t>& bits, std::size_t rows) {
  const std::size_t shift = count % 8;
  for (std::size_t i = 0; i * 8 < rows; ++i) {
    if (shift == 0) {
      into.push_back(bits[i]);
      continue;
    }
    into.back() = static_cast<std::uint8_t>(into.back() | bits[i] << shift);
    if (shift + std::min<std::size_t>(8, rows - i * 8) > 8)
      into.push_back(static_cast<std::uint8_t>(bits[i] >> (8 - shift)));
  }
}

/// Puts the columns of pieces together, in the order of the table.
class column_builder {
 public:
  column_builder(const record_query& query, std::size_t threads, std::size_t bytes)
      : words_(query.dimensions.size(), common_words(threads)), bytes_(bytes) {
    for (const std::string& one : query.dimensions) out_.dimensions.push_back({one, {}, {}});
    for (const std::string& one : query.measures) out_.measures.push_back({one, {}, {}});
  }

  void append(std::size_t thread, const dictionaries& words, const indicator::record_block& block,
              std::size_t piece) {
    make_room(block.rows, piece);
    for (std::size_t i = 0; i < words_.size(); ++i)
      words_[i].append(thread, words[i], block.codes[i], block.rows, out_.dimensions[i].part_of);
    for (std::size_t i = 0; i < out_.measures.size(); ++i) {
      indicator::number_column& column = out_.measures[i];
      const auto from = block.values[i].begin();
      column.values.insert(column.values.end(), from,
                           from + static_cast<std::ptrdiff_t>(block.rows));
      append_bits(column.present, out_.rows, block.present[i], block.rows);
    }
    out_.rows += block.rows;
  }

  [[nodiscard]] indicator::record_columns finish(std::size_t threads) && {
    std::atomic<std::size_t> next = 0;
    own_threads{threads}(std::min(threads, words_.size()), [&](std::size_t) {
      for (std::size_t i = next++; i < words_.size(); i = next++)
        words_[i].sort(out_.dimensions[i]);
    });
    return std::move(out_);
  }

 private:
  /// For all rows there seem to be, as soon as some are known.
  void make_room(std::size_t rows, std::size_t piece) {
    if (out_.rows != 0 || rows == 0 || piece == 0) return;
    const std::size_t all = bytes_ / piece * rows + bytes_ / piece * rows / 32 + rows;
    for (auto& one : out_.dimensions) one.part_of.reserve(all);
    for (auto& one : out_.measures) {
      one.values.reserve(all);
      one.present.reserve(all / 8 + 1);
    }
  }

  indicator::record_columns out_;
  std::vector<common_words> words_;
  std::size_t bytes_;
};

}  // namespace

record_table read_columns(std::string_view bytes, const std::string& file,
                          const record_query& query, const record_options& asked) {
  HOPTAC_PRE(query.dimensions.size() + query.measures.size() != 0);
  record_options options = asked;
  options.threads = threads_for(bytes.size(), asked);
  std::vector<dictionaries> words(options.threads, dictionaries(query.dimensions.size()));
  std::vector<dictionaries*> places;
  places.reserve(words.size());
  for (dictionaries& one : words) places.push_back(&one);
  column_builder columns(query, options.threads, bytes.size());
  record_table out;
  out.errors = read_records(bytes, file, query, options, places,
                            {[&](std::size_t thread, const indicator::record_block& block) {
                               columns.append(thread, words[thread], block,
                                              std::min(options.piece, bytes.size()));
                             },
                             {}},
                            out.notes);
  if (out.ok()) out.columns = std::move(columns).finish(options.threads);
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::io
