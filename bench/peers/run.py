#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0

"""Question: how fast does hoptac add up records, next to what people would use otherwise?

Builds hoptac and its peers in a folder of its own, makes the data, compares every answer byte by
byte, and only then measures: in every round each of them once, in another order. See README.md.

    python3 bench/peers/run.py --rows 1000000 --rounds 5 --threads 1,2 [--only duckdb,sqlite]
"""

import argparse
import hashlib
import os
import pathlib
import platform
import random
import shlex
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
QUERIES = ["Q1", "Q2", "Q3", "Q4", "Q5"]
EXTREME_ROWS = 5000
BURST = 0.1  # seconds: what is shorter is repeated so long, and the middle one taken
PACKAGES = {"@duckdb/node-api": "1.5.6-r.1", "nodejs-polars": "0.26.1"}
# npm leaves it out where its own demand for a newer Node is not met, but Node 20 will do.
POLARS_NATIVE = {"x86_64": "nodejs-polars-linux-x64-gnu",
                 "aarch64": "nodejs-polars-linux-arm64-gnu"}


class Refused(Exception):
    """A peer cannot do what it was asked."""


class Peer:
    """A running program that answers lines with lines."""

    def __init__(self, title, command, environment=None):
        self.title = title
        self.process = subprocess.Popen(
            [str(word) for word in command], text=True, stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1", **(environment or {})})

    def ask(self, *words):
        """Seconds, processor seconds, and what else came."""
        try:
            self.process.stdin.write(" ".join(map(str, words)) + "\n")
            self.process.stdin.flush()
            verdict, _, rest = self.process.stdout.readline().strip().partition(" ")
        except BrokenPipeError:
            verdict, rest = "", ""
        if verdict == "ok":
            wall, cpu, *more = rest.split()
            return float(wall), float(cpu), more
        raise Refused(rest or "ended without an answer")

    def end(self):
        self.process.stdin.close()
        self.process.wait()


class Cluster:
    """A PostgreSQL server in a folder of its own, reachable by its socket only."""

    def __init__(self, folder):
        found = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin/postgres"))
        self.bin = found[-1].parent if found else pathlib.Path(shutil.which("postgres")).parent
        # Short, because the name of a socket must be; and the server refuses to run as root.
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="peers-", dir=folder))
        self.as_user = []
        if os.geteuid() == 0:
            shutil.chown(self.folder, "postgres")
            self.as_user = ["runuser", "-u", "postgres", "--"]
        memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 4 // 2**20
        self.control("initdb", "-D", self.folder / "data", "-U", "peers", "-A", "trust", "-E",
                     "UTF8", "--locale=C", "-N")
        options = (f"-k {self.folder} -c listen_addresses= -c fsync=off -c full_page_writes=off "
                   f"-c wal_level=minimal -c max_wal_senders=0 -c shared_buffers={memory}MB "
                   f"-c work_mem=1GB -c jit=on -c parallel_setup_cost=0 -c parallel_tuple_cost=0 "
                   f"-c min_parallel_table_scan_size=0 -c max_parallel_workers=16")
        self.control("pg_ctl", "-D", self.folder / "data", "-w", "-o", options,
                     "-l", self.folder / "log", "start")
        self.environment = {"PGHOST": str(self.folder), "PGUSER": "peers", "PGDATABASE": "postgres",
                            "PEERS_CLUSTER": str(self.folder / "data")}

    @staticmethod
    def is_here():
        return shutil.which("psql") and (
            any(pathlib.Path("/usr/lib/postgresql").glob("*/bin/initdb")) or
            (shutil.which("initdb") and shutil.which("postgres")))

    def control(self, program, *words):
        subprocess.run([*self.as_user, str(self.bin / program), *map(str, words)], check=True,
                       stdout=subprocess.DEVNULL, cwd=self.folder)

    def end(self):
        self.control("pg_ctl", "-D", self.folder / "data", "-m", "immediate", "stop")
        shutil.rmtree(self.folder)


def say(text):
    print(text, file=sys.stderr, flush=True)


def build(lab, native):
    """The folder with the programs, from this source."""
    folder = lab / ("build-native" if native else "build")
    flags = ["-DCMAKE_CXX_FLAGS=-march=native"] if native else []
    subprocess.run(["cmake", "--preset", "bench", "-B", folder, *flags], cwd=ROOT, check=True,
                   stdout=subprocess.DEVNULL)
    targets = ["bench.peers.hoptac"] + ([] if native else ["peers.plain"])
    subprocess.run(["cmake", "--build", folder, "--target", *targets], check=True,
                   stdout=subprocess.DEVNULL)
    return folder / "bench"


