#!/bin/sh
# Hostile texts in every field of a ledger go through every format of every command, and as arguments through those that
# record: no output ever carries one live. What each reader makes of it decides: a terminal, a browser, Graphviz, a
# calendar, a spreadsheet, a shell, jq.
set -eu
netlog=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
unset XDG_DATA_HOME NO_COLOR COLUMNS NETLOG_BOOKS 2>/dev/null || true
mkdir bin home
ln -s "$netlog" bin/netlog
PATH=$work/bin:$PATH
export PATH HOME="$work/home" XDG_STATE_HOME="$work/state" NETLOG_TODAY=2026-11-20 LC_ALL=C.UTF-8
command -v jq >/dev/null || { echo "hostile.sh: no jq here, nothing tried"; exit 0; }
fail() {
  echo "hostile.sh: $*"
  exit 1
}

# One a line, as TOML and JSON both write it between quotes.
cat >texts <<'TEXTS'
esc\u001b[2J\u001b]0;title\u0007 end
c1 \u009b31m \u0085 \u0090 end
bidi\u202eevil\u202c\u2066x\u2069\u200f\u200e\u061c end
nul\u0000 soh\u0001 del\u007f bs\b end
sep\u2028line\u2029para end
line\r\nBEGIN:VEVENT\r\nEND:VCALENDAR\nEND:VCARD\nX-A:1
<script>alert(1)</script>
</style></title></svg>]]><img src=x onerror=alert(1)>
\" onload=\"alert(1)
' autofocus onfocus='alert(1)
--> <!-- &lt;b&gt; &amp; &#60;
=1+1|cmd
@SUM(A1)
+1-1
-o --new
\t=tab
$(touch pwned) `touch pwned` ${HOME} !x ~ *
semi;colon:comma,back\\slash \\n \\, \\N
[link](http://example.com) **b** | `c` # h
\\N \\G \\L \"]; x -> y {a|b}
zw\u200bsp\u200djoin\ufeffbom\u00adshy end
%s %n {} {0} %0a %41
TEXTS
long=$(printf '%0400d' 0 | tr 0 W)
printf '%s\n' "$long" >>texts
sed 's/.*/"&"/' texts | jq -s . >texts.json

# A ledger with `text` in every field, for each line of a file of texts.
ledger_of() {
  printf '[netlog]\nowner = "%s"\n' "$(head -n 1 "$1")"
  number=10
  while read -r text; do
    number=$((number + 1))
    t="\"$text\""
    # In `report` and `next` there is somebody of each standing and a line of each rule.
    case $((number % 3)) in
      0) acts='given received' ;;
      1) acts=given ;;
      *) acts=received ;;
    esac
    printf '[[group]]\nname = %s\ncity = %s\nmeets = %s\nnote = %s\ntags = [%s]\n' "$t" "$t" "$t" "$t" "$t"
    printf '[[contact]]\nname = %s\naliases = ["alias of %s"]\ntrade = %s\ncompany = %s\nrole = %s\ncity = %s\n' "$t" "$text" "$t" "$t" "$t" "$t"
    printf 'phone = [%s]\nemail = [%s]\nwebsite = %s\ngroups = [%s]\npassive_reason = %s\nevery = "1w"\n' "$t" "$t" "$t" "$t" "$t"
    printf 'date = 2026-01-01\nnote = %s\ntags = [%s]\nsource = %s\nx_own = %s\n' "$t" "$t" "$t" "$t"
    printf '[[update]]\ncontact = %s\ndate = 2026-06-01\nintroduced_by = %s\n' "$t" "\"alias of $(head -n 1 "$1")\""
    printf '[[meeting]]\ndate = 2026-06-02\ncontact = %s\nplace = %s\nnote = %s\n' "$t" "$t" "$t"
    printf '[[note]]\ndate = 2026-11-02\ncontact = %s\ntext = %s\ntags = [%s]\n' "$t" "$t" "$t"
    printf '[[card]]\ndate = 2026-06-03\ncontact = %s\naction = "take"\ncount = 9\n' "$t"
    printf '[[card]]\ndate = 2026-06-04\ncontact = %s\naction = "pass"\nto = %s\n' "$t" "$t"
    printf '[[need]]\nid = "n-%s"\ndate = 2026-10-01\nwho = %s\nfor = %s\n' $number "$t" "$t"
    for act in $acts; do
      printf '[[referral]]\nid = "%s-%s"\ndate = 2026-10-%s\ndirection = "%s"\ncontact = %s\n' "$act" $number "$((number % 20 + 10))" "$act" "$t"
      printf 'prospect = %s\nfor = %s\nvia = %s\ngroup = %s\nnote = %s\n' "\"to $text\"" "$t" "$t" "$t" "$t"
      printf '[[outcome]]\nof = "%s-%s"\ndate = 2026-11-01\nstatus = "won"\nvalue = %s\nnote = %s\n' "$act" $number $number "$t"
    done
    printf '[[invitation]]\nid = "i-%s"\ndate = 2026-10-05\ndirection = "received"\ncontact = %s\ngroup = %s\nguest = %s\n' $number "$t" "$t" "$t"
    printf '[[deal]]\ndate = 2026-10-06\ndirection = "received"\ncontact = %s\nvalue = 5\nfor = %s\n' "$t" "$t"
  done <"$1"
}
ledger_of texts >hostile.toml
seq 11 40 | sed 's/.*/Plain &/' | head -n "$(wc -l <texts)" >plain
ledger_of plain >plain.toml
netlog -f hostile.toml check >said 2>&1 || fail "$(head -n 5 said)"
cp hostile.toml before.toml

