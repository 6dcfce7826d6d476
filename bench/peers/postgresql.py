# SPDX-License-Identifier: BSL-1.0

"""PostgreSQL as a peer, through psql: unlogged tables in its buffers; the sum of bigint is numeric,
so exact. run.py starts the server, names its socket in PGHOST and its folder in PEERS_CLUSTER."""

import os
import pathlib
import re
import subprocess
import sys

import peer

END = "-- the end of an answer --"
SCHEMA = """org_id bigint, year smallint, province smallint, district smallint, kind text,
    sector text, members integer, workers integer, trained integer, capital bigint, revenue bigint,
    profit bigint, wage bigint, support bigint"""


def quotient(dividend, divisor, name):
    n, d = f"({dividend})::numeric", f"nullif(({divisor})::numeric, 0)"
    return f"sign({n}) * div(2 * abs({n}) + {d}, 2 * {d}) AS {name}"


def question(query):
    if query == "Q4":
        return """SELECT count(*), count(*) FILTER (WHERE s > 200000000), sum(s), max(s)
            FROM (SELECT coalesce(sum(support), 0) AS s FROM records GROUP BY org_id) AS g"""
    keys = peer.KEYS[query]
    if query == "Q5":
        return f"""SELECT {keys}, n, g.revenue, g.members, plan.revenue, plan.members,
            {quotient("10000 * g.revenue", "plan.revenue", "revenue_bp")},
            {quotient("10000 * g.members", "plan.members", "members_bp")}
            FROM (SELECT {keys}, count(*) AS n, sum(revenue) AS revenue, sum(members) AS members
              FROM records GROUP BY {keys}) AS g LEFT JOIN plan USING ({keys}) ORDER BY {keys}"""
    where = "WHERE sector = 0 AND year = 2024" if query == "Q3" else ""
    return f"""SELECT {keys}, n, members, workers, trained, capital, revenue, profit, wage,
        revenues, profits, {quotient("revenue", "1000000::numeric * revenues", "r")},
        {quotient("profit", "1000000::numeric * profits", "p")},
        {quotient("wage", "workers_with_wage", "w")},
        {quotient("10000 * agriculture", "n", "a")},
        {quotient("10000 * profitable", "profits", "b")}, rl, rg, pl, pg
        FROM (SELECT {keys}, count(*) AS n, sum(members) AS members, sum(workers) AS workers,
          sum(trained) AS trained, sum(capital) AS capital, sum(revenue) AS revenue,
          sum(profit) AS profit, sum(wage) AS wage, count(revenue) AS revenues,
          count(profit) AS profits, sum(workers) FILTER (WHERE wage IS NOT NULL)
          AS workers_with_wage, count(*) FILTER (WHERE sector = 0) AS agriculture,
          count(*) FILTER (WHERE profit > 0) AS profitable, min(revenue) AS rl, max(revenue) AS rg,
          min(profit) AS pl, max(profit) AS pg FROM records {where} GROUP BY {keys}) AS g
        ORDER BY {keys}"""


class Postgresql:
    def __init__(self):
        self.psql = subprocess.Popen(
            ["psql", "-X", "-q", "-A", "-t", "-F", ",", "-v", "ON_ERROR_STOP=0"], text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        self.server = int((pathlib.Path(os.environ["PEERS_CLUSTER"]) / "postmaster.pid")
                          .read_text().split()[0])
        self.ask("\\timing on")

    def ask(self, sql):
        """The lines of the answer, and the seconds until psql had it."""
        self.psql.stdin.write(f"{sql}\n\\echo '{END}'\n")
        self.psql.stdin.flush()
        lines, seconds, refused = [], 0.0, None
        for line in self.psql.stdout:
            line = line.rstrip("\n")
            if line == END:
                break
            if re.search("(ERROR|FATAL|error): ", line):
                refused = refused or line
            elif found := re.match(r"Time: ([0-9.]+) ms", line):
                seconds = float(found[1]) / 1000
            else:
                lines.append(line)
        else:
            refused = "psql ended"
        if refused:
            raise ValueError(refused)
        return lines, seconds

    def processor_seconds(self):
        """Of the server and of all it has started, the ended ones too; in hundredths."""
        total = 0
        for stat in pathlib.Path("/proc").glob("[0-9]*/stat"):
            try:
                fields = stat.read_text().rsplit(")", 1)[1].split()
            except OSError:
                continue
            if int(stat.parent.name) == self.server:
                total += sum(map(int, fields[11:15]))
            elif int(fields[1]) == self.server:
                total += sum(map(int, fields[11:13]))
        return total / os.sysconf("SC_CLK_TCK")

    def load(self, folder):
        def codes(column, words):
            return f"(array_position(ARRAY{words}, {column}) - 1)::smallint AS {column}"

        self.ask("SET client_min_messages = error; DROP TABLE IF EXISTS records, plan;")
        self.ask(f"CREATE UNLOGGED TABLE stage ({SCHEMA});")
        self.ask(f"\\copy stage FROM '{folder}/records.csv' (FORMAT csv, HEADER true)")
        self.ask(f"""CREATE UNLOGGED TABLE records AS SELECT org_id, capital, revenue, profit, wage,
            support, members, workers, trained, year, province, district,
            {codes("kind", peer.KINDS)}, {codes("sector", peer.SECTORS)} FROM stage;""")
        self.ask("DROP TABLE stage;")
        self.ask("""CREATE UNLOGGED TABLE plan (year smallint, province smallint, kind smallint,
            revenue bigint, members bigint);""")
        self.ask(f"\\copy plan FROM '{folder}/plan.csv' (FORMAT csv, HEADER true)")
        self.ask("VACUUM (FREEZE, ANALYZE) records;")
        self.ask("VACUUM (FREEZE, ANALYZE) plan;")

    def answer(self, query, threads):
        self.ask(f"SET max_parallel_workers_per_gather = {threads - 1};")
        before = self.processor_seconds()
        lines, seconds = self.ask(question(query) + ";")
        spent = self.processor_seconds() - before
        return [[cell or None for cell in line.split(",")] for line in lines], seconds, spent

    def ingest(self, _file, _threads):
        raise ValueError("not asked to read tables")


if __name__ == "__main__":
    sys.exit(peer.serve(Postgresql()))