def data(lab, programs, rows, amounts):
    """The folder with the data, made where it is not there or was made otherwise."""
    source = b"".join((HERE / name).read_bytes() for name in ("records.hpp", "record_files.hpp"))
    folder = lab / "data" / f"{rows}-{amounts}-{hashlib.sha256(source).hexdigest()[:12]}"
    if not (folder / "complete").exists():
        say(f"making {rows:,} records ({amounts})")
        subprocess.run([programs / "bench.peers.hoptac", "write", folder, str(rows), amounts],
                       check=True)
        (folder / "complete").touch()
    if os.geteuid() == 0:
        folder.chmod(0o755)
    return folder


def packages(lab):
    """The folder with DuckDB and Polars, or None."""
    if not shutil.which("npm"):
        return None
    wanted = dict(PACKAGES)
    if platform.machine() in POLARS_NATIVE:
        wanted[POLARS_NATIVE[platform.machine()]] = PACKAGES["nodejs-polars"]
    folder = lab / "packages"
    folder.mkdir(parents=True, exist_ok=True)
    if not all((folder / "node_modules" / name / "package.json").exists() for name in wanted):
        say("installing DuckDB and Polars")
        (folder / "package.json").write_text('{"private": true}\n')
        done = subprocess.run(["npm", "install", "--no-audit", "--no-fund", "--save-exact",
                               *(f"{name}@{version}" for name, version in wanted.items())],
                              cwd=folder, stdout=subprocess.DEVNULL, check=False)
        if done.returncode != 0:
            return None
    return folder


def starters(asked, lab, programs, native, clusters):
    """Of each peer that is here: its name, and how to start it for a number of threads. The same
    program serves several numbers of threads, except Polars."""
    out = {"hoptac": lambda _: Peer("hoptac", [programs / "bench.peers.hoptac", "serve"])}
    if native:
        out["native"] = lambda _: Peer("hoptac, -march=native",
                                       [native / "bench.peers.hoptac", "serve"])
    out["std"] = lambda _: Peer("C++, std::unordered_map", [programs / "peers.plain", "std"])
    out["boost"] = lambda _: Peer("C++, Boost's map", [programs / "peers.plain", "boost"])
    if {"duckdb", "polars"} & set(asked) and (found := packages(lab)):
        home = {"PEERS_PACKAGES": str(found)}
        out["duckdb"] = lambda _: Peer(
            f"DuckDB {PACKAGES['@duckdb/node-api'].split('-')[0]}", ["node", HERE / "duckdb.mjs"],
            home)
        out["polars"] = lambda threads: Peer(
            f"Polars (Node {PACKAGES['nodejs-polars']})", ["node", HERE / "polars.mjs"],
            {**home, "POLARS_MAX_THREADS": str(threads)})
    out["sqlite"] = lambda _: Peer("SQLite, one thread", [sys.executable, HERE / "sqlite.py"])
    if "postgresql" in asked and Cluster.is_here():
        clusters.append(Cluster(tempfile.gettempdir()))
        out["postgresql"] = lambda _: Peer(
            "PostgreSQL", [sys.executable, HERE / "postgresql.py"], clusters[-1].environment)
    for name in asked:
        if name not in out:
            say(f"not here: {name}")
    return {name: start for name, start in out.items()
            if name in asked or name in ("hoptac", "native")}


def first_difference(expected, found):
    for number, (a, b) in enumerate(zip(expected, found), 1):
        if a != b:
            return f"line {number}\n  hoptac: {a}\n  peer:   {b}"
    return f"{len(expected)} lines against {len(found)}"


def compare(peers, threads, folder, scratch, refused):
    """Loads the data into everyone and compares the answers. What an engine refuses goes to
    `refused`; another answer ends the program."""
    answers = {}
    for (name, _), peer in peers.items():
        say(f"  {peer.title}: loading")
        peer.ask("load", folder)
    for (name, fixed), peer in peers.items():
        for query in QUERIES:
            for count in [fixed] if fixed else threads[:1] if name == "sqlite" else threads:
                if (name, query) in refused:
                    continue
                file = scratch / f"{name}.{query}.{count}.csv"
                file.touch()
                try:
                    peer.ask("dump", query, count, file)
                except Refused as why:
                    if name in ("hoptac", "native"):
                        raise
                    refused[name, query] = str(why)
                    continue
                lines = file.read_text().splitlines()
                expected = answers.setdefault(query, lines)
                if lines != expected:
                    sys.exit(f"{peer.title} answers {query} otherwise on {count} threads: "
                             + first_difference(expected, lines))


