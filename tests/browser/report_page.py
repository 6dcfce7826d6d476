#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Opens a report in a headless Chromium, as a reader does, and checks what only a browser knows.

    report_page.py REPORT.html [--screenshots FOLDER]
    report_page.py --tool TOOL PROVINCE [--screenshots FOLDER]

With a tool, the report is the one that it writes of the province in that folder.

Nothing may be fetched, no script may fail, the switch must exchange every text, each figure's code
must lead to its source, and the page must fit a telephone and paper. Ends with 0 when all holds,
with 1 and a line for each thing that does not, and with 77 where there is no Chromium.
"""

import argparse
import base64
import json
import os
import pathlib
import re
import select
import shutil
import subprocess
import sys
import tempfile
import time

SKIPPED = 77
DESKTOP, TELEPHONE = 1280, 390


class Browser:
    """One page of Chromium, spoken to over a pipe: no port is opened."""

    def __init__(self, program, profile):
        to_browser, self._write = os.pipe()
        self._read, from_browser = os.pipe()

        def hand_over():  # the browser reads from 3 and writes to 4
            first = os.dup(to_browser)
            second = os.dup(from_browser)
            os.dup2(first, 3)
            os.dup2(second, 4)

        self._process = subprocess.Popen(
            [program, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
             "--no-first-run", "--disable-dev-shm-usage", "--disable-background-networking",
             "--disable-component-update", "--disable-extensions", "--disable-sync",
             "--force-color-profile=srgb", "--font-render-hinting=none",
             "--remote-debugging-pipe", "--user-data-dir=" + profile, "about:blank"],
            close_fds=False, preexec_fn=hand_over, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_browser)
        os.close(from_browser)
        self._rest = b""
        self._last = 0
        self._session = None
        self.events = []
        targets = self.call("Target.getTargets")["targetInfos"]
        page = next(one["targetId"] for one in targets if one["type"] == "page")
        self._session = self.call("Target.attachToTarget", targetId=page, flatten=True)["sessionId"]

    def close(self):
        self._session = None
        try:
            self.call("Browser.close")
        except (OSError, RuntimeError):
            pass
        try:
            self._process.wait(5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def _message(self, until):
        while b"\0" not in self._rest:
            ready, _, _ = select.select([self._read], [], [], max(0.0, until - time.monotonic()))
            block = os.read(self._read, 1 << 20) if ready else b""
            if not block:
                raise RuntimeError("the browser does not answer")
            self._rest += block
        text, self._rest = self._rest.split(b"\0", 1)
        return json.loads(text)

    def call(self, method, **parameters):
        self._last += 1
        message = {"id": self._last, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._write, json.dumps(message).encode() + b"\0")
        until = time.monotonic() + 30
        while True:
            answer = self._message(until)
            if answer.get("id") == self._last:
                if "error" in answer:
                    raise RuntimeError(method + ": " + answer["error"]["message"])
                return answer["result"]
            self.events.append(answer)

    def wait_for(self, event):
        until = time.monotonic() + 30
        while not any(one.get("method") == event for one in self.events):
            self.events.append(self._message(until))

    def evaluate(self, expression):
        answer = self.call("Runtime.evaluate", expression=expression, returnByValue=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(answer["exceptionDetails"]["text"] + ": " + expression)
        return answer["result"].get("value")

    def resize(self, width):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=900,
                  deviceScaleFactor=1, mobile=width == TELEPHONE)

    def screenshot(self, file):
        shot = self.call("Page.captureScreenshot", captureBeyondViewport=True)
        pathlib.Path(file).write_bytes(base64.b64decode(shot["data"]))


# What a reader sees: the texts of both languages that are shown, and the letters of the page.
SHOWN = """(() => {
  const shown = (language) => [...document.querySelectorAll(
      `span[lang="${language}"], tspan[lang="${language}"]`)]
      .filter((one) => getComputedStyle(one).display !== 'none').length;
  return {vi: shown('vi'), en: shown('en'), lang: document.documentElement.lang,
          title: document.title, button: document.getElementById('page:language').textContent,
          hidden: document.getElementById('page:language').hidden,
          text: document.body.innerText};
})()"""

DEAD_LINKS = """[...document.querySelectorAll('a[href]')].map((one) => one.getAttribute('href'))
    .filter((to) => !to.startsWith('#') ||
        document.getElementById(decodeURIComponent(to.slice(1))) === null)"""

REPEATED_IDS = """(() => { const ids = [...document.querySelectorAll('[id]')].map((one) => one.id);
    return ids.filter((one, at) => ids.indexOf(one) !== at); })()"""

OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


# Words that only programs read: support_amount, sector=agriculture, new_THT|all_THT, 2024-H1.
CODE = re.compile(r"\b\w*[^\W\d_][_=|]\w+|\b\d{4}-[HQ]\d\b")


def check(browser, page, screenshots):
    """The things that do not hold, as sentences."""
    wrong = []

    def expect(holds, sentence):
        if not holds:
            wrong.append(sentence)

    for domain in ("Page", "Runtime", "Log", "Network"):
        browser.call(domain + ".enable")
    browser.resize(DESKTOP)
    browser.call("Page.navigate", url=page.as_uri())
    browser.wait_for("Page.loadEventFired")

    first = browser.evaluate(SHOWN)
    expect(first["lang"] == "vi", "the page does not begin in Vietnamese")
    expect(first["vi"] > 0 and first["en"] == 0, "both languages are shown at first")
    expect(not first["hidden"], "the switch is not shown")
    if screenshots:
        browser.screenshot(screenshots / "desktop.png")

    browser.evaluate("document.getElementById('page:language').click()")
    second = browser.evaluate(SHOWN)
    expect(second["lang"] == "en", "the switch does not set the language of the page")
    expect(second["en"] == first["vi"] and second["vi"] == 0, "the switch leaves texts behind")
    expect(second["text"] != first["text"], "the switch changes no text")
    expect(second["button"] != first["button"], "the switch does not offer the other language")
    for shown in (first, second):
        codes = CODE.findall(shown["text"])
        expect(not codes, f"codes stand before readers: {codes[:5]}")
    if screenshots:
        browser.screenshot(screenshots / "desktop-en.png")
    browser.evaluate("document.getElementById('page:language').click()")
    expect(browser.evaluate(SHOWN) == first, "switching twice does not lead back")

    expect(browser.evaluate(DEAD_LINKS) == [], "links lead nowhere")
    expect(browser.evaluate(REPEATED_IDS) == [], "ids are used twice")
    expect(browser.evaluate(OVERFLOW) <= 0, "the page is wider than a screen")

    browser.resize(TELEPHONE)
    expect(browser.evaluate(OVERFLOW) <= 0, "the page is wider than a telephone")
    if screenshots:
        browser.screenshot(screenshots / "telephone.png")
        browser.resize(DESKTOP)
        browser.call("Emulation.setEmulatedMedia",
                     features=[{"name": "prefers-color-scheme", "value": "dark"}])
        browser.screenshot(screenshots / "dark.png")
        browser.call("Emulation.setEmulatedMedia", features=[])

    browser.resize(DESKTOP)
    paper = browser.call("Page.printToPDF", preferCSSPageSize=True, printBackground=False)
    pdf = base64.b64decode(paper["data"])
    expect(pdf.startswith(b"%PDF"), "the page cannot be printed")
    if screenshots:
        (screenshots / "paper.pdf").write_bytes(pdf)

    for event in browser.events:
        method, what = event.get("method"), event.get("params", {})
        if method == "Network.requestWillBeSent":
            url = what["request"]["url"]
            expect(url.split("#")[0] == page.as_uri(), "the page fetches " + url)
        elif method == "Runtime.exceptionThrown":
            wrong.append("a script fails: " + what["exceptionDetails"]["text"])
        elif method == "Runtime.consoleAPICalled" and what["type"] in ("error", "warning"):
            wrong.append("the console says " + json.dumps(what["args"]))
        elif method == "Log.entryAdded" and what["entry"]["level"] in ("error", "warning"):
            wrong.append("the browser says " + what["entry"]["text"])
    return wrong


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("report", type=pathlib.Path)
    arguments.add_argument("--tool", type=pathlib.Path)
    arguments.add_argument("--screenshots", type=pathlib.Path)
    given = arguments.parse_args()
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if program is None:
        print("skipped: there is no chromium here")
        return SKIPPED
    if given.screenshots:
        given.screenshots.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        report = given.report
        if given.tool:
            made = subprocess.run([given.tool, "report", given.report, "--out", folder + "/out"],
                                  stdout=subprocess.DEVNULL, check=False)
            if made.returncode not in (0, 1):  # 1: the plan contradicts itself
                print(f"the tool ends with {made.returncode}")
                return 1
            report = pathlib.Path(folder, "out", "report.html")
        browser = Browser(program, folder + "/profile")
        try:
            wrong = check(browser, report.resolve(), given.screenshots)
        finally:
            browser.close()
    for sentence in wrong:
        print(sentence)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
