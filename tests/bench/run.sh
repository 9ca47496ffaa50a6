#!/bin/sh
# run.sh NETLOG [RUNS]: makes ledgers of 10,000, 100,000 and 1,000,000 entries, measures netlog on them beside hledger,
# ledger and sqlite3 (those that are installed) on the same acts, `wc -l` and `true`, then merges, imports and exports;
# prints tables.
set -eu
netlog=$(realpath "$1")
runs=${2:-7}
here=$(dirname "$(realpath "$0")")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for entries in ${NETLOG_BENCH_ENTRIES:-10000 100000 1000000}; do
  mkdir "$folder/$entries"
  python3 "$here/life.py" "$entries" "$folder/$entries"
  ! command -v sqlite3 >/dev/null || sqlite3 "$folder/$entries/acts.db" <"$folder/$entries/acts.sql"
done
python3 "$here/measure.py" "$netlog" "$folder" "$runs"
python3 "$here/exchange.py" "$netlog" "$folder" "$runs"
