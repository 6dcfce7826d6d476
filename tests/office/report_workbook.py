#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Opens the workbook of a report in LibreOffice, and compares every cell with the report's JSON.

    report_workbook.py TOOL FOLDER

TOOL reports on the province in FOLDER, in both languages. Sheets must have the names, texts and
numbers that the JSON has, numbers as numbers; no cell may be a formula or an error. Ends with 0
when all holds, with 1 and a line for each thing that does not, and with 77 where there is no
LibreOffice.
"""

import argparse
import decimal
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
import xml.etree.ElementTree

SKIPPED = 77
SECONDS = 50  # for LibreOffice; its first start makes a profile

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
CALC = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"

WORDS = {
    "vi": {"overview": ["Tổng quan"], "head": ["Số liệu", "Đơn vị", "Số đơn vị có số liệu, ghi chú"],
           "counted": "Số đơn vị có số liệu / tổng số", "notes": "Ghi chú", "guess": "số ước",
           "bars": ["%", "Kết quả / kế hoạch", "Số liệu"], "source": "Số liệu nguồn",
           "findings": ["Mã", "Mức độ", "Nội dung", "Số liệu", "Cách sửa có thể"],
           "sources": ["Số liệu", "Mục", "Giá trị", "Trích dẫn"],
           "severity": {"contradiction": "Mâu thuẫn", "tension": "Chưa khớp", "note": "Lưu ý"}},
    "en": {"overview": ["Overview"], "head": ["Number", "Unit", "Organisations counted, notes"],
           "counted": "Organisations counted / in all", "notes": "Notes", "guess": "estimated",
           "bars": ["%", "Result / plan", "Figures"], "source": "Source figures",
           "findings": ["Code", "Severity", "What was found", "Figures", "Possible repairs"],
           "sources": ["Figure", "Section", "Value", "Quote"],
           "severity": {"contradiction": "Contradiction", "tension": "Tension", "note": "Note"}},
}

# Words that only programs read: support_amount, sector=agriculture, new_THT|all_THT, 2024-H1.
CODE = re.compile(r"\b\w*[^\W\d_][_=|]\w+|\b\d{4}-[HQ]\d\b")


def grouped(number, lang):
    """`1.482,5`, `1,482.5`: a number as people of that language write it."""
    text = f"{decimal.Decimal(number):,f}"
    return text.translate(str.maketrans(",.", ".,")) if lang == "vi" else text


class Expected:
    """The sheets that a report's JSON asks for: names, and rows of texts, numbers and nothing."""

    def __init__(self, report, lang):
        self._lang, self._words = lang, WORDS[lang]
        self.sheets = []
        self._head(report)
        for section in report["sections"]:
            for one in section["shares"]:
                self._sheet(one["title"], [self._in(one["title"]), self._in(one["unit"])],
                            [[self._in(part["label"]), decimal.Decimal(part["size"])]
                             for part in one["parts"]])
            for one in section["bars"]:
                self._sheet(one["title"], [self._in(one["title"])] + self._words["bars"],
                            [[self._in(bar["label"]), decimal.Decimal(bar["percent"]),
                              self._in(bar["value"]), ", ".join(bar["figures"])]
                             for bar in one["bars"]])
            for one in section["tables"]:
                self._table(one)
            if section["findings"]:
                self._sheet(section["title"], self._words["findings"],
                            [[one["code"], self._words["severity"][one["severity"]],
                              self._in(one["text"]), ", ".join(one["figures"]),
                              "\n".join(self._in(repair) for repair in one["repairs"])]
                             for one in section["findings"]])
        if report["sources"]:
            self._sheet(None, self._words["sources"],
                        [[one["id"], one["section"], self._in(one["value"]), one["quote"]]
                         for one in report["sources"]])

    def _in(self, text):
        return text[self._lang]

    def _cell(self, cell):
        text = self._in(cell["text"])
        if cell["number"] is None:
            return text or ("–" if self._in(self._note(cell)) else "")
        number = decimal.Decimal(cell["number"])
        if not text and len(number.as_tuple().digits) <= 15:
            return number
        unit = self._in(cell["unit"])
        unit = unit if unit.startswith("%") or not unit else "\u00A0" + unit
        return (text + "\u00A0" if text else "") + grouped(number, self._lang) + unit

    @staticmethod
    def _note(cell):
        return cell["not_known"] if cell["number"] is None else cell["note"]

    def _coverage(self, cell):
        """`429/443, 14 số ước`."""
        if cell["rests_on"] is None:
            return ""
        counts = [grouped(cell["rests_on"][key], self._lang) for key in ("count", "of", "estimated")]
        guess = f", {counts[2]}\u00A0{self._words['guess']}" if counts[2] != "0" else ""
        return f"{counts[0]}/{counts[1]}{guess}".replace("số ước", "số\u00A0ước")

    def _sheet(self, title, columns, rows):
        name = None if title is None else self._in(title)[:31].rstrip()
        self.sheets.append((name, [columns] + rows))

    def _head(self, report):
        rows = [[self._in(text)] for text in [report["subtitle"], *report["warnings"]]]
        for one in report["facts"]:
            coverage = self._coverage(one["value"])
            rows.append([self._in(one["label"]), self._cell(one["value"]),
                         self._in(one["value"]["unit"]),
                         f"({coverage})" if coverage else self._in(self._note(one["value"]))])
        self.sheets.append((self._words["overview"][0],
                            [[self._in(report["title"])] + self._words["head"]] + rows))

    def _table(self, table):
        columns = [self._in(one["name"]) for one in table["columns"]]
        rows, any_figures, any_coverage = [], False, False
        notes = []
        for row in table["rows"]:
            for cell in row["cells"]:
                note = self._note(cell)
                if note["vi"] and note not in notes:
                    notes.append(note)
        for row in table["rows"]:
            cells = [self._cell(cell) for cell in row["cells"]]
            figures = []
            for cell in row["cells"]:
                figures += [one for one in cell["figures"]
                            if one not in figures and one != self._in(cell["text"])]
            any_figures = any_figures or bool(figures)
            coverage = "; ".join(f"{name}: {self._coverage(cell)}"
                                 for name, cell in zip(columns, row["cells"])
                                 if self._coverage(cell))
            any_coverage = any_coverage or bool(coverage)
            marks = []
            for cell in row["cells"]:
                note = self._note(cell)
                mark = f"[{notes.index(note) + 1}]" if note["vi"] else ""
                if mark and mark not in marks:
                    marks.append(mark)
            rows.append((cells, ", ".join(figures), coverage, " ".join(marks)))
        wanted = [any_figures, any_coverage, bool(notes)]
        rows = [cells + [one for one, is_there in zip(rest, wanted) if is_there]
                for cells, *rest in rows]
        columns += [self._words[key] for key, is_there in
                    zip(("source", "counted", "notes"), wanted) if is_there]
        rows += [[f"[{at}] {self._in(note)}"] for at, note in enumerate(notes, 1)]
        if self._in(table["note"]):
            rows.append([self._in(table["note"])])
        self._sheet(table["title"], columns, rows)


