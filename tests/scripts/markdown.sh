#!/bin/sh
# What reads GitHub's Markdown shows every name and every command in the tables as they are, whatever they hold.
set -eu
netlog=$1
command -v cmark-gfm >/dev/null || { echo "markdown.sh: no cmark-gfm here, nothing read"; exit 0; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export NETLOG_FILE=names.toml NETLOG_TODAY=2026-11-20 LC_ALL=C.UTF-8
fail() {
  echo "markdown.sh: $*"
  exit 1
}
cat >names <<'N'
Ana | Pop
ends in a bar |
ends in a backslash \
back \| bar \\| bars ||
`code` ``more``
*a* **b** _c_ __d__ ~~e~~
<b>Ana</b> <script>alert(1)</script>
<!-- comment -->
&amp; &lt; &#60;
[link](https://example.com) ![image](x) <https://example.com>
http://example.com/x www.example.com WWW.example.com
# heading #
$x$ $(id)
1. - + =1+1
"quotes" 'and' {more} ^too!
ana_pop@example.com
a_b_c@example.com office@example.com
👩‍👩‍👧‍👦 Ștefan שלום
N
printf '[[group]]\nname = "G"\n' >names.toml
while IFS= read -r name; do
  escaped=$(printf '%s' "$name" | sed 's/[\\"]/\\&/g')
  printf '[[contact]]\nname = "%s"\ndate = 2020-01-01\ngroups = ["G"]\n' "$escaped" >>names.toml
done <names
"$netlog" check >said 2>&1 || fail "$(cat said)"

# column N: that column of the table, as text; an address may be a link to the whole of it.
column() {
  cmark-gfm -e table -e strikethrough -e autolink --unsafe | tr -d '\n' | sed 's/<tr>/\n/g' |
    sed -n 's/^<td\(.*\)/<td\1/p' | awk -v n="$1" '{ split($0, cells, "</td>"); print cells[n] }' |
    sed 's/<a href="mailto:\([^"]*\)">\1<\/a>/\1/g; s/^<td[^>]*>//; s/^<code>\(.*\)<\/code>$/\1/' |
    sed '/<[a-z!]/s/^/a tag: /; s/&lt;/</g; s/&gt;/>/g; s/&quot;/"/g; s/&amp;/\&/g'
}
"$netlog" balance --format markdown | column 1 | sort >seen
sort names | diff - seen || fail "a name is not read as it was written"
"$netlog" next --limit 0 --format markdown | column 3 | sort >seen
"$netlog" next --limit 0 --format json | jq -r '.[].command' | sort | diff - seen ||
  fail "a command is not read as it is to be typed"
[ -s seen ] || fail "nothing was to do"

# Where an address is escaped in its middle, others than GitHub would link to what stands behind (pandoc 2.17, marked 18).
if command -v pandoc >/dev/null; then
  "$netlog" balance --format markdown >balance.md || fail "status $?"
  pandoc -f gfm -t html balance.md >balance.html || fail "pandoc: $?"
  grep -q 'ana_pop@example.com' balance.html || fail "pandoc reads no address"
  ! grep 'mailto:' balance.html >seen || fail "a link: $(cat seen)"
fi
