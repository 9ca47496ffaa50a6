#!/bin/sh
# Graphviz draws what `graph` prints without a word, of the example ledger and of one whose names are all that DOT, SVG
# and a terminal find something in; and every name stands in the picture as it was written.
set -eu
netlog=$1
source=$2
. "$source/tests/pages_and_pictures.sh"
command -v dot >/dev/null || { echo "graph.sh: no dot here, nothing drawn"; exit 0; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export NETLOG_TODAY=2026-11-20 LC_ALL=C.UTF-8
fail() {
  echo "graph.sh: $*"
  exit 1
}
draw() {
  "$netlog" --file "$1" graph --all >net.dot || fail "$1: exit status $?"
  dot -Tsvg net.dot >net.svg 2>words || fail "$1: dot: $(cat words)"
  [ ! -s words ] || fail "$1: dot says: $(cat words)"
  labels net.svg >texts
}

draw "$source/examples/ledger.toml"
"$netlog" --file "$source/examples/ledger.toml" graph --all --format json >net.json
jq -r '.nodes[].name' net.json | while read -r name; do
  grep -Fxq -- "$name" texts || fail "$name is not in the picture"
done

cat >names <<'N'
"quoted" Ana
back\\slash
ends in one\\
\\N \\G \\L \\n
&amp; &lt; &#60;
<b>Ana</b>
<script>alert(1)
]]> --> <!--
Ana -> Bob; }
{a|b} [c=d]
// a comment /*
# a line
👩‍👩‍👧‍👦 🇷🇴
שלום مرحبا
N
{
  printf '[netlog]\nowner = "I \\"am\\" <me> & \\\\"\n[[group]]\nname = "G <\\"\\\\> &amp;"\n'
  while IFS= read -r name; do
    escaped=$(printf '%s' "$name" | sed 's/"/\\"/g')
    printf '[[contact]]\nname = "%s"\ntrade = "%s"\ngroups = ["G <\\"\\\\> &amp;"]\n' "$escaped" "$escaped"
    printf '[[referral]]\nid = "a%s"\ndate = 2026-11-19\ndirection = "given"\ncontact = "%s"\nprospect = "to %s"\n' \
      "$(printf '%s' "$escaped" | cksum | cut -d' ' -f1)" "$escaped" "$escaped"
  done <names
  printf '[[contact]]\nname = "a\\u001b[2J\\nb\\u202e"\n[[contact]]\nname = "%0300d"\n' 7
} >hostile.toml
"$netlog" --file hostile.toml check >said 2>&1 || fail "$(cat said)"
draw hostile.toml
! grep -q "$(printf '\033')" net.dot || fail "an escape character is in the DOT"
sed 's/\\\\/\\/g' names | while IFS= read -r name; do
  grep -Fxq -- "$name" texts || fail "$name is not in the picture as it is written: $(cat texts)"
  grep -Fxq -- "to $name" texts || fail "to $name is not in the picture as it is written"
done
grep -Fxq 'I "am" <me> & \' texts || fail "the owner is not in the picture"
grep -Fxq 'a\x1b[2J\nb\u202e' texts || fail "control characters are not shown as escapes"
grep -q '^0*…$' texts || fail "a long name is not cut"
! grep -q '<script>' net.svg || fail "a name became a tag"