# What a terminal obeys: controls (a line break and, where lines end so, CR apart), C1, turns of direction, separators.
live=$(printf '[\001-\010\013\014\016-\037\177]|\302[\200-\237]|\342\200[\216\217\250-\256]|\342\201[\246-\251]|\330\234')
no_controls() {
  ! LC_ALL=C grep -aEq "$live" "$1" || fail "$2 carries a control character: $(LC_ALL=C grep -aEn "$live" "$1" | head -n 2 | od -c | head -n 8)"
  [ -n "${3:-}" ] || ! LC_ALL=C grep -aq "$(printf '\r')" "$1" || fail "$2 carries a carriage return"
  ! tr -d '\n' <"$1" | LC_ALL=C grep -aq "$(printf '\t')" || fail "$2 carries a tab"
}

# A page or drawing writes each text between a first strong isolate and its end, so that it turns nothing around it.
without_isolates() {
  sed "s/$(printf '\342\201\250')\([^<$(printf '\342\201\250\342\201\251')]*\)$(printf '\342\201\251')/\1/g" "$1" >isolated
}

# The names of the elements of a page or picture with those of their attributes.
markup() {
  xmllint --nonet --c14n "$1" 2>comments | awk 'BEGIN { RS = "<" } NR > 1 && !/^!/ { gsub(/"[^"]*"/, ""); sub(/>.*/, ""); print }' |
    tr -s ' =/' '\n' | sort -u
}

check_markup() {
  command -v xmllint >/dev/null || return 0
  xmllint --noout "$1" 2>words || fail "$3 is not well-formed: $(head -n 3 words)"
  markup "$1" >found
  markup "$2" >known
  [ -z "$(comm -23 found known)" ] || fail "$3 has markup that no plain text makes: $(comm -23 found known | tr '\n' ' ')"
}
check_page() {
  check_markup "$@"
  ! command -v tidy >/dev/null || tidy -q -e "$1" >words 2>&1 || fail "tidy says of $3: $(head -n 3 words)"
}

check_dot() {
  command -v dot >/dev/null || return 0
  for one in "$1" "$2"; do
    dot -Tsvg "$one" >"$one.svg" 2>words || fail "dot refuses $3: $(head -n 3 words)"
    [ ! -s words ] || fail "dot says of $3: $(head -n 3 words)"
  done
  [ "$(grep -c 'class="node"' "$1.svg")" = "$(grep -c 'class="node"' "$2.svg")" ] || fail "$3 draws other nodes than are there"
  [ "$(grep -c 'class="edge"' "$1.svg")" = "$(grep -c 'class="edge"' "$2.svg")" ] || fail "$3 draws other lines than are there"
  check_markup "$1.svg" "$2.svg" "$3, drawn,"
}

# The properties of a calendar or card, unfolded.
properties() {
  tr -d '\r' <"$1" | awk '/^[ \t]/ { next } { sub(/[:;].*/, ""); print }' | sort -u
}
check_lines() {
  no_controls "$1" "$3" crlf
  ! grep -qv "$(printf '\r$')" "$1" || fail "$3 has a line that does not end in CR LF"
  properties "$1" >found
  properties "$2" >known
  [ -z "$(comm -23 found known)" ] || fail "$3 has lines that no plain text makes: $(comm -23 found known | tr '\n' ' ')"
}

