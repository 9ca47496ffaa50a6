#!/bin/sh
# The journal of `export hledger`, as hledger and Ledger read it: strictly, and with the sums that netlog has, whatever
# stands in names and texts.
set -eu
netlog=$1
source=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export HOME="$work" XDG_DATA_HOME="$work/data" NETLOG_TODAY=2026-11-20 LC_ALL=C.UTF-8
fail() {
  echo "journal.sh: $*"
  exit 1
}

cp "$source/examples/ledger.toml" example.toml
# Names and texts in which a reader of journals finds a status, a code, a comment, another account, tags and dates.
cat >words.toml <<'LEDGER'
[netlog]
currency = "XTS"
[[contact]]
name = "* (code) a ; b | c"
LEDGER
for name in '!  two  blanks' '(x) y' '=2026-01-02 z' '; only a comment' '|' '{1 EUR} @ 2 EUR' '[assets:a]  1 EUR' \
  'tab\there' 'line\nbreak\n2026-01-01 more' 'no\u00a0break\u3000wide' '\u001b[2J\u202e' 'date:2026-13-45, [2026-13-45]' \
  'key:: 1/0' ':tag:' '~ monthly' '\"quoted\"' 'include x' 'end comment' '-1' '’ ș 王'; do
  printf '[[contact]]\nname = "%s"\n' "$name"
  printf '[[deal]]\ndate = 2026-01-01\ndirection = "received"\ncontact = "%s"\nvalue = 10.50\nfor = "%s"\n' "$name" "$name"
  printf '[[deal]]\ndate = 2026-01-02\ndirection = "given"\ncontact = "%s"\nvalue = 0.01\nfor = "date: %s"\n' "$name" "$name"
done >>words.toml
cat >>words.toml <<'LEDGER'
[[referral]]
id = "r1"
date = 2026-01-03
direction = "given"
contact = "|"
prospect = "; date:x"
for = "[x]"
[[outcome]]
of = "r1"
date = 2026-01-04
status = "won"
value = 999999999999.99
[[outcome]]
of = "r1"
date = 2026-01-05
status = "won"
value = 0
currency = "EUR"
LEDGER
: >empty.toml

# What netlog counts as closed until the day, as "COMMODITY SUM" of what was received and given.
closed() {
  "$netlog" --file "$1" report 1900-01-01..2026-11-20 --format json |
    jq -r --arg way "closed_$2" '.results[$way][] | select(.amount != 0) | "\(.currency) \(.amount)"' | sort
}
for ledger in example words empty; do
  "$netlog" --file $ledger.toml export hledger -o $ledger.journal
  ! grep -q '[[:cntrl:]]' $ledger.journal || fail "a control character in $ledger.journal"
  closed $ledger.toml received >$ledger.received
  closed $ledger.toml given >$ledger.given
done
[ "$(wc -l <example.received)" -gt 1 ] || fail "nothing was closed: $(cat example.received)"
[ "$(cat words.received)" = "XTS 210" ] || fail "$(cat words.received)"

# Compares "AMOUNT COMMODITY" lines on standard input, of revenues below zero, with those of netlog.
same_sums() {
  tr -d - | sed -E 's/^([0-9.]+) ([A-Z]+)$/\2 \1/; s/(\.[0-9]*[1-9])0+$/\1/; s/\.0+$//' | sort >told
  cmp told "$1" || fail "$2: $(diff told "$1")"
}
# The sums by commodity of hledger's CSV.
sums() {
  tail -n +2 | tr -d '"' | awk -F , '{ sum[$2] += $3 } END { for (c in sum) if (sum[c] != 0) printf "%.2f %s\n", sum[c], c }'
}
if command -v hledger >/dev/null; then
  for ledger in example words empty; do
    hledger -f $ledger.journal check --strict 2>err || fail "hledger: $(cat err)"
    hledger -f $ledger.journal check ordereddates 2>err || fail "hledger: $(cat err)"
    hledger -f $ledger.journal balance --flat -N --layout=bare -O csv revenues | sums | same_sums $ledger.received "hledger, $ledger"
    hledger -f $ledger.journal balance --flat -N --layout=bare -O csv expenses given | sums | same_sums $ledger.given "hledger, $ledger"
  done
  count=$(grep -c '^\[\[deal\]\]' words.toml)
  [ "$(hledger -f words.journal print revenues:deals expenses:deals -O json | jq length)" = "$count" ] || fail "other transactions"
  hledger -f words.journal payees >payees
  [ "$(wc -l <payees)" = 20 ] || fail "hledger: $(cat payees)"
else
  echo "journal.sh: no hledger here"
fi
if command -v ledger >/dev/null; then
  for ledger in example words; do
    ledger -f $ledger.journal --pedantic balance >out 2>err || fail "ledger: $(cat err)"
    [ ! -s err ] || fail "ledger: $(head -n 5 err)"
    ledger -f $ledger.journal csv '^revenues' --csv-format '%(quantity(scrub(amount))) %(commodity(scrub(amount)))\n' |
      awk '{ sum[$2] += $1 } END { for (c in sum) printf "%.2f %s\n", sum[c], c }' |
      same_sums $ledger.received "ledger, $ledger"
  done
else
  echo "journal.sh: no ledger here"
fi
