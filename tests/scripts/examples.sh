#!/bin/sh
# The example ledger is in order, and its report fits a terminal.
set -eu
netlog=$1
source=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export NETLOG_FILE="$source/examples/ledger.toml" NETLOG_TODAY=2026-11-20 LC_ALL=C.UTF-8
fail() {
  echo "examples.sh: $*"
  exit 1
}
"$netlog" check --format json >checked || fail "$(cat checked)"
[ "$(jq length checked)" = 0 ] || fail "$(cat checked)"
"$netlog" report >week 2>err || fail "report: $? $(cat err)"
[ ! -s err ] || fail "report: $(cat err)"
lines=$(wc -l <week)
[ "$lines" -le 45 ] || fail "the report has $lines lines, more than 45"
# No wide characters are in it, so characters are columns.
width=$(wc -L <week)
[ "$width" -le 80 ] || fail "the report is $width columns wide, more than 80: $(awk 'length > 80' week)"
[ "$(tail -c 1 week | od -An -tx1 | tr -d ' ')" = 0a ] || fail "the report ends without a line break"
! grep -q ' $' week || fail "a line of the report ends in a blank"
# Every standing and every kind of networker is there to be seen.
"$netlog" balance --format json >balance.json
for standing in your-turn mutual waiting one-sided quiet; do
  [ "$(jq "[.contacts[] | select(.standing == \"$standing\")] | length" balance.json)" -gt 0 ] || fail "nobody is $standing"
done
for networker in active undecided passive; do
  [ "$(jq "[.contacts[] | select(.networker == \"$networker\")] | length" balance.json)" -gt 0 ] || fail "nobody is $networker"
done