def once(peer, query, threads):
    """Seconds and processor seconds of one answer, the middle one of a burst."""
    walls, cpus = [], []
    while not walls or sum(walls) < BURST:
        wall, cpu, _ = peer.ask("run", query, threads)
        walls.append(wall)
        cpus.append(cpu)
    return statistics.median(walls), statistics.mean(cpus)


def table(title, rows, columns):
    print(f"\n{title}")
    width = max(len(name) for name, _ in rows)
    print(" " * width + "".join(f"{column:>9}" for column in columns))
    for name, cells in rows:
        print(f"{name:<{width}}" + "".join(f"{cell:>9}" for cell in cells))
    sys.stdout.flush()


def ratios(taken, titles, columns, threads, rounds, what):
    """One table: against hoptac in the same round, the median over the rounds. `taken` is by name,
    column and threads a list of (round, seconds, processor seconds)."""
    for part, clock in ((1, "clock"), (2, "processor time")):
        rows = []

        def own(column):
            return taken["hoptac", column, threads]

        def ratio(name, column):
            by_round = {entry[0]: entry[part] for entry in own(column)}
            got = taken.get((name, column, threads), [])
            found = [entry[part] / by_round[entry[0]] for entry in got if by_round[entry[0]] > 0]
            return (statistics.median(found), len(found)) if found else (None, 0)

        rows.append(("hoptac, milliseconds",
                     [f"{1000 * statistics.median(e[part] for e in own(c)):.1f}" for c in columns]))
        fastest = {}
        for name, title in titles.items():
            if name == "hoptac":
                continue
            cells = []
            for column in columns:
                value, count = ratio(name, column)
                if value is None:
                    cells.append("-")
                    continue
                cells.append(f"{value:.2f}x" + ("~" if count < rounds else " "))
                if name != "native":
                    fastest[column] = min(value, fastest.get(column, value))
            rows.append((title, cells))
        if fastest:
            rows.append(("the fastest peer", [f"{fastest[c]:.2f}x " if c in fastest else "-"
                                              for c in columns]))
        table(f"{what}, {threads} thread{'s' if threads > 1 else ''}, {rounds} rounds: {clock}, "
              "as multiples of hoptac's", rows, columns)


def measure(jobs, rounds, patience, ask):
    """Every job once in each round, those of one column and number of threads next to each other.
    A job that has used more than `patience` seconds is not asked again."""
    taken, used = {}, {}
    blocks = {}
    for name, column, threads in jobs:
        blocks.setdefault((column, threads), []).append(name)
    for turn in range(rounds + 1):  # the first one warms up
        say(f"  round {turn} of {rounds}")
        for column, threads in random.sample(list(blocks), len(blocks)):
            names = blocks[column, threads]
            for name in random.sample(names, len(names)):
                job = name, column, threads
                if name != "hoptac" and used.get(job, 0) > patience and taken.get(job):
                    continue
                if turn == 0 and used.get(job, 0) == 0 and name in ("sqlite", "postgresql"):
                    continue  # slow, and warm enough from the comparison
                wall, cpu = ask(*job)
                used[job] = used.get(job, 0) + wall
                if turn != 0:
                    taken.setdefault(job, []).append((turn, wall, cpu))
    return taken


def queries(asked, start, folder, extreme, scratch):
    refused = {}
    peers, titles = {}, {}
    for where, note in ((extreme, "amounts as large as 64 bits hold"), (folder, "the data")):
        say(f"comparing answers: {note}")
        for peer in peers.values():
            peer.end()
        peers = {}
        for name, make in start.items():
            for fixed in asked.threads if name == "polars" else [0]:
                peers[name, fixed] = make(fixed)
                titles[name] = peers[name, fixed].title
        compare(peers, asked.threads, where, scratch, refused)
    for (name, query), why in refused.items():
        print(f"not exact, so not timed: {titles[name]}, {query}: {why}")

    def ask(name, query, threads):
        peer = peers.get((name, threads)) or peers[name, 0]
        return once(peer, query, threads)

    say("measuring")
    jobs = [(name, query, threads) for name in titles for query in QUERIES
            for threads in asked.threads if (name, query) not in refused]
    taken = measure(jobs, asked.rounds, asked.patience, ask)
    for threads in asked.threads:
        ratios(taken, titles, QUERIES, threads, asked.rounds, f"{asked.rows:,} rows in memory")
    for peer in peers.values():
        peer.end()


