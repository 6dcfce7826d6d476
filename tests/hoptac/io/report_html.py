#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Reads a page of a report with two parsers that are not hoptac's, and says what is wrong with it.

    report_html.py PAGE.html [TEXTS]

Each line of the file TEXTS must be the text of some element of the page, as it is. Ends with 0 when
nothing is wrong.
"""

import base64
import hashlib
import html.parser
import pathlib
import re
import sys
import xml.etree.ElementTree

wrong = []


def expect(holds, sentence):
    if not holds:
        wrong.append(sentence)


KNOWN = set("""html head meta title style body a header div h1 h2 button p b span nav ol li main
section dl dt dd small figure figcaption svg desc g rect text tspan line ul table caption thead
tbody tr th td details summary q script""".split())
VOID = {"meta"}
DRAWN = {"rect", "line"}
ATTRIBUTES = set("""aria-hidden aria-labelledby charset class colspan content data-en data-vi dx dy
height hidden href http-equiv id lang name open role rx scope tabindex text-anchor type width x x1
x2 y y1 y2""".split())


class Tags(html.parser.HTMLParser):
    """The elements as a browser nests them."""

    def __init__(self):
        super().__init__()
        self.names, self.open, self.doctype = [], [], None

    def handle_decl(self, declaration):
        self.doctype = declaration

    def handle_starttag(self, tag, _):
        self.names.append(tag)
        self.open.append(tag)

    def handle_startendtag(self, tag, _):
        self.names.append(tag)
        expect(tag in VOID | DRAWN, f"<{tag}/> closes nothing in HTML")

    def handle_endtag(self, tag):
        expect(self.open and self.open.pop() == tag, f"</{tag}> closes another element")

    def handle_comment(self, _):
        expect(False, "there is a comment")


def contrast(one, other):
    """WCAG 2: the contrast of two colours."""

    def luminance(colour):
        digits = colour[1:] if len(colour) == 7 else "".join(c + c for c in colour[1:])
        parts = [int(digits[i:i + 2], 16) / 255 for i in (0, 2, 4)]
        r, g, b = [p / 12.92 if p <= .04045 else ((p + .055) / 1.055) ** 2.4 for p in parts]
        return .2126 * r + .7152 * g + .0722 * b

    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + .05) / (darker + .05)


def check_colours(style):
    light, dark = style.split("prefers-color-scheme: dark", 1)
    colours = {}
    for part in (light, dark):
        colours.update(re.findall(r"--(ground|soft|ink|quiet|accent|good|warning|bad|alert|target):"
                                  r" (#[0-9a-f]+)", part))
        grounds = [("ink", "alert"), ("ink", "target")]
        grounds += [(ink, ground) for ground in ("ground", "soft")
                    for ink in ("ink", "quiet", "accent", "good", "warning", "bad")]
        for ink, ground in grounds:
            expect(contrast(colours[ink], colours[ground]) >= 4.5, f"--{ink} is faint on --{ground}")
        parts = re.findall(r"\.(c\d) \{ --part: (#[0-9a-f]+);(?: --on: (#[0-9a-f]+);)?", part)
        for name, ground, on in parts:
            colours[name] = on or colours[name]
            expect(contrast(ground, colours[name]) >= 4.5, f".{name} is faint")
    expect(len([name for name in colours if name[0] == "c"]) == 8, "colours of parts are missing")


def check(page, texts):
    tags = Tags()
    tags.feed(page)
    tags.close()
    root = xml.etree.ElementTree.fromstring(page)
    elements = list(root.iter())
    expect(tags.doctype == "DOCTYPE html", "no DOCTYPE html")
    expect(tags.open == [], "elements are left open")
    expect(tags.names == [one.tag for one in elements], "HTML and XML read it differently")
    expect({one.tag for one in elements} <= KNOWN,
           f"elements: {set(one.tag for one in elements) - KNOWN}")
    named = {name for one in elements for name in one.attrib}
    expect(named <= ATTRIBUTES, f"attributes: {named - ATTRIBUTES}")

    ids = [one.get("id") for one in elements if "id" in one.attrib]
    expect(len(ids) == len(set(ids)), "an id is used twice")
    for one in elements:
        if "href" in one.attrib:
            expect(one.get("href")[:1] == "#" and one.get("href")[1:] in ids,
                   "a link leads to " + one.get("href"))
        for to in one.get("aria-labelledby", "").split():
            expect(to in ids, "nothing is called " + to)
        if one.tag == "svg" and one.get("aria-hidden") != "true":
            expect(one.get("role") == "img" and one.find("title") is not None, "a nameless drawing")
        if one.tag == "table":
            expect(one.find("caption") is not None, "a table has no caption")
            widths = {sum(int(cell.get("colspan", 1)) for cell in row) for row in one.iter("tr")}
            expect(len(widths) == 1, "a table has rows of different lengths")
        if one.tag == "th":
            expect(one.get("scope") in ("col", "row"), "a heading of nothing")
    languages = [one.get("lang") for one in elements if one.tag in ("span", "tspan")]
    expect(languages.count("vi") == languages.count("en") > 0, "a text is in one language only")
    expect(root.get("lang") == "vi", "the page is not Vietnamese at first")

    style, script = root.find("head/style").text, root.find("body/script").text
    expect("url(" not in style and "@import" not in style, "the style fetches something")
    check_colours(style)
    scripts = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    policies = [one.get("content") for one in elements if one.get("http-equiv")]
    expect(policies == ["default-src 'none'; style-src 'unsafe-inline'; "
                        f"script-src 'sha256-{scripts}'"], "the policy is another one")

    said = {one.text for one in elements} | {one.tail for one in elements}
    for text in texts:
        expect(text in said, "the page does not say " + text[:60])


def main():
    page = pathlib.Path(sys.argv[1]).read_text(encoding="utf-8")
    texts = pathlib.Path(sys.argv[2]).read_text(encoding="utf-8").splitlines() if sys.argv[2:] else []
    check(page, texts)
    for sentence in wrong:
        print(sentence)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
