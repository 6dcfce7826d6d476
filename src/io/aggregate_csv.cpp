// SPDX-License-Identifier: BSL-1.0

#include <hoptac/core/contract.hpp>
#include <hoptac/indicator/gather.hpp>
#include <hoptac/io/aggregate_csv.hpp>
#include <hoptac/io/mapped_file.hpp>

#include <deque>
#include <utility>

#include "record_reader.hpp"

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

/// Takes tables one after another.
class table_gatherer {
 public:
  table_gatherer(const indicator::state_schema& schema, const std::string& shard,
                 const record_options& options)
      : schema_(&schema), shard_(&shard) {
    HOPTAC_PRE(options.threads != 0);
    // Of no groups at all: whether there can be such a state, before much is read.
    const result<indicator::state> empty = indicator::state::make(schema, shard, {}, {}, {});
    if (!empty) errors_.push_back(empty.error());
    query_.dimensions = schema.dimensions;
    for (const indicator::measured& one : schema.measures) query_.measures.push_back(one.name);
    make_room_for(1);
  }

  void add(std::string_view bytes, const std::string& file, const record_options& options) {
    record_options here = options;
    here.threads = threads_for(bytes.size(), options);
    make_room_for(here.threads);
    const std::vector<std::vector<indicator::dictionary>*> words(
        words_.begin(), words_.begin() + static_cast<std::ptrdiff_t>(here.threads));
    const record_sink sink{{}, [this](std::size_t thread, const indicator::record_block& records) {
                             gatherers_[thread].add(records);
                           }};
    add_errors(read_records(bytes, file, query_, here, words, sink, notes_));
  }

  void add_errors(std::vector<error> wrong) {
    for (error& one : wrong) errors_.push_back(std::move(one));
  }

  [[nodiscard]] bool ok() const { return errors_.empty(); }

  [[nodiscard]] aggregated_records finish() {
    if (!errors_.empty()) return {std::nullopt, std::move(errors_), std::move(notes_)};
    for (; gatherers_.size() > 1; gatherers_.pop_back())
      gatherers_.front().merge(gatherers_.back());
    result<indicator::state> made = indicator::state_of(*schema_, *shard_, gatherers_.front());
    if (!made) return {std::nullopt, {made.error()}, std::move(notes_)};
    return {*std::move(made), {}, std::move(notes_)};
  }

 private:
  void make_room_for(std::size_t threads) {
    while (gatherers_.size() < threads)
      words_.push_back(
          &gatherers_.emplace_back(schema_->dimensions.size(), schema_->measures.size()).words());
  }

  const indicator::state_schema* schema_;
  const std::string* shard_;
  record_query query_;
  std::deque<indicator::gatherer> gatherers_;  // each thread's; they do not move
  std::vector<std::vector<indicator::dictionary>*> words_;
  std::vector<error> errors_;
  std::vector<error> notes_;
};

}  // namespace

aggregated_records aggregate_csv(std::span<const named_bytes> tables,
                                 const indicator::state_schema& schema, const std::string& shard,
                                 const record_options& options) {
  table_gatherer all(schema, shard, options);
  if (!all.ok()) return all.finish();
  for (const named_bytes& one : tables) all.add(one.bytes, one.file, options);
  return all.finish();
}

aggregated_records aggregate_csv_files(std::span<const std::string> paths,
                                       const indicator::state_schema& schema,
                                       const std::string& shard, const record_options& options) {
  table_gatherer all(schema, shard, options);
  if (!all.ok()) return all.finish();
  std::vector<mapped_file> files;
  std::size_t size = 0;
  for (const std::string& path : paths) {
    result<mapped_file> file = mapped_file::open(path);
    if (!file) {
      all.add_errors({file.error()});
      continue;
    }
    size += file->bytes().size();
    files.push_back(*std::move(file));
  }
  if (!all.ok()) return all.finish();
  std::size_t before = 0;
  for (std::size_t i = 0; i < paths.size(); ++i) {
    record_options here = options;
    if (options.progress)
      here.progress = [&](std::size_t done, std::size_t) { options.progress(before + done, size); };
    all.add(files[i].bytes(), paths[i], here);
    before += files[i].bytes().size();
  }
  return all.finish();
}

}  // namespace hoptac::inline HOPTAC_ABI::io
