#!/bin/sh
# `report` as a page: it validates, asks for nothing from outside, and holds no markup but its own, whatever the ledger
# holds; -o writes it whole or not at all, and never into the ledger; --open hands it to the desktop.
set -eu
netlog=$1
source=$2
. "$source/tests/pages_and_pictures.sh"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
unset XDG_DATA_HOME NO_COLOR COLUMNS 2>/dev/null || true
mkdir bin home
ln -s "$netlog" bin/netlog
PATH=$work/bin:$PATH
export PATH HOME="$work/home" XDG_CACHE_HOME="$work/cache" NETLOG_FILE=ledger.toml NETLOG_TODAY=2026-11-20 LC_ALL=C.UTF-8
cp "$source/examples/ledger.toml" ledger.toml
fail() {
  echo "page.sh: $*"
  exit 1
}

# The style sheet of a page.
sheet() {
  awk '/<style>/ { on = 1; sub(/.*<style>/, "") } /<\/style>/ { sub(/<\/style>.*/, ""); printf "%s", $0; exit } on' "$1"
}

# Of many ledgers: nobody, one contact, the example, names that are all that a browser finds something in, 400 contacts.
printf '' >empty.toml
printf '[[contact]]\nname = "Ana"\n[[referral]]\nid = "aa0001"\ndate = 2026-11-19\ndirection = "given"\ncontact = "Ana"\nprospect = "P"\n' >one.toml
many_contacts >many.toml
for ledger in empty one ledger many "$source/tests/ledgers/hostile"; do
  name=$(basename "$ledger").html
  netlog --file "$ledger.toml" report --format html >"$name" || fail "$name: exit status $?"
  if command -v tidy >/dev/null; then
    tidy -q -e "$name" >words 2>&1 || fail "tidy says of $name: $(head -n 3 words)"
  fi
  if command -v xmllint >/dev/null; then
    xmllint --noout "$name" 2>words || fail "$name is not well-formed: $(head -n 3 words)"
  fi
  tr '>' '\n' <"$name" | sed -n 's/.*<\([a-z!][^ /]*\).*/\1/p' | sort -u >tags
  ! grep -Eqi 'script|link|img|image|iframe|object|embed|form|input|^a$|base|foreign' tags || fail "$name: $(cat tags)"
  ! tr '>' '\n' <"$name" | grep -Eqi '<[^"]*("[^"]*"[^"]*)* (on[a-z]*|style|src|href)=' || fail "$name has an attribute it must not have"
  ! sheet "$name" | grep -Eqi 'url\(|@import' || fail "$name asks for something from outside"
  ! sed 's#http://example.com##g' "$name" | grep -q '//' || fail "an address is on $name"
  ! LC_ALL=C grep -q "$(printf '[\001-\010\013-\037]')" "$name" || fail "$name holds a control character"
done

# The style sheet is the one that the policy knows.
policy=$(sed -n "s/.*style-src 'sha256-\([^']*\)'.*/\1/p" ledger.html)
hash=$(sheet ledger.html | sha256sum | cut -d' ' -f1 | tr a-f A-F | basenc -d --base16 | base64)
[ "$policy" = "$hash" ] || fail "the style's hash is $hash, the policy says $policy"

# What is on the page is what the report says.
# The page's commands name the ledger that it is of; those of JSON are for scripts, which do so themselves.
page_text ledger.html | sed 's/netlog --file [^ ]* /netlog /' >words
netlog report --format json >report.json
jq -r '.standings[][], .next[].command' report.json >expected
[ -s expected ] || fail "the report names nobody"
while read -r one; do
  grep -Fq -- "$one" words || fail "$one is not on the page"
done <expected
page_text hostile.html >words
grep -Fxq '<script>alert(1)</script>' words || fail "a name is not shown as it is: $(cat words)"
grep -Fxq 'a\x1b[2Jb' words || fail "a control character is not shown"
grep -Fq 'left\u202eright' words || fail "a turn of direction is not shown"
page_text empty.html | grep -q 'netlog --file empty.toml add NAME' || fail "nobody is told how to begin"
page_text many.html | grep -q 'more: $' || fail "400 contacts are all on the page"
shown=$(grep -o 'class="contact"' many.html | wc -l)
if [ "$shown" -gt 40 ] || [ "$shown" -lt 37 ]; then fail "$shown of 400 contacts are on the page"; fi

# -o: whole or not at all, in the format that the name says.
netlog --file ledger.toml report -o week.html >out || fail "-o: exit status $?"
[ ! -s out ] || fail "-o says $(cat out)"
cmp -s week.html ledger.html || fail "-o writes another page"
[ "$(stat -c %a week.html)" = "$(printf '%o' $((0666 & ~$(umask))))" ] || fail "the mode of a new file is $(stat -c %a week.html)"
chmod 600 week.html
ln -s week.html link.html
netlog report -o link.html
if [ ! -L link.html ] || [ "$(stat -c %a week.html)" != 600 ]; then fail "the link or the mode is gone"; fi
netlog report --format markdown >expected
netlog report -o week.md
cmp -s expected week.md || fail "-o week.md is no Markdown"
netlog report --format json >expected
netlog report -o week.txt --format json
cmp -s expected week.txt || fail "--format does not go before the name"
netlog report >expected
netlog report -o week
cmp -s expected week || fail "-o week is no text"
netlog report -o week.2026-11 || fail "-o week.2026-11: exit status $?"
cmp -s expected week.2026-11 || fail "-o week.2026-11 is no text"
for other in week.pdf week.doc; do
  ! netlog report -o $other 2>words || fail "-o wrote $other"
  grep -q 'a report is not written as' words || fail "$(cat words)"
  [ ! -e $other ] || fail "-o wrote $other"
