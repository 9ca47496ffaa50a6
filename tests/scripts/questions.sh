#!/bin/sh
# Questions at a terminal, which expect plays: what is asked, every way out, and what is then in the ledger.
set -eu
netlog=$1
source=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
ldd "$netlog" | grep -q libedit || {
  echo "questions.sh: not tried, for this netlog is built without libedit"
  exit 0
}
NETLOG=$netlog
export XDG_STATE_HOME="$work/state" NETLOG NETLOG_FILE=ledger.toml NETLOG_TODAY=2026-11-20 LC_ALL=C.UTF-8 TERM=xterm NO_COLOR=1 HOME="$work"
fail() {
  echo "questions.sh: $*"
  exit 1
}
# Plays what it reads on a fresh ledger. `talk NAME` keeps the ledger's new end as NAME.
talk() {
  [ -n "${keep:-}" ] || cat >ledger.toml <<'END'
[[group]]
name = "BNI Cluj"

[[contact]]
name = "Ana Popescu"
trade = "roofer"

[[contact]]
name = "Ana Rusu"

[[contact]]
name = "Emil Fărcaș"

[[need]]
id = "ne11"
date = 2026-11-16
who = "Dan Pop"
for = "a new gutter"
END
  cp ledger.toml before.toml
  cat "$source/tests/scripts/questions.exp" - >play.exp
  expect -f play.exp || exit 1
  head -c "$(wc -c <before.toml)" ledger.toml | cmp -s - before.toml || fail "$1: the ledger does not begin as it did"
  tail -c +"$(($(wc -c <before.toml) + 1))" ledger.toml | sed '/^id = /d' >"$1"
}
# The end of the ledger is what stands here.
wrote() {
  cat >wanted
  diff wanted "$1" >difference || fail "$1: $(cat difference)"
}
nothing() {
  [ ! -s "$1" ] || fail "$1: wrote $(cat "$1")"
}

talk give <<'END'
netlog give -d wed
see "Tab completes, < goes back, - leaves out, Ctrl-C writes nothing."
see "Whom did you recommend? "
type "ana\r"
see "  1  Ana Popescu  roofer"
see "  2  Ana Rusu"
see "Which of the two? "
type "3\r"
see "\"3\" is none of them; write a number or <"
see "Which of the two? "
type "1\r"
see "To whom? "
type "Dan\r"
see "For what? "
type "<\r"
see "To whom? "
see "Dan"
type " Pop\r"
see "For what? "
type "a roof\r"
see "→ referred Ana Popescu to Dan Pop for a roof"
see "2 days ago, Wed 18 Nov 2026"
see "Write it? \[Y/n/<\] "
type "\r"
see "→ referred Ana Popescu to Dan Pop for a roof"
see "Wed 18 Nov 2026"
see "the same in a line: netlog give ana.p \"Dan Pop\" \"a roof\" --date wed"
ends 0
END
wrote give <<'END'

[[referral]]
date = 2026-11-18
direction = "given"
contact = "Ana Popescu"
prospect = "Dan Pop"
for = "a roof"
END

# "I recommended Ana Popescu to Dan Pop for a roof": every key counts, those of the command and each Enter too.
talk keystrokes <<'END'
netlog give
see "Whom did you recommend? "
type "ana.p\r"
see "To whom? "
type "d\t"
see "Dan Pop"
type "\r"
see "For what? "
type "a roof\r"
see "Write it? "
type "\r"
see "the same in a line: "
ends 0
if {$keys > 30} { fail "took $keys keystrokes" }
END
sed 's/^date = .*/date = 2026-11-20/' give >wanted_give
wrote keystrokes <wanted_give

# What is proposed from the last time, and a duplicate, which is written for a yes alone.
keep=yes
talk no_duplicate <<'END'
netlog give
see "Whom did you recommend? "
type "ana.p\r"
see "To whom? \[Dan Pop\] "
type "\r"
see "For what? \[a roof\] "
type "\r"
see "already there on Fri 20 Nov 2026 as "
see "Write it once more? \[y/N/<\] "
type "\r"
see "nothing was written"
see "so far: netlog give ana.p \"Dan Pop\" \"a roof\""
ends 1
END
nothing no_duplicate
talk duplicate <<'END'
netlog give ana.p "dan pop" "a roof"
see "Write it once more? \[y/N/<\] "
type "y\r"
see "the same in a line: netlog give ana.p \"dan pop\" \"a roof\" --again"
ends 0
END
grep -q '^prospect = "dan pop"$' duplicate || fail "the duplicate was not written"
keep=

