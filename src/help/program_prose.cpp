// The prose of netlog(1) around the words of the commands.

#include "netlog/help/manual.hpp"

namespace netlog {

const std::string_view program_opening = R"(.SH NAME
netlog \- who gives, and who gives back: a log of business networking
.SH SYNOPSIS
.B netlog
.RI [ OPTION ...]
.I COMMAND
.RI [ ARGUMENT ...]
.br
.B netlog help
.RI [ COMMAND ]
.SH DESCRIPTION
Give first, and see who gives back.
Type
.B netlog give
right after you recommended somebody, and
.B netlog report
once a week; netlog says, with figures, who reciprocates and who only calls on others.
.PP
One plain text file, the ledger, holds it all.
You may edit it by hand; netlog only ever appends to it, but for
.BR undo ,
.BR edit ,
.B set
and a
.B merge
that was told what both ledgers come from, or to take the other's side.
Its format is described in
.BR netlog\-ledger (5).
.PP
A contact or a group is called by any clear part of its name: case, accents and extra blanks do not count, and a point
joins words, so that
.B ana.p
is Ana Popescu.
What could be several is never guessed at: the error lists them, each with the shortest words that mean it alone.
Somebody who is not known yet is written only when you say
.BR \-\-new .
)";

const std::string_view program_meanings = R"(.SH WORDS
.TP
.I CONTACT\fR, \fIGROUP
any clear part of a name: the whole of it, some of its words, the beginnings of some, or what stands anywhere in it; the
first of these that fits anybody decides.
.TP
.I REF
an id, its beginning (2 characters or more), a contact, or the prospect or guest; when none of these, whole words of
what it is for; of those that the STATUS before it fits.
.TP
.I DATE
2026\-11\-20 or 20.11.2026; 11\-20 or 20.11, the last that there was; of a contact or group also 2019 or 2018\-05, its
first day; today, yesterday, monday to sunday or their first three letters; 3d, 2w,
1m, so long ago.
.TP
.I PERIOD
today, yesterday; this or last week, month, quarter, year; last 30 days, last 6 weeks, last 3 months; 2026, 2026\-11,
2026\-Q4, 2026\-W47, 2026\-11\-20; 2026\-01..2026\-06, either end of which may be left out; all.
.TP
.I VALUE
digits, and after a point or comma one or two more: 18500 or 18.50; a currency may follow: 1200 RON, "1 200 RON".
.PP
Words of a name or text that stand together need no quotes where it is the last argument; the value of an option that
has blanks does.
.SH WHAT THE FIGURES MEAN
All figures are as of a day: that of
.BR \-\-today ,
else of
.BR NETLOG_TODAY ,
else today.
An entry of a later date does not count yet.
On one day the order of the ledger decides.
.PP
The
.I window
is the days that count as recent: as many as the ledger's
.B window_days
says (182 unless it says so), the day itself the last of them.
.PP
An
.I act
is one thing given to a contact or received from them: a referral; cards of theirs that you passed on, or of yours that
they did; an invitation; the joining that an invitation led to, which is given to whoever invited; a deal, which is
given
by whoever buys.
Each entry is one act, whatever its count.
The
.I balance
is what was given less what was received.
Who
.I gave first
is whose first act ever came first.
.SS Standing
.TP
.B mutual
You gave and they gave, in the window.
.TP
.B your\-turn
They gave; you have not.
.TP
.B waiting
You gave; they have not, and your first gift since theirs is at most
.B grace_days
old (90 unless the ledger says so).
.TP
.B one\-sided
The same, and older.
.TP
.B quiet
Neither gave.
.SS Networker
.TP
.B active
They gave in the window.
.TP
.B undecided
They did not, and you have watched them for at most
.BR grace_days :
from the day since which you know them, or the first day of your log if that is later, for nobody is judged on days
before it.
A contact is known since the day you met, or the first entry with them but updates, whichever is earlier; where no day
is written with the contact, always: so nobody whose day is not known counts as new.
.TP
.B passive
They did not, and you have watched them for longer; or you wrote a
.B passive_reason
yourself.
.SS Results
A referral is open until it is
.B won
or
.BR lost ;
an invitation until it is
.B joined
or
.BR declined ;
a need until a referral names it or it is
.BR dropped .
.B netlog review
goes through what waits for a word.
A contact who joined at your invitation is in the group from that day on:
.B netlog outcome joined
writes the update, too.
The result of a referral is the last of its won and lost, dated by when it last changed.
.I Closed business
is the values of what was won, by the day it was won, and of deals; sums stay in their currencies.
.SS Report
A report is over a period, and told as of its last day, or of today while it still runs.
The numbers beside are those of the period before, cut to as many days as have passed.
.TP
.I Habits
Referrals given, invitations given and one\-to\-ones, each against its weekly goal; group members of whom you hold a
card;
the weeks in a row, Monday to Sunday, with a referral given.
.TP
.I Results
Referrals received, and closed business both ways.
.TP
.I Efficiency
Of the referrals decided in the period those won, and the median of days to close; of those made in it how many had an
outcome, and the median of days to their first.
.TP
.I Growth
Contacts, those known since this period, and those who joined a group at your invitation.
.TP
.I Reciprocity
The contacts by standing; of the mutual ones how many you gave to first; of all gifts in the window those to people who
gave nothing in it.
.SS Next
What to do now, by rules in this order; inside a rule what waits the longest comes first, and what a line advises, once
written down, takes the line away.
The numbers can be changed under
.B [netlog.next]
in the ledger, and the rules switched off there.
)";

