#include "netlog/views/html/report_html.hpp"

namespace netlog {

// One grammar: what was given is left, up and blue; what was received is right, down and orange. No word is told by
// colour alone. In print, and for who asks for fewer colours, the system's or plain paper's colours stand.
const std::string_view page_style = R"css(
:root {
  color-scheme: light dark;
  --paper: #fff; --ink: #1b1f24; --soft: #5a636e; --line: #e4e7eb; --fill: #f3f5f7; --edge: #b3bac3;
  --before: #8a939e; --given: #2064ad; --received: #c96f12;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #14171b; --ink: #e9ebee; --soft: #9fa8b3; --line: #2a2f36; --fill: #1f242a; --edge: #59636e;
    --before: #6e7985; --given: #67aaf0; --received: #f0a64c;
  }
}
@media (forced-colors: active) {
  :root {
    --paper: Canvas; --ink: CanvasText; --soft: CanvasText; --line: GrayText; --fill: Canvas; --edge: CanvasText;
    --before: GrayText;
  }
}
* { box-sizing: border-box }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 15px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
  font-variant-numeric: tabular-nums; -webkit-text-size-adjust: 100%;
}
main { max-width: 1200px; margin: 0 auto; padding: 40px }
h1, h2, p, ol { margin: 0; padding: 0; overflow-wrap: anywhere }
h1 { font-size: 15px; font-weight: 600 }
h2 { font-size: 17px; font-weight: 650; line-height: 1.3 }
b { font-weight: 650 }
.soft, .note { color: var(--soft); font-weight: 400 }
.note { font-size: 13px; margin: 2px 0 10px }
.lead { font-size: clamp(20px, 15px + 1vw, 27px); line-height: 1.3; margin: 8px 0 0; text-wrap: pretty }
section { margin-top: 40px; min-width: 0 }
code {
  font: 13px/1.4 ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace;
  background: var(--fill); border-radius: 4px; padding: 2px 7px;
  user-select: all; -webkit-user-select: all; overflow-wrap: anywhere; display: inline-block; max-width: 100%;
}

table { border-collapse: collapse; width: 100% }
table + table { margin-top: 16px }
th { text-align: left; font-weight: 400 }
th, td { padding: 4px 0 4px 12px; vertical-align: baseline; overflow-wrap: break-word }
th:first-child, td:first-child { padding-left: 0 }
thead > tr > * { font-size: 13px; color: var(--soft); border-bottom: 1px solid var(--edge) }
thead > tr > *::first-letter { text-transform: uppercase }
tbody > tr > th::first-letter { text-transform: uppercase }
tbody tr + tr > * { border-top: 1px solid var(--line) }
.number { text-align: right }
.habits .number, .acts .number, .acts .to { white-space: nowrap }
.drawn { width: 150px; padding-left: 20px; vertical-align: bottom }

.habits td:nth-child(2) { font-weight: 650 }

.steps { list-style: none; border-top: 1px solid var(--edge) }
.steps li { padding: 7px 0; overflow-wrap: anywhere }
.steps li + li { border-top: 1px solid var(--line) }
.steps code { display: table; margin-top: 3px }

.acts { table-layout: fixed }
.acts .name { width: 40% }
.acts .count { width: 40px }
.acts tbody > tr > * { padding: 0; height: 22px; vertical-align: middle; border: 0 }
.acts th[scope=row] { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; padding-right: 8px }
.acts tbody > tr > th::first-letter { text-transform: none }
.acts th[scope=rowgroup] { padding: 13px 0 2px; font-weight: 600 }
.acts .number { padding-right: 8px }
.acts tbody .to { padding: 0 0 0 8px; border-left: 1px solid var(--edge) }
.acts thead .to { padding-left: 9px }
.acts .none { color: var(--soft) }
.acts .came { padding-right: 4px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font-size: 13px }
.acts .contact:hover > * { background: var(--fill) }
.acts + .note { margin: 14px 0 0 }
.key { white-space: nowrap }
.key::before { content: ""; display: inline-block; width: 10px; height: 10px; margin-right: 5px; background: var(--given) }
.key.back::before { background: var(--received) }