talk new_name <<'END'
netlog meet
see "Whom did you meet? "
type "Emill Farcas\r"
see "nobody is called \"Emill Farcas\""
see "  1  Emil Fărcaș"
see "  n  a new contact, Emill Farcas"
see "Which one? "
type "n\r"
see "  added Emill Farcas"
see "Write it? "
type "y\r"
see "the same in a line: netlog meet \"Emill Farcas\" --new"
ends 0
END
wrote new_name <<'END'

[[contact]]
name = "Emill Farcas"
date = 2026-11-20

[[meeting]]
date = 2026-11-20
contact = "Emill Farcas"
END

talk ambiguous <<'END'
netlog meet emil ana
see "Which of the two? "
type "2\r"
see "one-to-one with Ana Rusu"
ends 0
END
[ "$(grep -c '^\[\[meeting' ambiguous)" = 2 ] || fail "a choice for a whole line: $(cat ambiguous)"

# Of one person after the other, group and day keep the answer before; several groups and phones are taken.
talk two_people <<'END'
netlog add
see "What is their name? "
type "Vlad Unu\r"
see "What do they do? "
type "baker\r"
see "In which group? "
type "bn\t"
see "BNI Cluj"
type "\r"
see "In which other group? Enter: in none. "
type "Chess\r"
see "  n  a new group, Chess"
see "Which one? "
type "7\r"
see "\"7\" is none of them; write n or <"
see "Which one? "
type "n\r"
see "In which other group? Enter: in none. "
type "\r"
see "What is their phone number? "
type "0744 1, 0755 2\r"
see "And another number? Enter: none. "
type "\r"
see "Since when do you know them? (-: not known) \[today\] "
type "mon\r"
see "How many of their cards did you take? "
type "2\r"
see "Write it? "
type "\r"
see "2 cards at hand"
see "The next one's name? Enter: nobody. "
type "Vlad Doi\r"
see "What do they do? "
type "\r"
see "In which group? \[BNI Cluj, Chess\] "
type "\r"
see "What is their phone number? "
type "\r"
see "Since when do you know them? (-: not known) \[mon\] "
type "\r"
see "How many of their cards did you take? "
type "\r"
see "Write it? "
if {![string match "*Vlad Unu*" [exec cat ledger.toml]]} { fail "the first is written only with the second" }
type "\r"
see "added Vlad Doi"
see "The next one's name? "
type "Vlad Trei\r"
see "What do they do? "
type "\r"
see "In which group? "
type "-\r"
see "What is their phone number? "
type "\r"
see "Since when do you know them? "
type "-\r"
see "How many of their cards did you take? "
type "\r"
see "no date"
see "Write it? "
type "\r"
see "The next one's name? "
type "\r"
ends 0
END
wrote two_people <<'END'

[[contact]]
name = "Vlad Unu"
date = 2026-11-16
trade = "baker"
phone = ["0744 1", "0755 2"]
groups = ["BNI Cluj", "Chess"]

[[card]]
date = 2026-11-16
contact = "Vlad Unu"
action = "take"
count = 2

[[contact]]
name = "Vlad Doi"
date = 2026-11-16
groups = ["BNI Cluj", "Chess"]

[[contact]]
name = "Vlad Trei"
END

# What was given on the line holds for each, and is not asked.
talk on_the_line <<'END'
netlog add --cards 1 --group bni --date wed
see "What is their name? "
type "Vlad Unu\r"
see "What do they do? "
type "\r"
see "What is their phone number? "
type "\r"
see "Write it? "
type "\r"
see "The next one's name? Enter: nobody. "
type "Vlad Doi\r"
see "What do they do? "
type "\r"
see "What is their phone number? "
type "\r"
see "Write it? "
type "\r"
see "The next one's name? "
type "\r"
ends 0
END
[ "$(grep -c '^date = 2026-11-18$' on_the_line)" = 4 ] && [ "$(grep -c '^action = "take"$' on_the_line)" = 2 ] &&
  [ "$(grep -c '^groups = ."BNI Cluj".$' on_the_line)" = 2 ] || fail "on the line: $(cat on_the_line)"

# The keys: matches by Tab and arrows, the lines of this run, Ctrl-A, and a letter of two bytes rubbed out.
talk keys <<'END'
netlog give
see "Whom did you recommend? "
type "ana\t"
see "  Ana Popescu  roofer"
see "  Ana Rusu"
see "Whom did you recommend? "
type "\t"
type "\x1b\[B"
type "\x1b\[A"
type "\x1b\[B"
type "\r"
see "To whom? "
type "teodor ȚăȘ\x7f\x7fa\x01\x04T\r"
see "For what? "
type "\x1b\[A\r"
see "→ referred Ana Rusu to Teodor Ța for Teodor Ța"
see "Write it? "
type "\r"
ends 0
END
grep -q '^prospect = "Teodor Ța"$' keys || fail "the line was not edited: $(cat keys)"

