#!/bin/sh
# fuzz.sh FUZZER SECONDS: fuzzes, beginning with the corpus beside this script, which stays as it is. The seed is fixed,
# so that what fails once fails again. A failing input is printed; it belongs into the corpus.
set -eu
cd "$(dirname "$0")"
found=$(mktemp -d)
trap 'rm -rf "$found"' EXIT
mkdir "$found/corpus"
if ! "$1" -seed=20261120 -max_total_time="$2" -max_len=4096 -timeout=20 -dict=words.dict -verbosity=0 \
  -artifact_prefix="$found/" "$found/corpus" corpus >"$found/log" 2>&1; then
  tail -n 60 "$found/log"
  for input in "$found"/*-*; do
    echo "$(basename "$input"), in base64:"
    base64 "$input"
  done
  exit 1
fi
