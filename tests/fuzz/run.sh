#!/bin/sh
# run.sh FUZZER LIMIT [TARGET...]: fuzzes each target (all of them, where none is named) up to LIMIT, -max_total_time=60
# (seconds) or -runs=10000000 (inputs), and says how many inputs it took. It begins with the corpus beside this script,
# which stays as it is, and with a fixed seed, so that what fails once fails again. A failing input is printed; it
# belongs into the corpus.
set -eu
fuzzer=$1 limit=$2
shift 2
cd "$(dirname "$0")"
[ $# -gt 0 ] || set -- $(ls corpus)
found=$(mktemp -d)
trap 'rm -rf "$found"' EXIT
for target; do
  mkdir "$found/$target"
  # What is typed is short; a short input is tried in a fraction of the time of a long one.
  case $target in dates) longest=256 ;; names | line) longest=512 ;; *) longest=2048 ;; esac
  # Without the statistics of -entropic, which cost more than most inputs do.
  if ! NETLOG_FUZZED=$target "$fuzzer" -seed=20261120 "$limit" -max_len="$longest" -timeout=20 -dict=words.dict \
    -entropic=0 -print_final_stats=1 -artifact_prefix="$found/" "$found/$target" "corpus/$target" >"$found/log" 2>&1; then
    echo "$target:"
    tail -n 60 "$found/log"
    for input in "$found"/*-*; do
      echo "$(basename "$input"), in base64:"
      base64 "$input"
    done
    exit 1
  fi
  echo "$target: $(sed -n 's/^stat::number_of_executed_units: *//p' "$found/log") inputs"
done