# Every way out writes nothing, and says so.
talk ctrl_c <<'END'
netlog give -d mon
see "Whom did you recommend? "
type "emil\r"
see "To whom? "
type "Dan\x03"
see "netlog: give: nothing was written"
see "so far: netlog give emil --date mon"
ends 1
END
nothing ctrl_c
talk ctrl_d <<'END'
netlog give
see "Whom did you recommend? "
type "emil\r"
see "To whom? "
type "\x04"
see "netlog: give: the input ended; nothing was written"
see "so far: netlog give emil"
ends 1
END
nothing ctrl_d
talk no <<'END'
netlog note emil
see "What is there to remember? "
type "likes tea\r"
see "Write it? "
type "n\r"
see "netlog: note: nothing was written"
see "so far: netlog note emil \"likes tea\""
ends 1
END
nothing no
talk ctrl_c_at_a_choice <<'END'
netlog meet ana
see "Which of the two? "
type "\x03"
see "netlog: meet: nothing was written"
see "so far: netlog meet ana"
ends 1
END
nothing ctrl_c_at_a_choice

# Nothing is locked while a person thinks, and what others write meanwhile stays.
talk meanwhile <<'END'
netlog need
see "Who is looking for something? "
type "Mara\r"
see "What are they looking for? "
exec $env(NETLOG) meet emil
type "a flat\r"
see "Write it? "
type "\r"
see "Mara is looking for a flat"
see "the same in a line: netlog need Mara \"a flat\""
ends 0
END
[ "$(grep -c '^\[\[' meanwhile)" = 2 ] || fail "somebody's entry is lost: $(cat meanwhile)"

# A terminal that can do nothing: plain lines. What stands there already is taken by Enter.
TERM=dumb
talk dumb <<'END'
netlog meet
see "Whom did you meet? "
type "ana\r"
see "Which of the two? "
type "<\r"
see "Whom did you meet? (ana) "
type "\r"
see "Which of the two? "
type "1\r"
see "Write it? "
type "\r"
see "one-to-one with Ana Popescu"
ends 0
netlog meet
see "Whom did you meet? "
type "\x03"
see "nothing was written"
ends 1
netlog meet
see "Whom did you meet? "
type "\x04"
see "the input ended; nothing was written"
ends 1
END
[ "$(grep -c '^\[\[' dumb)" = 1 ] || fail "plain lines: $(cat dumb)"
TERM=xterm

# What is pasted is one answer, whatever lines it has.
talk pasted <<'END'
netlog need
see "Who is looking for something? "
type "\x1b\[200~Dan\r\nPop \x1b\[201~"
type "\r"
see "What are they looking for? "
type "a roof\r"
see "Write it? "
type "\r"
ends 0
END
wrote pasted <<'END'

[[need]]
date = 2026-11-20
who = "Dan Pop"
for = "a roof"
END

# With vi's keys Escape leaves the insert mode at once, and the arrow keys and pasted text do the same as elsewhere.
echo 'bind -v' >.editrc
talk vi <<'END'
netlog need
see "Who is looking for something? "
type "xDan\x1b0x"
type "\r"
see "What are they looking for? "
type "\x1b\[A"
see "Dan"
type "A Pop\x1b"
type "\x1b\[200~'s roof\x1b\[201~\r"
see "Write it? "
type "\r"
ends 0
END
rm .editrc
wrote vi <<'END'

[[need]]
date = 2026-11-20
who = "Dan"
for = "Dan Pop's roof"
END

# Escape before an answer of one key does not take that key away, whatever keys libedit goes by; and Ctrl-C leaves
# behind Escape, too.
for keys in '' 'bind -v'; do
  echo "$keys" >.editrc
  talk escape <<'END'
netlog give ana "Ana Popa" roof
see "Which of the two? "
type "\x1b2\r"
see "Rusu"
ends 0
netlog give ana.r "Ana Popa" roof
see "Write it once more? "
type "y\x1b\x7f\x1bn\r"
see "nothing was written"
ends 1
netlog undo
see "Take it off? "
type "\x1bn\r"
see "nothing was taken off"
ends 1
netlog undo
see "Take it off? "
type "\x1b\x03"
see "nothing was taken off"
ends 1
netlog need
see "Who is looking for something? "
type "Dan\x1b\x03"
see "nothing was written"
ends 1
END
  grep -q '^prospect = "Ana Popa"$' escape || fail "Escape with \"$keys\": $(cat escape)"
