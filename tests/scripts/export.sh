#!/bin/sh
# What `export` writes, as other programs read it: khard, vdirsyncer, radicale (on loopback) and Evolution's reader take
# the vCards, import reads what they give back, and jq reads the entries.
set -eu
netlog=$1
source=$2
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" || true; rm -rf "$work"' EXIT
cd "$work"
export HOME="$work" XDG_CONFIG_HOME="$work/config" XDG_CACHE_HOME="$work/cache" XDG_DATA_HOME="$work/data"
export XDG_STATE_HOME="$work/state" NETLOG_FILE=ledger.toml NETLOG_TODAY=2026-11-20 LC_ALL=C.UTF-8
cp "$source/examples/ledger.toml" ledger.toml
fail() {
  echo "export.sh: $*"
  exit 1
}
told() {
  "$netlog" export vcard --into people >out 2>err || fail "$1: $(cat err)"
  [ "$(cat out)" = "$1" ] || fail "\"$(cat out)\", not \"$1\""
}
# The fields that come back, of each contact of a ledger, sorted.
people_of() {
  "$netlog" --file "$1" list contacts --format json |
    jq -c '.[] | {name, phone, email, company, role, city, website}' | sort
}

# One file a person, named after its UID; nothing changes while the ledger does not.
count=$("$netlog" list contacts --format json | jq length)
told "$count vCards in people: $count new, 0 changed, 0 removed"
[ "$(ls people | wc -l)" = "$count" ] || fail "$(ls people)"
for file in people/*; do
  uid=$(sed -n 's/^UID:\(.*\)\r$/\1/p' "$file")
  [ "$file" = "people/$uid.vcf" ] || fail "$file is of $uid"
  case $uid in *[!A-Za-z0-9-]*) fail "$uid" ;; esac
  [ "$(grep -c '^BEGIN:VCARD' "$file")" = 1 ] || fail "$file holds several"
done
NETLOG_TODAY=2026-11-21 told "$count vCards in people: 0 new, 0 changed, 0 removed"
"$netlog" export vcard -o all.vcf
sort all.vcf >sorted
cat people/*.vcf | sort | cmp - sorted || fail "not the same cards in one file"

# They come back the same: here there is nothing new in them, and a new ledger has the same people.
"$netlog" import people all.vcf --new --dry-run >out 2>err || fail "$(cat err)"
[ "$(cat out err)" = "# $((2 * count)) known" ] || fail "$(cat out err)"
people_of ledger.toml >people.json
for version in 3.0 4.0; do
  "$netlog" init --file "new-$version.toml" >out
  "$netlog" export vcard --vcard-version "$version" |
    "$netlog" --file "new-$version.toml" -q import --new - || fail "status $?"
  people_of "new-$version.toml" | diff people.json - || fail "version $version: not the same people"
done

# Who is gone goes; what others put there stays, also under the name of a card, and behind a link.
echo mine >people/mine.vcf
sed 's/^X-NETLOG.*/X-OTHER:1/' "$(ls people/netlog-*.vcf | head -n 1)" >people/other.vcf
cp people/other.vcf other.vcf
"$netlog" -q add "Ioan Nou" --phone 0745010999 --no-book
told "$((count + 1)) vCards in people: 1 new, 0 changed, 0 removed"
added=$(grep -l 'FN:Ioan Nou' people/*.vcf)
"$netlog" -q update "Ioan Nou" --name "Ioan Altul"
told "$((count + 1)) vCards in people: 0 new, 1 changed, 0 removed"
"$netlog" -q undo 2
told "$count vCards in people: 0 new, 0 changed, 1 removed"
[ ! -e "$added" ] || fail "$added is still there"
[ "$(cat people/mine.vcf)" = mine ] && cmp other.vcf people/other.vcf || fail "what is not netlog's was touched"
first=$(ls people/netlog-*.vcf | head -n 1)
mv "$first" first.vcf
echo mine >elsewhere
ln -s "$work/elsewhere" "$first"
"$netlog" export vcard --into people >out 2>err || fail "status $?"
[ "$(cat err)" = "netlog: $first is not netlog's; left as it is" ] || fail "$(cat err)"
[ "$(cat elsewhere)" = mine ] || fail "a link was followed"
rm "$first" people/mine.vcf people/other.vcf
told "$count vCards in people: 1 new, 0 changed, 0 removed"

# The calendar is that of `next`, and each entry a line that jq reads as `log` has it.
"$netlog" next --limit 0 --format ics >next.ics
"$netlog" export ics | cmp - next.ics || fail "not the calendar of next"
"$netlog" -q next --into todo
"$netlog" export ics --into todo >out
grep -q ' 0 new, 0 changed, 0 removed$' out || fail "$(cat out)"
"$netlog" log --format json | jq -c '.[]' >entries.json
"$netlog" export jsonl | jq -c . | cmp - entries.json || fail "not the entries of log"
[ "$("$netlog" export jsonl | wc -l)" = "$(wc -l <entries.json)" ] || fail "not one entry a line"

# Nothing in what is written would be obeyed by a terminal or taken for a line of its own.
for kind in vcard "vcard --keep-notes" jsonl ics; do
  # shellcheck disable=SC2086  # a kind and its option
  "$netlog" --file "$source/tests/ledgers/hostile.toml" export $kind >out || fail "$kind: status $?"
  ! tr -d '\r\n' <out | grep -aq '[[:cntrl:]]' || fail "$kind: control characters"
done
"$netlog" --file "$source/tests/ledgers/hostile.toml" export vcard >hostile.vcf
[ "$(grep -c '^BEGIN:VCARD' hostile.vcf)" = "$(grep -c '^\[\[contact]]' "$source/tests/ledgers/hostile.toml")" ] ||
  fail "a name made a card"

# khard (seen with 0.18) reads each card.
khard_finds() {
  if ! command -v khard >/dev/null; then
    echo "export.sh: no khard here"
    return
  fi
  mkdir -p config/khard
  printf '[addressbooks]\n[[people]]\npath = %s/people\n' "$work" >config/khard/khard.conf
  khard list --parsable >listed 2>err || fail "khard: $(cat err)"
  [ ! -s err ] || fail "khard: $(cat err)"
  cut -f 2 listed | sort >names
  "$netlog" list contacts --format json | jq -r '.[].name' | sort | diff - names || fail "khard lists other names"
  khard phone --parsable >phones || fail "khard: phones"
  "$netlog" list contacts --format json | jq -r '.[].phone[]' | sort >numbers
  cut -f 1 phones | sort | diff numbers - || fail "khard has other phones"
  [ "$(cut -f 3 phones | sort -u)" = cell ] || fail "khard: $(cut -f 3 phones | sort -u)"
}
khard_finds

# Evolution's reader (seen with 3.46) has the first phone as the mobile one.
if /usr/bin/python3 -c 'import gi; gi.require_version("EBookContacts", "1.2")' 2>/dev/null; then
  cat >evolution.py <<'PYTHON'
import gi, json, sys
gi.require_version("EBookContacts", "1.2")
from gi.repository import EBookContacts
for path in sys.argv[1:]:
    contact = EBookContacts.Contact.new_from_vcard(open(path, newline="", encoding="utf-8").read())
    keys = {"name": "full-name", "phone": "mobile-phone", "email": "email-1", "company": "org", "role": "title",
            "website": "homepage-url"}
    found = {key: contact.get_property(theirs) for key, theirs in keys.items()}
    address = contact.get_property("address-work")
    found["city"] = address.locality if address else None
    print(json.dumps(found, ensure_ascii=False))
PYTHON
  /usr/bin/python3 evolution.py people/*.vcf | jq -cS . | sort >found
  "$netlog" list contacts --format json |
    jq -cS '.[] | {name, phone: .phone[0], email: .email[0], company, role, website, city}' | sort | diff - found ||
    fail "Evolution reads other people"
else
  echo "export.sh: no Evolution here"
fi

# vdirsyncer (seen with 0.19) takes the folder to radicale (seen with 3.1), under the same names; what that gives, in
# its own order, says nothing new, and goes back into the folder without a change.
if command -v radicale >/dev/null && command -v vdirsyncer >/dev/null; then
  : >radicale.conf
  radicale --config radicale.conf --hosts 127.0.0.1:0 --auth-type none --logging-level info \
    --storage-filesystem-folder "$work/served" >radicale.log 2>&1 &
  server=$!
  timeout 60 tail -n +1 -f radicale.log | sed -n '/Listening on/{s/.*:\([0-9]*\).*/\1/p;q}' >port
  [ -s port ] || fail "radicale does not start: $(cat radicale.log)"
  book=http://127.0.0.1:$(cat port)/ioana/people/
  curl -sSf -u ioana: -X MKCOL "$book" -H 'Content-Type: application/xml' --data '<?xml version="1.0"?>
    <create xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:carddav"><set><prop>
    <resourcetype><collection/><C:addressbook/></resourcetype></prop></set></create>' >said || fail "no address book"
  mkdir -p config/vdirsyncer
  cat >config/vdirsyncer/config <<CONFIG
