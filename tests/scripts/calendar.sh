#!/bin/sh
# The to-dos of `next` in a folder, as programs that keep calendars in folders read and change them: todoman ticks one
# off, vdirsyncer carries them away and back, and netlog leaves what is not its own.
set -eu
netlog=$1
source=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export HOME="$work" XDG_CONFIG_HOME="$work/config" XDG_CACHE_HOME="$work/cache" XDG_DATA_HOME="$work/data"
export NETLOG_FILE=ledger.toml NETLOG_TODAY=2026-11-20 LC_ALL=C.UTF-8
cp "$source/examples/ledger.toml" ledger.toml
fail() {
  echo "calendar.sh: $*"
  exit 1
}
told() {
  "$netlog" next --into todo >out 2>err || fail "$1: $(cat err)"
  [ "$(cat out)" = "$1" ] || fail "\"$(cat out)\", not \"$1\""
}

count=$("$netlog" next --limit 0 --format json | jq length)
told "$count to-dos in todo: $count new, 0 changed, 0 removed"
[ "$(ls todo | wc -l)" = "$count" ] || fail "$(ls todo)"
for file in todo/*; do
  uid=$(sed -n 's/^UID:\(.*\)\r$/\1/p' "$file")
  [ "$file" = "todo/$uid.ics" ] || fail "$file is of $uid"
  case $uid in *[!a-z0-9-]*) fail "$uid" ;; esac
done
told "$count to-dos in todo: 0 new, 0 changed, 0 removed"
# Another day may bring and take to-dos away, but no to-do changes.
cp -r todo next-day
NETLOG_TODAY=2026-11-21 "$netlog" next --into next-day >out || fail "status $?"
grep -q ' 0 changed, ' out || fail "a to-do changed with the day: $(cat out)"
! "$netlog" next --into todo --limit 1 >out 2>err || fail "--limit"
grep -q '^netlog: next: --into writes all there is to do' err || fail "$(cat err)"

# The whole calendar in one has the same to-dos; and without one there is no calendar, which is told.
"$netlog" next --limit 0 --format ics | grep '^UID:' | sort >together
cat todo/*.ics | grep '^UID:' | sort | diff - together || fail "not the same to-dos"
: >empty.toml
"$netlog" --file empty.toml next --format ics >out 2>err || fail "status $?"
[ ! -s out ] || fail "$(cat out)"
[ "$(cat err)" = "netlog: nothing to do now, so there is no calendar" ] || fail "$(cat err)"
"$netlog" --file empty.toml -q next --format ics >out 2>&1 || fail "status $?"
[ ! -s out ] || fail "$(cat out)"

# A to-do that is done goes; what others put there stays, also under the name of a to-do, and behind a link.
echo mine >todo/mine.ics
first=$(ls todo/thank-*.ics | head -n 1)
echo mine >elsewhere
cp "$first" "todo/copy.ics"
for id in $(ls todo | sed -n 's/^thank-\(.*\)\.ics$/\1/p'); do "$netlog" -q outcome thanked "$id"; done
thanked=$(ls todo | grep -c '^thank-')
told "$((count - thanked)) to-dos in todo: 0 new, 0 changed, $thanked removed"
[ "$(cat todo/mine.ics)" = mine ] && [ -e todo/copy.ics ] || fail "what is not netlog's was touched"
rm todo/copy.ics
rest=$((count - thanked))
taken=$(ls todo/card-*.ics | head -n 1)
rm "$taken"
ln -s "$work/elsewhere" "$taken"
"$netlog" next --into todo >out 2>err || fail "status $?"
[ "$(cat err)" = "netlog: $taken is not netlog's; left as it is" ] || fail "$(cat err)"
[ "$(cat elsewhere)" = mine ] || fail "a link was followed"
rm "$taken"
told "$rest to-dos in todo: 1 new, 0 changed, 0 removed"
! "$netlog" next --into todo --format json >out 2>err || fail "JSON into a folder"
grep -q '^netlog: next: --into is for to-dos of a calendar, not for json; ' err || fail "$(cat err)"
! "$netlog" next --into ledger.toml >out 2>err || fail "into a file"
[ "$(cat err)" = "netlog: ledger.toml: cannot look into it: Not a directory; name a folder, or one that is still to be made" ] ||
  fail "$(cat err)"
rm todo/mine.ics

# todoman (seen with 4.1, which takes the categories off) ticks one off: it stays ticked off until it is no longer to do.
if command -v todoman >/dev/null; then
  mkdir -p config/todoman
  printf 'path = "%s/todo*"\ndefault_list = "todo"\n' "$work" >config/todoman/config.py
  todoman list >listed 2>err || fail "todoman: $(cat err)"
  [ "$(wc -l <listed)" = "$rest" ] || fail "todoman lists $(cat listed)"
  todoman done 1 >out 2>err || fail "todoman: $(cat err)"
  done=$(grep -l '^STATUS:COMPLETED' todo/*.ics) || fail "todoman: nothing is ticked off"
  told "$rest to-dos in todo: 0 new, 0 changed, 0 removed"
  grep -q '^STATUS:COMPLETED' "$done" || fail "what was ticked off is to do again"
else
  echo "calendar.sh: no todoman here"
fi

# vdirsyncer (seen with 0.19) takes the folder to another as it is, under the same names.
if command -v vdirsyncer >/dev/null; then
  mkdir -p config/vdirsyncer other
  cat >config/vdirsyncer/config <<CONFIG
[general]
status_path = "$work/status"
[pair to_dos]
a = "here"
b = "there"
collections = null
[storage here]
type = "filesystem"
path = "$work/todo"
fileext = ".ics"
[storage there]
type = "filesystem"
path = "$work/other"
fileext = ".ics"
CONFIG
  { yes | vdirsyncer discover && vdirsyncer sync; } >said 2>&1 || fail "vdirsyncer: $(cat said)"
  diff -r todo other >difference || fail "vdirsyncer: $(head -n 5 difference)"
  told "$rest to-dos in todo: 0 new, 0 changed, 0 removed"
  vdirsyncer sync >said 2>&1 || fail "vdirsyncer: $(cat said)"
  ! grep -q Copying said || fail "vdirsyncer carries again what did not change: $(cat said)"
else
  echo "calendar.sh: no vdirsyncer here"
fi
