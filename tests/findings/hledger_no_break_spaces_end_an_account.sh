#!/bin/sh
# An account in whose name two no-break spaces (U+00A0) stand, as texts from the web have them, before a number.
# Expected: the name is whole: "two or more spaces" end an account, and in 1.25 a no-break space is none in an amount
# (1 200 with one is refused). So it is in Ledger 3.3.0.
# Seen in hledger 1.25: the account ends before them, and the rest of its name is taken for its amount, without a word.
# One no-break space stays in the name.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
for package in hledger=1.25-2+b5 libgmp10 ledger=3.3.0-3 libboost-filesystem1.74.0 libboost-iostreams1.74.0 \
  libboost-python1.74.0 libboost-regex1.74.0 libboost-system1.74.0 libicu72 libmpfr6 libgpgmepp6 libgpgme11 libedit2 \
  libbsd0 libmd0 libpython3.11 libassuan0 libgpg-error0; do
  apt-get download -q "$package" >>said 2>&1 || echo "no $package" >>said
done
ls hledger_*.deb ledger_*.deb >/dev/null || { cat said; exit 1; }
for package in *.deb; do dpkg -x "$package" root; done
LD_LIBRARY_PATH=$(echo "$work"/root/usr/lib/*-linux-gnu):$(echo "$work"/root/lib/*-linux-gnu)
export LD_LIBRARY_PATH LC_ALL=C.UTF-8 HOME="$work"
printf '2026-01-01 lunch\n    expenses:table\302\240\302\2405\n    cash  -12 EUR\n' >two.journal
printf '2026-01-01 lunch\n    expenses:table\302\2405\n    cash  -12 EUR\n' >one.journal
root/usr/bin/hledger --version
root/usr/bin/ledger --version | head -n 1
{
  echo "hledger, one: $(root/usr/bin/hledger -f one.journal accounts expenses)"
  echo "hledger, two: $(root/usr/bin/hledger -f two.journal accounts expenses)"
  echo "hledger, two: $(root/usr/bin/hledger -f two.journal register expenses -O csv | tail -n 1)"
  echo "ledger, two: $(root/usr/bin/ledger -f two.journal accounts '^expenses')"
} | tee seen
grep -qxF 'hledger, two: expenses:table' seen
grep -q '"expenses:table","5","5"$' seen
printf 'hledger, one: expenses:table\302\2405\n' | grep -qxFf - seen
printf 'ledger, two: expenses:table\302\240\302\2405\n' | grep -qxFf - seen
