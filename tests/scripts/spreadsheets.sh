#!/bin/sh
# The JSON and CSV of netlog, as jq, Miller, Gnumeric and LibreOffice read them: the first two keep every cell, with the
# apostrophe that keeps spreadsheets from calculating; spreadsheets drop the zero of a phone that is digits alone, and
# Gnumeric the apostrophe. What is no formula here is none in any of them. Miller and Gnumeric are asked where they are
# installed, LibreOffice (3 s) where NETLOG_WITH_LIBREOFFICE is set, too.
set -eu
netlog=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export HOME="$work" LC_ALL=C.UTF-8
fail() {
  echo "spreadsheets.sh: $*"
  exit 1
}

cat >ledger.toml <<'LEDGER'
[netlog]
format = 1
[[contact]]
name = "Ana Pop"
phone = ["0745010114"]
company = "=1+1"
[[contact]]
name = "Dan \"Dinu\" Rus"
phone = ["+40 745 010 115", "0745 010 116"]
company = "-x, \"y\";\nz"
LEDGER
"$netlog" --file ledger.toml list contacts --format csv >contacts.csv
"$netlog" --file ledger.toml list contacts --format json >contacts.json
expect() {
  printf '%s\n' "$2" >expected
  diff -u expected "$1" || fail "$3"
}

jq -r '.[] | .name, .phone[], .company' contacts.json >out
expect out 'Ana Pop
0745010114
=1+1
Dan "Dinu" Rus
+40 745 010 115
0745 010 116
-x, "y";
z' "jq reads other contacts"

if command -v mlr >/dev/null; then
  mlr --icsv --ojson cut -o -f name,phone,company contacts.csv | jq -r '.[] | .name, .phone, .company' >out
  expect out "Ana Pop
0745010114
'=1+1
Dan \"Dinu\" Rus
'+40 745 010 115; 0745 010 116
'-x, \"y\";
z" "Miller reads other contacts"
else
  echo "spreadsheets.sh: no Miller here"
fi

# What a spreadsheet keeps of the cells, in its own CSV, read by Miller.
shows() {
  mlr --icsv --ojson cut -o -f name,phone,company "$2" | jq -r '.[] | .name, .phone, .company' >out
  expect out "$3" "$1 shows other cells"
}
command -v mlr >/dev/null || exit 0
if command -v ssconvert >/dev/null; then
  ssconvert contacts.csv gnumeric.csv >said 2>&1 || { cat said; exit 1; }
  shows Gnumeric gnumeric.csv 'Ana Pop
745010114
=1+1
Dan "Dinu" Rus
+40 745 010 115; 0745 010 116
-x, "y";
z'
fi
if command -v soffice >/dev/null && [ -n "${NETLOG_WITH_LIBREOFFICE:-}" ]; then
  soffice --headless --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1' \
    --outdir sheets contacts.csv >said 2>&1 || { cat said; exit 1; }
  shows LibreOffice sheets/*.csv "Ana Pop
745010114
'=1+1
Dan \"Dinu\" Rus
'+40 745 010 115; 0745 010 116
'-x, \"y\";
z"
fi
