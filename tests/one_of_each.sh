#!/bin/sh
# Adds one of each thing to a copy of netlog in exactly the places that src/README.md counts, builds it, and shows that
# the rest follows: what is added is read, checked, written, shown in every format, completed and told in the help.
#
#   sh tests/one_of_each.sh SOURCE [WORK]      minutes, for the copy is built; WORK is kept, else it goes
set -eu
source=$1
work=${2:-$(mktemp -d)}
[ -n "${2:-}" ] || trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8 HOME="$work" NETLOG_TODAY=2026-11-20
failures=0
fail() {
  echo "one_of_each.sh: $*"
  failures=$((failures + 1))
}

mkdir -p "$work/src"
(cd "$source" && tar cf - --exclude=./build --exclude=./.git .) | (cd "$work/src" && tar xf -)
cd "$work/src"

# place FILE BEFORE TEXT: writes TEXT before the one line that holds BEFORE, and counts the place.
places=0
files=''
place() {
  before=$2 text=$3 awk 'index($0, ENVIRON["before"]) { print ENVIRON["text"]; found++ } { print } END { exit found != 1 }' \
    "$1" >"$work/changed" || { echo "one_of_each.sh: no one line of $1 has: $2"; exit 1; }
  take "$1"
}
# edit FILE SED-SCRIPT: changes one line, and counts the place.
edit() {
  sed "$2" "$1" >"$work/changed"
  [ "$(diff "$1" "$work/changed" | grep -c '^<')" = 1 ] || { echo "one_of_each.sh: not one line of $1 by: $2"; exit 1; }
  take "$1"
}
take() {
  cp "$work/changed" "$1"
  places=$((places + 1))
  case " $files " in *" $1 "*) ;; *) files="$files $1" ;; esac
}
# counted WHAT: the places of what was added, as src/README.md has them.
counted() {
  row="| $1 | $places | $(echo $files | sed 's/[^ ]*/`&`/g; s/ /, /g') |"
  grep -qF "$row" src/README.md || fail "src/README.md lacks the row: $row"
  places=0
  files=''
}

entries=include/netlog/ledger/entries.hpp
place $entries 'static constexpr Kind kind{"meeting"' '  std::optional<GroupName> club{};
  std::optional<ContactName> host{};
  std::optional<Money> bill{};
  std::optional<Currency> currency{};
  std::optional<Date> until{};
  std::optional<std::string> mood{};'
place $entries 'row.part(&Meeting::remarks);' '    row("club", &Meeting::club, "in which club");
    row("host", &Meeting::host, "who paid");
    row("bill", &Meeting::bill, "what it cost");
    row("currency", &Meeting::currency, "of the bill");
    row("until", &Meeting::until, "the last day of it");
    row("mood", &Meeting::mood, "how it went");'
counted 'a field of an entry, of any type'
place src/commands/meet.cpp 'syntax.flag("--new"' '            syntax.field("--mood HOW", options->meeting, &Meeting::mood);'
counted 'an option that fills it, in the file of its command'

place $entries 'Texts phone, email;' '  Text hobby;'
place $entries 'row("phone", "telephone numbers"' '    row("hobby", "what they like", &Details<Hows>::hobby...);'
place src/commands/contact_details.cpp 'syntax.field("--website ADDRESS"' '  syntax.field("--hobby WHAT", details, &Details<How>::hobby);'
counted 'a field of a contact, with its option in `add` and `update`'

rules=src/analysis/contact_rules.cpp
place include/netlog/ledger/rules.hpp '  reconnect' '  toast,'
place include/netlog/ledger/rules.hpp 'RuleSetting{Rule::reconnect' '    RuleSetting{Rule::toast, "toast", 5, "drink to a contact whose hobby it is, so many days"},'
place $rules 'RuleOfNext{.rule = Rule::reconnect' '    RuleOfNext{.rule = Rule::toast,
               .deed = "drink to",
               .summary = "drink to somebody",
               .manual = "to whose hobby it is, for {} days",
               .find = [](const NextInput& input, int) {
                 std::vector<Found> found;
                 for (const auto person : input.participants)
                   if (input.network.profile(person).details.hobby == "toasts") found.push_back({{}, person});
                 return found;
               },
               .in_words = [](const NextLine& line) { return LineWords{line.name(), ": toasts", "netlog show"}; }},'
counted 'a rule of `next`'

edit include/netlog/network/acts.hpp 's/enum class ActKind { \(.*\) };/enum class ActKind { \1, meal };/'
edit include/netlog/network/acts.hpp 's/last_kind_of_act = ActKind::deal/last_kind_of_act = ActKind::meal/'
place src/network/history.cpp 'const auto* card = std::get_if<Card>(&content);' '  if (const auto* meeting = std::get_if<Meeting>(&content); meeting && meeting->bill) return act(true, ActKind::meal);'
place include/netlog/network/acts.hpp 'int referrals = 0' '  int meals = 0;'
place include/netlog/network/acts.hpp 'row("total", &Tally::total' '    row("meals", &Tally::meals, "meals that I paid for");'
edit include/netlog/network/acts.hpp 's/"Sold to them"}};/"Sold to them"},\
    KindOfAct{ActKind::meal, "meals", \&Tally::meals, "meal", "a meal", "Meals paid", "Meals had"}};/'
