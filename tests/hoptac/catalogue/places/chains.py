# SPDX-License-Identifier: BSL-1.0

"""A second opinion on the succession of units: python3 chains.py UNITS.csv OUT.txt

For every unit of the table and every day below, what it became and what it came from, one line
each. It shares nothing with hoptac: forwards it walks every path, backwards it asks of every unit
of the day whether its paths lead to the unit.
"""

import csv
import datetime
import functools
import sys

DAYS = """2004-08-30 2004-08-31 2015-03-11 2015-03-12 2019-12-31 2020-01-31 2020-02-01 2024-11-30
2025-06-30 2025-07-01""".split()
FIRST_LIST = "2004-08-31"
END = "9999-12-31"

with open(sys.argv[1], encoding="utf-8", newline="") as file:
    UNITS = {(row["code"], row["valid_from"]): row for row in csv.DictReader(file)}
for row in UNITS.values():
    status = row["successor_status"]
    row["first"] = row["valid_from"] or FIRST_LIST
    row["last"] = row["valid_to"] or END
    row["next"] = [UNITS[tuple(key.split("@"))] for key in row["successor"].split("|") if key]
    if status.startswith(("CONFIRMED (1683", "CONFIRMED (60")):
        row["known"] = 6
    elif status.startswith("CONFIRMED"):
        row["known"] = 5
    elif status.startswith("DERIVED"):
        row["known"] = 4
    elif status.startswith("FROM MEMORY"):
        row["known"] = 1
    else:  # the districts ended by law; what was not found has its own word
        row["known"] = 0 if status == "NOT FOUND" else 6


def key(unit):
    return unit["code"] + "@" + unit["valid_from"]


def there(unit, day):
    return unit["first"] <= day <= unit["last"]


def lost(unit, least):
    return unit["last"] != END and (unit["known"] < least or unit["known"] == 0)


LOST = {least: [unit for unit in UNITS.values() if lost(unit, least)] for least in (4, 1)}


@functools.lru_cache(maxsize=None)
def paths_of(code, start, day):
    """Every path from the unit to its ends on that day."""
    unit = UNITS[code, start]
    if day <= unit["last"]:
        return [[unit]]
    if not unit["next"]:
        return [[unit, None]]
    return [[unit] + path for after in unit["next"] for path in paths(after, day)]


def paths(unit, day):
    return paths_of(unit["code"], unit["valid_from"], day)


def forwards(unit, day, least):
    every = paths(unit, day)
    steps = [step for path in every for step in path[:-1]]
    if any(lost(step, least) for step in steps):
        return "not_known"
    ends = {key(path[-1]) for path in every if path[-1]}
    if not ends:
        return "ended"
    if len(ends) > 1 or any(path[-1] is None for path in every):
        return "parts " + " ".join(sorted(end + "/" for end in ends))
    return ("same " if ends == {key(unit)} else "one ") + ends.pop()


@functools.lru_cache(maxsize=None)
def inside_of(code, start, day):
    """The units that went into one on or after the day, and whether wholly."""
    unit = UNITS[code, start]
    inside = {}
    for other in UNITS.values():
        if other["level"] != unit["level"] or other["last"] < day or other["first"] > unit["last"]:
            continue
        every = paths(other, unit["last"])
        through = [any(unit is each for each in path) for path in every]
        if any(through):
            inside[key(other)] = (other, all(through))
    return inside


def backwards(unit, day, least):
    inside = inside_of(unit["code"], unit["valid_from"], day)
    members = [other for other, _ in inside.values()]
    for other in LOST[least]:
        if other["level"] != unit["level"]:
            continue
        if not day <= other["last"] < unit["last"]:
            continue
        after = (datetime.date.fromisoformat(other["last"]) + datetime.timedelta(1)).isoformat()
        if key(other) in inside:
            return "not_known"
        if any(each["parent"] == other["parent"] and there(each, after) for each in members):
            return "not_known"
    for each in members:
        origins = [other for other in members if any(each is after for after in other["next"])]
        if not there(each, day) and not origins:
            return "not_known"
    found = sorted((name, whole) for name, (each, whole) in inside.items() if there(each, day))
    names = " ".join(name if whole else name + "/" for name, whole in found)
    if not all(whole for _, whole in found):
        return "parts " + names
    if len(found) > 1:
        return "several " + names
    return ("same " if found[0][0] == key(unit) else "one ") + names


with open(sys.argv[2], "w", encoding="utf-8") as out:
    for name in sorted(UNITS):
        row = UNITS[name]
        for day in DAYS:
            for least in (4, 1):
                if row["first"] <= day:
                    out.write(f"{key(row)} became {day} {least} {forwards(row, day, least)}\n")
                if day <= row["last"]:
                    out.write(f"{key(row)} came_from {day} {least} {backwards(row, day, least)}\n")