# No cell is a formula: none begins with a sign of one but a number.
check_csv() {
  ! grep -aqE '(^|,)"?[-=+@]([^0-9,"]|1-1|1\+1)' "$1" || fail "$3 has a formula: $(grep -aE '(^|,)"?[-=+@]([^0-9,"]|1-1|1\+1)' "$1" | head -n 2)"
  ! LC_ALL=C grep -aqE "$(printf '(^|,)"?\t=')" "$1" || fail "$3 has a cell that begins with a tab"
}

commands='report all
report last week
balance --all
balance --why
show CONTACT
show CONTACT --brief
log
log 2026
list contacts
list groups
list cards
list referrals
list invitations
list needs
list deals
list meetings
list notes
find a
find CONTACT
next --limit 0
review --list
chart all
groups all
gaps all
score
graph
graph --all
check
check --duplicates
set
undo --dry-run
forget CONTACT --dry-run
help
path
completion bash'
tried=0
printf '%s\n' "$commands" >commands
while read -r words; do
  command=${words%% *}
  formats=$(netlog help "$command" | sed -n 's/^ *--format FORMAT *//p' | sed 's/, /\n/g; s/ or /\n/')
  # These are told in one way alone.
  case $command in forget | help | path | completion | undo) formats=text ;; esac
  for format in $formats; do
    for ledger in hostile plain; do
      set --
      for word in ${words#"$command"}; do
        [ "$word" != CONTACT ] || word='alias of esc'
        [ "$ledger-$word" != 'plain-alias of esc' ] || word='alias of plain 11'
        set -- "$@" "$word"
      done
      status=0
      netlog -f "$ledger.toml" "$command" "$@" --format "$format" --color never >"$ledger.out" 2>"$ledger.err" </dev/null || status=$?
      [ "$status" -le 1 ] || fail "$words --format $format: exit status $status: $(head -n 3 "$ledger.err")"
    done
    what="$words --format $format"
    no_controls hostile.err "$what, on standard error,"
    case $format in
      json) no_controls hostile.out "$what"; [ ! -s hostile.out ] || jq -e . hostile.out >/dev/null || fail "$what is no JSON" ;;
      csv) check_csv hostile.out plain.out "$what" ;;
      html) without_isolates hostile.out; no_controls isolated "$what"; check_page hostile.out plain.out "$what" ;;
      ics | vcf | vcard) check_lines hostile.out plain.out "$what" ;;
      *) case $command in graph) without_isolates hostile.out ;; *) cp hostile.out isolated ;; esac; no_controls isolated "$what"; [ "$command" != graph ] || check_dot hostile.out plain.out "$what" ;;
    esac
    tried=$((tried + 1))
  done
done <commands
[ "$tried" -ge 100 ] || fail "only $tried were tried"
cmp -s hostile.toml before.toml || fail "a command that asks has changed the ledger"

# JSON tells each text as it is; so does CSV where that is asked for.
netlog -f hostile.toml list contacts --format json >contacts.json
jq -e --slurpfile texts texts.json '[.[].name] - $texts[0] == [] and ($texts[0] - [.[].trade]) == []' contacts.json >/dev/null || fail "JSON does not tell the names as they are"

# Each as an argument of what records: the answer is harmless, and the ledger says what was typed.
cat >lines <<'LINES'
add Mara --trade
add
update ana --company
update ana --name
note ana --
give ana --new --for
receive ana --new --prospect
meet ana --place
invite ana --new
deal ana 5 --for
card pass ana
group
need -- x
outcome
set owner
alias w
show
find
log
report
merge
import
LINES
index=0
while [ "$index" -lt "$(jq length texts.json)" ]; do
  text=$(jq -j ".[$index] | gsub(\"\\u0000\"; \"\")" texts.json && printf x)
  text=${text%x}
  index=$((index + 1))
  printf '[[contact]]\nname = "Ana"\n' >new.toml
  while read -r line; do
    # shellcheck disable=SC2086
    netlog -f new.toml $line "$text" >out 2>&1 </dev/null || [ $? -le 2 ] || fail "$line: exit status $?"
    no_controls out "$line with the text $index"
  done <lines
  netlog -f new.toml check >out 2>&1 || fail "after the text $index: $(cat out)"
done

# What other programs get of it: cards and to-dos in lines of their own, a journal without a control character, a script
# whose texts stay texts (a database keeps each as it is), and under pseudonyms nothing of a text.
for ledger in hostile plain; do
  netlog -f "$ledger.toml" export vcard --keep-notes >"$ledger.vcf" 2>err
  for kind in vcard 'vcard --keep-notes --vcard-version 4.0' jsonl ics sql hledger 'ledger --pseudonyms'; do
    # shellcheck disable=SC2086
    netlog -f "$ledger.toml" export $kind >"$ledger ${kind%% *}${kind##* }" 2>err || fail "export $kind: $(cat err)"
    no_controls err "export $kind, on standard error,"
  done
