#!/bin/sh
# A weekly pass at a terminal, which expect plays: keys, ways out, and what is then in the ledger.
set -eu
netlog=$1
source=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
ldd "$netlog" | grep -q libedit || {
  echo "review.sh: not tried, for this netlog is built without libedit"
  exit 0
}
NETLOG=$netlog
export XDG_STATE_HOME="$work/state" NETLOG NETLOG_FILE=ledger.toml NETLOG_TODAY=2026-11-20 LC_ALL=C.UTF-8 TERM=xterm NO_COLOR=1 HOME="$work"
fail() {
  echo "review.sh: $*"
  exit 1
}
# Plays what it reads on a fresh ledger; the ledger's new end is left as `gained`.
talk() {
  cat >ledger.toml <<'END'
[[contact]]
name = "Ana Popescu"
trade = "roofer"

[[contact]]
name = "Dan Rus"

[[referral]]
id = "re01"
date = 2026-10-01
direction = "received"
contact = "Dan Rus"
prospect = "Casa Verde"

[[outcome]]
of = "re01"
date = 2026-10-05
status = "won"

[[referral]]
id = "re02"
date = 2026-10-01
direction = "given"
contact = "Ana Popescu"
prospect = "Casa Rosa"

[[need]]
id = "ne11"
date = 2026-11-16
who = "Dan Pop"
for = "a roof"
END
  cp ledger.toml before.toml
  cat "$source/tests/scripts/questions.exp" - >play.exp
  expect -f play.exp || exit 1
  head -c "$(wc -c <before.toml)" ledger.toml | cmp -s - before.toml || fail "the ledger does not begin as it did"
  tail -c +"$(($(wc -c <before.toml) + 1))" ledger.toml | sed '/^id = /d' >gained
}
wrote() {
  cat >wanted
  diff wanted gained >difference || fail "$1: $(cat difference)"
}

talk <<'END'
netlog review
see "1 of 3"
see "Dan Rus for Casa Verde"
see "t thanked"
type "t\r"
see "2 of 3"
type "d\r"
see "On which day? "
type "yesterday\r"
see "Thu 19 Nov 2026"
type "w\r"
see "What is it worth?"
type "1200 RON\r"
see "3 of 3"
type "g\r"
see "1  Ana Popescu"
see "Whom?"
type "1\r"
see "thanked: Dan Rus"
see "won 1"
see "referred Ana Popescu to Dan Pop for a roof"
see "Write them?"
type "\r"
see "referred Ana Popescu to Dan Pop for a roof"
ends 0
END
wrote "three answers" <<'END'

[[outcome]]
of = "re01"
date = 2026-11-20
status = "thanked"

[[outcome]]
of = "re02"
date = 2026-11-19
status = "won"
value = 1200
currency = "RON"

[[referral]]
date = 2026-11-20
direction = "given"
contact = "Ana Popescu"
prospect = "Dan Pop"
for = "a roof"
need = "ne11"
END

# A key that does not fit is told, < goes back to what was typed, which Ctrl-U takes out, . ends in the middle.
talk <<'END'
netlog review
see "1 of 3"
type "w\r"
see "\"w\" is no answer here"
type "t\r"
see "2 of 3"
type "<\r"
see "1 of 3"
see "> t"
type "\025\r"
see "2 of 3"
type "c\r"
see "3 of 3"
type ".\r"
see "contacted: Ana Popescu"
see "Write it?"
type "\r"
see "contacted: Ana Popescu"
ends 0
END
wrote "back and end" <<'END'

[[outcome]]
of = "re02"
date = 2026-11-20
status = "contacted"
END

# Ctrl-C writes nothing, and prints the command lines of the answers so far.
talk <<'END'
netlog review
see "1 of 3"
type "t\r"
see "2 of 3"
see "> "
type "\003"
see "nothing was written"
see "netlog outcome thanked re01"
ends 1
END
wrote "interrupt" </dev/null
