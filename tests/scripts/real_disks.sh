#!/bin/sh
# Disks as they are: full, read-only, without locks; links; a clock that is set back; a file too large for a ledger. What
# cannot be written is said, and the ledger is as it was; what can be is whole.
set -eu
netlog=$(readlink -f "$1")
self=$(readlink -f "$0")
work=$(mktemp -d)
trap 'cd / && { umount "$work/disk" 2>/dev/null || true; } && rm -rf "$work"' EXIT
cd "$work"
unset XDG_DATA_HOME NETLOG_BOOKS VISUAL 2>/dev/null || true
export HOME="$work" XDG_STATE_HOME="$work/state" NETLOG_FILE=ledger.toml NETLOG_TODAY=2026-11-20 LC_ALL=C.UTF-8 \
  EDITOR='sed -i s/tea/coffee/'
fail() {
  echo "real_disks.sh: $*"
  exit 1
}
# refused WORDS COMMAND...: it exits with 1 and says so, and the ledger and its folder are as they were.
refused() {
  words=$1
  shift
  cp ledger.toml "$work/before"
  ls -A >"$work/names"
  status=0
  "$netlog" "$@" >"$work/out" 2>"$work/err" </dev/null || status=$?
  [ "$status" = 1 ] || fail "$*: exit status $status: $(cat "$work/err")"
  grep -q "^netlog: .*ledger.toml: .*$words" "$work/err" || fail "$*: $(cat "$work/err")"
  cmp -s ledger.toml "$work/before" || fail "$*: the ledger changed"
  ls -A | cmp -s - "$work/names" || fail "$*: something is left behind: $(ls -A)"
}
printf '[[contact]]\nname = "Ana"\n\n[[note]]\ndate = 2026-11-01\ncontact = "Ana"\ntext = "likes tea"\n' >small.toml

# A disk of 64 kB, of which nothing is left but what the ledger's last page has; then one that is read-only.
on_small_disk() {
  mount -t tmpfs -o size=64k tmpfs disk
  cd disk
  { printf '#%*s\n' "$((8160 - $(wc -c <../small.toml)))" '' && cat ../small.toml; } >ledger.toml
  cat /dev/zero >filler 2>/dev/null || true
  refused 'No space left on device\|the disk is full' note ana 'what does not fit into a page that is almost full'
  refused 'No space left on device\|the disk is full' edit
  refused "No space left on device\|the disk is full" forget ana --yes
  refused 'No space left on device\|the disk is full' set owner 'Radu'
  "$netlog" -q undo || fail "undo on a full disk: $?"
  rm filler
  "$netlog" -q note ana "likes tea" || fail "when there is room again: $?"
  mount -o remount,ro disk . 2>/dev/null || mount -o remount,ro "$work/disk"
  refused 'Read-only file system' note ana "likes milk"
  refused 'Read-only file system' undo
  refused 'Read-only file system' edit
  refused 'Read-only file system' set owner 'Radu'
  "$netlog" show ana | grep -q 'likes tea' || fail "a read-only disk cannot be read"
}
mkdir disk
if [ "${4:-}" = mounted ]; then
  on_small_disk
  exit 0
fi
if unshare -rm mount -t tmpfs tmpfs disk 2>/dev/null; then
  unshare -rm sh "$self" "$netlog" "$2" 0 mounted || exit 1
else
  echo "real_disks.sh: a full and a read-only disk are not tried, for nothing may be mounted here"
fi

# A file system without locks.
if strace -qq -f -o /dev/null true 2>/dev/null; then
  for error in ENOLCK EOPNOTSUPP ENOSYS; do
    cp small.toml ledger.toml
    for command in 'note ana milk' 'undo' 'edit' 'set owner Radu' 'check'; do
      # shellcheck disable=SC2086  # a list of words
      strace -f -qq -o /dev/null -e inject=flock:error=$error "$netlog" -q $command >out 2>err </dev/null \
        || fail "$command without locks ($error): $?: $(cat err)"
    done
    grep -q coffee ledger.toml && grep -q Radu ledger.toml || fail "without locks ($error): $(cat ledger.toml)"
  done
