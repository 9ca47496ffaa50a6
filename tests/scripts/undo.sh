#!/bin/sh
# Any recording command and then `undo` leave the ledger as it was, byte for byte, but for a mended line break.
set -eu
netlog=$1
source=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
unset XDG_DATA_HOME 2>/dev/null || true
export XDG_STATE_HOME="$work/state" NETLOG_FILE=ledger.toml NETLOG_TODAY=2026-11-20 LC_ALL=C.UTF-8
fail() {
  echo "undo.sh: $*"
  exit 1
}
# How many entries each command writes, and the command.
cat >commands <<'E2'
1 add "Dan Pop" --trade roofer --note "likes \"tea\""
2 add "Dan Pop" --cards 3
1 update ana --city Turda --phone "0745 1"
1 update ana --passive too-far
1 group "Some Group" --meets "Tuesdays"
1 give ana "Mara Rus" "a flat" --heat 4
2 give "Dan Pop" "Mara Rus" "a flat" --new
1 give ana --need nn11
1 receive ana "Casa Alba" payroll
1 got ana -m "two
lines"
1 outcome contacted gg11
1 outcome won gg11 1200
1 outcome visited ii11
1 outcome dropped nn11
1 card take ana 2
3 card leave ana eva ion
1 card pass ana "Ioan Hotea"
1 card count ana 7
4 card carried "Dan Pop" "Lia Pop" --new
1 invite ana BNI
1 invite ana BNI --guest "Somebody"
1 meet ana --place Olivo
3 meet ana eva ion
6 meet "Dan Pop" "Lia Pop" "Ola Pop" --new
1 deal bought ana 12.50
1 deal sold ana 40
1 need "Mara Rus" "a photographer"
1 note ana likes tea
E2
cat >entries <<'E2'
[[contact]]
name = "Ana"

[[contact]]
name = "Eva"

[[contact]]
name = "Ion"

[[group]]
name = "BNI"

[[referral]]
id = "gg11"
date = 2026-01-01
direction = "given"
contact = "Ana"

[[invitation]]
id = "ii11"
date = 2026-01-01
direction = "given"
contact = "Ana"
group = "BNI"

[[need]]
id = "nn11"
date = 2026-01-01
who = "Oana"
for = "a cake"
E2
mkdir ledgers
cp entries ledgers/plain
head -c -1 entries >ledgers/no-final-line-break
sed 's/$/\r/' entries >ledgers/crlf
sed 's/$/\r/' entries | head -c -2 >ledgers/crlf-no-final-line-break
{ cat entries; printf '\n\n   \n\t\n'; } >ledgers/blank-lines-at-the-end
{ cat entries; printf '# a comment\n'; } >ledgers/comment-at-the-end
{ cat entries; printf '\n  # a comment without its line break'; } >ledgers/comment-no-final-line-break
{ cat entries; printf '[need.x_more]\na = """\n[[x]]\n\n# no comment """ # one\n'; } >ledgers/own-table-at-the-end
{ printf '\357\273\277'; cat entries; } >ledgers/byte-order-mark

# What is left must be the ledger before; where its last line had no break, with one.
same() {
  cmp -s ledger.toml "$1" && return 0
  { cat "$1"; echo; } | cmp -s ledger.toml -
}
count=0
try() {
  how_many=$1
  before=$2
  command=$3
  cp "$before" ledger.toml
  eval "\"$netlog\" -q $command" >out 2>err || fail "$before: $command: $?: $(cat err)"
  "$netlog" undo "$how_many" >out 2>err || fail "$before: $command; undo $how_many: $?: $(cat err)"
  same "$before" || fail "$before: $command; undo $how_many: $(diff "$before" ledger.toml)"
  cp "$before" ledger.toml
  eval "\"$netlog\" -q $command" 2>err || fail "$before: $command: $?: $(cat err)"
  cp ledger.toml whole
  # One at a time, and each time it says what is left.
  left=$how_many
  while [ "$left" -gt 0 ]; do
    "$netlog" undo >out 2>err || fail "$before: $command; undo: $?: $(cat err)"
    left=$((left - 1))
    [ "$left" = 0 ] || grep -q -e '^# left of what was written in one go' out || fail "$command; undo: $(cat out)"
  done
  same "$before" || fail "$before: $command; undo, $how_many times: $(diff "$before" ledger.toml)"
  # And back again, one at a time.
  left=$how_many
  while [ "$left" -gt 0 ]; do
    if cmp -s ledger.toml whole; then fail "$command; undo --back: there is more to put back than was taken off"; fi
    "$netlog" undo --back >out 2>err || fail "$before: $command; undo --back: $?: $(cat err)"
    left=$((left - 1))
  done
  cmp -s ledger.toml whole || fail "$before: $command; undo --back: $(diff whole ledger.toml)"
  status=0
  "$netlog" -q undo --back 2>err || status=$?
  [ "$status" = 1 ] || fail "$before: $command; undo --back once more: $status"
  count=$((count + 1))
}
# A command of several lines is one that goes on while a quote is open.
each_command() {
  command=
  while IFS= read -r line; do
    command="$command$line"
    case $(printf %s "$command" | sed 's/\\"//g' | tr -cd '"' | wc -c) in
      *[13579]) command="$command
