#!/bin/sh
# The pictures of the README, from what netlog shows of the example ledger.
# pictures.sh                  draws them (Debian): installs what is missing, builds netlog as quickstart.sh does
# pictures.sh --check NETLOG   only tells whether they show the text that this netlog prints today
set -eu
case "$*" in
  "" | "--check "*) ;;
  *) echo "usage: pictures.sh [--check NETLOG]" >&2 && exit 2 ;;
esac
netlog=${2:+$(realpath "$2")}
cd "$(dirname "$0")/.."
. tests/pages_and_pictures.sh
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
pictures=examples/pictures
terminal_pictures="report balance groups score"
fail() {
  echo "pictures.sh: $*; draw them anew: examples/pictures.sh" >&2
  exit 1
}
if [ "${1:-}" != --check ]; then
  sh tests/install-packages.sh pictures
  examples/quickstart.sh >/dev/null
fi
netlog=${netlog:-build/quickstart/netlog}
export NETLOG_FILE=examples/ledger.toml NETLOG_TODAY=2026-11-20 LC_ALL=C.UTF-8 COLUMNS=80 HOME="$work"
"$netlog" report --format html >"$work/page.html"
page_text "$work/page.html" >"$work/page"

check() {
  for command in $terminal_pictures; do
    "$netlog" "$command" | plain_blanks >"$work/now"
    terminal_text $pictures/"$command".svg | diff - "$work/now" || fail "$command.svg shows another text"
  done
  for light in light dark; do
    described $pictures/page-$light.png | diff - "$work/page" || fail "page-$light.png shows another text"
  done
  if command -v dot >/dev/null; then
    "$netlog" graph | dot -Tsvg >"$work/network.svg"
    labels "$work/network.svg" | sort >"$work/now"
    labels $pictures/network.svg | sort | diff - "$work/now" || fail "network.svg shows another text"
  fi
  for picture in $pictures/*; do
    grep -q "[\"(]$picture[\")]" README.md || fail "$picture is not in the README"
  done
}

# screenshot light|dark: the page in a window of 1,200 points.
screenshot() {
  scheme=1
  [ "$1" = light ] || scheme=0
  chromium --headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --hide-scrollbars \
    --user-data-dir="$work/chromium" --force-device-scale-factor=1.5 --window-size=1200,2400 \
    --blink-settings=preferredColorScheme=$scheme --screenshot="$work/$1.png" "file://$work/page.html" \
    >"$work/said" 2>&1 || fail "chromium: $(cat "$work/said")"
  /usr/bin/python3 examples/pictures.py page "$work/page" <"$work/$1.png" >$pictures/page-"$1".png
}

draw() {
  for command in $terminal_pictures; do
    "$netlog" "$command" --color always | /usr/bin/python3 examples/pictures.py terminal "netlog $command" >$pictures/"$command".svg
  done
  screenshot light
  screenshot dark
  ! cmp -s "$work/light.png" "$work/dark.png" || fail "chromium does not know the dark page"
  "$netlog" graph | dot -Tsvg >$pictures/network.svg
  check
}

if [ "${1:-}" = --check ]; then check; else draw; fi