else
  echo "real_disks.sh: a file system without locks is not tried, for strace is not here or may not trace"
fi

# A link stays one, and leads to what was written; one that leads nowhere is named, and nothing is made where it leads.
cp small.toml book.toml
ln -sf book.toml ledger.toml
for command in 'note ana milk' 'edit' 'set owner Radu' 'undo' 'forget ana --yes'; do
  # shellcheck disable=SC2086  # a list of words
  "$netlog" -q $command >out 2>err </dev/null || fail "$command through a link: $?: $(cat err)"
  [ -L ledger.toml ] || fail "$command: the link is a file now"
done
grep -q Radu book.toml || fail "nothing was written through the link"
rm book.toml
for command in 'note ana milk' 'init' 'edit' 'undo' 'check' 'set owner Radu'; do
  status=0
  # shellcheck disable=SC2086  # a list of words
  "$netlog" $command >out 2>err </dev/null || status=$?
  [ "$status" = 1 ] && grep -q '^netlog: ledger.toml: is a link to a file that does not exist' err || fail "$command, a lost link: $status: $(cat err)"
  [ -L ledger.toml ] && [ ! -e book.toml ] || fail "$command: a file was made where a lost link leads"
done
rm ledger.toml

# A clock that is set back: what stands last is still what was written last, and what is kept for a day goes.
cp small.toml ledger.toml
"$netlog" -q note ana milk
cp ledger.toml before
for day in 2020-02-29 1970-01-01; do
  NETLOG_TODAY=$day "$netlog" -q meet ana ana 2>err || NETLOG_TODAY=$day "$netlog" -q meet ana || fail "on $day: $?"
  NETLOG_TODAY=$day "$netlog" check >out || fail "on $day: $(cat out)"
  NETLOG_TODAY=$day "$netlog" undo | grep -q '^\[\[meeting\]\]' || fail "on $day: undo takes another entry off"
  cmp -s ledger.toml before || fail "on $day: $(diff before ledger.toml)"
  NETLOG_TODAY=$day "$netlog" -q undo --back || fail "on $day: undo --back: $?"
  NETLOG_TODAY=$day "$netlog" -q undo || fail "on $day: undo: $?"
done
touch -d 'now + 3 days' state/netlog/last-change-*
"$netlog" -q check
[ -z "$(ls state/netlog)" ] || fail "what was kept before the clock was set back is kept for longer than a day"

# 2 GiB, or more than the memory has room for: an error at once, and nothing is written.
truncate -s 2G ledger.toml
for command in 'check' 'report' 'note ana milk' 'undo' 'edit' 'set owner Radu'; do
  status=0
  # shellcheck disable=SC2086  # a list of words
  (ulimit -v 500000 && exec "$netlog" $command) >out 2>err </dev/null || status=$?
  [ "$status" = 1 ] && grep -q '^netlog: ledger.toml: is larger than 1 GiB' err || fail "$command of 2 GiB: $status: $(cat err)"
  [ "$(stat -c %s ledger.toml)" = 2147483648 ] || fail "$command of 2 GiB: it has $(stat -c %s ledger.toml) bytes"
done
truncate -s 1G ledger.toml
for command in 'check' 'note ana milk' 'undo'; do
  status=0
  # shellcheck disable=SC2086  # a list of words
  (ulimit -v 500000 && exec "$netlog" $command) >out 2>err </dev/null || status=$?
  [ "$status" = 1 ] && grep -q 'there is not enough memory for it' err || fail "$command of 1 GiB in little memory: $status: $(cat err)"
  [ "$(stat -c %s ledger.toml)" = 1073741824 ] || fail "$command of 1 GiB: it has $(stat -c %s ledger.toml) bytes"
done