done
# A card goes into an address book and comes back as it was: turns of direction are part of a name there.
turns=$(printf '\342\200[\216\217\250-\256]|\342\201[\246-\251]|\330\234')
for kind in vcardvcard vcard4.0; do
  for ledger in hostile plain; do
    LC_ALL=C sed -E "s/$turns//g" "$ledger $kind" >straight && mv straight "$ledger $kind"
  done
done
for kind in vcardvcard vcard4.0 icsics; do
  check_lines "hostile $kind" "plain $kind" "export $kind"
done
for kind in jsonljsonl sqlsql hledgerhledger ledger--pseudonyms; do
  no_controls "hostile $kind" "export $kind"
done
jq -e . 'hostile jsonljsonl' >/dev/null || fail "export jsonl is no JSON"
if command -v sqlite3 >/dev/null; then
  sqlite3 all.db <'hostile sqlsql' >out 2>&1 || fail "sqlite3 refuses export sql: $(head -n 3 out)"
  sqlite3 -json all.db 'select name from contact' | jq -e --slurpfile texts texts.json \
    'map(.name) | length == ($texts[0] | length) and (. - ($texts[0] | map(gsub("\u0000"; "\ufffd"))) == [])' >out ||
    fail "export sql does not keep the names as they are"
fi
! grep -v '^trade = ' 'hostile ledger--pseudonyms' | grep -Eq 'alert|touch pwned|cmd|evil' || fail "a pseudonymous ledger has a text of it"
netlog -f 'hostile ledger--pseudonyms' check >out 2>&1 || fail "a pseudonymous ledger: $(head -n 3 out)"

# What others bring: an import and a merge tell of it, in every format, and the ledger checks.
netlog -f hostile.toml list contacts --format csv >hostile.csv 2>/dev/null
sed 's/^city = .*/city = "Elsewhere"/; s/^value = \(..\)$/value = 9\1/' hostile.toml >other.toml
for format in text json csv; do
  for line in 'import hostile.vcf --new --keep-notes' 'import hostile.csv --new' 'import hostile.vcf --update' 'merge other.toml' 'merge other.toml --theirs'; do
    case $format-$line in text-* | *-import*) ;; *) continue ;; esac # a merge is told in words alone
    case $line in import*) printf '[[contact]]\nname = "Ana"\n' >new.toml ;; *) cp hostile.toml new.toml ;; esac
    [ "$line" != 'import hostile.vcf --update' ] || cp other.toml new.toml
    case $line in merge*) told= ;; *) told="--format $format" ;; esac
    # shellcheck disable=SC2086
    netlog -f new.toml $line $told >hostile.out 2>hostile.err </dev/null || [ $? -le 1 ] || fail "$line --format $format: $(head -n 3 hostile.err)"
    no_controls hostile.err "$line --format $format, on standard error,"
    [ "$format" = csv ] || no_controls hostile.out "$line --format $format"
    [ "$format" != json ] || jq -e . hostile.out >/dev/null || fail "$line --format json is no JSON"
    [ "$format" != csv ] || check_csv hostile.out hostile.out "$line --format csv"
    netlog -f new.toml check >out 2>&1 || fail "after $line: $(head -n 3 out)"
  done
done

# What a shell is told to paste, or is offered by the Tab key, runs nothing.
netlog -f hostile.toml next --limit 0 --format json | jq -r '.[].command' >pasted
printf 'netlog() { :; }\n' >paste.sh
cat pasted >>paste.sh
sh paste.sh >out 2>&1 || fail "a command of next cannot be pasted: $(head -n 3 out)"
for shell in bash zsh fish; do
  for line in 'show ' 'give ' 'find ' 'meet ana --place ' 'add Mara --company ' 'invite x --group ' 'list contacts --tag ' 'set owner ' 'outcome '; do
    case $shell in
      bash) netlog -f hostile.toml complete --shell bash --breaks ' "><=;|&(:' -- "netlog -f hostile.toml $line" >offered 2>err ;;
      *)
        # shellcheck disable=SC2086
        netlog complete --shell "$shell" -- -f hostile.toml $line '' >offered 2>err
        ;;
    esac || fail "completing $line for $shell: $(cat err)"
    tr -d '\t' <offered >plain.offered
    no_controls plain.offered "what is offered to $shell behind $line"
    # bash pastes what it is offered as it is.
    [ "$shell" != bash ] || sed 's/^/: /; s/\t.*//' offered >>paste.sh
  done
done
sh paste.sh >out 2>&1 || fail "what is offered to bash cannot be pasted: $(head -n 3 out)"
[ ! -e pwned ] || fail "a text was run by the shell"
no_controls pasted 'a command of next'
