#!/bin/sh
# Every example in the help of every command runs, each on a fresh copy of the example ledger.
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
export PATH NETLOG_TODAY=2026-11-20 LC_ALL=C.UTF-8 EDITOR=true VISUAL=true
failed=0
# The commands are the words that begin the lines under Record, Ask and Keep.
netlog help | awk '/^(Record|Ask|Keep)/ { on = 1 } /^Words/ { on = 0 } on && /^  [a-z]/ { sub(/,.*/, "", $1); print $1 }' >commands
[ -s commands ] || { echo "help_examples.sh: no command in netlog help"; exit 1; }
while read -r command; do
  netlog help "$command" | sed '1,/^Examples/d' | sed -n 's/^  \(netlog .*\)/\1/p' >examples
  if [ ! -s examples ]; then
    echo "help_examples.sh: $command has no example"
    failed=1
  fi
  while read -r example; do
    rm -rf try
    mkdir try
    cp "$source/examples/ledger.toml" try/ledger.toml
    # A file that an example names is there, too, unless the example is to make it.
    cp "$source/examples/ledger.toml" try/work.toml
    [ "$command" != init ] || rm -f try/work.toml
    printf 'BEGIN:VCARD\nFN:Mara Rus\nTEL:0722 000 111\nEND:VCARD\n' >try/contacts.vcf
    printf 'First Name,Last Name,Position,Connected On\nDan,Rus,dentist,03 Nov 2026\n' >try/Connections.csv
    case $example in
      "netlog $command"*) ;;
      "netlog "*) netlog help "$(echo "$example" | cut -d' ' -f2)" | grep -q "^netlog $command" \
        || { echo "help_examples.sh: $command: an example of another command: $example"; failed=1; } ;;
    esac
    status=0
    (cd try && NETLOG_FILE=ledger.toml sh -c "$example") >out 2>err </dev/null || status=$?
    if [ "$status" != 0 ] || [ -s err ]; then
      echo "help_examples.sh: $example"
      echo "  exit status $status: $(head -n 3 err)"
      failed=1
    fi
    (cd try && NETLOG_FILE=ledger.toml netlog check) >out 2>&1 || {
      echo "help_examples.sh: $example: the ledger does not check any more: $(cat out)"
      failed=1
    }
  done <examples
done <commands
# Those of the general help, too.
netlog help | sed -n 's/^  \(netlog .*[^ ]\)   *[^ ].*/\1/p' >examples
while read -r example; do
  case $example in
    *[A-Z][A-Z][A-Z]*) continue ;;
  esac
  cp "$source/examples/ledger.toml" ledger.toml
  NETLOG_FILE=ledger.toml sh -c "$example" >out 2>err </dev/null || {
    echo "help_examples.sh: $example: $(cat err)"
    failed=1
  }
done <examples
exit $failed