def text_of(element):
    """The text of a paragraph, with the blanks that the format writes as elements."""
    out = element.text or ""
    for child in element:
        if child.tag == TEXT + "s":
            out += " " * int(child.get(TEXT + "c", "1"))
        elif child.tag == TEXT + "line-break":
            out += "\n"
        elif child.tag == TEXT + "tab":
            out += "\t"
        else:
            out += text_of(child)
        out += child.tail or ""
    return out


def cells_of(row, wrong, where):
    """The cells of a row: a number, a text or None; repeated ones as often as they are there."""
    out = []
    for cell in row:
        if cell.tag not in (TABLE + "table-cell", TABLE + "covered-table-cell"):
            continue
        kind = cell.get(OFFICE + "value-type")
        if cell.get(TABLE + "formula") is not None:
            wrong.append(f"{where}: a formula {cell.get(TABLE + 'formula')}")
        if cell.get(CALC + "value-type") == "error":
            wrong.append(f"{where}: an error cell")
        if kind in ("float", "percentage", "currency"):
            value = decimal.Decimal(cell.get(OFFICE + "value"))
        elif kind == "string":
            value = "\n".join(text_of(one) for one in cell.findall(TEXT + "p"))
        elif kind is None:
            value = None
        else:
            wrong.append(f"{where}: a cell of the kind {kind}")
            value = None
        repeated = int(cell.get(TABLE + "number-columns-repeated", "1"))
        out += [value] * (repeated if value is not None else min(repeated, 64))
    while out and out[-1] is None:
        out.pop()
    return out


