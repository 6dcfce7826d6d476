# SPDX-License-Identifier: BSL-1.0

"""SQLite as a peer: a table in memory, one thread. Its sums are of 64 bits and stop at an overflow,
so each amount is added up in two halves of 32 bits, which are put together here without bound."""

import csv
import sqlite3
import sys
import time

import peer

MUCH_SUPPORT = 200_000_000
SCHEMA = """org_id INTEGER, year INTEGER, province INTEGER, district INTEGER, kind {word},
    sector {word}, members INTEGER, workers INTEGER, trained INTEGER, capital INTEGER,
    revenue INTEGER, profit INTEGER, wage INTEGER, support INTEGER"""


def halves(column):
    return f"sum({column} >> 32), sum({column} & 4294967295)"


def whole(high, low):
    return None if high is None else (high << 32) + low


FIGURES = f"""count(*), sum(members), sum(workers), sum(trained), {halves('capital')},
    {halves('revenue')}, {halves('profit')}, {halves('wage')}, count(revenue), count(profit),
    sum(CASE WHEN wage IS NOT NULL THEN workers END), sum(sector = 0), ifnull(sum(profit > 0), 0),
    min(revenue), max(revenue), min(profit), max(profit)"""


class Sqlite:
    def __init__(self):
        self.database = sqlite3.connect(":memory:", isolation_level=None)
        self.database.execute("PRAGMA temp_store = MEMORY")

    def rows_of(self, file):
        with open(file, newline="", encoding="utf-8") as lines:
            table = csv.reader(lines)
            next(table)
            for row in table:
                yield [field or None for field in row]

    def fill(self, table, word, rows):
        self.database.execute(f"CREATE TABLE {table} ({SCHEMA.format(word=word)})")
        self.database.execute("BEGIN")
        self.database.executemany(f"INSERT INTO {table} VALUES ({','.join('?' * 14)})", rows)
        self.database.execute("COMMIT")

    def load(self, folder):
        def coded():
            for row in self.rows_of(f"{folder}/records.csv"):
                row[4] = peer.KINDS.index(row[4])
                row[5] = peer.SECTORS.index(row[5])
                yield row

        self.fill("records", "INTEGER", coded())
        self.database.execute(
            "CREATE TABLE plan (year INTEGER, province INTEGER, kind INTEGER, revenue INTEGER,"
            " members INTEGER, PRIMARY KEY (year, province, kind)) WITHOUT ROWID")
        self.database.executemany("INSERT INTO plan VALUES (?,?,?,?,?)",
                                  self.rows_of(f"{folder}/plan.csv"))
        self.database.execute("ANALYZE")

    def answer(self, query, _threads):
        ask = self.database.execute
        if query == "Q4":
            count = much = total = 0
            most = None
            for high, low in ask(f"SELECT {halves('ifnull(support, 0)')} FROM records"
                                 " GROUP BY org_id"):
                granted = whole(high, low)
                count += 1
                much += granted > MUCH_SUPPORT
                total += granted
                most = granted if most is None else max(most, granted)
            return [(count, much, total, most)]
        if query == "Q5":
            out = []
            for *keys, rows, high, low, members, planned, planned_members in ask(
                    f"""SELECT a.*, p.revenue, p.members FROM (SELECT year, province, kind,
                    count(*), {halves('revenue')}, sum(members) FROM records GROUP BY 1, 2, 3) a
                    LEFT JOIN plan p USING (year, province, kind) ORDER BY 1, 2, 3"""):
                revenue = whole(high, low)
                out.append((*keys, rows, revenue, members, planned, planned_members,
                            peer.quotient(revenue, planned, 10_000),
                            peer.quotient(members, planned_members, 10_000)))
            return out
        keys = peer.KEYS[query]
        where = "WHERE sector = 0 AND year = 2024" if query == "Q3" else ""
        out = []
        for row in ask(f"SELECT {keys}, {FIGURES} FROM records {where} GROUP BY {keys}"
                       f" ORDER BY {keys}"):
            width = keys.count(",") + 1
            found = row[width:]
            rows = found[0]
            capital, revenue, profit, wage = (whole(*found[i:i + 2]) for i in (4, 6, 8, 10))
            revenues, profits, workers, agriculture, profitable = found[12:17]
            out.append((*row[:width], *found[:4], capital, revenue, profit, wage, revenues, profits,
                        peer.quotient(revenue, revenues * 1_000_000),
                        peer.quotient(profit, profits * 1_000_000), peer.quotient(wage, workers),
                        peer.quotient(agriculture, rows, 10_000),
                        peer.quotient(profitable, profits, 10_000), *found[17:]))
        return out

    def ingest(self, file, _threads):
        start = time.perf_counter(), time.process_time()
        self.fill("fresh", "TEXT", self.rows_of(file))
        spent = time.perf_counter() - start[0], time.process_time() - start[1]
        numbers = ["org_id", "year", "province", "district", "members", "workers", "trained",
                   "capital", "revenue", "profit", "wage", "support"]
        row = self.database.execute(
            "SELECT count(*), " + ", ".join(f"count({c}), {halves(c)}" for c in numbers) +
            ", sum(kind = 'HTX'), sum(sector = 'agriculture') FROM fresh").fetchone()
        out = [row[0]]
        for i in range(len(numbers)):
            out += [row[1 + 3 * i], whole(*row[2 + 3 * i:4 + 3 * i]) or 0]
        self.database.execute("DROP TABLE fresh")
        return *spent, [*out, *row[-2:]]


if __name__ == "__main__":
    sys.exit(peer.serve(Sqlite()))
