#!/bin/sh
# Every command that `next` shows can be pasted into a shell as it stands, and takes its line away: of the example
# ledger, and of one whose names are all that a shell finds something in.
set -eu
netlog=$1
source=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mkdir bin
ln -s "$netlog" bin/netlog
PATH=$work/bin:$PATH
export PATH HOME="$work" NETLOG_FILE=try.toml NETLOG_TODAY=2026-11-20 LC_ALL=C.UTF-8
fail() {
  echo "next.sh: $*"
  exit 1
}
# What tells a line from all others, then the command.
lines() { netlog next --limit 0 --format json | jq -r '.[] | "\(.rule) \([.contact, .entry])\t\(.command)"'; }

paste_each() {
  ledger=$1
  cp "$ledger" try.toml
  lines | cut -f1 >all
  [ -s all ] || fail "$ledger: nothing to do"
  while read -r line; do
    cp "$ledger" try.toml
    pasted=0
    while
      lines >now
      L=$line awk -F'\t' '$1 == ENVIRON["L"] { print $2 }' now >typed
      [ -s typed ]
    do
      # It takes a gift at a time until it is even.
      [ "$pasted" = 0 ] || [ "${line%% *}" = repay ] || fail "$ledger: $line: is still there"
      [ "$pasted" -lt 9 ] || fail "$ledger: $line: is still there after $pasted times"
      cp try.toml before.toml
      for shell in $shells; do
        cp before.toml try.toml
        "$shell" typed >out 2>err </dev/null || fail "$ledger: $line: $shell: $(cat typed): $(cat err)"
        # The same twice on one day is told of, though it was meant.
        [ ! -s err ] || grep -q -- ' --again$' typed || fail "$ledger: $line: $shell: $(cat typed): $(cat err)"
      done
      netlog check >out 2>&1 || fail "$ledger: $line: $(cat typed): $(cat out)"
      pasted=$((pasted + 1))
    done
    [ "$pasted" -gt 0 ] || fail "$ledger: $line: was not there to begin with"
  done <all
}

shells="sh"
cp "$source/examples/ledger.toml" example.toml
paste_each example.toml

for shell in bash zsh fish; do
  if command -v "$shell" >out; then shells="$shells $shell"; fi
done
cat >names <<'E'
Ana Pop
Ana (Pop)
Ana $Pop
Ana `id` $(id)
Ana! Pop
Ana's \"Pop\" \\\\
-Ana --Pop
~Ana
=Ana
Ana*
42
007 8
Ana\u001bPop
Ana\u202ePop 100%
Ana\nPop;
Ștefan Țurcanu
E
echo '[[group]]
name = "G"' >names.toml
while read -r name; do
  printf '%s\n' "" '[[contact]]' "name = \"$name\"" 'date = 2020-01-01' 'groups = ["G"]'
done <names >>names.toml
NETLOG_FILE=names.toml netlog check --format json >checked || fail "$(cat checked)"
paste_each names.toml
