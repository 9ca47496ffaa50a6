#!/bin/sh
# The manual pages: no warning of man or mandoc, every command and kind of entry, every heading that the sources point
# to, and examples that run.
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
failed=0
fail() {
  echo "manual.sh: $*"
  failed=1
}
netlog manual netlog >netlog.1
netlog manual netlog-ledger >netlog-ledger.5

for page in netlog.1 netlog-ledger.5; do
  if command -v mandoc >/dev/null; then
    mandoc -T lint $page >out 2>&1 || true
    [ ! -s out ] || fail "mandoc: $(head -n 5 out)"
  else
    echo "manual.sh: no mandoc here"
  fi
  if command -v groff >/dev/null && man --version 2>/dev/null | grep -q '^man '; then
    for columns in 80 60; do
      MANWIDTH=$columns man --warnings -E UTF-8 -l -Tutf8 $page >shown 2>err || fail "man: $page: $?"
      [ -s shown ] || fail "man shows nothing of $page"
      [ ! -s err ] || fail "man: $(head -n 5 err)"
    done
    # Where the locale is not UTF-8 every letter of the examples must be one that is left (groff 1.22 warns of others).
    LC_ALL=C man --warnings -E ascii -l $page >shown 2>err || fail "man without UTF-8: $page: $?"
    [ ! -s err ] || fail "man without UTF-8: $(head -n 5 err)"
  else
    echo "manual.sh: no man here"
  fi
done

# The commands are the words that begin the lines under Record, Ask and Keep of the help.
netlog help | awk '/^(Record|Ask|Keep)/ { on = 1 } /^Words/ { on = 0 } on && /^  [a-z]/ { sub(/,.*/, "", $1); print $1 }' >commands
[ -s commands ] || fail "no command in netlog help"
while read -r command; do
  grep -q "^\.SS netlog $command\( \|$\)" netlog.1 || fail "netlog.1 has no $command"
done <commands
for kind in contact update group card referral outcome invitation meeting deal need note; do
  grep -q "^\.SS \[\[$kind\]\]$" netlog-ledger.5 || fail "netlog-ledger.5 has no $kind"
done
! grep -q "netlog complete " netlog.1 || fail "netlog.1 has a hidden command"

# "Defined in the manual under ..." in a comment names a heading.
cat "$source"/include/netlog/*/*.hpp "$source"/src/*/*.cpp | tr '\n' ' ' | sed 's|/// ||g; s|// ||g' |
  grep -o 'in the manual under *"[^"]*"' | sed 's/.*"\(.*\)"/\1/' | sort -u >headings
[ -s headings ] || fail "no comment names a heading of the manual"
while read -r heading; do
  grep -qi "^\.S[HS] $heading$" netlog.1 netlog-ledger.5 || fail "no heading \"$heading\""
done <headings

# Examples, each on a fresh copy of the example ledger; one may go on with the one before.
sed -n '/^\.SH EXAMPLES/,/^\.SH SEE/p' netlog.1 | sed -n 's/\\-/-/g; /^\.nf/p; s/^netlog /netlog /p' >examples
[ "$(grep -c '^netlog ' examples)" -ge 5 ] || fail "too few examples in netlog.1"
while read -r example; do
  case $example in
    .nf) cp "$source/examples/ledger.toml" ledger.toml ;;
    *)
      sh -c "$example" >out 2>err </dev/null || fail "$example: $? $(cat err)"
      [ ! -s err ] || fail "$example: $(cat err)"
      ;;
  esac
done <examples
sed -n '/^\.SH EXAMPLES/,/^\.fi/p' netlog-ledger.5 | grep -v '^\.' | sed 's/\\-/-/g' >ledger.toml
netlog check >out 2>&1 || fail "the example of netlog-ledger.5: $(cat out)"
exit $failed
