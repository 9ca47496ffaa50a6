#!/bin/sh
# examples/aliases.sh in each shell that is here: every alias is there, and the two functions built on jq work.
set -eu
netlog=$1
source=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
unset XDG_DATA_HOME 2>/dev/null || true
mkdir bin
ln -s "$netlog" bin/netlog
PATH=$work/bin:$PATH
export PATH NETLOG_FILE=ledger.toml NETLOG_TODAY=2026-11-20 LC_ALL=C.UTF-8
fail() {
  echo "aliases.sh: $*"
  exit 1
}
cp "$source/examples/ledger.toml" ledger.toml
cp ledger.toml before.toml

netlog balance --standing your-turn --format csv | sed 1d | cut -d, -f1 >turn
[ -s turn ] || fail "it is nobody's turn in the example ledger"
# The contacts whose last act is more than 120 days before 2026-11-20, that is before 2026-07-23.
netlog balance --format csv | sed 1d >all.csv
! grep -q '^"' all.csv || fail "a name with a comma: count the columns anew"
awk -F, '$23 != "" && $23 < "2026-07-23" { print $23 "  " $1 }' all.csv | LC_ALL=C sort >stale
[ -s stale ] || fail "nobody in the example ledger has been silent for long"

for shell in dash bash zsh; do
  command -v $shell >/dev/null || continue
  run() { $shell -c ". '$source/examples/aliases.sh'; $1"; }
  run netlog_turn >out 2>err || fail "$shell: netlog_turn: $? $(cat err)"
  cmp -s out turn || fail "$shell: netlog_turn says $(cat out)"
  run netlog_stale >out 2>err || fail "$shell: netlog_stale: $? $(cat err)"
  cmp -s out stale || fail "$shell: netlog_stale says $(cat out)"
  run 'netlog_stale 120' >out 2>err || fail "$shell: netlog_stale 120: $? $(cat err)"
  cmp -s out stale || fail "$shell: netlog_stale 120 says $(cat out)"
  [ ! -s err ] || fail "$shell: netlog_stale 120: $(cat err)"
  run 'netlog_stale 100000' >out 2>err || fail "$shell: netlog_stale 100000: $? $(cat err)"
  [ ! -s out ] || fail "$shell: netlog_stale 100000 says $(cat out)"
  run 'netlog_turn --today 2020-01-01' >out 2>err || fail "$shell: netlog_turn --today: $? $(cat err)"
  [ ! -s out ] || fail "$shell: netlog_turn --today 2020-01-01 says $(cat out)"
  # A ledger that is not there: the status and the message of netlog, and no line.
  status=0
  run 'NETLOG_FILE=none.toml; netlog_turn' >out 2>err || status=$?
  if [ "$status" != 1 ] || [ -s out ] || ! grep -q none.toml err; then fail "$shell: netlog_turn without a ledger: $status"; fi
  status=0
  run 'NETLOG_FILE=none.toml; netlog_stale 30' >out 2>err || status=$?
  if [ "$status" != 1 ] || [ -s out ] || ! grep -q none.toml err; then fail "$shell: netlog_stale without a ledger: $status"; fi
  run 'alias' >out 2>err || fail "$shell: alias: $(cat err)"
done

# What each alias stands for is a command that there is, and the example in its comment runs.
sed -n "s/^alias \([a-z]*\)='\(.*\)' *#.*/\1 \2/p" "$source/examples/aliases.sh" >aliases
[ "$(wc -l <aliases)" = "$(grep -c '^alias ' "$source/examples/aliases.sh")" ] || fail "an alias without a comment"
while read -r name words; do
  command=${words#netlog }
  command=${command%% *}
  netlog help "$command" >/dev/null || fail "$name: there is no $command"
  example=$(sed -n "s/^alias $name='.*' *#.*:  *$name \(.*\)/\1/p" "$source/examples/aliases.sh")
  if [ -z "$example" ] || [ "$name" = thx ]; then continue; fi
  cp before.toml ledger.toml
  case $command in
    report) example= ;; # its example is a sentence
  esac
  sh -c "$words $example" >out 2>err || fail "$name $example: $? $(cat err)"
  [ ! -s err ] || fail "$name $example: $(cat err)"
  case $command in
    show | report | log | list) ;;
    *) ! cmp -s ledger.toml before.toml || fail "$name $example: wrote nothing" ;;
  esac
done <aliases
for words in 'netlog report' 'netlog report this quarter' 'netlog log today' 'netlog list referrals --open'; do
  $words >/dev/null || fail "$words: $?"
done
