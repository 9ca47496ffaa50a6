// netlog-ledger(5): every key of a ledger, as its description has it, and the rules around them.

#include "netlog/help/manual.hpp"
#include "netlog/ledger/entries.hpp"
#include "netlog/ledger/header.hpp"
#include "netlog/ledger/raw_entry.hpp"
#include "netlog/network/warnings.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace netlog {
namespace {

constexpr std::string_view opening = R"(.SH NAME
netlog\-ledger \- the file in which netlog keeps who gave and who gave back
.SH DESCRIPTION
A ledger is a UTF\-8 text file in TOML 1.0: an optional header,
.BR [netlog] ,
and then the entries, in any order, each a table that begins with a line of its own with its kind,
.BR [[referral]] .
.PP
Edit it by hand as you like, keep it under version control, and sync it.
.BR netlog (1)
appends to it and changes nothing else unasked, so comments, order and spacing stay as they are.
After a change by hand,
.B netlog check
tells of slips: an unknown kind or key is an error that names the nearest known one, so that no typo drops anything.
.PP
Keys that begin with
.B x_
are your own, in the header and in entries, with any value.
They count for nothing.
)";

constexpr std::string_view header_prose = R"(.SH THE HEADER
The tables of the header stand before the first entry, each at most once.
.B netlog set
shows and changes what they say.
Every key may be left out.
)";

constexpr std::string_view other_tables = R"(.SS [netlog.alias]
commands of your own:
\fBw = "report last week"\fR
.SS [netlog.score]
a table of points of your own, such as an organisation counts by, for
.BR "netlog score" :
.PP
.RS 4
.nf
months = 6
referrals_given = [[0.5, 5], [1, 10]]
closed_received = [[1000, 5], [5000, 15]]
other = 35
bands = [["green", 70], ["red", 30], ["grey", 0]]
.fi
.RE
.PP
.B months
(1 to 36, required) are so many whole calendar months.
Each metric has pairs that both grow: from so many on, so many points.
By the week are
.BR referrals_given ,
.BR referrals_received ,
.B visitors
(invitations given with an outcome visited or joined),
.BR invitations ,
.BR meetings ,
.B thanks
and
.B cards
(passed on); not by the week
.B closed_received
and
.B closed_given
(in the ledger's currency),
.B joined
and
.B partners
(contacts with a one\-to\-one).
.B other
are points that netlog cannot see and you have.
.B bands
are words with the least total of each, falling to 0.
A wrong table is a warning of
.BR check .
)";

constexpr std::string_view entries_prose = R"(.SH THE ENTRIES
The keys with a star must be there.
Dates stand without quotes, like 2026\-11\-20.
Every entry may also carry these:
)";

constexpr std::string_view rules = R"(.SH RULES
.SS Names
A contact is named by any name or alias that it ever has, whatever the dates and the order of the file; so is a group by
its name.
Case, accents and extra blanks do not count, in tags neither; vowel signs and the like, which make another word in
other scripts, do.
Two contacts may not share a name; a contact and a group may.
Prospects, guests, places and all other names are free text.
.SS Updates
An
.B update
holds from its date on.
It replaces the fields that it has; a list is replaced whole; a blank text or an empty list takes the field away.
.B name
renames, and the old name is still found.
.B same_as
stands alone, and says that this contact is another one: both are one from the beginning.
The fields of each are worked out apart, so what is taken away must be taken from each that has it;
.B netlog update
writes an update for each.
.SS Direction
.B given
is from you to the contact,
.B received
from the contact to you.
A deal is given by whoever buys.
A
.B guest
is somebody whom the contact brought, so the invitation is received.
.SS Cards
The cards held of a contact are those of the last
.BR count ,
those taken since, less those passed on and dropped.
Those you
.B leave
and those
.B carried
on are yours, and counted apart.
.SS Outcomes
Several may follow one another; repeat business is another
.BR won ,
each with its value.
An outcome dated before what it is the outcome of counts on that one's date.
.SS Groups
You belong to a group with an entry of its own from its date, or always, until the day before
.BR ended .
Its
.B fee
is what a year's membership costs, one price for all time; a
.B currency
stands only beside it.
Contacts may be in others.
.SS Errors
What is no TOML, or of another shape; an unknown kind or key; a key that is missing, or has a value that it cannot
have; a
blank text, but in an update; two contacts or groups with one name; two entries with one id; a name or an id that
stands for nothing; a
status that does not fit; a circle of
.BR same_as .
A ledger with an error is not appended to, and no figure is told of it.
.SS Warnings
What is only doubtful:
)";

