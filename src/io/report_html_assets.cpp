// SPDX-License-Identifier: BSL-1.0

#include "report_html_assets.hpp"

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

// Every pair of colours of text and ground has a contrast of at least 4.5 (WCAG 2, AA), on paper
// and in the dark. Parts of a chart alternate between dark and light, which every eye tells apart.
constexpr std::string_view style = R"css(
:root {
  --ground: #fff; --soft: #f3f5f8; --line: #d5dae1; --ink: #1a2330; --quiet: #525e6d;
  --accent: #14508c; --good: #136b45; --warning: #8a5200; --bad: #a81e22;
  --fill: #2f6ea8; --fill-good: #1d8659; --fill-warning: #b87400; --fill-bad: #c23a36;
  --track: #e3e7ed; --alert: #fff6e0; --alert-line: #c98a12; --target: #fff1c2;
  color-scheme: light dark;
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--ground); color: var(--ink);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans",
    Arial, sans-serif;
}
html[lang="vi"] :is(span, tspan)[lang="en"], html[lang="en"] :is(span, tspan)[lang="vi"] {
  display: none;
}
a { color: var(--accent); text-underline-offset: .15em; text-decoration-thickness: .06em; }
a:focus-visible, button:focus-visible, summary:focus-visible, .scroll:focus-visible {
  outline: .18rem solid var(--accent); outline-offset: .12rem;
}
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 1rem; padding: .5rem 1rem; background: var(--ground); z-index: 1; }
.seen-by-readers {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap;
}
header, .page { max-width: 76rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 2rem; }
body { border-top: .35rem solid var(--accent); }
.top { display: flex; gap: 1.5rem; align-items: flex-start; justify-content: space-between; }
h1 { margin: 0; font-size: clamp(1.6rem, 1.2rem + 1.9vw, 2.3rem); line-height: 1.25;
  letter-spacing: -.01em; text-wrap: balance; }
button {
  flex: none; font: inherit; font-size: .9rem; padding: .4rem .9rem; border-radius: .4rem;
  border: 1px solid var(--accent); background: none; color: var(--accent); cursor: pointer;
}
button:hover { background: var(--accent); color: var(--ground); }
.subtitle { margin: .4rem 0 0; color: var(--quiet); font-size: 1.05rem; max-width: 48rem; }
.alert {
  display: flex; gap: .75rem; margin: 1.25rem 0 0; padding: .7rem 1rem; max-width: 56rem;
  background: var(--alert); border-left: .3rem solid var(--alert-line); border-radius: .2rem;
}
nav { margin: 1.75rem 0 0; font-size: .95rem; }
nav h2 { margin: 0 0 .4rem; font-size: .95rem; color: var(--quiet); }
nav ol { list-style: none; margin: 0; padding: 0; }
nav a { display: flex; gap: .6rem; padding: .3rem 0; text-decoration: none; line-height: 1.35; }
nav a:hover { text-decoration: underline; }
nav a > span:first-child { flex: none; min-width: 1.1rem; color: var(--quiet); }
main { min-width: 0; padding-bottom: 4rem; }
h2 { margin: 3rem 0 .75rem; font-size: 1.45rem; line-height: 1.3; text-wrap: balance; }
h2 > span:first-child { color: var(--accent); margin-right: .35rem; }
.intro, .note, .nothing { max-width: 46rem; }
.intro { margin: 0 0 1.25rem; }
.note, .nothing { margin: .5rem 0 0; color: var(--quiet); font-size: .9rem; }
.figures { font-size: .78rem; white-space: normal; }
.figures a, .back a { text-decoration: none; white-space: nowrap; }
.figures a:hover, .back a:hover { text-decoration: underline; }
.mark { font-weight: 700; margin-right: .35em; }
.mark.good { color: var(--good); } .mark.warning { color: var(--warning); }
.mark.bad { color: var(--bad); }

.facts {
  display: grid; grid-template-columns: repeat(auto-fill, minmax(15.5rem, 1fr)); gap: .9rem;
  margin: 2rem 0 0;
}
.facts > div {
  display: flex; flex-direction: column; justify-content: space-between; gap: .5rem;
  padding: .9rem 1.1rem; background: var(--soft); border-radius: .5rem;
  border-left: .25rem solid var(--fill);
}
.facts > .good { border-color: var(--fill-good); }
.facts > .warning { border-color: var(--fill-warning); }
.facts > .bad { border-color: var(--fill-bad); }
dt { color: var(--quiet); font-size: .92rem; line-height: 1.35; }
dd { margin: 0; overflow-wrap: anywhere; line-height: 1.2; }
dd > b, dd > .mark { font-size: 1.7rem; font-weight: 650; font-variant-numeric: tabular-nums; }
dd small { font-size: .92rem; color: var(--quiet); }

