#!/bin/sh
# The pager: for long text on a terminal, and never otherwise. Left out, with a word, where there is no expect.
set -eu
netlog=$1
source=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
unset XDG_DATA_HOME NETLOG_PAGER PAGER LESS NO_COLOR COLUMNS 2>/dev/null || true
mkdir bin
ln -s "$netlog" bin/netlog
PATH=$work/bin:$PATH
export PATH NETLOG_FILE=ledger.toml NETLOG_TODAY=2026-11-20 LC_ALL=C.UTF-8 TERM=xterm
cp "$source/tests/ledgers/town.toml" ledger.toml
if ! command -v expect >/dev/null; then
  echo "pager.sh: no expect here; left out"
  exit 0
fi
fail() {
  echo "pager.sh: $*"
  exit 1
}
cat >on_terminal.exp <<'EXPECT'
log_user 0
set timeout 20
set stty_init "rows [lindex $argv 0] columns 80 -onlcr"
spawn -noecho sh -c [lindex $argv 1]
set shown ""
expect {
  -re {.+} { append shown $expect_out(buffer); exp_continue }
  timeout { exit 99 }
  eof
}
puts -nonewline $shown
exit [lindex [wait] 3]
EXPECT
# What a terminal of $1 rows gets of the command line $2 is in `out`, what its pager got in `paged`.
on_terminal() {
  rm -f paged
  expect on_terminal.exp "$1" "$2" >out || return $?
}
export NETLOG_PAGER='cat >paged'

netlog log --color always >text
lines=$(wc -l <text)
on_terminal 10 'netlog log' || fail "netlog log: $?"
cmp -s paged text || fail "the pager did not get the long text"
[ ! -s out ] || fail "printed though it was paged: $(head -n 2 out)"
on_terminal "$lines" 'netlog log' || fail "netlog log: $?"
cmp -s paged text || fail "a text of as many lines as the terminal, and the prompt, was not paged"
on_terminal $((lines + 1)) 'netlog log' || fail "netlog log: $?"
[ ! -e paged ] || fail "a text that fits was paged"
cmp -s out text || fail "a text that fits is another: $(head -n 2 out)"

on_terminal 10 'netlog log | cat' || fail "in a pipe: $?"
[ ! -e paged ] || fail "paged in a pipe"
netlog log >out
[ ! -e paged ] || fail "paged in a file"
on_terminal 10 'TERM=dumb netlog log' || fail "TERM=dumb: $?"
[ ! -e paged ] || fail "paged with TERM=dumb"

for none in cat '' '  '; do
  on_terminal 10 "NETLOG_PAGER='$none' PAGER='touch paged' netlog log" || fail "NETLOG_PAGER='$none': $?"
  if [ -e paged ] || ! cmp -s out text; then fail "NETLOG_PAGER='$none': $(head -n 2 out)"; fi
done
on_terminal 10 "unset NETLOG_PAGER; PAGER='cat >paged' netlog log" || fail "PAGER: $?"
cmp -s paged text || fail "PAGER did not get the text"
printf '#!/bin/sh\ncat >paged\n' >bin/less
chmod +x bin/less
on_terminal 10 "unset NETLOG_PAGER; PAGER='  ' netlog log" || fail "PAGER of blanks: $?"
cmp -s paged text || fail "a PAGER of blanks is not less"
rm bin/less
on_terminal 10 'NETLOG_PAGER=no-such-pager netlog log' || fail "a pager that is not there: $?"
tail -n "$lines" out | cmp -s - text || fail "nothing was shown without the pager"
for pager in false 'cat >/dev/null; exit 3'; do
  status=0
  on_terminal 10 "PAGER='$pager' NETLOG_PAGER='$pager' netlog log" || status=$?
  [ "$status" = 0 ] || fail "the pager $pager: $status"
  tail -n "$((lines + 1))" out | head -n "$lines" | cmp -s - text || fail "nothing was shown by the pager $pager"
  tail -n 1 out | grep -q '^netlog: the pager: .* ended with status [13]' || fail "the pager $pager: $(tail -n 1 out)"
done
on_terminal 10 'NETLOG_PAGER="echo seen \$LESS" LESS=X netlog log' || fail "a pager that does not read: $?"
grep -q 'seen X' out || fail "LESS was changed: $(cat out)"
on_terminal 10 'NETLOG_PAGER="echo seen \$LESS" netlog log' || fail "a pager that does not read: $?"
grep -q 'seen FRX' out || fail "less would not show colours: $(cat out)"

# Errors come after the text, and the exit status is netlog's own.
printf '\n[[card]]\n' >>ledger.toml
status=0
on_terminal 3 'netlog check' || status=$?
[ "$status" = 1 ] || fail "the exit status of check is $status"
[ -s paged ] || fail "what check says was not paged"