done
netlog report -o - | cmp -s expected - || fail "-o - does not print"
cp ledger.toml before.toml
ln ledger.toml also.toml
for itself in ledger.toml ./ledger.toml also.toml; do
  ! netlog report --format text -o "$itself" 2>words || fail "-o wrote into the ledger"
  grep -q 'the ledger itself; name another file' words || fail "$(cat words)"
done
cmp -s ledger.toml before.toml || fail "the ledger is another"
ln -s nothing.html lost.html
ln -s round.html round.html
for lost in lost.html round.html; do
  ! netlog report -o "$lost" 2>words || fail "-o took a link away"
  grep -q 'is a link to a file that does not exist' words || fail "$(cat words)"
  [ -L "$lost" ] || fail "-o took a link away"
done
! netlog report -o --open 2>words || fail "-o took an option for a file"
grep -q 'reads like an option, not like the name of a file; write ./--open' words || fail "$(cat words)"
netlog report -o ./--open
[ -s ./--open ] || fail "-o ./--open did not write"
# Without the right to overrule modes, which root has otherwise.
printf 'old' >mine.html
chmod 400 mine.html
as_anybody=
[ "$(id -u)" != 0 ] || as_anybody='setpriv --bounding-set=-dac_override --inh-caps=-dac_override'
! $as_anybody netlog report -o mine.html 2>words || fail "-o replaced a file that is only to be read"
grep -q 'Permission denied; name another file, or give yourself the right to this' words || fail "$(cat words)"
[ "$(cat mine.html)" = old ] || fail "-o replaced a file that is only to be read"
! netlog report -o none/week.html 2>words || fail "-o made a folder"
grep -q 'make the folder first' words || fail "$(cat words)"
! netlog report -o bin 2>words || fail "-o wrote into a folder"
grep -q 'name a file, not a folder' words || fail "$(cat words)"
if [ -w /dev/full ]; then
  ! netlog report -o /dev/full 2>words || fail "a full disk is not told"
  grep -q 'No space left' words || fail "$(cat words)"
fi
printf 'old' >small.html
(ulimit -f 8; ! netlog report -o small.html 2>words) || fail "a file that may not grow is not told"
grep -q 'it is as it was' words || fail "$(cat words)"
[ "$(cat small.html)" = old ] || fail "half a page was written"
[ -z "$(find . -name '*.html.*')" ] || fail "left behind: $(ls)"

# --open: the page that was asked for, or one that is kept.
printf '#!/bin/sh\nprintf "%%s\\n" "$@" >opened\necho opening\nexit ${XDG_OPEN_STATUS:-0}\n' >bin/xdg-open
chmod +x bin/xdg-open
netlog report -o week.html --open >out || fail "--open: exit status $?"
[ "$(cat opened)" = "$work/week.html" ] || fail "--open opened $(cat opened)"
[ ! -s out ] || fail "--open says $(cat out)"
netlog --file ledger.toml report --open >out || fail "--open: exit status $?"
[ "$(cat opened)" = "$work/cache/netlog/report.html" ] || fail "--open opened $(cat opened)"
[ "$(cat out)" = "$work/cache/netlog/report.html" ] || fail "--open says $(cat out)"
cmp -s cache/netlog/report.html ledger.html || fail "--open keeps another page"
[ "$(stat -c %a cache/netlog)" = 700 ] || fail "others may read what --open keeps"
netlog report last month --open -q >out
[ ! -s out ] || fail "--open -q says $(cat out)"
grep -q '1 to 31 October 2026' cache/netlog/report.html || fail "--open keeps the page of another month"
! XDG_OPEN_STATUS=3 netlog report -o week.html --open 2>words || fail "a browser that fails is not told"
grep -q "xdg-open ended with status 3; the page is there: open $work/week.html" words || fail "$(cat words)"
rm opened
! netlog report --open -o - 2>words || fail "--open -o -"
grep -q -- '--open cannot open what is printed; leave -o - away' words || fail "$(cat words)"
for wrong in '--format json' '-o week.csv'; do
  # shellcheck disable=SC2086  # words
  ! netlog report --open $wrong 2>words || fail "--open $wrong"
  grep -q -- '--open is for a page of HTML, not for' words || fail "$(cat words)"
done
! env -u HOME -u XDG_CACHE_HOME netlog report --open 2>words || fail "--open without a home"
grep -q 'name a file: -o week.html' words || fail "$(cat words)"
[ ! -e opened ] || fail "opened $(cat opened)"