[general]
status_path = "$work/status"
[pair people]
a = "here"
b = "there"
collections = null
[storage here]
type = "filesystem"
path = "$work/people"
fileext = ".vcf"
[storage there]
type = "carddav"
url = "$book"
username = "ioana"
password = "any"
CONFIG
  { yes | vdirsyncer discover && vdirsyncer sync; } >said 2>&1 || fail "vdirsyncer: $(cat said)"
  ls people >here
  ls served/collection-root/ioana/people | diff here - || fail "vdirsyncer calls them otherwise"
  told "$count vCards in people: 0 new, 0 changed, 0 removed"
  curl -sSf -u ioana: "$book" >given.vcf
  ! cmp -s all.vcf given.vcf || fail "radicale left all as it was"
  "$netlog" import given.vcf --new --dry-run >out 2>err || fail "$(cat err)"
  [ "$(cat out err)" = "# $count known" ] || fail "radicale: $(cat out err)"
  "$netlog" init --file given.toml >out
  "$netlog" --file given.toml -q import --new given.vcf
  people_of given.toml | diff people.json - || fail "radicale gives other people"
  # A birthday and a note that somebody puts in there come into the folder, and stay when the ledger changes.
  birthday_of=$(sed -n 's/^FN:\(.*\)\r$/\1/p' "$first")
  name=$(basename "$first")
  sed 's/^END:VCARD/BDAY:1980-01-02\r\nNOTE:tea\r\nEND:VCARD/' "served/collection-root/ioana/people/$name" >with-birthday.vcf
  curl -sSf -u ioana: -T with-birthday.vcf -H 'Content-Type: text/vcard' "$book$name" >said ||
    fail "radicale refuses a birthday"
  vdirsyncer sync >said 2>&1 || fail "vdirsyncer: $(cat said)"
  grep -q '^BDAY:1980-01-02' "$first" || fail "no birthday came"
  told "$count vCards in people: 0 new, 0 changed, 0 removed"
  "$netlog" -q update "$birthday_of" --phone 0745010998
  told "$count vCards in people: 0 new, 1 changed, 0 removed"
  for what in BDAY:1980-01-02 NOTE:tea 'TEL;TYPE=cell:0745010998'; do
    grep -q "^$what.\$" "$first" || fail "no $what in $(cat "$first")"
  done
  vdirsyncer sync >said 2>&1 || fail "vdirsyncer: $(cat said)"
  curl -sSf -u ioana: "$book$name" | grep -q 0745010998 || fail "the new phone did not go"
  khard_finds
else
  echo "export.sh: no vdirsyncer and radicale here"
fi