figure { margin: 0 0 2.25rem; }
figcaption, caption { text-align: left; font-weight: 600; padding: 0 0 .6rem; line-height: 1.4; }
figcaption > span:first-child, caption > span:first-child { color: var(--quiet); }
figcaption small { font-weight: 400; color: var(--quiet); font-size: .9rem; }
svg { display: block; overflow: visible; }
.c1 { --part: #1d4e89; --on: #fff; } .c2 { --part: #f0b04d; --on: #1a2330; }
.c3 { --part: #0a6a62; --on: #fff; } .c4 { --part: #a4cdee; --on: #1a2330; }
.c5 { --part: #6f3f8f; --on: #fff; } .c6 { --part: #cfd99b; --on: #1a2330; }
.c7 { --part: #97392b; --on: #fff; } .c8 { --part: #c3c8d0; --on: #1a2330; }
.stack { border-radius: .3rem; overflow: hidden; }
.stack rect { fill: var(--part); stroke: var(--ground); stroke-width: 1.5; }
.stack text { fill: var(--on); font-size: .85rem; font-weight: 600; }
.legend {
  list-style: none; margin: .75rem 0 0; padding: 0; display: grid; gap: .3rem 2rem;
  grid-template-columns: repeat(auto-fill, minmax(min(22rem, 100%), 1fr)); font-size: .93rem;
}
.legend li { display: grid; grid-template-columns: auto 1fr auto 3.6rem; gap: .6rem;
  align-items: baseline; border-bottom: 1px solid var(--line); padding: .2rem 0; }
.legend b, .legend .percent { text-align: right; font-variant-numeric: tabular-nums; }
.legend .percent { color: var(--quiet); }
.legend .label { overflow-wrap: anywhere; }
.key { min-width: 1.6em; padding: 0 .3em; border-radius: .2rem; text-align: center;
  font-size: .82rem; font-weight: 600; background: var(--part); color: var(--on); }

.bars ul { list-style: none; margin: 0; padding: 0; }
.row { display: grid; grid-template-columns: minmax(9rem, 15rem) 1fr 6.5rem; column-gap: 1rem; }
li.row { padding: .5rem 0; border-top: 1px solid var(--line); align-items: center; }
.row .scale { grid-column: 2; }
.scale text { font-size: .8rem; fill: var(--quiet); }
.row .label { line-height: 1.35; overflow-wrap: anywhere; }
.row .percent { text-align: right; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
.row .value { grid-column: 2 / -1; color: var(--quiet); font-size: .88rem; }
.track { fill: var(--track); } .fill { fill: var(--fill); }
.good .fill { fill: var(--fill-good); } .warning .fill { fill: var(--fill-warning); }
.bad .fill { fill: var(--fill-bad); }
.plan { stroke: var(--ink); stroke-width: 2; } .halo { stroke: var(--ground); stroke-width: 5; }

.table { margin: 0 0 2.25rem; }
.scroll { overflow-x: auto; position: relative; }
table { border-collapse: collapse; width: 100%; line-height: 1.4; }
thead, tbody { font-size: .92rem; }
th, td { text-align: left; vertical-align: top; padding: .4rem .7rem; font-weight: 400;
  border-bottom: 1px solid var(--line); }
thead th { font-weight: 600; vertical-align: bottom; background: var(--soft);
  border-bottom: 2px solid var(--accent); }
tbody tr:hover > * { background: var(--soft); }
.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
thead .n { white-space: normal; }
tbody th { min-width: 9rem; }
tbody tr > :is(th, td):not(.n) { max-width: 34rem; overflow-wrap: break-word; }
.heading > * { font-weight: 650; }
.heading > th { color: var(--accent); }
.depth1 { padding-left: 1.9rem; } .depth2 { padding-left: 3.1rem; }
.depth3 { padding-left: 4.3rem; } .depth4 { padding-left: 5.5rem; }
.depth5 { padding-left: 6.7rem; } .depth6 { padding-left: 7.9rem; }

.counts { display: flex; flex-wrap: wrap; gap: .3rem 1.5rem; margin: 0 0 .9rem; }
.counts b { font-size: 1.25rem; font-variant-numeric: tabular-nums; }
.findings { list-style: none; margin: 0 0 2.25rem; padding: 0; }
.findings > li { padding: .8rem 1rem; margin: 0 0 .8rem; background: var(--soft);
  border-left: .25rem solid var(--line); border-radius: .3rem; }
.findings > .good { border-color: var(--fill-good); }
.findings > .warning { border-color: var(--fill-warning); }
.findings > .bad { border-color: var(--fill-bad); }
.findings p { margin: 0; }
.kind { font-size: .9rem; }
.kind .number, .code { color: var(--quiet); font-variant-numeric: tabular-nums; }
.code { margin: 0 .6rem; }
.says { max-width: 52rem; padding-top: .25rem; overflow-wrap: anywhere; }
details { margin-top: .4rem; font-size: .92rem; }
summary { cursor: pointer; color: var(--quiet); width: fit-content; }
details ul { margin: .2rem 0 0; padding-left: 1.3rem; }

.sources { list-style: none; margin: 0; padding: 0; font-size: .92rem; }
.sources > li { display: grid; grid-template-columns: 4rem 12rem minmax(0, 1fr) 9.5rem;
  gap: .15rem 1rem; padding: .45rem .5rem; border-bottom: 1px solid var(--line); }
.sources > li:target, .findings > li:target { background: var(--target); }
.sources .id { overflow-wrap: anywhere; color: var(--accent); }
.sources .value { font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
.said { overflow-wrap: anywhere; }
q { quotes: none; }
.section, .back { color: var(--quiet); font-size: .85rem; }

@media (min-width: 64rem) {
  .page { display: grid; grid-template-columns: 13.5rem minmax(0, 1fr); column-gap: 3rem; }
  .page > main:only-child { grid-column: 1 / -1; }
  nav { position: sticky; top: 1.5rem; align-self: start; margin-top: 2rem; }
}
@media (max-width: 44rem) {
  header, .page { padding-left: 1rem; padding-right: 1rem; }
  header { padding-top: 1.25rem; }
  h2 { margin-top: 2.25rem; font-size: 1.3rem; }
  .facts { grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr)); gap: .6rem; }
  .facts > div { padding: .7rem .8rem; }
  dd > b, dd > .mark { font-size: 1.4rem; }
  .row { grid-template-columns: 1fr 5.5rem; }
  .row .label, .row .value { grid-column: 1 / -1; }
  .row .scale { grid-column: 1; }
  th, td { padding: .4rem .5rem; }
  .sources > li { grid-template-columns: 4rem minmax(0, 1fr); padding: .6rem .25rem; }
  .said, .back { grid-column: 2; }
}
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
@media screen and (prefers-color-scheme: dark) {
  :root {
    --ground: #12171e; --soft: #1b222c; --line: #333d4a; --ink: #e6eaf0; --quiet: #a5b0be;
    --accent: #7db6ee; --good: #5cc795; --warning: #e5ac4e; --bad: #f58a85;
    --fill: #4a8ac6; --fill-good: #2f9d6e; --fill-warning: #c98a2b; --fill-bad: #d5615c;
    --track: #2a333f; --alert: #33290f; --alert-line: #c98a12; --target: #3c3413;
  }
  .c1 { --part: #3c76b8; --on: #fff; } .c3 { --part: #127d74; } .c5 { --part: #8655a8; }
  .c7 { --part: #ad4a3b; }
}
@page { size: A4; margin: 16mm 14mm 18mm; }
@page wide { size: A4 landscape; margin: 14mm; }
@media print {
  html { font-size: 9.5pt; }
  body { border: 0; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  header, .page { max-width: none; padding: 0; }
  .page { display: block; }
  nav, button, .skip { display: none; }
  a { color: inherit; text-decoration: none; }
  h2 { margin-top: 1.6rem; }
  h2, figcaption, caption, .counts, summary { break-after: avoid; }
  .short, figure, .facts > div, .findings > li, .sources > li, tr, .alert, .legend li, .row {
    break-inside: avoid;
  }
  thead { display: table-header-group; break-after: avoid; }
  .scroll { overflow: visible; }
  thead, tbody { font-size: 8.5pt; }
  th, td { padding: .22rem .4rem; }
  tbody th { min-width: 0; }
  .wide { page: wide; }
  .wide :is(thead, tbody) { font-size: 8pt; }
  .facts { grid-template-columns: repeat(3, 1fr); margin-top: 1.2rem; }
  dd > b, dd > .mark { font-size: 1.35rem; }
  .sources { font-size: 8.5pt; }
  .sources > li { grid-template-columns: 3.2rem 9rem minmax(0, 1fr) 8rem; padding: .25rem 0; }
  tbody tr:hover > * { background: none; }
}
)css";

constexpr std::string_view script = R"js(
(function () {
  'use strict';
  var root = document.documentElement;
  var button = document.getElementById('page:language');
  var closed = [];
  button.addEventListener('click', function () {
    var language = root.lang === 'vi' ? 'en' : 'vi';
    root.lang = language;
    document.querySelectorAll('[data-' + language + ']').forEach(function (one) {
      one.textContent = one.getAttribute('data-' + language);
    });
    button.textContent = language === 'vi' ? 'English' : 'Tiếng Việt';
    button.lang = language === 'vi' ? 'en' : 'vi';
  });
  button.hidden = false;
  window.addEventListener('beforeprint', function () {
    closed = Array.from(document.querySelectorAll('details:not([open])'));
    closed.forEach(function (one) { one.open = true; });
  });
  window.addEventListener('afterprint', function () {
    closed.forEach(function (one) { one.open = false; });
  });
}());
)js";

}  // namespace

std::string_view report_style() {
  return style;
}

std::string_view report_script() {
  return script;
}

}  // namespace hoptac::inline HOPTAC_ABI::io
