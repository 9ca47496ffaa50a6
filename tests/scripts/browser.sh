#!/bin/sh
# The page of `report` in a browser: in narrow and wide windows, light and dark, it renders without a word on the
# console and without asking for anything; nothing is wider than the window, no label lies on another; on paper it takes
# two sheets at most. Left out, with a word, where there is no Chromium that can be driven.
set -eu
netlog=$1
source=$2
. "$source/tests/pages_and_pictures.sh"
for needed in chromium chromedriver curl jq; do
  command -v $needed >/dev/null || { echo "browser.sh: no $needed here; left out"; exit 0; }
done
work=$(mktemp -d)
driver=
trap '[ -z "$driver" ] || kill "$driver" 2>/dev/null; rm -rf "$work"' EXIT
cd "$work"
export NETLOG_TODAY=2026-11-20 LC_ALL=C.UTF-8 HOME="$work"
fail() {
  echo "browser.sh: $*"
  exit 1
}

chromedriver --port=0 >driver.log 2>&1 &
driver=$!
# The driver's port; it says so itself once it listens.
timeout 60 tail -n +1 -f driver.log | sed -n '/started successfully on port/{s/.*port \([0-9]*\).*/\1/p;q}' >port
[ -s port ] || fail "the driver does not start: $(cat driver.log)"
base=http://127.0.0.1:$(cat port)/session

# ask PATH JSON: the value that the driver answers.
ask() {
  curl -s --max-time 60 -H 'Content-Type: application/json' -d "$2" "$base$1" >answer || fail "no answer to $1"
  jq -e '.value | type != "object" or has("error") == false' answer >/dev/null || fail "$1: $(jq -c .value answer)"
  jq -c .value answer
}
ask "" '{"capabilities": {"alwaysMatch": {
  "goog:chromeOptions": {"args": ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars"]},
  "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"}}}}' >session
session=/$(jq -r .sessionId session)
devtools() {
  ask "$session/goog/cdp/execute" "{\"cmd\": \"$1\", \"params\": $2}" >/dev/null
}

# What is too wide for the window, and which labels of a drawing lie on each other or outside of the window.
cat >look.js <<'JS'
const faults = [];
const width = document.documentElement.clientWidth;
if (document.documentElement.scrollWidth > width) faults.push("the page is " + document.documentElement.scrollWidth + " wide");
for (const drawing of document.querySelectorAll("svg")) {
  const labels = [...drawing.querySelectorAll("text")].map(label => [label.textContent, label.getBoundingClientRect()]);
  labels.forEach(([text, box], i) => {
    if (box.width > 0 && (box.left < -1 || box.right > width + 1)) faults.push(text + " lies outside");
    for (const [other, place] of labels.slice(i + 1))
      if (Math.min(box.right, place.right) - Math.max(box.left, place.left) > 1 &&
          Math.min(box.bottom, place.bottom) - Math.max(box.top, place.top) > 4) faults.push(text + " lies on " + other);
  });
}
for (const table of document.querySelectorAll("table"))
  if (table.scrollWidth > table.parentElement.clientWidth + 1) faults.push("a table is wider than its place");
const drawn = [...document.querySelectorAll("svg")].filter(drawing => drawing.getBoundingClientRect().height > 0).length;
return {faults, drawn, paper: getComputedStyle(document.body).backgroundColor,
        sheets: document.styleSheets.length, scripts: document.scripts.length};
JS
look=$(jq -n --rawfile script look.js '{script: $script, args: []}')

# view PAGE WIDTH light|dark: renders it, and leaves what was seen in `seen`.
view() {
  devtools Emulation.setDeviceMetricsOverride "{\"width\": $2, \"height\": 900, \"deviceScaleFactor\": 1, \"mobile\": false}"
  devtools Emulation.setEmulatedMedia "{\"features\": [{\"name\": \"prefers-color-scheme\", \"value\": \"$3\"}]}"
  ask "$session/url" "{\"url\": \"file://$work/$1\"}" >/dev/null
  ask "$session/execute/sync" "$look" >seen
  [ "$(jq -c .faults seen)" = '[]' ] || fail "$1, $2 wide, $3: $(jq -c .faults seen)"
  [ "$(jq -c '[.sheets, .scripts]' seen)" = '[1,0]' ] || fail "$1: its style is not obeyed: $(cat seen)"
  ask "$session/se/log" '{"type": "browser"}' >console
  [ "$(cat console)" = '[]' ] || fail "$1, $2 wide, $3: on the console: $(cat console)"
  ask "$session/se/log" '{"type": "performance"}' |
    jq -r '.[].message | fromjson.message | select(.method == "Network.requestWillBeSent") | .params.request.url' >asked
  [ "$(cat asked)" = "file://$work/$1" ] || fail "$1 asks for $(cat asked)"
}
# sheets PAGE: how many sheets of A4 the page that is open takes.
sheets() {
  ask "$session/print" '{"page": {"width": 21, "height": 29.7}, "background": true}' | jq -r . | base64 -d >paper.pdf
  grep -a -c '/Type /Page$' paper.pdf || true
}

cp "$source/examples/ledger.toml" "$source/tests/ledgers/hostile.toml" .
printf '' >empty.toml
many_contacts >many.toml
# Business in some currencies, as large as it may be.
for currency in CHF EUR HUF RON; do
  for way in given received; do
    printf '[[contact]]\nname = "%s %s"\n[[deal]]\ndate = 2026-11-19\ndirection = "%s"\ncontact = "%s %s"\nvalue = 999999999999.99\ncurrency = "%s"\n' \
      "$way" $currency "$way" "$way" $currency $currency
  done
done >money.toml
for ledger in ledger hostile empty money many; do
  "$netlog" --file $ledger.toml report --format html >$ledger.html
  for width in 320 400 700 1200; do
    for light in light dark; do
      view $ledger.html $width $light
      if [ $light = light ]; then paper='rgb(255, 255, 255)'; else paper='rgb(20, 23, 27)'; fi
      [ "$(jq -r .paper seen)" = "$paper" ] || fail "$ledger.html, $light: the paper is $(jq -r .paper seen)"
    done
  done
  [ $ledger != money ] || continue  # as much as that may take one sheet more
  number=$(sheets)
  if [ "$number" -lt 1 ] || [ "$number" -gt 2 ]; then fail "$ledger.html takes $number sheets of paper"; fi
done
[ "$(jq .drawn seen)" -gt 40 ] || fail "only $(jq .drawn seen) drawings are seen"
curl -s -X DELETE "$base$session" >/dev/null
