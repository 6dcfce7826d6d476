#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0

"""Question: what does including hoptac cost, in compile time and against what people know?

Compiles files that hold one #include and nothing else, in turns so that a slow moment of the
machine meets all of them, and prints the median of each as a share of Boost's <cpp_int.hpp>.
Exit 1 when a header is above its bound.

    python3 bench/header_cost.py [--compiler g++] [--flags=-O2] [--runs 9]
"""

import argparse
import pathlib
import resource
import shlex
import statistics
import subprocess
import sys
import tempfile

PEER = "boost/multiprecision/cpp_int.hpp"
# What README says they cost, with room for the noise of a shared machine.
BOUNDS = {"hoptac/money/amount.hpp": 0.4, "hoptac/hoptac.hpp": 5.5}
OTHERS = ["hoptac/core/result.hpp", "hoptac/money/decimal.hpp", "hoptac/calendar/date.hpp"]


def compile_seconds(command, source):
    """Processor time, user and system, of one compilation."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([*command, str(source)], check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def main():
    options = argparse.ArgumentParser(description="compile time of headers")
    options.add_argument("--compiler", default="g++")
    options.add_argument("--flags", default="-O2")
    options.add_argument("--runs", type=int, default=9)
    asked = options.parse_args()

    root = pathlib.Path(__file__).resolve().parent.parent
    headers = [PEER, *BOUNDS, *OTHERS]
    seconds = {header: [] for header in headers}
    with tempfile.TemporaryDirectory() as folder:
        sources = {}
        for number, header in enumerate(headers):
            sources[header] = pathlib.Path(folder) / f"{number}.cpp"
            sources[header].write_text(f"#include <{header}>\n")
        command = [asked.compiler, "-std=c++20", *shlex.split(asked.flags), f"-I{root / 'include'}"]
        command += ["-c", "-o", str(pathlib.Path(folder) / "out.o")]
        for _ in range(asked.runs):
            for header in headers:
                seconds[header].append(compile_seconds(command, sources[header]))

    peer = statistics.median(seconds[PEER])
    above = False
    print(f"{'header':36} {'seconds':>8} {'share':>6} {'bound':>6}")
    for header in headers:
        median = statistics.median(seconds[header])
        bound = BOUNDS.get(header)
        above |= bound is not None and median > bound * peer
        shown = f"{bound:6.2f}" if bound else ""
        print(f"{header:36} {median:8.2f} {median / peer:6.2f} {shown}".rstrip())
    return 1 if above else 0


if __name__ == "__main__":
    sys.exit(main())
