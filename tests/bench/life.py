"""Makes up a networker's ten years: life.py ENTRIES FOLDER

Writes FOLDER/ledger.toml, with entries of every kind in the order of their days, and what was given and received in
them for other programs: FOLDER/acts.journal (hledger and ledger) and FOLDER/acts.sql (sqlite3). The same every time.
"""

import datetime
import random
import sys

LAST_DAY = datetime.date(2026, 11, 20)
GROUPS = ["BNI Someș", "Clubul Antreprenorilor", "Camera de Comerț"]
ACTIONS = ["take", "pass", "drop", "count", "leave", "carried"]
STATUSES = ["contacted", "contacted", "quoted", "lost", "thanked"]
ANSWERS = ["visited", "joined", "declined"]
TRADES = ["roofer", "accountant", "photographer", "estate agent", "dentist"]
WISHES = ["roof repair", "monthly bookkeeping", "a flat to let", "a wedding photographer"]
FIRST = "Ana Ștefan Ioana Mihai Elena Radu Raluca Vlad Oana Dan Mirela Zoltán Crina Kinga Bogdan Sorin".split()
LAST = "Popescu Mureșan Rusu Câmpean Boța Nistor Pavel Țăranu Pop Szabó Ghișe Olteanu Moga Rotar Balogh Prodan".split()
MOST_CONTACTS = 4000


def name(number):
    return f"{FIRST[number % 16]} {LAST[number // 16 % 16]}-{LAST[number // 256]}"


class Life:
    def __init__(self, entries):
        self.dice = random.Random(20261120)
        self.entries = entries
        self.contacts = 0
        self.referrals, self.invitations, self.needs = [], [], []
        self.acts = []  # (day, contact, given, kind)

    def someone(self):
        return name(self.dice.randrange(self.contacts))

    def new_id(self, ids, number):
        ids.append(f"i{number:06}")
        return ids[-1]

    def recent(self, ids):
        return ids[-1 - self.dice.randrange(min(50, len(ids)))]

    def act(self, kind, given, contact):
        self.acts.append((self.today, contact, given, kind))

    def entry(self, number):
        """The kind of an entry, and its keys with their values as TOML writes them."""
        dice = self.dice
        self.today = LAST_DAY - datetime.timedelta(days=3650 - 3650 * number // self.entries)
        if number < len(GROUPS):
            return "group", f'name = "{GROUPS[number]}"\nmeets = "every Friday at 7"'
        roll = 0 if self.contacts < 10 else dice.randrange(100)
        if roll < 3 and self.contacts < MOST_CONTACTS:
            self.contacts += 1
            return "contact", (
                f'name = "{name(self.contacts - 1)}"\ntrade = "{dice.choice(TRADES)}"\ncity = "Cluj-Napoca"\n'
                f'phone = ["0745 {dice.randrange(1000000):06}"]\ngroups = ["{dice.choice(GROUPS)}"]'
            )
        contact = self.someone()
        given = dice.randrange(5) < 3
        direction = f'direction = "{"given" if given else "received"}"\ncontact = "{contact}"'
        if roll < 5:
            return "update", f'contact = "{contact}"\nrole = "manager"'
        if roll < 16:
            action = dice.choice(ACTIONS)
            if action in ("pass", "carried"):
                self.act("card", action == "pass", contact)
            return "card", f'contact = "{contact}"\naction = "{action}"\ncount = {1 + dice.randrange(5)}'
        if roll < 18:
            identity = self.new_id(self.needs, number)
            return "need", f'id = "{identity}"\nwho = "{name(dice.randrange(4000))}"\nfor = "{dice.choice(WISHES)}"'
        if roll < 20:
            self.act("deal", given, contact)
            return "deal", f"{direction}\nvalue = {100 * dice.randrange(300)}"
        if roll < 23:
            return "note", f'contact = "{contact}"\ntext = "prefers to be called in the morning"'
        if roll < 34:
            return "meeting", f'contact = "{contact}"\nplace = "Café Bulgakov"'
        if roll < 37:
            self.act("invitation", given, contact)
            identity = self.new_id(self.invitations, number)
            return "invitation", f'id = "{identity}"\n{direction}\ngroup = "{dice.choice(GROUPS)}"'
        if roll < 62 or not self.referrals:
            self.act("referral", given, contact)
            identity = self.new_id(self.referrals, number)
            return "referral", (
                f'id = "{identity}"\n{direction}\nprospect = "{name(dice.randrange(4000))}"\n'
                f'for = "{dice.choice(WISHES)}"\nheat = {1 + dice.randrange(5)}'
            )
        if roll < 64 and self.invitations:
            return "outcome", f'of = "{self.recent(self.invitations)}"\nstatus = "{dice.choice(ANSWERS)}"'
        if roll < 65 and self.needs:
            return "outcome", f'of = "{self.recent(self.needs)}"\nstatus = "dropped"'
        of = f'of = "{self.recent(self.referrals)}"'
        if roll < 72:
            return "outcome", f'{of}\nstatus = "won"\nvalue = {100 * dice.randrange(300)}'
        return "outcome", f'{of}\nstatus = "{dice.choice(STATUSES)}"'


def main():
    entries, folder = int(sys.argv[1]), sys.argv[2]
    life = Life(entries)
    with open(f"{folder}/ledger.toml", "w", encoding="utf-8") as ledger:
        for number in range(entries):
            kind, keys = life.entry(number)
            ledger.write(f"[[{kind}]]\ndate = {life.today}\n{keys}\n\n")
    with open(f"{folder}/acts.journal", "w", encoding="utf-8") as journal:
        for day, contact, given, kind in life.acts:
            side = "given" if given else "received"
            journal.write(f"{day} {kind}\n    {side}:{contact}    1\n    acts\n\n")
    with open(f"{folder}/acts.sql", "w", encoding="utf-8") as table:
        table.write("begin; create table acts(day text, contact text, given int, kind text);\n")
        for day, contact, given, kind in life.acts:
            table.write(f"insert into acts values('{day}', '{contact}', {int(given)}, '{kind}');\n")
        table.write("create index acts_of on acts(contact, day); commit;\n")


main()