" ;;
      *)
        try "${command%% *}" "$1" "${command#* }"
        command=
        ;;
    esac
  done <commands
}
each_command ledgers/plain
for ledger in ledgers/*; do
  try 1 "$ledger" 'meet ana --place Olivo'
  try 2 "$ledger" 'give "Dan Pop" "Mara Rus" --new'
done
[ "$count" = 46 ] || fail "$count commands were tried"

# An empty ledger, and one of a header alone.
: >ledgers/empty
printf '[netlog]\ncurrency = "RON"\n' >ledgers/header
printf '\n' >ledgers/line-break
printf '# nothing yet' >ledgers/comment
for ledger in empty header line-break comment; do
  try 1 "ledgers/$ledger" 'add "Dan Pop"'
  try 2 "ledgers/$ledger" 'add "Dan Pop" --cards 2'
  try 1 "ledgers/$ledger" 'need Oana "a cake"'
done

# The default ledger, which the first command makes: its header stays.
mkdir home
env -u NETLOG_FILE HOME="$work/home" "$netlog" -q add "Dan Pop"
env -u NETLOG_FILE HOME="$work/home" "$netlog" -q undo || fail "undo of the first entry: $?"
"$netlog" -q -f new.toml init
cmp -s new.toml home/.local/share/netlog/ledger.toml || fail "undo of the first entry left more or less than the header"

# All the entries of a whole ledger, from the last to the first, and it checks all the way.
cp "$source/tests/ledgers/town.toml" ledger.toml
for round in 1 2 3; do "$netlog" -q undo || fail "town, round $round: $?"; done
size=$(wc -c <ledger.toml)
head -c "$size" "$source/tests/ledgers/town.toml" | cmp -s - ledger.toml || fail "undo changed what it did not take off"

# Several undo at once: each takes an entry of its own, or says that another one was there before.
cp entries ledger.toml
"$netlog" -q meet ana eva ion
for one in 1 2 3; do { "$netlog" undo >"undone$one" 2>"why$one" || echo $? >"status$one"; } & done
wait
gone=$(cat undone1 undone2 undone3 | grep '^contact' | sort -u | wc -l)
refused=$(grep -l 'what stands last is not what stood last a moment ago; nothing was taken off' why1 why2 why3 | wc -l)
[ "$gone" -gt 0 ] && [ $((gone + refused)) = 3 ] || fail "three undo at once: $gone and $refused"
[ "$("$netlog" list meetings --format csv | wc -l)" = $((4 - gone)) ] || fail "three undo at once took $gone off: $(cat ledger.toml)"

# While it waits for the lock, who holds it writes: what stands last then is not what stood last when it began, and stays.
# It waits once it has the ledger open to be written.
waits_for_lock() {
  for one in /proc/"$1"/fd/*; do
    [ "$(readlink "$one")" = "$work/ledger.toml" ] && grep -qs '^flags:.*2$' "/proc/$1/fdinfo/${one##*/}" && return 0
  done
  return 1
}
# changed_meanwhile CHANGE COMMAND...: runs the command while the change is made; its status, and what it says in `err`.
changed_meanwhile() {
  change=$1
  shift
  exec 9<ledger.toml
  flock 9
  "$netlog" "$@" 9<&- </dev/null >out 2>err &
  child=$!
  while kill -0 "$child" 2>/dev/null && ! waits_for_lock "$child"; do :; done
  eval "$change"
  exec 9<&-
  cp ledger.toml changed.toml
  status=0
  wait "$child" || status=$?
}
if command -v flock >/dev/null && [ -d /proc/self/fdinfo ]; then
  add='printf "\n[[note]]\ndate = 2026-11-20\ncontact = \"Eva\"\ntext = \"milk\"\n" >>ledger.toml'
  for arguments in undo 'undo -q' 'undo 2' 'undo --format json'; do
    cp entries ledger.toml
    "$netlog" -q note ana tea
    # shellcheck disable=SC2086  # a list of words
    changed_meanwhile "$add" $arguments
    [ "$status" = 1 ] || fail "$arguments of another's entry: exit status $status: $(cat out err)"
    grep -q '^netlog: ledger.toml: what stands last is not what stood last a moment ago; nothing was taken off; look' err \
      || fail "$arguments of another's entry: $(cat err)"
    cmp -s ledger.toml changed.toml || fail "$arguments of another's entry: it is gone"
    [ ! -s out ] || fail "$arguments of another's entry: $(cat out)"
  done
  # Taken off by another: what stood before it stays. Changed elsewhere: what stood last still does.
  changed_meanwhile 'size=$(grep -b "^\[\[note" ledger.toml | tail -n 1 | cut -d : -f 1); truncate -s $((size - 1)) ledger.toml' undo
  [ "$status" = 1 ] && cmp -s ledger.toml changed.toml || fail "undo after another's: $status: $(diff changed.toml ledger.toml)"
  changed_meanwhile 'sed s/cake/bread/ ledger.toml >replacement; mv replacement ledger.toml' undo
  [ "$status" = 0 ] || fail "undo of a ledger that was changed elsewhere: $status: $(cat err)"
  grep -q bread ledger.toml || fail "undo of a ledger that was changed elsewhere: that is gone"
  # Nor does it take out another's import.
  cp entries ledger.toml
  printf 'BEGIN:VCARD\nVERSION:3.0\nFN:Dan Pop\nEND:VCARD\n' >dan.vcf
  printf 'BEGIN:VCARD\nVERSION:3.0\nFN:Lia Pop\nEND:VCARD\n' >lia.vcf
  "$netlog" -q import --new dan.vcf
  cp ledger.toml one.toml
  "$netlog" -q import --new lia.vcf
  cp ledger.toml two.toml
  cp one.toml ledger.toml
  changed_meanwhile 'cat two.toml >ledger.toml' undo --import
  [ "$status" = 1 ] || fail "undo --import of another's: $status: $(cat out err)"
  grep -q 'the ledger was changed meanwhile; nothing was taken out; look again' err || fail "undo --import of another's: $(cat err)"
  cmp -s ledger.toml two.toml || fail "undo --import of another's: it is gone"
