// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_TESTS_ENTITY_REGISTRY_SQL_HPP
#define HOPTAC_TESTS_ENTITY_REGISTRY_SQL_HPP

#include <hoptac/entity/registry.hpp>

#include <cstdint>
#include <stdexcept>
#include <string>

#include <sqlite3.h>

/// A registry as tables of SQLite, which answers by its own arithmetic of dates.
class registry_sql {
 public:
  explicit registry_sql(const hoptac::entity::registry_content& all) {
    check(sqlite3_open(":memory:", &held_));
    run("CREATE TABLE organisation (at INTEGER PRIMARY KEY, kind, established, ended)");
    run("CREATE TABLE status (of_one, first_day, status)");
    run("CREATE INDEX by_one ON status (of_one)");
    run("BEGIN");
    for (std::size_t i = 0; i < all.organisations.size(); ++i) {
      const auto& one = all.organisations[i];
      run("INSERT INTO organisation VALUES (" + std::to_string(i) + ", '" +
          std::string(to_string(one.kind)) + "', '" + to_string(one.established) + "', " +
          (one.ended ? "'" + to_string(*one.ended) + "'" : "NULL") + ")");
    }
    for (const auto& one : all.statuses)
      run("INSERT INTO status VALUES (" + std::to_string(one.organisation) + ", '" +
          to_string(one.from) + "', '" + std::string(to_string(one.status)) + "')");
    run("COMMIT");
  }
  ~registry_sql() { sqlite3_close(held_); }
  registry_sql(const registry_sql&) = delete;
  registry_sql& operator=(const registry_sql&) = delete;

  /// The one value that a question has; empty where it has none.
  std::string ask(const std::string& question) {
    sqlite3_stmt* query = nullptr;
    check(sqlite3_prepare_v2(held_, question.c_str(), -1, &query, nullptr));
    std::string out;
    if (sqlite3_step(query) == SQLITE_ROW && sqlite3_column_type(query, 0) != SQLITE_NULL)
      out = reinterpret_cast<const char*>(sqlite3_column_text(query, 0));
    check(sqlite3_finalize(query));
    return out;
  }

 private:
  void run(const std::string& statement) {
    check(sqlite3_exec(held_, statement.c_str(), nullptr, nullptr, nullptr));
  }
  void check(int status) {
    if (status != SQLITE_OK) throw std::runtime_error(sqlite3_errmsg(held_));
  }

  sqlite3* held_ = nullptr;
};

#endif  // HOPTAC_TESTS_ENTITY_REGISTRY_SQL_HPP
