"""What is far too large: limits.py NETLOG [WORD...]

Each case is a ledger or an address book as nobody writes it, of 100 MB or of a million parts. netlog must answer, or say
in one line what is wrong, within so much time of the processor and so much memory. Run by hand: it writes 100 MB at a
time into a temporary folder. WORD: only cases with one. NETLOG_LIMITS_SCALE=10 makes all of it a tenth as large, so
that what is quadratic shows by the difference. Prints a table, and ends with 1 where a bound does not hold.
"""

import os
import resource
import subprocess
import sys
import tempfile

MOST_SECONDS, MOST_MEGABYTES = 60, 2500
MILLION = 10**6 // int(os.environ.get("NETLOG_LIMITS_SCALE", "1"))
TENTH, FIFTH, HUNDRED = MILLION // 10, MILLION // 5, 100 * MILLION
ANA = '[[contact]]\nname = "Ana"\n'
NOTE = '[[note]]\ndate = 2026-01-01\ncontact = "Ana"\ntext = "x"\n'


def contacts(count):
    yield from (f'[[contact]]\nname = "Ana P{n}"\nphone = ["07{n:08}"]\ngroups = ["G{n % 50}"]\n' for n in range(count))


def names(count):
    return ", ".join(f'"Group {n:x}"' for n in range(count))


def card(count, more=""):
    yield from (f"BEGIN:VCARD\nVERSION:3.0\nFN:Ana P{n}\nTEL:07{n:08}\n{more}END:VCARD\n" for n in range(count))


