// SPDX-License-Identifier: BSL-1.0

#include <hoptac/core/contract.hpp>
#include <hoptac/core/excerpt.hpp>
#include <hoptac/core/own_threads.hpp>
#include <hoptac/core/utf8.hpp>
#include <hoptac/io/table.hpp>

#include <algorithm>
#include <array>
#include <atomic>
#include <condition_variable>
#include <map>
#include <mutex>
#include <optional>
#include <utility>

#include "encoding_guess.hpp"
#include "file_kind.hpp"
#include "record_reader.hpp"
#include "text_bytes.hpp"
#include "xlsx_sheet.hpp"

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

/// Where pieces of a text begin: behind the first line feed from there on. Whether a row begins
/// there is not known: a quoted field may go on.
class cut_text {
 public:
  cut_text(std::string_view text, std::size_t body, std::size_t piece)
      : text_(text), body_(body), piece_(piece) {}

  [[nodiscard]] std::size_t pieces() const { return (text_.size() - body_ + piece_ - 1) / piece_; }
  [[nodiscard]] std::size_t begin(std::size_t number) const {
    if (number == 0) return body_;
    if (number >= pieces()) return text_.size();
    const std::size_t feed = text_.find('\n', body_ + number * piece_ - 1);
    return feed == nowhere ? text_.size() : feed + 1;
  }

 private:
  std::string_view text_;
  std::size_t body_;
  std::size_t piece_;
};

/// Reads the pieces of one text. Each thread reads the next one as if a row began with it; then, in
/// the order of the text, each learns where the piece before ended, and reads its own again where
/// that was elsewhere: a quoted field had gone on into it.
class shared_reading {
 public:
  shared_reading(std::string_view text, const std::string& file, const record_layout& layout,
                 const record_options& options)
      : text_(text),
        file_(&file),
        layout_(&layout),
        options_(&options),
        cut_(text, layout.body, options.piece),
        end_(layout.body),
        line_(layout.line),
        errors_(options.most_errors) {}

  [[nodiscard]] std::size_t pieces() const { return cut_.pieces(); }

  /// One thread's share.
  void run(std::size_t thread, std::vector<indicator::dictionary>& words, const record_sink& sink) {
    try {
      record_reader reader(text_, *file_, *layout_, words);
      indicator::record_block records;
      record_piece about;
      for (;;) {
        const std::size_t number = next_++;
        if (number >= cut_.pieces()) return;
        if (options_->stop.stop_requested()) {
          is_stopped_ = true;
          end_early();
          return;
        }
        const std::size_t begin = cut_.begin(number);
        const std::size_t stop = cut_.begin(number + 1);
        reader.read(begin, stop, records, about);
        std::unique_lock lock(mutex_);
        moved_.wait(lock, [&] { return turn_ == number || has_ended_; });
        if (has_ended_) return;
        if (end_ != begin) {  // nobody else goes on before this
          lock.unlock();
          reader.read(end_, stop, records, about);
          lock.lock();
        }
        errors_.append(std::move(about.errors), line_ - 1);
        end_ = about.end;
        line_ += about.lines;
        ++turn_;
        if (options_->progress) options_->progress(end_, text_.size());
        if (!about.is_utf8) is_text_ = false;
        has_ended_ = has_ended_ || !about.is_utf8;
        if (sink.in_order && errors_.empty()) sink.in_order(thread, records);
        lock.unlock();
        moved_.notify_all();
        if (sink.at_once) sink.at_once(thread, records);
      }
    } catch (...) {
      end_early();
      throw;
    }
  }

  [[nodiscard]] bool is_stopped() const { return is_stopped_; }
  /// Whether all bytes are UTF-8, and none is 0.
  [[nodiscard]] bool is_text() const { return is_text_; }
  [[nodiscard]] record_errors& errors() { return errors_; }

 private:
  void end_early() {
    const std::lock_guard lock(mutex_);
    has_ended_ = true;
    moved_.notify_all();
  }

  std::string_view text_;
  const std::string* file_;
  const record_layout* layout_;
  const record_options* options_;
  cut_text cut_;
  std::atomic<std::size_t> next_ = 0;
  std::atomic<bool> is_stopped_ = false;

