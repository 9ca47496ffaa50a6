#!/bin/sh
# A full disk: a write that comes short is taken back, said, and the ledger is as before, byte for byte.
set -eu
netlog=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
unset XDG_DATA_HOME 2>/dev/null || true
export XDG_STATE_HOME="$work/state" NETLOG_FILE=ledger.toml NETLOG_TODAY=2026-11-20 LC_ALL=C.UTF-8
fail() {
  echo "full_disk.sh: $*"
  exit 1
}
# In sh, `ulimit -f` counts in blocks of 512 bytes, and no file can grow beyond it. The signal that goes with it is
# ignored, so that write() says that it could not.
with_blocks() {
  (
    trap '' XFSZ
    ulimit -f "$1"
    shift
    "$@"
  )
}

# A write that comes short: one block is left only in part.
printf '[[contact]]\nname = "Ana"\n' >ledger.toml
while [ "$(wc -c <ledger.toml)" -lt 940 ]; do echo '# to fill the file' >>ledger.toml; done
cp ledger.toml before.toml
long=$(printf 'x%.0s' $(seq 3000))
for blocks in 1 2; do
  status=0
  with_blocks "$blocks" "$netlog" note ana "$long" >out 2>err || status=$?
  [ "$status" = 1 ] || fail "$blocks blocks: exit status $status: $(head -c 300 err)"
  cmp -s ledger.toml before.toml || fail "$blocks blocks: the ledger changed"
  grep -q '^netlog: ledger.toml: ' err || fail "$blocks blocks: no message: $(head -c 300 err)"
  [ ! -s out ] || fail "$blocks blocks: something was told on standard output"
done

# The message gives what was not written, ready to paste.
status=0
with_blocks 2 "$netlog" note ana "likes tea $(printf 'y%.0s' $(seq 200))" >out 2>err || status=$?
[ "$status" = 1 ] || fail "a short write: exit status $status"
cmp -s ledger.toml before.toml || fail "a short write: the ledger changed"
sed -n 's/^ *//; /^\[\[note\]\]$/,$p' err >paste.toml
cat ledger.toml paste.toml >pasted.toml
"$netlog" -f pasted.toml check >checked || fail "what is to be pasted does not check: $(cat checked)"
"$netlog" -f pasted.toml list notes --format json | grep -q 'likes tea' || fail "what is to be pasted lacks the text"

# Afterwards it goes on as ever.
"$netlog" -q note ana "likes tea" || fail "after the disk has room again: $?"
"$netlog" check >/dev/null || fail "the ledger does not check"
head -c "$(wc -c <before.toml)" ledger.toml | cmp -s - before.toml || fail "the ledger lost bytes"

# Several entries in one write: all or none.
cp before.toml ledger.toml
set --
for name in $(seq 20); do set -- "$@" "Person$name"; done
status=0
with_blocks 2 "$netlog" meet "$@" --new >out 2>err || status=$?
[ "$status" = 1 ] || fail "several entries: exit status $status"
cmp -s ledger.toml before.toml || fail "several entries: the ledger changed"

# A new ledger that does not fit is not left behind.
status=0
mkdir home
with_blocks 1 env -u NETLOG_FILE HOME="$work/home" "$netlog" note Ana --new "$long" >out 2>err || status=$?
[ "$status" = 1 ] || fail "a new ledger: exit status $status: $(head -c 300 err)"
if [ -s home/.local/share/netlog/ledger.toml ]; then fail "a new ledger: a part of it was left behind"; fi
env -u NETLOG_FILE HOME="$work/home" "$netlog" -q add Ana || fail "the next command cannot make it"

# Standard output that takes nothing.
if [ -w /dev/full ]; then
  for command in report balance 'show ana' log 'list contacts' check help path 'balance --format json' 'log --format csv'; do
    status=0
    # shellcheck disable=SC2086  # a list of words
    "$netlog" $command >/dev/full 2>err || status=$?
    [ "$status" = 1 ] || fail "$command >/dev/full: exit status $status"
    [ -s err ] || fail "$command >/dev/full: no message"
  done
  # What cannot be printed is not taken off; a reader who has gone away has not read it.
  cp before.toml ledger.toml
  "$netlog" -q note ana "likes tea"
  cp ledger.toml noted.toml
  for format in text json csv; do
    status=0
    "$netlog" undo --format "$format" >/dev/full 2>err || status=$?
    [ "$status" = 1 ] || fail "undo >/dev/full: exit status $status"
    grep -q 'what would go could not be printed; nothing was taken off' err || fail "undo >/dev/full: $(cat err)"
    cmp -s ledger.toml noted.toml || fail "undo >/dev/full: the entry is gone"
  done
  mkfifo pipe
  exec 8<>pipe 9>pipe 8<&-
  status=0
  "$netlog" undo >&9 2>err || status=$?
  exec 9>&-
  [ "$status" = 1 ] || fail "undo into a closed pipe: exit status $status"
  cmp -s ledger.toml noted.toml || fail "undo into a closed pipe: the entry is gone"
  "$netlog" -q undo >/dev/full 2>err || fail "undo -q >/dev/full: $(cat err)"
  cmp -s ledger.toml before.toml || fail "undo -q >/dev/full: the entry is still there"
fi

# Many files at once: each is as it was, and nothing else is left in the folder.
printf '[[contact]]\nname = "Ana"\n\n[[contact]]\nname = "Eva"\nnote = "%s"\n' "$long" >people.toml
"$netlog" -f people.toml -q export vcard --into people
cp -r people before
sed -i 's/^name = "Ana"$/&\nphone = ["0745 010 114"]/' people.toml
status=0
with_blocks 2 "$netlog" -f people.toml export vcard --keep-notes --into people >out 2>err || status=$?
[ "$status" = 1 ] || fail "cards: exit status $status"
grep -q '^netlog: people/netlog-.*\.vcf: cannot write to it: ' err || fail "cards: $(head -c 300 err)"
diff -r before people || fail "cards: a file changed, or was left"
"$netlog" -f people.toml export vcard --keep-notes --into people >out || fail "cards: afterwards: $?"
grep -q ' 0 new, 2 changed, 0 removed$' out || fail "cards: $(cat out)"
