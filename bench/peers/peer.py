# SPDX-License-Identifier: BSL-1.0

"""What the peers that are reached from Python share: the protocol of serve.hpp and the canonical
form of an answer."""

import sys
import time

KINDS = ["THT", "HTX", "LHHTX"]
SECTORS = ["agriculture", "industry", "construction", "transport", "trade", "credit", "environment"]
KEYS = {"Q1": "kind", "Q2": "year, province, kind, sector", "Q3": "district, kind",
        "Q5": "year, province, kind"}
FIGURES = ("n,sum_members,sum_workers,sum_trained,sum_capital,sum_revenue,sum_profit,sum_wage,"
           "cnt_revenue,cnt_profit,avg_revenue_million,avg_profit_million,wage_per_worker,"
           "agriculture_bp,profitable_bp,min_revenue,max_revenue,min_profit,max_profit")


def header(query):
    if query == "Q4":
        return "orgs,orgs_with_much,sum_support,max_support"
    keys = KEYS[query].replace(" ", "")
    if query == "Q5":
        return keys + ",n,sum_revenue,sum_members,plan_revenue,plan_members,revenue_bp,members_bp"
    return keys + "," + FIGURES


def quotient(dividend, divisor, times=1):
    """A whole number, halves away from zero; None where something is missing or zero divides."""
    if dividend is None or not divisor:
        return None
    dividend *= times
    rounded = (2 * abs(dividend) + divisor) // (2 * divisor)
    return -rounded if dividend < 0 else rounded


def write(file, query, rows):
    with open(file, "w", encoding="utf-8") as out:
        out.write(header(query) + "\n")
        for row in rows:
            out.write(",".join("" if cell is None else str(cell) for cell in row) + "\n")


def serve(engine):
    """`engine.answer` gives rows, or rows and the seconds and processor seconds they took."""
    for line in sys.stdin:
        verb, *words = line.split()
        start = time.perf_counter(), time.process_time()
        fingerprint = []
        try:
            if verb == "load":
                engine.load(words[0])
            elif verb == "run":
                found = engine.answer(words[0], int(words[1]))
                if isinstance(found, tuple):
                    print(f"ok {found[1]:.9f} {found[2]:.9f}", flush=True)
                    continue
            elif verb == "dump":
                found = engine.answer(words[0], int(words[1]))
                write(words[2], words[0], found[0] if isinstance(found, tuple) else found)
            elif verb == "csv":
                *spent, fingerprint = engine.ingest(words[0], int(words[1]))
                print("ok {:.9f} {:.9f}".format(*spent), *fingerprint, flush=True)
                continue
            else:
                raise ValueError("unknown: " + verb)
            print(f"ok {time.perf_counter() - start[0]:.9f} {time.process_time() - start[1]:.9f}",
                  flush=True)
        except Exception as problem:  # whatever an engine refuses is its answer
            print("no", str(problem).replace("\n", " "), flush=True)
    return 0
