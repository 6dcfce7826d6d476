// SPDX-License-Identifier: BSL-1.0

#include <hoptac/core/own_threads.hpp>
#include <hoptac/io/column_csv.hpp>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <utility>

#include "record_reader.hpp"

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

/// The records of a piece, column by column.
struct piece_columns {
  std::size_t thread = 0;
  std::size_t rows = 0;
  std::vector<std::vector<std::uint32_t>> codes;
  std::vector<std::vector<std::int64_t>> values;
  std::vector<std::vector<std::uint8_t>> missing;
};

/// Every `of`th value from number `which` on.
template <class T>
std::vector<T> picked(const std::vector<T>& all, std::size_t rows, std::size_t which,
                      std::size_t of) {
  std::vector<T> out(rows);
  const T* from = all.data() + which;
  for (std::size_t row = 0; row < rows; ++row, from += of) out[row] = *from;
  return out;
}

piece_columns columns_of(const indicator::record_block& block, std::size_t thread,
                         std::size_t dimensions, std::size_t measures) {
  piece_columns out{thread, block.rows, {}, {}, {}};
  for (std::size_t i = 0; i < dimensions; ++i)
    out.codes.push_back(picked(block.codes, block.rows, i, dimensions));
  for (std::size_t i = 0; i < measures; ++i) {
    out.values.push_back(picked(block.values, block.rows, i, measures));
    out.missing.push_back(picked(block.missing, block.rows, i, measures));
  }
  return out;
}

using dictionaries = std::vector<indicator::dictionary>;

/// The words of a dimension that rows have, in the order of their bytes, and the part of each row.
indicator::dimension joined_words(const std::string& code, std::size_t which,
                                  const std::vector<dictionaries>& words,
                                  std::vector<piece_columns>& pieces, std::size_t rows) {
  std::vector<std::vector<bool>> used;
  for (const dictionaries& one : words) used.emplace_back(one[which].size());
  for (const piece_columns& piece : pieces)
    for (const std::uint32_t number : piece.codes[which]) used[piece.thread][number] = true;
  std::vector<std::string_view> all;
  for (std::size_t thread = 0; thread < words.size(); ++thread)
    for (std::size_t i = 0; i < used[thread].size(); ++i)
      if (used[thread][i]) all.push_back(words[thread][which].word(i));
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());

  std::vector<std::vector<std::uint32_t>> parts;
  for (std::size_t thread = 0; thread < words.size(); ++thread) {
    auto& part = parts.emplace_back(used[thread].size());
    for (std::size_t i = 0; i < part.size(); ++i)
      if (used[thread][i])
        part[i] = static_cast<std::uint32_t>(
            std::lower_bound(all.begin(), all.end(), words[thread][which].word(i)) - all.begin());
  }
  indicator::dimension out{code, {}, {}};
  out.words.assign(all.begin(), all.end());
  out.part_of.reserve(rows);
  for (piece_columns& piece : pieces) {
    for (const std::uint32_t number : piece.codes[which])
      out.part_of.push_back(parts[piece.thread][number]);
    std::exchange(piece.codes[which], {});
  }
  return out;
}

indicator::number_column joined_numbers(const std::string& code, std::size_t which,
                                        std::vector<piece_columns>& pieces, std::size_t rows) {
  indicator::number_column out{code, {}, std::vector<std::uint8_t>((rows + 7) / 8)};
  out.values.reserve(rows);
  for (piece_columns& piece : pieces) {
    std::size_t row = out.values.size();
    for (const std::uint8_t missing : piece.missing[which]) {
      out.present[row / 8] = static_cast<std::uint8_t>(
          out.present[row / 8] | static_cast<unsigned>(missing == 0) << row % 8);
      ++row;
    }
    out.values.insert(out.values.end(), piece.values[which].begin(), piece.values[which].end());
    std::exchange(piece.values[which], {});
    std::exchange(piece.missing[which], {});
  }
  return out;
}

}  // namespace

record_table read_columns(std::string_view bytes, const std::string& file,
                          const record_query& query, const record_options& options) {
  HOPTAC_PRE(options.threads != 0 && query.dimensions.size() + query.measures.size() != 0);
  std::vector<dictionaries> words(options.threads, dictionaries(query.dimensions.size()));
  std::vector<dictionaries*> places;
  for (dictionaries& one : words) places.push_back(&one);
  std::vector<piece_columns> pieces;
  std::mutex mutex;
  record_table out;
  out.errors = read_records(
      bytes, file, query, options, places,
      [&](std::size_t thread, std::size_t number, const indicator::record_block& block) {
        piece_columns made =
            columns_of(block, thread, query.dimensions.size(), query.measures.size());
        const std::lock_guard lock(mutex);
        if (pieces.size() <= number) pieces.resize(number + 1);
        pieces[number] = std::move(made);
      });
  if (!out.ok()) return out;

  std::size_t rows = 0;
  for (const piece_columns& piece : pieces) rows += piece.rows;
  out.columns.rows = rows;
  out.columns.dimensions.resize(query.dimensions.size());
  out.columns.measures.resize(query.measures.size());
  for (piece_columns& piece : pieces) {  // of pieces without rows
    piece.codes.resize(query.dimensions.size());
    piece.values.resize(query.measures.size());
    piece.missing.resize(query.measures.size());
  }
  const std::size_t columns = query.dimensions.size() + query.measures.size();
  std::atomic<std::size_t> next = 0;
  own_threads{options.threads}(std::min(options.threads, columns), [&](std::size_t) {
    for (std::size_t i = next++; i < columns; i = next++) {
      if (i < query.dimensions.size())
        out.columns.dimensions[i] = joined_words(query.dimensions[i], i, words, pieces, rows);
      else
        out.columns.measures[i - query.dimensions.size()] = joined_numbers(
            query.measures[i - query.dimensions.size()], i - query.dimensions.size(), pieces, rows);
    }
  });
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::io