def opened(workbook, folder):
    """The workbook as LibreOffice reads it, as one XML document; None and a sentence otherwise."""
    command = ["soffice", "-env:UserInstallation=" + (folder / "profile").as_uri(), "--headless",
               "--norestore", "--convert-to", "fods", "--outdir", str(folder / "read"),
               str(workbook)]
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return None, f"LibreOffice did not end within {SECONDS} seconds"
    read = folder / "read" / (workbook.stem + ".fods")
    if not read.exists():
        return None, "LibreOffice does not read the workbook: " + done.stdout.decode("utf-8", "replace")
    return xml.etree.ElementTree.parse(read).getroot(), None


def compare(document, expected, wrong):
    """What differs, added to `wrong`; the number of cells that were numbers."""
    tables = document.findall(f".//{OFFICE}spreadsheet/{TABLE}table")
    if len(tables) != len(expected.sheets):
        wrong.append(f"{len(tables)} sheets instead of {len(expected.sheets)}")
    numbers = 0
    for table, (name, rows) in zip(tables, expected.sheets):
        found_name = table.get(TABLE + "name")
        if name is not None and found_name != name:
            wrong.append(f"a sheet {found_name!r} instead of {name!r}")
        found = [cells_of(row, wrong, f"{found_name}, row {at}") for at, row in
                 enumerate(table.iter(TABLE + "table-row"), 1)]
        while found and not found[-1]:
            found.pop()
        if len(found) != len(rows):
            wrong.append(f"{found_name}: {len(found)} rows instead of {len(rows)}")
        for at, (have, want) in enumerate(zip(found, rows), 1):
            want = [None if one in ("", " ") else one for one in want]
            while want and want[-1] is None:
                want.pop()
            have = [None if one in ("", " ") else one for one in have]
            numbers += sum(isinstance(one, decimal.Decimal) for one in have)
            if have != want:
                wrong.append(f"{found_name}, row {at}: {have} instead of {want}")
            if codes := [one for one in have if isinstance(one, str) and CODE.search(one)]:
                wrong.append(f"{found_name}, row {at}: codes stand before readers: {codes}")
            if any(isinstance(one, str) and unicodedata.normalize("NFC", one) != one
                   for one in have):
                wrong.append(f"{found_name}, row {at}: letters are not precomposed")
    return numbers


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("tool", type=pathlib.Path)
    arguments.add_argument("folder", type=pathlib.Path)
    given = arguments.parse_args()
    if shutil.which("soffice") is None:
        print("skipped: there is no LibreOffice here")
        return SKIPPED
    wrong = []
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = pathlib.Path(name)
        for lang in WORDS:
            out = folder / lang
            made = subprocess.run([given.tool, "report", given.folder, "--out", out,
                                   "--lang", lang], stdout=subprocess.DEVNULL, check=False)
            if made.returncode not in (0, 1):  # 1: the plan contradicts itself
                print(f"the tool ends with {made.returncode}")
                return 1
            document, refusal = opened(out / "report.xlsx", folder)
            if document is None:
                print(refusal)
                return 1
            report = json.loads((out / "report.json").read_text(encoding="utf-8"))
            numbers = compare(document, Expected(report, lang), wrong)
            print(f"{lang}: {numbers} numbers")
            if numbers < 100:
                wrong.append(f"{lang}: only {numbers} cells are numbers")
    for sentence in wrong:
        print(sentence)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