  std::mutex mutex_;  // of all that follows
  std::condition_variable moved_;
  std::size_t turn_ = 0;  // whose end is the next to be known
  std::size_t end_;       // of the piece before, and the line that begins there
  std::uint32_t line_;
  bool is_text_ = true;
  bool has_ended_ = false;
  record_errors errors_;
};

/// The words of a table that seem to have been misread before they were saved.
class misread_words {
 public:
  /// `words` are each thread's, before the table is read.
  explicit misread_words(const std::vector<std::vector<indicator::dictionary>*>& words)
      : words_(words) {
    for (const auto* of_thread : words)
      for (const indicator::dictionary& one : *of_thread) known_.push_back(one.size());
  }

  void add_notes(const std::string& file, const record_query& query,
                 std::vector<error>& notes) const {
    constexpr std::array codes{errc::text_misread_tcvn3, errc::text_misread_vni,
                               errc::text_utf8_twice};
    std::array<std::map<std::string, std::size_t>, codes.size()> found;  // word -> dimension
    std::size_t next = 0;
    for (const auto* of_thread : words_)
      for (std::size_t dimension = 0; dimension < of_thread->size(); ++dimension) {
        const indicator::dictionary& all = (*of_thread)[dimension];
        for (std::size_t i = known_[next++]; i < all.size(); ++i)
          if (const auto how = guess_misreading(all.word(i)))
            found[static_cast<std::size_t>(*how)].emplace(all.word(i), dimension);
      }
    for (std::size_t i = 0; i < codes.size(); ++i)
      if (!found[i].empty()) {
        const auto& [word, dimension] = *found[i].begin();
        notes.emplace_back(codes[i], std::vector{excerpt(word), std::to_string(found[i].size())},
                           location{file, 0, 0, query.dimensions[dimension]});
      }
  }

 private:
  const std::vector<std::vector<indicator::dictionary>*>& words_;
  std::vector<std::size_t> known_;  // how many each dictionary had
};

}  // namespace

void read_records_with_care(std::string_view bytes, const std::string& file,
                            const record_query& query, const record_options& options,
                            std::vector<indicator::dictionary>& words, record_errors& errors,
                            std::vector<error>& notes,
                            const std::function<void(const indicator::record_block&)>& on_block) {
  std::vector<std::string_view> used(query.dimensions.begin(), query.dimensions.end());
  used.insert(used.end(), query.measures.begin(), query.measures.end());
  table_reader rows(bytes, file, {},
                    {.separator = options.separator, .used = used, .sheet = options.sheet});
  std::size_t taken = 0;
  const auto take_notes = [&] {
    notes.insert(notes.end(), rows.notes().begin(), rows.notes().end());
  };
  const auto take_errors = [&] {
    for (; taken < rows.errors().size(); ++taken) errors.add(rows.errors()[taken]);
  };
  take_errors();
  if (rows.columns().empty()) return take_notes();
  const std::vector<std::string_view> names(rows.columns().begin(), rows.columns().end());
  std::vector<std::size_t> at;
  const std::uint32_t header = rows.line();
  for (const auto* list : {&query.dimensions, &query.measures})
    for (const std::string& name : *list) {
      const auto found = std::find(names.begin(), names.end(), name);
      if (found == names.end())
        errors.add(unknown_column(name, names, header).at(location{file, header, 1, {}}));
      at.push_back(static_cast<std::size_t>(found - names.begin()));
    }
  if (std::find(at.begin(), at.end(), names.size()) != at.end()) return take_notes();

  constexpr std::size_t most_rows = 1024;
  const std::size_t dimensions = query.dimensions.size();
  const std::size_t measures = query.measures.size();
  indicator::record_block block{
      0,
      std::vector(dimensions, std::vector<std::uint32_t>(most_rows)),
      std::vector(measures, std::vector<std::int64_t>(most_rows)),
      std::vector(measures, std::vector<std::uint8_t>(most_rows / 8)),
  };
  // A last row that is a total is no data: each row is held until another follows.
  std::vector<error> held;
  std::optional<error> total;
  const auto let_go = [&] {
    for (error& one : held) errors.add(std::move(one));
    held.clear();
    total.reset();
  };
  const auto pour = [&] {
    on_block(block);
    block.rows = 0;
    for (auto& bits : block.present) std::fill(bits.begin(), bits.end(), std::uint8_t{0});
  };
  while (rows.next()) {
    let_go();
    if (block.rows == most_rows) pour();
    take_errors();
    for (std::size_t i = 0; i < at.size(); ++i) {
      const std::string_view text = rows.field(at[i]).text;
      if (i < dimensions) {
        block.codes[i][block.rows] = words[i].number_of(text);
        continue;
      }
      std::int64_t value = 0;
      if (!text.empty())
        if (const auto wrong = read_measure(text, value))
          held.push_back(wrong->at(rows.place_of(at[i])));
      block.values[i - dimensions][block.rows] = value;
      std::uint8_t& bits = block.present[i - dimensions][block.rows / 8];
      if (!text.empty()) bits = static_cast<std::uint8_t>(bits | 1U << block.rows % 8);
    }
    ++block.rows;
    if (const table_field first = rows.field(0); is_total(first.text))
      total = error(errc::table_total_passed, {excerpt(first.text)},
                    location{file, first.line, first.column, {}});
  }
  if (total) {
    notes.push_back(*total);
    --block.rows;
  } else {
    let_go();
  }
  take_errors();
  take_notes();
  on_block(block);
}