const std::string_view program_closing = R"(.PP
Where who is to be given to, or met again, covers an open need (see Gaps), the line says so and recommends them for it.
While a one\-to\-one is written down for one of the next 30 days, nothing asks for another.
.SS What comes back
A gift begins to wait with the first act given after the last one ever received from the contact; the next act received
.I returns
it.
A report tells how many came back in the period, after how many days (the median), and how many of the contacts' have
not.
.PP
A referral received is
.I thanked
for with the first outcome thanked on or after the day it was first won.
.PP
What
.I came round
through a contact is what others gave in the window whom they introduced, and the referrals of others that came
.B \-\-via
them by the whole of a name.
It stands beside the balance and is no part of it; an act may come round through two.
.PP
The
.I concentration
is how much of what was received in the window came from the one contact, and from the five, who gave most.
.SS Groups
A member of a group is a contact that takes part and whose groups name it on that day.
A referral or invitation that names a group belongs to it; any other entry with a contact belongs to every group that
was yours, and of which the contact was a member, on its date; an outcome belongs where what it is the outcome of does.
So an act may belong to two groups, and the sum may exceed the whole; what was closed for you and stands with two is
told.
The fee of a year is set against the days of the period on which the membership lasted.
.SS Gaps
A contact covers a need, of somebody else, when trade, role, company or a tag, or what they were recommended for with a
won, has a weighty word of the need (see Find), whole or as its beginning.
A need is a gap when nobody covers it, or only passive networkers do.
.SS Score
The points of the table
.B [netlog.score]
in the ledger, over its whole months, and over those up to today with the month that is running.
What is counted by the week is divided by the weeks of the span, of 28 days at least.
A step is the least that would reach the next points if it were dated by the end of this month; the cheapest points come
first, money last.
.SS Find
Each word of the query must match in the trade, company, role, city, tags or note of a contact, or in what they were
recommended for or sold you: as a whole word, else as the beginning of one, else inside one.
The better match comes first, then your\-turn, mutual (who gave most for what they got first), waiting, quiet,
one\-sided, then the name.
Behind them stand those one of whose
.B asks
(whom they would like to meet) has every word of the query.
The matches of a need are the three contacts with most of its words that have weight, never who has the need.
These are words of three letters or more, and of two in capitals alone (IT), without those of a contact's city; where
there is none, all.
One of fewer than four letters is found only as a whole word.
.SS Warnings
.B netlog check
and the commands that record tell what is doubtful in a ledger and yet no error; the list is in
.BR netlog\-ledger (5).
.SS Graph
The network in the DOT language, which
.BR dot (1)
of Graphviz draws.
Contacts have the colour of their standing; a line is as wide as there were acts in the window.
What was given leads away from you: from you to the contact, and from the contact to the prospect to whom you
recommended them.
What was received leads to you: from the prospect to the contact who sent them, and from the contact to you.
A dashed line leads from who introduced somebody to them, a dotted one to a group.
.SS Markdown
With
.BR "\-\-format markdown" ,
.BR report ,
.BR balance ,
.BR next ,
.BR groups ,
.B gaps
and
.B score
print their sentence as a heading and their figures as GitHub's tables.
.SS Spreadsheets
In CSV a cell that begins with = or @, or with + or \- and is no number, has an apostrophe before it, and so has a phone
that begins with +: else spreadsheets would calculate it.
.B \-\-raw
leaves all cells as they are, and
.B netlog import
takes the apostrophe off again.
Miller and LibreOffice keep it, Gnumeric drops it.
Spreadsheets take a phone that is digits alone for a number, and drop the zero that it begins with.
Tell them, when they open the file, that the column
.I phone
is text; or write phones with blanks (0745 010 114), which stay.
.SS Who is who
.B netlog import
and the address books compare a record with each contact, ended ones too, by all that either has or ever had.
It is the same person, by the first of these that holds for exactly one contact: the key of the other program, with a
word of the name, a phone or an e-mail in common; a phone or e-mail, with the same name or a part of it; the same name,
unless both have phones, or both have e-mails, and none is the same and the firm is another.
Phones are the same by their last nine digits; an extension makes a further number of one line.
It is unclear, and nothing is written, where one of these holds for several, where only the key is the same, where the
name is the same and the phone or e-mail is another, and where two of one file mean a contact by the name alone, each
with a key of its own.
.B \-\-namesakes
.B same
or
.B new
settles these, and at a terminal each is asked about.
Everybody else is somebody new.
.B netlog check \-\-duplicates
compares the contacts of the ledger so with each other.
.SS Import
Of a contact that is there, what is lacking and never was there becomes one update; what was taken off stays off, what
differs is told.
The key of the other program stands in
.BR source ,
so that a second import of the same file writes nothing.
A comment line says when, from which file and how many;
.B netlog undo \-\-import
takes the last import out by it, wherever it stands, unless something else needs it.
At a terminal a bar on standard error tells how far a long import is.
.SS Export
.B netlog export vcard
writes everybody who is known, ended ones too, a card each: the names, phones, e-mails, company, role, city and website
come back the same when they are imported.
A card is called (UID) as the one that was imported, where that is letters, digits and hyphens alone; else it has 16
digits made of the first name that stands in the ledger, so that a later name makes no other card.
Notes, passive reasons and tags are in it only with
.BR \-\-keep\-notes .
Aliases are the nicknames of a card, which an import never writes into a ledger.
A card has no room for the rest: the trade, what somebody asks for, groups, who introduced them, how often you meet, since
when you know them, and their end.
.PP
.B \-\-into
.I DIR
writes a file a person, or a to\-do.
Files of an earlier run that no longer hold are removed, and nothing else is touched: what is netlog's is known by the
property X\-NETLOG in it.
What another program made of a card stays until the ledger has something new to say of the person; then what netlog
writes is as the ledger has it, and all else, as a photo or a birthday, stays in the card.
Import what was changed elsewhere before you export.
.PP
Control characters are taken out of vCards, and are escapes in the other kinds; in SQL a database puts them together, all
but NUL, from a table of signs that the script makes where there are any (SQLite from 3.38 on).
.PP
.B netlog export sql
writes one script for SQLite, DuckDB and PostgreSQL.
Each row has the
.I owner
of its ledger (\(aq\(aq where none is named), so that many owners\(aq ledgers go into one database; one that is loaded again
takes the place of what was there of its owner.
.I contact
has a row a person, by the name of the day, and all other tables call them so;
.IR contact_group ,
.I contact_phone
and
.I contact_email
have a row a member of their lists.
.IR contact_update ,
.IR own_group ,
.IR card ,
.IR need ,
.IR referral ,
.IR invitation ,
.IR outcome ,
.IR meeting ,
.I deal
and
.I note
have the entries, the keys of
.BR netlog\-ledger (5)
as columns
.RI ( for ,
.I group
and
.I to
want double quotes in SQL), and in
.I entry
their place in the ledger; keys of your own are left out, and lists joined with "; ".
In
.I contact_update
NULL is what did not change, and \(aq\(aq what was taken off.
An
.I outcome
also has the day on which it counts, the contact, and the referral, invitation or need that it is of.
The views
.I acts
and
.I balance
tell what
.B netlog balance
does, on the day that
.I ledger
has of each owner, beside the first day of the window, the day since which a gift is still waiting, and the first day
of the log.
.PP
.B netlog export hledger
writes closed business as a journal for
.BR hledger (1)
and
.BR ledger (1):
won through contacts and sold to them as revenues, bought from them as expenses, and in
.I given:referrals
what they won through you, which is not your money and balances with nothing.
The payee is the contact, the code the id of the referral.
.PP
.B netlog export ledger \-\-pseudonyms
writes a ledger with the same figures in
.B report
(but for whom it names),
.BR balance ,
.BR groups ,
.B score
and
.BR chart ,
and a pseudonym in place of each name and each text of yours but trades, the same one wherever that stands: contact 1,
another name of theirs contact 1 (2), prospect 2, group 3.
Texts of notes become "\-"; remarks, sources, keys of your own, aliases, books and comments go; dates, values, ids and the
words for points stay.
In a small town trades, dates and amounts may still say who somebody is; so may ids that you made up.
.SS Address books
When a contact is added, the books of
.B NETLOG_BOOKS
(files or folders, parted by colons), else of
.B books
in the header, are looked into: CSV and vCard files, and folders of
.IR *.vcf .
Exactly one person whose whole name was typed, the words in any order, or the nickname, fills in phones, e-mails,
company, role, city and website; what is typed stands.
Of several who are called so nothing is taken.
Where the name is a part of somebody's, a terminal lets you choose who is meant; else a line tells it.
The answer says what was taken and from where;
.B \-\-no\-book
does without.
No figure ever depends on a book.
.SH ALIASES
Under
.B [netlog.alias]
in the ledger a word can stand for a command line: after
.B won = \(dqoutcome won\(dq
you may type
.BR "netlog won dan" .
Quotes and backslashes part the words as in a shell; an alias may begin with another one; netlog's own commands cannot
be renamed.
.SH TWO MACHINES
.B netlog merge
.I OTHER
takes over what another ledger of the same owner has more.
Entries that both have, whatever they look like, stand once; a contact known here, by any name, gets an update with what
it never had, of the day on which the other ledger met them; all else goes to the end, below a comment that says whence.
What the two tell differently (one id with two texts, two outcomes of one item and status, two deals with one contact of
one direction and day, a key of a contact) is told with both and left as it is here;
.B \-\-theirs
takes what is there,
.B \-\-ours
lets it be.
What says nearly the same as an entry here is taken over and told, for it may be that one corrected.
What no entry here can say stays there and is told: the note, tags or day of a contact that both know (but
.B \-\-theirs
takes them), settings of the header, comments.
An id that stands for one thing here and for another one there is such a difference, and what refers to it there is not
taken over.
.PP
With
.B \-\-base
.I FILE\fR,
which both come from, what one side changed or took out counts too, new entries of both stand in the order of their days,
and a list of a contact, like the phones, that both changed gets one more update with what either put in, less what either
took out.
.PP
Without
.I OTHER
it takes the files that a synchroniser leaves beside the ledger when two machines have written it: those with
.I conflict
in their name, like
.IR ledger.sync\-conflict\-20261120\-101500\-ABCDEFG.toml .
.BR check ,
.BR report ,
.B next
and the commands that record name such files, if they have an entry in common with the ledger; where the ledger is a
link, they are looked for where it leads to as well.
Which of them can be removed is said when all that they had is in the ledger.
.PP
.B netlog merge \-\-setup
has git merge the ledger so, by a line in
.I .gitattributes
and the configuration of this clone; each other clone needs it too.
A conflict is then marked around whole entries, and netlog tells in which lines.
A side that is an empty file does not take all out: the other one stays, and git is told to stop.
Commit before
.BR "git pull \-\-rebase" :
with
.B \-\-autostash
a conflict ends with 0 and markers in the ledger.
.PP
Years that are kept apart are asked as one:
.BR "netlog report \-\-file 2025.toml \-\-file 2026.toml all" .
What they tell differently is told on standard error; an entry without id has no line then, and a hint names the file
that has the id in it, else the last one.
.SH EXIT STATUS
.TP
.B 0
Done.
.TP
.B 1
It could not be done: the ledger is missing or has errors, the disk is full, a duplicate was refused,
.B check
found errors,
.B find
found nobody,
.B undo
was refused, an edit does not check, or a
.B merge
left something that differs.
.TP
.B 2
Other arguments would have worked: an unknown option, a name that is unknown or could be several, a bad date or value.
.PP
Results go to standard output, all else to standard error.
.SH PICTURES
In
.B balance
and
.B show
a bar grows to the left for what you gave and to the right for what you received, two cells an act: a thick line is
referrals, a thin one cards, invitations, joinings and deals.
With more than seven acts one cell is one act; where that does not fit, bars are drawn to scale.
The exact numbers stand beside them, and where nothing came back the empty half says why.
.PP
In
.B report
each habit has a bar, full when the goal is reached, and a column for each of the last 12 weeks; the last one ends on
the day of the report.
.PP
.B netlog report \-\-open
shows the same figures as a page in the browser, with more pictures: what went both ways with each contact, the network
with you in the middle, and the last twelve months.
What you gave is left, up and blue, what you received right, down and orange.
The page is one file that asks for nothing outside itself and runs no script; it follows the reader's light or dark
colours and prints on A4.
.B \-o
.I FILE
keeps it; a report that goes into a file takes the place of what was there, in one step, and never that of the ledger.
.PP
Text is as wide as the terminal, in a pipe as
.B COLUMNS
says, else 80 columns.
On a terminal what is longer than the screen goes through a pager.
.SH ENVIRONMENT
.TP
.B NETLOG_FILE
the ledger, when
.B \-\-file
names none.
.TP
.B NETLOG_BOOKS
the address books that are looked into when a contact is added, parted by colons, instead of those of the header.
.TP
.B NETLOG_TODAY
the day asked about, when
.B \-\-today
names none.
.TP
.BR VISUAL ", " EDITOR
the editor that
.B netlog edit
opens; without them it is
.B editor
or
.BR vi .
.TP
.BR NETLOG_PAGER ", " PAGER
what long text on a terminal is read with, the first that is set;
.B cat
or nothing prints it at once.
Without them it is
.BR "less \-FRX" .
.TP
.B COLUMNS
how wide text is that does not go to a terminal: 80 columns without it.
.TP
.BR LC_ALL ", " LC_CTYPE ", " LANG
the first that is set says what the terminal can show; unless it is UTF\-8, text has plain signs as with
.BR \-\-ascii .
.TP
.B XDG_DATA_HOME
where the default ledger is, when it is an absolute path.
.TP
.B XDG_CACHE_HOME
where
.B netlog report \-\-open
keeps its page, when it is an absolute path.
.TP
.B XDG_STATE_HOME
where, for a day, what
.B undo
took off is kept, when it is an absolute path.
.TP
.B NO_COLOR
when it is set to anything, no colours, unless
.B \-\-color always
says otherwise.
.TP
.B TERM
when it is
.BR dumb ,
no colours either, and no pager.
.SH FILES
.TP
.I ~/.local/share/netlog/ledger.toml
the ledger, unless another one is named; the first entry that you record makes it.
.TP
.I ~/.cache/netlog/report.html
the page that
.B netlog report \-\-open
showed last, unless
.B \-o
names a file.
.TP
.I ~/.local/state/netlog/last-change\-*
for a day, which entries of a ledger one command wrote, and what
.B undo
took off it; readable for you alone.
.SH EXAMPLES
You recommended Emil to Dan Pop, who needs a new roof; it became business:
.PP
.RS 4
.nf
netlog give emil "Dan Pop" roof
netlog outcome won "Dan Pop" 12000
.fi
.RE
.PP
Somebody new recommended you, the day before yesterday:
.PP
.RS 4
.nf
netlog got "Mara Rus" "Casa Verde" payroll \-\-new \-\-date 2d
.fi
.RE
.PP
Whose turn is it? What is still open? The last month, for a spreadsheet:
.PP
.RS 4
.nf
netlog balance \-\-standing your\-turn
netlog list referrals \-\-open
netlog report last month \-\-format csv
.fi
.RE
.PP
The week as a page and as a mail, and the network as a picture:
.PP
.RS 4
.nf
netlog report \-o week.html
netlog report \-\-format markdown
netlog graph > network.dot
.fi
.RE
.SH SEE ALSO
.BR netlog\-ledger (5),
.BR dot (1),
.BR xdg\-open (1)
)";

}  // namespace netlog