svg { display: block; font-size: 12px }
svg text { fill: var(--ink) }
svg text.soft, svg text.heading { fill: var(--soft) }
svg text.heading { font-weight: 650 }
rect.given, circle.given { fill: var(--given) }
rect.received, circle.received { fill: var(--received) }
rect.hollow { fill: var(--paper); stroke-width: 1.5 }
line.given, rect.hollow.given { stroke: var(--given) }
line.received, rect.hollow.received { stroke: var(--received) }
rect.before { fill: var(--before) }
rect.now { fill: var(--ink) }
rect.rest { fill: var(--line) }
line.edge { stroke: var(--line) }
line.goal { stroke: var(--ink); stroke-dasharray: 2 2 }
circle.owner, circle.quiet { fill: var(--paper); stroke: var(--ink); stroke-width: 1.5 }
circle.quiet { stroke: var(--soft); stroke-width: 1 }
.net { overflow: clip }
.fan { width: calc(100% - 21em - 24px); max-width: 28em; margin: 0 auto; overflow: visible }

footer { margin-top: 40px; padding-top: 10px; border-top: 1px solid var(--line); font-size: 13px; color: var(--soft) }

@media (min-width: 1000px), print {
  main {
    display: grid; column-gap: 64px;
    grid-template: "head head" "week next" "who net" "who year" 1fr "more more" "mine mine" "foot foot" / minmax(0, 5fr) minmax(0, 6fr);
  }
  header { grid-area: head }
  .week { grid-area: week }
  .next { grid-area: next }
  .who { grid-area: who }
  .net { grid-area: net }
  .year { grid-area: year }
  .more, .mine { display: grid; grid-template-columns: inherit; column-gap: inherit }
  .more { grid-area: more }
  .mine { grid-area: mine }
  footer { grid-area: foot }
}
@media (max-width: 500px) {
  main { padding: 20px }
  .net { margin-left: -14px; margin-right: -14px }
  .net h2, .net p { margin-left: 14px; margin-right: 14px }
  svg { font-size: 11px }
  th, td { padding-left: 8px }
  .acts .name { width: 38% }
  .acts .count { width: 28px }
  .acts thead th { font-size: 12px }
  .acts .came { font-size: 11px; line-height: 1.15; white-space: normal }
  .acts .came span { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden }
  .drawn { width: 104px; padding-left: 10px }
  .habits tr > :nth-child(3):nth-last-child(3) { display: none }
}
@media (max-width: 380px) {
  main { padding: 16px }
  .drawn { width: 70px }
  svg { font-size: 10px }
  .results td { overflow-wrap: anywhere }
  .acts thead .key::before { display: none }
}
@media print {
  @page { size: A4; margin: 10mm }
  main {
    padding: 0; max-width: none; column-gap: 32px;
    grid-template: "head head" "week next" "more more" "year year" "who net" "mine mine" "foot foot" / minmax(0, 1fr) minmax(0, 1fr);
  }
  body { font-size: 11px }
  h1 { font-size: 11px }
  h2 { font-size: 13px }
  h1, h2, .lead { break-after: avoid }
  .lead { font-size: 17px }
  .note, thead > tr > *, footer, code, svg, .acts .came { font-size: 10px }
  th, td { padding-top: 2.5px; padding-bottom: 2.5px }
  section { margin-top: 24px }
  .who, .net { break-before: page; margin-top: 0 }
  .drawn { width: 96px; padding-left: 12px }
  th, td { padding-left: 8px }
  .steps li { padding: 4px 0 }
  .steps code { margin-top: 1px }
  footer { margin-top: 10px; padding-top: 4px }
  .acts tbody > tr > * { height: 16px }
  .acts .name { width: 38% }
  .acts .count { width: 24px }
  .acts th[scope=rowgroup] { padding-top: 6px }
  tr, li, section:not(.who) { break-inside: avoid }
}
)css";

const std::string_view page_style_hash = "yTn5HgeC5i00Q0z4fg1Xq66jpXanmhvnu4lgtvnfnf0=";

}  // namespace netlog