std::vector<error> read_records(std::string_view bytes, const std::string& file,
                                const record_query& query, const record_options& options,
                                const std::vector<std::vector<indicator::dictionary>*>& words,
                                const record_sink& sink, std::vector<error>& notes) {
  HOPTAC_PRE(options.threads != 0 && options.piece != 0 && words.size() == options.threads);
  HOPTAC_PRE(options.separator == 0 || options.separator == ',' || options.separator == ';' ||
             options.separator == '\t');
  record_errors errors(options.most_errors);
  if (const auto foreign = check_file_kind(bytes, file)) return {*foreign};
  const misread_words misread(words);
  if (is_workbook(bytes)) {
    read_records_with_care(bytes, file, query, options, *words[0], errors, notes,
                           [&](const indicator::record_block& block) {
                             if (sink.in_order) sink.in_order(0, block);
                             if (sink.at_once) sink.at_once(0, block);
                           });
    misread.add_notes(file, query, notes);
    return std::move(errors).listed(file);
  }
  if (!options.sheet.empty())
    return {error(errc::sheet_of_no_workbook, {excerpt(options.sheet)}, location{file, 0, 0, {}})};
  std::string converted;
  if (options.encoding == text_encoding::tcvn3) {
    result<std::string> read = convert_tcvn3(bytes, file);
    if (!read) return {read.error()};
    converted = *std::move(read);
    bytes = converted;
  }
  const auto layout = read_record_layout(bytes, file, query, options, errors, notes);
  const std::string_view header = bytes.substr(0, layout ? layout->body : 0);
  if (!layout || !errors.empty() || !is_utf8(header) || header.find('\0') != nowhere) {
    std::vector<error> wrong = check_utf8(bytes, file);
    if (!wrong.empty()) return wrong;
  }
  if (!layout) {  // what is wrong with a header of no use is said as by every reader of tables
    record_errors said(options.most_errors);
    std::vector<error> noted_before;
    read_records_with_care(bytes, file, query, options, *words[0], said, noted_before,
                           [](const indicator::record_block&) {});
    return std::move(said.empty() ? errors : said).listed(file);
  }

  shared_reading reading(bytes.substr(0, layout->end), file, *layout, options);
  const std::size_t threads = std::min(options.threads, reading.pieces());
  own_threads{options.threads}(
      threads, [&](std::size_t thread) { reading.run(thread, *words[thread], sink); });
  if (!reading.is_text()) return check_utf8(bytes.substr(0, layout->end), file);
  if (reading.is_stopped()) return {error(errc::reading_stopped, {}, location{file, 0, 0, {}})};
  errors.append(std::move(reading.errors()), 0);
  misread.add_notes(file, query, notes);
  return std::move(errors).listed(file);
}

}  // namespace hoptac::inline HOPTAC_ABI::io