constexpr std::string_view rules_behind_warnings = R"(.SS Lists
Members that are equal but for case, accents and extra blanks are one.
.SS Currencies
A value is kept in a currency that was in use on the day of its entry: HRK until January 2023.
A value without a
.B currency
is in that of the header.
So before the header gets another one, add the old one to the entries that name none.
.SS Tools that rewrite TOML
On one day the order of the file decides, so a tool must leave the entries in their order.
.B taplo format
does, and keeps comments;
.B prettier
with its plugin prettier\-plugin\-toml and Python's tomlkit do not: they put all tables of a kind together, and say
nothing.
.B netlog check
warns of such a ledger, and git can bring the old order back.
.SS Two machines
An entry, the comments directly above it and those behind it up to the next one are merged whole by
.BR "netlog merge" .
Two entries are equal that have the same kind, keys and values, whatever they look like, with the currency of their
header filled in and one card where no
.B count
stands.
An entry is known by its
.BR id ,
a contact or group by its name; one without is found again by what stands around it, if git or
.B \-\-base
tells what both come from.
What was taken over without such a base stands below a comment,
.IR "# merged 2026\-11\-20 from laptop.toml: 2 entries" ,
which goes when
.B netlog undo
takes the first of them off.
Lines that begin with seven or more of <, |, = or > (as many in each of one conflict), and nothing or a blank behind
them, are git's conflict markers: told as such, and never read as entries.
In a text of several lines they may be meant.
Merging costs, linear in the entries, two to four times what reading both ledgers does.
.SH WHAT YOU CAN RELY ON
What was reported as written is on the disk: it survives a crash of the program or of the machine.
What was not is absent, or there whole; no entry is ever torn.
.PP
No command changes a byte that it did not say it would.
Recording appends, and
.B undo
cuts the end off; what changes anything else replaces the file in one step by one that was written and synced before.
.PP
Programs that read and write at once wait for each other, if the file system has locks, and a file that a synchroniser
puts in its place meanwhile is read anew.
.B undo
refuses where another program wrote at the end since it was called.
A merge keeps the entries of both sides whole, or marks a conflict.
.PP
Files that netlog makes are for you alone (mode 0600, folders 0700), but for those that
.B \-o
names.
Nothing leaves the machine.
A file of more than 1 GiB is not read.
.SH EXAMPLES
.RS 4
.nf
[netlog]
format = 1
currency = "RON"

[[contact]]
name = "Ana Popescu"
date = 2019\-04\-11
trade = "roofer"

[[referral]]
id = "7k3q2m"
date = 2026\-11\-18
direction = "given"        # I recommended Ana to Dan
contact = "Ana Popescu"
prospect = "Dan Pop"
for = "roof repair"

[[outcome]]
of = "7k3q2m"
date = 2026\-11\-20
status = "won"
value = 12000
currency = "RON"
.fi
.RE
.SH SEE ALSO
.BR netlog (1)
)";

/// The keys that every kind has.
bool is_remark(std::string_view key) {
  bool found = false;
  each_row<Remarks>([&](const auto& row) { found = found || row.key == key; });
  return found;
}

enum class Remark { with, without };

template <Described Owner> std::string keys(Remark remarks) {
  std::string roff;
  each_row<Owner>([&]<class T>(const Row<T>& row) {
    if (remarks == Remark::without && is_remark(row.key)) return;
    using F = Field<T>;
    roff += roff_entry(row.key,
                       fmt::format("{} ({}{})", F::required ? "*" : "", F::list ? "a list; each " : "",
                                   Spelling<typename F::Value>::expected()),
                       row.meaning);
  });
  return roff;
}

template <Described T> std::string header_table() {
  return fmt::format(".SS [{}]\n{}\n", T::kind.name, roff_prose(T::kind.meaning)) + keys<T>(Remark::with);
}

std::string warnings_prose() {
  std::string roff;
  for (const auto kind : what_is_warned_of()) roff += fmt::format("{}{}", roff.empty() ? "" : ";\n", roff_prose(kind));
  return roff + ".\n";
}

std::string rules_table() {
  std::string roff = fmt::format(".SS [netlog.next]\n{}\n", roff_prose(rules_meaning));
  for (const auto& rule : rule_settings)
    roff += roff_entry(
        rule.name, fmt::format(" ({})", rule.number ? Spelling<OffOrNumber>::expected() : Spelling<Off>::expected()),
        rule.meaning);
  return roff;
}

template <class... Kinds> std::string every_kind(const std::variant<Kinds...>*) {
  std::string roff;
  const auto add = [&](std::string_view name, std::string_view meaning, const std::string& its_keys) {
    roff += fmt::format(".SS [[{}]]\n{}\n", name, roff_prose(meaning)) + its_keys;
  };
  (add(Kinds::kind.name, Kinds::kind.meaning, keys<Kinds>(Remark::without)), ...);
  return roff;
}

}  // namespace

std::string ledger_manual() {
  std::string roff = roff_title("NETLOG\\-LEDGER", 5, "File Formats");
  roff += opening;
  roff += header_prose;
  roff += header_table<Header>() + header_table<Goals>() + rules_table();
  roff += other_tables;
  roff += entries_prose;
  roff += keys<Remarks>(Remark::with);
  roff += every_kind(static_cast<const Content*>(nullptr));
  roff += rules;
  roff += warnings_prose();
  roff += rules_behind_warnings;
  return roff;
}

}  // namespace netlog
