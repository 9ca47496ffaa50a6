"""What is far too large: limits.py NETLOG [CASE...]

Each case is a ledger or an address book as nobody writes it, of 100 MB or of a million parts. netlog must answer, or say
in one line what is wrong, within so much time of the processor and so much memory. Run by hand: it writes 100 MB at a
time into a temporary folder. Prints a table, and ends with 1 where a bound does not hold.
"""

import os
import resource
import subprocess
import sys
import tempfile
import time

MOST_SECONDS, MOST_MEGABYTES = 60, 2500
MILLION = 10**6
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
    "a dotted key of 100,000 parts": lambda: [ANA, NOTE, "x_a", ".a" * 10**5, " = 1\n"],
    "a string of 100 MB": lambda: [ANA, NOTE.replace('"x"', '"' + "x" * 10**8 + '"')],
    "a string of 100 MB in three quotes": lambda: [ANA, NOTE.replace('"x"', '"""' + "x y\n" * 25 * MILLION + '"""')],
    "a string of 100 MB with an escape": lambda: [ANA, NOTE.replace('"x"', '"' + "x" * 10**8 + '\\n"')],
    "a string of 100 MB that never ends": lambda: [ANA, NOTE[:-2], "x\n" * 50 * MILLION],
    "a comment of 100 MB": lambda: [ANA, "# " + "x" * 10**8 + "\n", NOTE],
    "a line of 100 MB without meaning": lambda: [ANA, "x" * 10**8, "\n", NOTE],
    "100 MB of NUL bytes": lambda: [ANA, "\0" * 10**8],
    "100 MB of line breaks": lambda: [ANA, "\n" * 10**8, NOTE],
    "100 MB of brackets": lambda: [ANA, "[" * 10**8],
    "a million keys in one entry": lambda: [ANA, NOTE, *(f"x_{n} = 1\n" for n in range(MILLION))],
    "a million unknown keys": lambda: [ANA, NOTE, *(f"y{n} = 1\n" for n in range(MILLION))],
    "a million members of an x_ array": lambda: [ANA, NOTE, "x_a = [", "1," * MILLION, "]\n"],
    "a million sub-tables of an entry": lambda: [ANA, NOTE, *(f"[note.x_{n}]\n" for n in range(MILLION))],
    "a million lines before the first entry": lambda: [*(f"x_{n} = 1\n" for n in range(MILLION)), ANA],
    "a million aliases in the header": lambda: ["[netlog.alias]\n", *(f'a{n} = "report"\n' for n in range(MILLION)), ANA],
    "a million entries without a header": lambda: [ANA, *(NOTE for _ in range(MILLION))],
    "a million entries that are wrong": lambda: [ANA, *("[[note]]\ntext = 1\n" for _ in range(MILLION))],
    "200,000 contacts": lambda: contacts(200_000),
    "200,000 contacts of one name": lambda: ['[[contact]]\nname = "Ana"\n' for _ in range(200_000)],
    "100,000 groups in one array": lambda: [ANA, f"groups = [{names(10**5)}]\n"],
    "100,000 contacts with a group each": lambda: (f'[[contact]]\nname = "Ana P{n}"\ngroups = ["Group {n:x}"]\n' for n in range(10**5)),
    "100,000 names of one contact": lambda: [ANA, f"aliases = [{names(10**5)}]\n"],
    "100,000 tags of one entry": lambda: [ANA, NOTE, f"tags = [{names(10**5)}]\n"],
    "100,000 updates that join two by two": lambda: [*contacts(10**5), *(f'[[update]]\ncontact = "Ana P{n}"\ndate = 2026-01-01\nsame_as = "Ana P{n + 1}"\n' for n in range(99_999))],
    "a date of a million digits": lambda: [ANA, NOTE.replace("2026", "2" * MILLION)],
    "a number of a million digits": lambda: [ANA, NOTE.replace("note", "card").replace('text = "x"', 'action = "take"\ncount = ' + "1" * MILLION)],
    "a value of a million decimals": lambda: [ANA, '[[deal]]\ndate = 2026-01-01\ncontact = "Ana"\ndirection = "given"\nvalue = 1.', "1" * MILLION, "\n"],
    "an id of 100 MB": lambda: [ANA, '[[need]]\ndate = 2026-01-01\nwho = "Ana"\nfor = "x"\nid = "', "x" * 10**8, '"\n'],
    "a name of 100 MB": lambda: ['[[contact]]\nname = "', "A" * 10**8, '"\n'],
    "a name of ten million words": lambda: ['[[contact]]\nname = "', "A b " * 5 * MILLION, '"\n'],
}
BOOKS = {
    "200,000 cards": lambda: card(200_000),
    "200,000 cards of one name": lambda: ("BEGIN:VCARD\nFN:Ana\nEND:VCARD\n" for _ in range(200_000)),
    "200,000 cards of one phone": lambda: (f"BEGIN:VCARD\nFN:Ana P{n}\nTEL:0745010114\nEND:VCARD\n" for n in range(200_000)),
    "a card of 100 MB in one line": lambda: ["BEGIN:VCARD\nFN:Ana\nNOTE:", "x" * 10**8, "\nEND:VCARD\n"],
    "a card of 100 MB, folded": lambda: ["BEGIN:VCARD\nFN:Ana\nNOTE:", *("xxxxxxxxx\n " for _ in range(10 * MILLION)), "\nEND:VCARD\n"],
    "a card of a million phones": lambda: ["BEGIN:VCARD\nFN:Ana\n", *(f"TEL:07{n:08}\n" for n in range(MILLION)), "END:VCARD\n"],
    "a million cards that never end": lambda: ("BEGIN:VCARD\nAGENT:\n" for _ in range(MILLION)),
    "a card of a million labels": lambda: ["BEGIN:VCARD\nFN:Ana\nTEL", ";TYPE=a" * MILLION, ":07\nEND:VCARD\n"],
    "a quoted-printable line of 100 MB": lambda: ["BEGIN:VCARD\nFN;ENCODING=QUOTED-PRINTABLE:", "=41=\n" * 20 * MILLION, "\nEND:VCARD\n"],
}
TABLES = {
    "200,000 rows": lambda: ["Name,Phone\n", *(f"Ana P{n},07{n:08}\n" for n in range(200_000))],
    "a cell of 100 MB": lambda: ["Name,Phone\nAna,", "x" * 10**8, "\n"],
    "a quote of 100 MB that never ends": lambda: ['Name,Phone\nAna,"', "x\n" * 50 * MILLION],
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
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.writelines(parts())
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