fi

# What is written one by one was not written in one go, however alike it is.
cp entries ledger.toml
for one in ana eva ion; do "$netlog" -q meet "$one"; done
"$netlog" undo >out
if grep -q 'in one go' out; then fail "three commands are taken for one: $(cat out)"; fi
# Nor is it known any more once the ledger was edited, or after a day.
cp entries ledger.toml
"$netlog" -q meet ana eva ion
sed -i 's/^date = 2026-01-01/date = 2026-01-02/' ledger.toml
"$netlog" undo -n >out
if grep -q 'in one go' out; then fail "known though edited: $(cat out)"; fi
rm -rf state
cp entries ledger.toml
"$netlog" -q meet ana eva ion
"$netlog" -q undo
cp ledger.toml after
[ "$(stat -c %a state state/netlog state/netlog/last-change-* | tr '\n' ' ')" = '700 700 600 ' ] || fail "others may read what is kept"
touch -d '2 days ago' state/netlog/last-change-*
"$netlog" balance >/dev/null
[ -z "$(ls state/netlog)" ] || fail "kept for longer than a day: $(ls state/netlog)"
status=0
"$netlog" undo --back 2>err || status=$?
[ "$status" = 1 ] || fail "put back after a day: $status"
cmp -s after ledger.toml || fail "undo --back changed what it refused to change"

# What was written since stays, and what was taken off before it is gone.
"$netlog" -q meet ana
cp ledger.toml after
status=0
"$netlog" undo --back 2>err || status=$?
[ "$status" = 1 ] || fail "put back over what was written since: $status"
cmp -s after ledger.toml || fail "undo --back changed what it refused to change"
[ -z "$(ls state/netlog)" ] || fail "kept though something was written since: $(ls state/netlog)"

# Where nothing can be kept, undo works as ever, and does not promise.
for folder in /dev/null/state relative; do
  cp entries ledger.toml
  "$netlog" -q meet ana eva
  HOME=/dev/null XDG_STATE_HOME=$folder "$netlog" undo >out 2>err || fail "undo without a place to keep things: $(cat err)"
  if grep -q -e --back out || [ -s err ]; then fail "undo without a place to keep things: $(cat out err)"; fi
done

# Who is forgotten is in nothing that was kept.
cp entries ledger.toml
"$netlog" -q note ana "a secret of hers"
"$netlog" -q undo >out
grep -q secret state/netlog/* || fail "undo kept nothing"
"$netlog" -q forget ana --yes
if grep -rq secret state; then fail "forget leaves what undo had kept"; fi