def ingest(asked, start, folder):
    """records.csv to columns that can be queried, from the file's place in the cache of the
    machine."""
    file = folder / "records.csv"
    able = [name for name in start if name in ("hoptac", "native", "duckdb", "polars", "sqlite")]
    titles, prints = {}, {}

    def ask(name, _column, threads):
        # A program for each reading, so that none gains from memory that it has kept.
        peer = start[name](threads)
        titles[name] = peer.title
        try:
            wall, cpu, found = peer.ask("csv", file, threads)
        finally:
            peer.end()
        expected = prints.setdefault("first", found)
        if found != expected:
            sys.exit(f"{peer.title} reads another table:\n  {expected}\n  {found}")
        return wall, cpu

    say("reading tables")
    for name in able:
        ask(name, "csv", asked.threads[0])
    jobs = [(name, "csv", threads) for name in able for threads in asked.threads]
    taken = measure(jobs, asked.rounds, asked.patience, ask)
    size = file.stat().st_size / 1e6
    for threads in asked.threads:
        ratios(taken, titles, ["csv"], threads, asked.rounds,
               f"{asked.rows:,} rows, a file of {size:,.0f} MB to columns")


def scale(asked, programs):
    """How hoptac's time grows with the rows."""
    for threads in asked.threads:
        rows = []
        for millions in asked.scale:
            peer = Peer("hoptac", [programs / "bench.peers.hoptac", "serve"])
            peer.ask("make", millions * 1_000_000)
            cells = []
            for query in QUERIES:
                once(peer, query, threads)
                seconds = [once(peer, query, threads) for _ in range(asked.rounds)]
                per_row = 1e9 / (millions * 1_000_000)
                cells.append(f"{statistics.median(s[0] for s in seconds) * per_row:.2f}")
                cells.append(f"{statistics.median(s[1] for s in seconds) * per_row:.2f}")
            peer.end()
            rows.append((f"{millions} M rows", cells))
        table(f"hoptac, {threads} thread{'s' if threads > 1 else ''}: nanoseconds a row, by the "
              "clock and of the processors", rows,
              [name for query in QUERIES for name in (query, "cpu")])


def main():
    everyone = ["std", "boost", "duckdb", "polars", "sqlite", "postgresql"]
    options = argparse.ArgumentParser(description="hoptac and its peers on the same records")
    numbers = lambda text: [int(word) for word in text.split(",")]  # noqa: E731
    options.add_argument("--rows", type=int, default=1_000_000)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--threads", type=numbers, default=[1, 2])
    options.add_argument("--only", type=lambda text: text.split(","), default=everyone,
                         help="of " + ", ".join(everyone))
    options.add_argument("--lab", type=pathlib.Path, metavar="DIR",
                         default=pathlib.Path(tempfile.gettempdir()) / "hoptac-peers",
                         help="what is built, made and installed goes here and stays")
    options.add_argument("--patience", type=float, default=20, metavar="SECONDS",
                         help="a cell that took longer than this in all is not asked again")
    options.add_argument("--csv", action="store_true", help="reading the table instead")
    options.add_argument("--native", action="store_true", help="hoptac with -march=native as well")
    options.add_argument("--scale", type=numbers, metavar="MILLIONS",
                         help="hoptac alone, with so many rows each: 1,5,10,50")
    asked = options.parse_args()
    if unknown := set(asked.only) - set(everyone):
        options.error("no such peer: " + ", ".join(unknown))
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("stopped"))

    asked.lab = asked.lab.resolve()
    asked.lab.mkdir(parents=True, exist_ok=True)
    say("building: " + shlex.quote(str(asked.lab / "build")))
    programs = build(asked.lab, False)
    if asked.scale:
        return scale(asked, programs)
    native = build(asked.lab, True) if asked.native else None
    folder = data(asked.lab, programs, asked.rows, "ordinary")
    clusters = []
    try:
        start = starters(asked.only, asked.lab, programs, native, clusters)
        if asked.csv:
            ingest(asked, start, folder)
        else:
            extreme = data(asked.lab, programs, EXTREME_ROWS, "extreme")
            with tempfile.TemporaryDirectory() as scratch:
                scratch = pathlib.Path(scratch)
                scratch.chmod(0o755)
                queries(asked, start, folder, extreme, scratch)
    finally:
        for cluster in clusters:
            cluster.end()


if __name__ == "__main__":
    sys.exit(main())
