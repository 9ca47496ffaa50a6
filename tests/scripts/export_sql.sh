#!/bin/sh
# The SQL of `export`, as SQLite, PostgreSQL and DuckDB take it: several owners' ledgers in one database, loaded again
# and again, with the same balance as `netlog balance` on many days, and nothing in a name that any of them obeys.
set -eu
netlog=$1
source=$2
work=$(mktemp -d)
as=
[ "$(id -u)" != 0 ] || as="setpriv --reuid=nobody --regid=nogroup --clear-groups"
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | tail -n 1)
server=
trap '[ -z "$server" ] || $as "$bin/pg_ctl" -D "$server" -m immediate -s stop || true; rm -rf "$work"' EXIT
chmod 711 "$work"
cd "$work"
export HOME="$work" XDG_DATA_HOME="$work/data" LC_ALL=C.UTF-8 PGCLIENTENCODING=UTF8
fail() {
  echo "export_sql.sh: $*"
  exit 1
}

cp "$source/tests/ledgers/town.toml" "$source/tests/ledgers/hostile.toml" .
cp "$source/examples/ledger.toml" example.toml
sed -i 's/^owner = .*/owner = "Somebody else"/' example.toml
# What a shell of a database, a terminal or the language would take for its own.
cat >words.toml <<'LEDGER'
[netlog]
owner = "'); DELETE FROM contact; --"
currency = "RON"
[[contact]]
name = "Line\n.shell touch pwned\n\\! touch pwned\n/\ngo\n;\n"
aliases = ["'); DROP TABLE contact; --", "$$", "E'\\'", ":'HOME' :HOME"]
groups = ["BNI", "bni"]
phone = ["0745", "0745", "/* "]
[[contact]]
name = "\u0000\u0001\u001b[2J\r\u00a0'"
introduced_by = "Line\n.shell touch pwned\n\\! touch pwned\n/\ngo\n;\n"
[[contact]]
name = "Ana\u0007\u009b31m\u202e\u2028\ufffe\r\n\tRus"
[[update]]
contact = "$$"
date = 2026-01-02
ended = ""
city = "back\\"
[[need]]
id = "n1"
date = 2026-01-02
who = "?1 @x"
for = "%s {}"
[[referral]]
id = "r1"
date = 2026-01-03
direction = "given"
contact = "$$"
need = "n1"
[[outcome]]
of = "r1"
date = 2026-01-01
status = "won"
value = 999999999999.99
[[invitation]]
id = "i1"
date = 2026-01-04
direction = "received"
contact = "$$"
group = "BNI"
[[outcome]]
of = "i1"
date = 2026-01-05
status = "joined"
[[outcome]]
of = "i1"
date = 2026-01-04
status = "joined"
[[deal]]
date = 2026-02-04
direction = "received"
contact = "$$"
value = 0.1
LEDGER
ledgers="town hostile example words"
days="2026-01-05 2026-05-20 2026-11-20"
for ledger in $ledgers; do
  for day in $days; do
    "$netlog" --file $ledger.toml --today $day export sql -o $ledger-$day.sql
    "$netlog" --file $ledger.toml --today $day balance --format json |
      jq -c '[.contacts[] | [.name, .trade, .given.total, .received.total, .balance, .standing, .networker,
        .passive_reason, .gave_first, .last_act]]' | sed 's/\\u0000/\xef\xbf\xbd/g' | jq -c sort >$ledger-$day.wanted
  done
done
[ "$(cat ./*.wanted | grep -c one-sided)" -gt 3 ] || fail "the ledgers show too little"

kinds="card referral outcome invitation meeting deal need note"
entries=$(for ledger in $ledgers; do "$netlog" --file $ledger.toml export jsonl; done | jq -r .kind |
  grep -xF "$(printf '%s\n' $kinds)" | sort | uniq -c | awk '{ print $2, $1 }')

# Loads everything of each day with `load FILE`, the last twice, and looks with `rows QUERY`, which prints a list of
# objects.
check_database() {
  for day in $days $day; do
    for ledger in $ledgers; do cat $ledger-$day.sql; done >all.sql
    load all.sql || fail "$1: $(cat err)"
    rows "SELECT * FROM balance" >balance
    for ledger in $ledgers; do
      owner=$(sed -n 's/^owner = //p' $ledger.toml | jq -r .)
      jq -c --arg owner "$owner" '[.[] | select(.owner == $owner) | [.name, .trade, .given, .received, .balance,
        .standing, .networker, .passive_reason, .gave_first, .last_act]] | sort' balance >told
      cmp $ledger-$day.wanted told || fail "$1: another balance of $ledger on $day: $(diff $ledger-$day.wanted told)"
    done
  done
  for kind in $kinds; do echo "SELECT '$kind' AS kind, COUNT(*) AS number FROM $kind"; done | sed '1!s/^/UNION ALL /' >counts
  told=$(rows "$(cat counts)" | jq -r '.[] | "\(.kind) \(.number)"' | sort)
  [ "$told" = "$entries" ] || fail "$1 has other numbers of rows: $told, not $entries"
  rows "SELECT value, counts_on, contact FROM outcome WHERE referral = 'r1'" | jq -c . >told
  grep -q '"value":999999999999.99,"counts_on":"2026-01-03"' told || fail "$1: $(cat told)"
  rows "SELECT city, ended FROM contact_update WHERE city LIKE 'back%'" | jq -c . >told
  [ "$(cat told)" = '[{"city":"back\\","ended":""}]' ] || fail "$1: $(cat told)"
  [ ! -e pwned ] || fail "$1: a name was obeyed"
}

if command -v sqlite3 >/dev/null; then
  load() { sqlite3 -bail -cmd 'PRAGMA foreign_keys = ON' network.db <"$1" >out 2>err; }
  rows() { sqlite3 -json network.db "$1"; }
  check_database SQLite
  [ -z "$(sqlite3 network.db 'PRAGMA foreign_key_check; PRAGMA integrity_check' | grep -v '^ok$')" ] || fail "keys"
else
  echo "export_sql.sh: no sqlite3 here"
fi

if [ -n "$bin" ] && command -v psql >/dev/null && { [ -z "$as" ] || command -v setpriv >/dev/null; }; then
  mkdir pg
  [ -z "$as" ] || chown nobody pg
  $as "$bin/initdb" -D "$work/pg/data" -A trust -U me --no-sync -E UTF8 --locale=C.UTF-8 >out 2>err || fail "$(cat err)"
  $as "$bin/pg_ctl" -D "$work/pg/data" -o "-c listen_addresses='' -k $work/pg -F" -w -l "$work/pg/log" start >out 2>&1 ||
    fail "PostgreSQL: $(cat out)"
  server=$work/pg/data
  load() { psql -X -q -h "$work/pg" -U me -v ON_ERROR_STOP=1 -f "$1" postgres >out 2>err; }
  rows() { psql -X -A -t -h "$work/pg" -U me -c "SELECT json_agg(one) FROM ($1) AS one" postgres; }
  check_database PostgreSQL
else
  echo "export_sql.sh: no PostgreSQL here"
fi

if command -v duckdb >/dev/null; then
  load() { duckdb -bail network.duckdb <"$1" >out 2>err; }
  rows() { duckdb -json network.duckdb -c "$1"; }
  check_database DuckDB
else
  echo "export_sql.sh: no duckdb here"
fi
