// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_BENCH_PEERS_SERVE_HPP
#define HOPTAC_BENCH_PEERS_SERVE_HPP

#include <chrono>     // std::chrono::steady_clock
#include <cstddef>    // std::size_t
#include <cstdio>     // std::printf
#include <ctime>      // std::clock
#include <exception>  // std::exception
#include <fstream>    // std::ofstream
#include <iostream>   // std::cin
#include <sstream>    // std::istringstream
#include <stdexcept>  // std::invalid_argument
#include <string>     // std::string

#include "answer.hpp"
#include "record_files.hpp"

namespace peers {

/// Seconds that passed, and seconds that all processors together spent on this program.
struct spent {
  double wall = 0;
  double cpu = 0;
};

template <class Work>
[[nodiscard]] spent timed(const Work& work) {
  const auto start = std::chrono::steady_clock::now();
  const std::clock_t used = std::clock();
  work();
  const double cpu = static_cast<double>(std::clock() - used) / CLOCKS_PER_SEC;
  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start;
  return {wall.count(), cpu};
}

/// What came of reading a table, and how long it took.
struct ingested {
  spent time;
  std::string fingerprint;
};

/// Obeys `run.py`, a line at a time, until there are no more:
///
///     load FOLDER         reads the columns
///     make ROWS           makes them instead
///     run Q1 2            answers on two threads             -> ok SECONDS PROCESSOR-SECONDS
///     dump Q1 2 FILE      the same, written down
///     csv FILE 2          reads a table of records           -> ok SECONDS PROCESSOR-SECONDS
///
/// `csv` adds a fingerprint of what was read, for comparison. What cannot be done is answered with
/// `no` and why. `answer_of(query, records, threads)` and `ingest(file, threads)` are what is
/// measured.
template <class Answer, class Ingest>
int serve(const Answer& answer_of, const Ingest& ingest) {
  records loaded;
  for (std::string line; std::getline(std::cin, line);) {
    std::istringstream words(line);
    std::string verb;
    std::string first;
    std::size_t threads = 1;
    words >> verb >> first >> threads;
    try {
      ingested done;
      if (verb == "load") {
        done.time = timed([&] { loaded = read_records(first); });
      } else if (verb == "make") {
        done.time = timed([&] { loaded = make_records(std::stoull(first), amounts::ordinary); });
      } else if (verb == "run") {
        answer kept;  // given back after the time is taken, as that of an engine is
        done.time = timed([&] { kept = answer_of(query_named(first), loaded, threads); });
      } else if (verb == "dump") {
        std::string path;
        words >> path;
        std::ofstream out(path, std::ios::binary);
        out << to_csv(answer_of(query_named(first), loaded, threads));
        detail::require(out.flush(), path);
      } else if (verb == "csv") {
        done = ingest(first, threads);
      } else {
        throw std::invalid_argument("unknown: " + verb);
      }
      std::printf("ok %.9f %.9f %s\n", done.time.wall, done.time.cpu, done.fingerprint.c_str());
    } catch (const std::exception& what) {
      std::printf("no %s\n", what.what());
    }
    std::fflush(stdout);
  }
  return 0;
}

}  // namespace peers

#endif  // HOPTAC_BENCH_PEERS_SERVE_HPP
