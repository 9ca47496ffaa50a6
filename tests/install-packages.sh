#!/bin/sh
# Installs what netlog needs on Debian or Ubuntu, as root or with sudo, when something of it is missing.
# install-packages.sh [test | pictures]: also what the tests need, or what draws the pictures of the README.
set -eu
packages="g++ cmake ninja-build pkg-config libcli11-dev libfmt-dev libtomlplusplus-dev libutf8proc-dev libedit-dev \
  libcsv-dev"
if [ "${1:-}" = test ]; then
  packages="$packages doctest-dev clang libclang-rt-dev jq git zsh fish expect man-db mandoc dpkg-dev file lintian \
    graphviz cmark-gfm pandoc todoman vdirsyncer khard radicale gir1.2-ebookcontacts-1.2 python3-gi tidy libxml2-utils \
    curl strace sqlite3 postgresql hledger ledger miller"
  # Ubuntu has its browser as a snap, which a script cannot drive: there the test of the page in a browser is left out.
  ! grep -qx 'ID=debian' /etc/os-release || packages="$packages chromium chromium-driver"
fi
if [ "${1:-}" = pictures ]; then
  packages="$packages chromium fonts-noto-core graphviz python3-pil python3-rich"
fi
missing=
for package in $packages; do
  dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q '^install ok installed' || missing="$missing $package"
done
[ -n "$missing" ] || exit 0
if ! command -v apt-get >/dev/null; then
  echo "install-packages.sh: no apt-get here; cmake fetches the libraries, but a compiler and cmake must be there" >&2
  exit 0
fi
as_root=
[ "$(id -u)" = 0 ] || as_root=sudo
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update -q
# shellcheck disable=SC2086  # a list of words
$as_root apt-get install -q -y --no-install-recommends $missing
