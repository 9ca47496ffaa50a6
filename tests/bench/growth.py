"""How time grows with one thing at a time, and prints a table: growth.py NETLOG [LEAST]

For each row a ledger holds LEAST (1000) of one thing, then twice and four times as many. A figure is the least of three
runs in milliseconds of the processor, without those of a ledger with one contact: of LEAST, of four times as many, and
how it grew when they doubled last: 2 is in proportion, 4 is quadratic.
"""

import os
import sys
import tempfile

from costs import run

NETLOG = os.path.abspath(sys.argv[1])
LEAST = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
COMMANDS = ["balance"], ["check"], ["next", "--limit", "0"]
DAY = "date = 2026-03-01"
ANA = '[[contact]]\nname = "Ana"\n\n'
CONTACT = '[[contact]]\nname = "Contact @"\n'
GIVEN = f'{DAY}\ndirection = "given"\ncontact = "Ana"\n'
REFERRAL = f'[[referral]]\nid = "r@"\n{GIVEN}prospect = "Person @"\n'
INVITATION = f'[[invitation]]\nid = "i@"\n{GIVEN}group = "Club"\n'
NEED = f'[[need]]\nid = "n@"\n{DAY}\nwho = "Person @"\nfor = "wish @"\n'
NOTE = f'[[note]]\n{DAY}\ncontact = "Ana"\ntext = "Remark @"\n'
UPDATE = f'[[update]]\n{DAY}\ncontact = "Ana"\n'
CARD = f'[[card]]\n{DAY}\ncontact = "Ana"\nto = "Person @"\n'


def outcome(of, status):
    return f'\n[[outcome]]\nof = "{of}"\n{DAY}\nstatus = "{status}"\n'


def repeated(text, before="", first=0):
    """So many times `text`, with the number of each in place of @, and of the one before it in place of &."""

    def ledger(number):
        parts = (text.replace("@", str(i)).replace("&", str(i - 1)) + "\n" for i in range(first, number))
        return ANA + before.replace("@", "0") + "\n" + "".join(parts)

    return ledger


def listed(key):
    """One contact with so many values of a key."""
    return lambda number: ANA[:-1] + f"{key} = [{', '.join(f'{chr(34)}Value {i}{chr(34)}' for i in range(number))}]\n"


LEDGERS = {
    "contacts": repeated(CONTACT + 'trade = "roofer"\n'),
    "contacts of one first name": repeated('[[contact]]\nname = "Dan Pop@"\n'),
    "contacts with a phone each": repeated(CONTACT + 'phone = ["0745 @"]\n'),
    "contacts with one phone": repeated(CONTACT + 'phone = ["0745 111222"]\n'),
    "contacts with an ask each": repeated(CONTACT + 'asks = ["wish @"]\ntrade = "trade @"\ncity = "City @"\n'),
    "contacts introduced by one": repeated(CONTACT + 'introduced_by = "Ana"\n'),
    "contacts introduced in a chain": repeated(CONTACT + 'introduced_by = "Contact &"\n', CONTACT, 1),
    "contacts joined to one": repeated(f'{CONTACT}\n{UPDATE.replace("Ana", "Contact @")}same_as = "Ana"\n'),
    "contacts joined in a chain": repeated(
        f'{CONTACT}\n{UPDATE.replace("Ana", "Contact @")}same_as = "Contact &"\n', CONTACT, 1
    ),
    "contacts with two aliases each": repeated(CONTACT + 'aliases = ["Alias @", "Other @"]\n'),
    "aliases of one contact": listed("aliases"),
    "new names of one contact": repeated(UPDATE + 'name = "Ana @"\n'),
    "updates of one contact": repeated(UPDATE + 'role = "Role @"\n'),
    "groups of the owner": repeated('[[group]]\nname = "Group @"\n'),
    "groups named once": repeated(CONTACT + 'groups = ["Group @"]\n'),
    "groups of one contact": listed("groups"),
    "notes of one contact": repeated(NOTE),
    "notes of a contact each": repeated(CONTACT + "\n" + NOTE.replace("Ana", "Contact @")),
    "tags": repeated(NOTE + 'tags = ["tag @"]\n'),
    "meetings of one contact": repeated(f'[[meeting]]\n{DAY}\ncontact = "Ana"\nplace = "Place @"\n'),
    "cards of one contact": repeated(CARD + 'action = "take"\n'),
    "deals with one contact": repeated(f"[[deal]]\n{GIVEN}value = @\n"),
    "referrals of one contact": repeated(REFERRAL),
    "referrals that were thanked for": repeated(REFERRAL + outcome("r@", "won") + outcome("r@", "thanked")),
    "referrals via a part of a name": repeated(REFERRAL + 'via = "An"\n'),
    "referrals of one need": repeated(REFERRAL + 'need = "n0"\n', NEED),
    "outcomes of one referral": repeated(outcome("r0", "quoted") + "value = @\n", REFERRAL),
    "needs": repeated(NEED),
    "invitations": repeated(INVITATION),
    "warnings: days in the future": repeated(NOTE.replace("2026", "2027")),
    "warnings: alike entries": repeated(NOTE.replace(" @", "")),
    "warnings: cards below zero": repeated(CARD + 'action = "pass"\n'),
    "warnings: lists that repeat": repeated(NOTE + 'tags = ["a", "a"]\n'),
    "errors: unknown names": repeated(NOTE.replace("Ana", "Nobody @")),
    "errors: unknown ids": repeated(outcome("r@", "won")),
    "errors: one id": repeated(REFERRAL.replace("r@", "r0")),
    "errors: one name": repeated(CONTACT.replace("@", "")),
    "errors: unknown keys": repeated(NOTE + "colour = 1\n"),
    "errors: unknown kinds": repeated('[[thing]]\nname = "@"\n'),
    "errors: no TOML": repeated(NOTE + "text\n"),
    "entries that are not plain": repeated(NOTE.replace("Remark", "\\u0041")),
    "keys of the user": repeated(NOTE + "x_key@ = 1\n"),
}


def main():
    with tempfile.TemporaryDirectory() as folder, open(os.devnull, "w") as nowhere:
        ledger = f"{folder}/ledger.toml"

        def cost(text, command):
            with open(ledger, "w", encoding="utf-8") as out:
                out.write(text)
            line = [NETLOG, "--file", ledger, "--today", "2026-11-20", *command]
            return 1e3 * min(run(line, errors=nowhere)[0] for _ in range(3))

        nothing = [cost(ANA, command) for command in COMMANDS]
        titles = (f"`{' '.join(command)}`, {LEAST:,} | {4 * LEAST:,} | growth" for command in COMMANDS)
        print(f"| | {' | '.join(titles)} |\n|---|{'---:|---:|---:|' * len(COMMANDS)}")
        for thing, make in LEDGERS.items():
            cells = []
            for command, least in zip(COMMANDS, nothing):
                texts = (make(number) for number in (LEAST, 2 * LEAST, 4 * LEAST))
                once, twice, fourfold = (max(0.1, cost(text, command) - least) for text in texts)
                cells.append(f"{once:.1f} | {fourfold:.1f} | {fourfold / twice:.1f}")
            print(f"| {thing} | {' | '.join(cells)} |", flush=True)


main()
