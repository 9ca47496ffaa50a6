#!/bin/sh
# Any number of processes may append at once, while others read: no line is lost, torn or read half-written.
set -eu
netlog=$1
entries=${3:-50} # of each writer
all=$((20 * entries))
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
unset NETLOG_FILE XDG_DATA_HOME 2>/dev/null || true
export NETLOG_TODAY=2026-11-20 LC_ALL=C.UTF-8
fail() {
  echo "concurrency.sh: $*"
  exit 1
}

# 20 processes append so many entries each, while 3 others read.
printf '[[contact]]\nname = "Ana"\n' >ledger.toml
cp ledger.toml before.toml
export NETLOG_FILE=ledger.toml
writers=
for writer in $(seq 20); do
  (
    for entry in $(seq "$entries"); do
      "$netlog" -q give ana "prospect w$writer-e$entry" --for "a long text that makes the entry longer than a line" \
        || echo "give $writer-$entry: $?"
    done
  ) 2>&1 | { grep -v 'has it locked; waiting$' || true; } >"writer$writer" &
  writers="$writers $!"
done
readers=
for reader in 1 2 3; do
  (
    reads=0
    while [ ! -e finished ] || [ "$reads" -eq 0 ]; do
      "$netlog" balance --format json >"read$reader.json" && jq -e '.contacts | length == 1' <"read$reader.json" \
        || echo "read: $?"
      reads=$((reads + 1))
    done
  ) 2>&1 | grep -v -e '^true$' -e 'has it locked; waiting$' >"reader$reader" &
  readers="$readers $!"
done
for writer in $writers; do wait "$writer" || fail "a writer ended with $?"; done
touch finished
for reader in $readers; do wait "$reader" || true; done
cat writer* reader* >said
[ ! -s said ] || fail "$(head -n 5 said)"
"$netlog" check >checked || fail "$(cat checked)"
count=$("$netlog" log --kind referral --format json | jq length)
[ "$count" = "$all" ] || fail "$count entries, not $all"
"$netlog" log --kind referral --format json | jq -r '.[].prospect' | sort >got
for writer in $(seq 20); do for entry in $(seq "$entries"); do echo "prospect w$writer-e$entry"; done; done | sort >wanted
cmp -s got wanted || fail "not every entry is there once"
[ "$("$netlog" log --kind referral --format json | jq -r '.[].id' | sort -u | wc -l)" = "$all" ] || fail "two equal ids"
# Every byte of before is still there, and each entry stands whole behind a blank line of its own.
head -c "$(wc -c <before.toml)" ledger.toml | cmp -s - before.toml || fail "the first bytes changed"
tail -n +3 ledger.toml | awk 'BEGIN { RS = ""; FS = "\n" } $1 != "[[referral]]" || NF != 7 { exit 1 }' \
  || fail "an entry is not whole"

# First recording commands that all want to make the same default ledger.
unset NETLOG_FILE
for round in 1 2 3 4 5; do
  rm -rf home
  mkdir home
  writers=
  for writer in $(seq 12); do
    HOME=$work/home "$netlog" add "Person number $writer" >"added$writer" 2>&1 &
    writers="$writers $!"
  done
  for writer in $writers; do wait "$writer" || fail "round $round: add ended with $?: $(cat added*)"; done
  ledger=home/.local/share/netlog/ledger.toml
  "$netlog" -f "$ledger" check >checked || fail "round $round: $(cat checked)"
  count=$("$netlog" -f "$ledger" list contacts --format json | jq length)
  [ "$count" = 12 ] || fail "round $round: $count contacts, not 12"
  [ "$(grep -c '^\[netlog\]' "$ledger")" = 1 ] || fail "round $round: not one header"
  [ "$(head -n 1 "$ledger")" = '[netlog]' ] || fail "round $round: the header is not first"
  [ "$(cat added* | grep -c 'made the ledger')" = 1 ] || fail "round $round: not one says that it made the ledger"
  [ "$(ls home/.local/share/netlog)" = ledger.toml ] || fail "round $round: more than the ledger is left behind"
done

# A synchroniser puts another file in the ledger's place while a command waits for the lock: the entry goes into that one.
export NETLOG_FILE=ledger.toml
printf '[[contact]]\nname = "Ana"\n' >ledger.toml
mkfifo told
exec 9<ledger.toml
flock 9
"$netlog" -q give ana "Somebody late" 9<&- 2>told &
writer=$!
read -r waits <told
case $waits in *'has it locked; waiting') ;; *) fail "it does not wait: $waits" ;; esac
{
  cat ledger.toml
  printf '\n[[contact]]\nname = "Dan"\n'
} >replacement
mv replacement ledger.toml
exec 9<&-
wait "$writer" || fail "give into a replaced ledger ended with $?"
grep -q '"Dan"' ledger.toml && grep -q '"Somebody late"' ledger.toml || fail "an entry went into a file that was replaced"

# Who reads waits for who writes.
exec 9<ledger.toml
flock 9
"$netlog" log --format json 9<&- >read 2>told &
reader=$!
read -r waits <told
case $waits in *'has it locked; waiting') ;; *) fail "a reader does not wait: $waits" ;; esac
[ ! -s read ] || fail "a reader has read what was locked"
exec 9<&-
wait "$reader" || fail "a reader that waited ended with $?"
grep -q 'Somebody late' read || fail "a reader that waited lacks an entry"
