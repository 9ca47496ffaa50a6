#!/bin/sh
# Reading changes no byte and no modification time, ends quietly when nobody listens any more, and needs no right to write.
set -eu
netlog=$1
source=$2
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
cd "$work"
unset XDG_DATA_HOME 2>/dev/null || true
export NETLOG_FILE=folder/ledger.toml NETLOG_TODAY=2026-11-20 LC_ALL=C.UTF-8
fail() {
  echo "reading.sh: $*"
  exit 1
}
commands='report
balance
show lavinia
log this week
list contacts
list cards
list groups
list referrals --open
check
path
balance --format json
next
next --limit 0 --format ics
report last month --format csv
help'
mkdir folder
cp "$source/examples/ledger.toml" "$NETLOG_FILE"
touch -d 2020-01-02T03:04:05 "$NETLOG_FILE" folder
cp -p "$NETLOG_FILE" before.toml
state() { stat -c '%n %s %Y %Z %a %i' folder folder/*; }
state >before
each_of_them() {
  echo "$commands" | while read -r command; do
    # shellcheck disable=SC2086  # a list of words
    "$netlog" $command >out 2>err || fail "$1: $command: exit status $?: $(cat err)"
    [ ! -s err ] || fail "$1: $command: $(cat err)"
    [ -s out ] || fail "$1: $command: nothing"
    state | cmp -s - before || fail "$1: $command changed the file, its times or its folder"
    cmp -s "$NETLOG_FILE" before.toml || fail "$1: $command changed the ledger"
  done
}
each_of_them "reading"

# What only shows what would be written, and what is refused, changes nothing either.
"$netlog" add "Somebody New" --dry-run >/dev/null || fail "--dry-run: $?"
"$netlog" meet 'nobody at all' 2>/dev/null && fail "an unknown contact was met"
"$netlog" init 2>/dev/null && fail "init made a ledger that is there"
state | cmp -s - before || fail "--dry-run, or what was refused, changed the file or its folder"

# A file and a folder that only may be read.
chmod 400 "$NETLOG_FILE"
chmod 500 folder
state >before
each_of_them "read-only"
if [ "$(id -u)" != 0 ]; then
  status=0
  "$netlog" meet lavinia >out 2>err || status=$?
  [ "$status" = 1 ] || fail "recording in a file that only may be read: exit status $status"
  grep -q "$NETLOG_FILE" err || fail "recording in a file that only may be read: $(cat err)"
  cmp -s "$NETLOG_FILE" before.toml || fail "recording changed a file that only may be read"
  chmod 000 "$NETLOG_FILE"
  status=0
  "$netlog" report >out 2>err || status=$?
  [ "$status" = 1 ] || fail "a file that may not be read: exit status $status"
  grep -q "$NETLOG_FILE" err || fail "a file that may not be read: $(cat err)"
  chmod 400 "$NETLOG_FILE"
fi
chmod 700 folder

# Nobody listens: no message, and no failure that a shell would report but the signal's.
for command in log 'log --format json' 'log --format csv' 'list contacts --format json' balance help; do
  # shellcheck disable=SC2086  # a list of words
  {
    status=0
    "$netlog" $command 2>err || status=$?
    echo "$status" >status
  } | true
  case $(cat status) in
    0 | 141) ;;
    *) fail "$command into a closed pipe: exit status $(cat status)" ;;
  esac
  [ ! -s err ] || fail "$command into a closed pipe: $(cat err)"
done
# A ledger far longer than what a pipe holds.
{
  printf '[[contact]]\nname = "Ana"\n'
  for i in $(seq 3000); do printf '[[note]]\ndate = 2026-01-01\ncontact = "Ana"\ntext = "a remark of some length, number %s"\n' "$i"; done
} >long.toml
for format in text json csv; do
  {
    status=0
    "$netlog" -f long.toml log --format $format 2>err || status=$?
    echo "$status" >status
  } | head -n 1 >/dev/null
  case $(cat status) in
    0 | 141) ;;
    *) fail "log --format $format into head: exit status $(cat status)" ;;
  esac
  [ ! -s err ] || fail "log --format $format into head: $(cat err)"
done
# Standard output that is not there at all.
status=0
"$netlog" balance >&- 2>err || status=$?
[ "$status" -le 1 ] || fail "balance without a standard output: exit status $status"