LEDGERS = {
    "nested arrays, 10,000 deep": lambda: [ANA, NOTE, "x_a = ", "[" * 10**4, "]" * 10**4, "\n"],
    "nested inline tables, 10,000 deep": lambda: [ANA, NOTE, "x_a = ", "{a=" * 10**4, "1", "}" * 10**4, "\n"],
    "a dotted key of 100,000 parts": lambda: [ANA, NOTE, "x_a", ".a" * TENTH, " = 1\n"],
    "a string of 100 MB": lambda: [ANA, NOTE.replace('"x"', '"' + "x" * HUNDRED + '"')],
    "a string of 100 MB in three quotes": lambda: [ANA, NOTE.replace('"x"', '"""' + "x y\n" * (HUNDRED // 4) + '"""')],
    "a string of 100 MB with an escape": lambda: [ANA, NOTE.replace('"x"', '"' + "x" * HUNDRED + '\\n"')],
    "a string of 100 MB that never ends": lambda: [ANA, NOTE[:-2], "x\n" * (HUNDRED // 2)],
    "a comment of 100 MB": lambda: [ANA, "# " + "x" * HUNDRED + "\n", NOTE],
    "a line of 100 MB without meaning": lambda: [ANA, "x" * HUNDRED, "\n", NOTE],
    "100 MB of NUL bytes": lambda: [ANA, "\0" * HUNDRED],
    "100 MB of line breaks": lambda: [ANA, "\n" * HUNDRED, NOTE],
    "100 MB of brackets": lambda: [ANA, "[" * HUNDRED],
    "a million keys in one entry": lambda: [ANA, NOTE, *(f"x_{n} = 1\n" for n in range(MILLION))],
    "a million unknown keys": lambda: [ANA, NOTE, *(f"y{n} = 1\n" for n in range(MILLION))],
    "a million members of an x_ array": lambda: [ANA, NOTE, "x_a = [", "1," * MILLION, "]\n"],
    "a million sub-tables of an entry": lambda: [ANA, NOTE, *(f"[note.x_{n}]\n" for n in range(MILLION))],
    "a million lines before the first entry": lambda: [*(f"x_{n} = 1\n" for n in range(MILLION)), ANA],
    "a million aliases in the header": lambda: ["[netlog.alias]\n", *(f'a{n} = "report"\n' for n in range(MILLION)), ANA],
    "a million entries without a header": lambda: [ANA, *(NOTE for _ in range(MILLION))],
    "a million entries that are wrong": lambda: [ANA, *("[[note]]\ntext = 1\n" for _ in range(MILLION))],
    "100,000 single conflict markers in one entry": lambda: [ANA, "=======\n" * TENTH],
    "100,000 entries with a single conflict marker each": lambda: [ANA, *("=======\n" + NOTE for _ in range(TENTH))],
    "100,000 marked conflicts": lambda: [ANA, *(f"<<<<<<< ours\n{NOTE}=======\n>>>>>>> theirs\n" for _ in range(TENTH))],
    "200,000 contacts": lambda: contacts(FIFTH),
    "200,000 contacts of one name": lambda: ['[[contact]]\nname = "Ana"\n' for _ in range(FIFTH)],
    "100,000 groups in one array": lambda: [ANA, f"groups = [{names(TENTH)}]\n"],
    "100,000 contacts with a group each": lambda: (f'[[contact]]\nname = "Ana P{n}"\ngroups = ["Group {n:x}"]\n' for n in range(TENTH)),
    "100,000 names of one contact": lambda: [ANA, f"aliases = [{names(TENTH)}]\n"],
    "100,000 tags of one entry": lambda: [ANA, NOTE, f"tags = [{names(TENTH)}]\n"],
    "100,000 updates that join two by two": lambda: [*contacts(TENTH), *(f'[[update]]\ncontact = "Ana P{n}"\ndate = 2026-01-01\nsame_as = "Ana P{n + 1}"\n' for n in range(TENTH - 1))],
    "a date of a million digits": lambda: [ANA, NOTE.replace("2026", "2" * MILLION)],
    "a number of a million digits": lambda: [ANA, NOTE.replace("note", "card").replace('text = "x"', 'action = "take"\ncount = ' + "1" * MILLION)],
    "a value of a million decimals": lambda: [ANA, '[[deal]]\ndate = 2026-01-01\ncontact = "Ana"\ndirection = "given"\nvalue = 1.', "1" * MILLION, "\n"],
    "an id of 100 MB": lambda: [ANA, '[[need]]\ndate = 2026-01-01\nwho = "Ana"\nfor = "x"\nid = "', "x" * HUNDRED, '"\n'],
    "a name of 100 MB": lambda: ['[[contact]]\nname = "', "A" * HUNDRED, '"\n'],
    "a name of ten million words": lambda: ['[[contact]]\nname = "', "A b " * (HUNDRED // 20), '"\n'],
}
BOOKS = {
    "200,000 cards": lambda: card(FIFTH),
    "200,000 cards of one name": lambda: ("BEGIN:VCARD\nFN:Ana\nEND:VCARD\n" for _ in range(FIFTH)),
    "200,000 cards of one phone": lambda: (f"BEGIN:VCARD\nFN:Ana P{n}\nTEL:0745010114\nEND:VCARD\n" for n in range(FIFTH)),
    "a card of 100 MB in one line": lambda: ["BEGIN:VCARD\nFN:Ana\nNOTE:", "x" * HUNDRED, "\nEND:VCARD\n"],
    "a card of 100 MB, folded": lambda: ["BEGIN:VCARD\nFN:Ana\nNOTE:", *("xxxxxxxxx\n " for _ in range(HUNDRED // 10)), "\nEND:VCARD\n"],
    "a card of a million phones": lambda: ["BEGIN:VCARD\nFN:Ana\n", *(f"TEL:07{n:08}\n" for n in range(MILLION)), "END:VCARD\n"],
    "a million cards that never end": lambda: ("BEGIN:VCARD\nAGENT:\n" for _ in range(MILLION)),
    "a card of a million labels": lambda: ["BEGIN:VCARD\nFN:Ana\nTEL", ";TYPE=a" * MILLION, ":07\nEND:VCARD\n"],
    "a quoted-printable line of 100 MB": lambda: ["BEGIN:VCARD\nFN;ENCODING=QUOTED-PRINTABLE:", "=41=\n" * (HUNDRED // 5), "\nEND:VCARD\n"],
}
TABLES = {
    "200,000 rows": lambda: ["Name,Phone\n", *(f"Ana P{n},07{n:08}\n" for n in range(FIFTH))],
    "a cell of 100 MB": lambda: ["Name,Phone\nAna,", "x" * HUNDRED, "\n"],
    "a quote of 100 MB that never ends": lambda: ['Name,Phone\nAna,"', "x\n" * (HUNDRED // 2)],
    "a million columns": lambda: ["Name", ",Phone" * MILLION, "\nAna", ",1" * MILLION, "\n"],
}


def run(netlog, arguments):
    def bound():
        resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
        resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS + 1))

    with open("said", "wb") as said, open("shown", "wb") as shown:
        program = subprocess.Popen([netlog, *arguments], stdin=subprocess.DEVNULL, stdout=shown, stderr=said, preexec_fn=bound)
        _, status, used = os.wait4(program.pid, 0)
    with open("said", "rb") as said:
        line = (said.read(10**6) or open("shown", "rb").read(10**6)).decode(errors="replace").split("\n", 1)[0]
    return os.waitstatus_to_exitcode(status), used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, line


def write(path, parts):
    """In a process of its own: what this one has in memory would be counted as the program's."""
    writer = os.fork()
    if writer == 0:
        try:
            with open(path, "w", encoding="utf-8", newline="") as file:
                file.writelines(parts())
        finally:
            os._exit(0)
    os.waitpid(writer, 0)


def main():
    netlog, wanted = os.path.realpath(sys.argv[1]), sys.argv[2:]
    bad = 0
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        os.environ |= {"NETLOG_TODAY": "2026-11-20", "XDG_STATE_HOME": folder, "HOME": folder}
        os.environ.pop("NETLOG_BOOKS", None)
        write("small.toml", lambda: ANA)
        cases = [(what, "big.toml", parts, [["-f", "big.toml", "check"], ["-f", "big.toml", "balance"], ["-f", "big.toml", "note", "ana", "x", "--dry-run"], ["-f", "small.toml", "merge", "big.toml"], ["-f", "big.toml", "merge", "small.toml"]]) for what, parts in LEDGERS.items()]
        for ending, books in (("vcf", BOOKS), ("csv", TABLES)):
            cases += [(what, "big." + ending, parts, [["-f", "small.toml", "import", "big." + ending, "--new", "--keep-notes", "--dry-run"]]) for what, parts in books.items()]
        for what, path, parts, lines in cases:
            if wanted and not any(one in what for one in wanted):
                continue
            write(path, parts)
            for arguments in lines:
                write("small.toml", lambda: ANA)
                status, seconds, megabytes, line = run(netlog, arguments)
                holds = status in (0, 1, 2) and seconds < MOST_SECONDS and megabytes < MOST_MEGABYTES and len(line) < 2000
                bad += not holds
                command = next(one for one in arguments if one in ("check", "balance", "note", "merge", "import"))
                print(f"{'' if holds else 'BAD '}{what} | {command} {arguments[1] if command == 'merge' else ''} | {status} | {seconds:.1f} s | {megabytes:.0f} MB | {line[:150]}", flush=True)
            os.remove(path)
    sys.exit(bad != 0)


main()
