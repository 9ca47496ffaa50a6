#!/bin/sh
# From nothing to a report: installs what is missing (Debian, Ubuntu), builds netlog, and reports on the example ledger.
set -eu
cd "$(dirname "$0")/.."
sh tests/install-packages.sh >&2
began=$(date +%s)
{
  cmake -S . -B build/quickstart -G Ninja -DNETLOG_BUILD_TESTS=OFF
  cmake --build build/quickstart
  echo "quickstart.sh: built in $(($(date +%s) - began)) s"
} >&2
build/quickstart/netlog --file examples/ledger.toml --today 2026-11-20 report
