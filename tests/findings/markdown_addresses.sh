#!/bin/sh
# An e-mail address whose underscore is escaped, as writers of Markdown must escape it.
# Expected: a link to the whole address, or none: the backslash only says that the underscore is no emphasis.
# Seen in marked 18.2.1: a link to the part behind the underscore, so to somebody else; the same in pandoc 2.17 (-f gfm).
# Seen in cmark-gfm 0.29 and in remark-gfm 4.0.1: a link to the whole address.
# With the @ escaped too, marked makes no link.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-fund --no-audit marked@18.2.1 remark@15.0.1 remark-gfm@4.0.1 remark-html@16.0.1 >/dev/null
cat >read.mjs <<'JS'
import { marked } from "marked";
import { remark } from "remark";
import gfm from "remark-gfm";
import html from "remark-html";
const seen = [];
for (const text of ["maria\\_rus@example.com", "maria\\_rus\\@example.com"]) {
  seen.push("marked " + text + " " + marked(text).trim());
  seen.push("remark " + text + " " + String(await remark().use(gfm).use(html).process(text)).trim());
}
console.log(seen.join("\n"));
JS
node read.mjs | tee seen
grep -qxF 'marked maria\_rus@example.com <p>maria_<a href="mailto:rus@example.com">rus@example.com</a></p>' seen
grep -qxF 'remark maria\_rus@example.com <p><a href="mailto:maria_rus@example.com">maria_rus@example.com</a></p>' seen
grep -qxF 'marked maria\_rus\@example.com <p>maria_rus@example.com</p>' seen