done
rm .editrc

# Of whom an address book has more of the name is chosen; Ctrl-C writes nothing.
printf 'BEGIN:VCARD\nFN:Dan Rus\nTEL:0722 000 111\nEND:VCARD\nBEGIN:VCARD\nFN:Dan Pop\nEND:VCARD\n' >phone.vcf
export NETLOG_BOOKS=phone.vcf
talk from_book <<'END'
netlog add dan
see "  1  Dan Rus  phone.vcf"
see "  2  Dan Pop  phone.vcf"
see "  n  dan, as typed"
see "Who is meant? "
type "\x03"
see "nothing was written"
ends 1
netlog add dan
see "Who is meant? "
type "4\r"
see "\"4\" is none of them; write a number or n"
see "Who is meant? "
type "1\r"
see "added Dan Rus"
see "the same in a line: netlog add \"Dan Rus\""
ends 0
END
unset NETLOG_BOOKS
sed -i '/^source = /d' from_book
wrote from_book <<'END'

[[contact]]
name = "Dan Rus"
date = 2026-11-20
phone = ["0722 000 111"]
END

# Whose need it is may be a contact, by a part of the name.
talk part_of_name <<'END'
netlog need fărcaș "a roof"
see "\"fărcaș\" may be Emil Fărcaș: netlog need \"Emil Fărcaș\" \"a roof\""
see "Is that somebody else? \[y/N/<\] "
type "\r"
see "nothing was written"
ends 1
netlog need fărcaș "a gate"
see "Is that somebody else? \[y/N/<\] "
type "y\r"
ends 0
END
grep -q '^who = "fărcaș"$' part_of_name || fail "somebody else: $(cat part_of_name)"
[ "$(grep -c '^\[\[' part_of_name)" = 1 ] || fail "more than one need: $(cat part_of_name)"

# undo shows what would go, and asks; Enter is yes.
talk undo <<'END'
netlog -q note ana.p tea
ends 0
netlog -q note ana.p coffee
ends 0
netlog undo
see "# to be taken off:"
see "text = \"coffee\""
see "Take it off? \[Y/n\] "
type "n\r"
see "netlog: undo: nothing was taken off"
ends 1
netlog undo 2
see "Take them off? \[Y/n\] "
type "\x03"
see "nothing was taken off"
ends 1
netlog undo
see "Take it off? \[Y/n\] "
type "maybe\r"
see "\"maybe\" is neither yes nor no"
see "Take it off? \[Y/n\] "
type "\r"
see "# put it back: netlog undo --back"
ends 0
netlog undo --back
see "text = \"coffee\""
ends 0
netlog -q undo
ends 0
netlog undo
see "Take it off? \[Y/n\] "
exec echo "\n# mine" >>ledger.toml
type "y\r"
see "the ledger was changed meanwhile; nothing was taken off"
ends 1
END
wrote undo <<'END'

[[note]]
date = 2026-11-20
contact = "Ana Popescu"
text = "tea"

# mine
END

# Without a terminal on all three, or with -q, it is an error.
talk no_terminal <<'END'
set said "not all three at a terminal"
foreach redirection {"</dev/null" ">out" "2>err"} {
  spawn -noecho sh -c "\"\$NETLOG\" give $redirection"
  ends 2
}
netlog give -q
see "netlog: give: CONTACT is missing"
ends 2
netlog -q meet ana
see "say which"
ends 2
END
nothing no_terminal

# The first ledger of all, and one with an error, which is told before anything is asked.
talk first_ledger <<'END'
unset env(NETLOG_FILE)
set env(XDG_DATA_HOME) $env(HOME)/data
netlog need
see "Who is looking for something? "
type "Dan\r"
see "What are they looking for? "
type "a roof\r"
see "Write it? "
type "\r"
see "netlog: made the ledger"
ends 0
set env(NETLOG_FILE) none.toml
netlog need
see "netlog: none.toml: there is no ledger"
ends 1
exec echo "\[\[contract\]\]" >broken.toml
set env(NETLOG_FILE) broken.toml
netlog need
see "netlog: broken.toml:1"
ends 1
END
nothing first_ledger
grep -q '^who = "Dan"$' data/netlog/ledger.toml || fail "the first ledger has not what was answered"