counted 'a kind of act'

edit include/netlog/syntax/formats.hpp 's/enum class Format { \(.*\) };/enum class Format { \1, org };/'
edit include/netlog/syntax/formats.hpp 's/"ics"sv};/"ics"sv, "org"sv};/'
place src/syntax/formats.cpp '{Format::text, {".txt"}}' '                                            {Format::org, {".org"}},'
place src/commands/report.cpp '      {Format::html, [](const ReportResult' '      {Format::org, [](const ReportResult&, Show) -> std::string { return "* report"; }},'
counted 'a format'

place include/netlog/commands/commands.hpp 'COMMAND(path)' '  COMMAND(hello) \'
sed 's/path_command/hello_command/; s/.name = "path"/.name = "hello"/; s/"netlog path/"netlog hello/g; s/context.require_path();//; s/where the ledger is/says hello/; s/context.ledger.string() + "\\n"/"hello\\n"/' \
  src/commands/path.cpp >src/commands/hello.cpp
places=$((places + 1))
files="$files src/commands/"
counted 'a command'

place src/network/warnings.cpp '  void table_of_points() {' '  void bad_moods() {
    for (const auto i : entries_.indices_from(first_)) {
      const auto* meeting = std::get_if<Meeting>(&entries_[i].content);
      if (meeting && meeting->mood == "bad") warn(i, "mood", "the mood was bad", "be nice");
    }
  }
'
place src/network/warnings.cpp 'KindOfWarning{"a table of points' '    KindOfWarning{"a bad mood", &WarningSearch::bad_moods},'
counted 'a warning'

place include/netlog/analysis/balance.hpp '  int came_round = 0;' '  int letters = 0;'
place include/netlog/analysis/balance.hpp 'row("came_round", &Reciprocity::came_round' '    row("letters", &Reciprocity::letters, "of the name");'
place src/analysis/balance.cpp 'contact.name = ' '  contact.letters = 3;'
counted 'a figure of `balance`'

cmake -S . -B "$work/build" -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS=-O0 -DNETLOG_BUILD_TESTS=OFF >"$work/log" 2>&1 &&
  cmake --build "$work/build" -j2 --target netlog >>"$work/log" 2>&1 || { grep -m5 error "$work/log"; exit 1; }
netlog=$work/build/netlog
cd "$work"

cat >ledger.toml <<'LEDGER'
[netlog]
currency = "RON"
[[contact]]
name = "Ana Popescu"
hobby = "toasts"
[[contact]]
name = "Dan Pop"
[[group]]
name = "BNI"
[[meeting]]
date = 2026-11-01
contact = "Ana Popescu"
club = "bni"
host = "Dan Pop"
bill = 20
until = 2026-11-02
mood = "bad"
[[update]]
contact = "Dan Pop"
date = 2026-11-10
name = "Dan Rus"
hobby = "chess"
LEDGER
export NETLOG_FILE="$work/ledger.toml"
# says TEXT COMMAND...: the output of netlog COMMAND has TEXT.
says() {
  text=$1
  shift
  "$netlog" "$@" >out 2>&1 || :
  grep -qF -- "$text" out || { fail "netlog $* does not say: $text"; sed 's/^/  /' out | head -20; }
}
# refused TEXT SED-SCRIPT: `check` says TEXT of the ledger that the script changed.
refused() {
  sed "$2" ledger.toml >wrong.toml
  says "$1" check --file wrong.toml
}

refused 'nobody is called "Zoe"' 's/host = .*/host = "Zoe"/'
refused 'until must be' 's/until = .*/until = 3/'
refused 'bill must be' 's/bill = .*/bill = "much"/'
refused 'meeting has no key "hos"' 's/host = /hos = /'
says 'the mood was bad' check
says '"club": "BNI", "host": "Dan Rus", "bill": 20, "currency": "RON", "until": "2026-11-02", "mood": "bad"' \
  log --format json
says ',Ana Popescu,,,,RON,,BNI,Dan Rus,20,2026-11-02,bad,' log --format csv
says 'the last day of it' manual netlog-ledger
says '--mood HOW' meet --help
says "--mood" complete -- meet ana --m
says 'how it went' help meet
"$netlog" meet ana --mood good >/dev/null
grep -q '^mood = "good"$' ledger.toml || fail 'meet does not write the mood'
"$netlog" add 'Eva Moga' --hobby golf >/dev/null
"$netlog" update dan --hobby tennis >/dev/null
says '"hobby": "golf"' show eva --format json
says 'tennis' show dan
says 'what they like' add --help
says 'drink to Ana Popescu' next
says 'toast' manual netlog-ledger
says '"meals": 1' balance --format json
says 'Meals paid' balance --why ana
says '* report' report --format org
"$netlog" report -o page.org 2>/dev/null && grep -q '^. report' page.org || fail 'the ending .org is not known'
says 'hello' hello
says 'says hello' help
says '"letters": 3' balance --format json
[ "$failures" = 0 ] && echo "one of each is read, checked, written, shown, completed and told"
[ "$failures" = 0 ]
