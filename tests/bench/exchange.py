"""Measures merging, importing and exporting, and prints a table: exchange.py NETLOG FOLDER RUNS

FOLDER holds for each number of entries a folder that life.py filled. Figures are medians of RUNS runs: seconds of the
processor, and MiB at the peak. Beside netlog stand git's merge by lines and khard on the same cards, if installed.
"""

import os
import shutil
import statistics
import sys

from costs import run

NETLOG, FOLDER, RUNS = os.path.abspath(sys.argv[1]), sys.argv[2], int(sys.argv[3])
TODAY = ["--today", "2026-11-20"]


def row(title, command, restore=lambda: None, runs=RUNS):
    """Prints what a command costs that finds everything as `restore` leaves it."""
    costs = []
    for _ in range(runs):
        restore()
        costs.append(run(command))
    seconds, memory = (statistics.median(one) for one in zip(*costs))
    print(f"| {title} | {seconds * 1e3:.0f} ms | {memory:.0f} MiB |", flush=True)


def write(path, text):
    with open(path, "w", encoding="utf-8", newline="") as out:
        out.write(text)


def measure_merges(entries):
    """Two ledgers that share all but a hundred entries: without a base, with one, and by lines."""
    folder = f"{FOLDER}/{entries}"
    base, ours, theirs, merged = (f"{folder}/{name}.toml" for name in ("ledger", "ours", "theirs", "merged"))
    for path in ours, theirs:
        shutil.copy(base, path)
        with open(path, "a", encoding="utf-8") as out:
            for i in range(50):
                out.write(f'\n[[note]]\ndate = 2026-11-20\ncontact = "Ana Popescu-Popescu"\ntext = "{path} {i}"\n')

    def restore():
        shutil.copy(ours, merged)

    row(f"`merge OTHER`, {entries:,} entries", [NETLOG, "--file", merged, *TODAY, "merge", theirs], restore)
    driver = [NETLOG, "merge", "--driver", base, merged, theirs, "7", "ledger.toml"]
    row(f"`merge --driver`, {entries:,} entries", driver, restore)
    if shutil.which("git"):
        restore()
        git = ["sh", "-c", 'git merge-file -p "$@" >/dev/null; test $? -lt 128', "sh", merged, base, theirs]
        row(f"`git merge-file`, {entries:,} entries", git)
    for path in ours, theirs, merged:
        os.remove(path)


def vcards(number):
    """So many people, a photo of 600 bytes with each: 1 kB a card, as phones export them."""
    return "".join(
        f"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:card-{i}\r\nFN:Ana Popescu {i}\r\nN:{i};Ana Popescu;;;\r\n"
        f"ORG:Firma {i} SRL\r\nTITLE:owner\r\nTEL;TYPE=CELL:+40 745 {i:06}\r\nTEL;TYPE=WORK:0264 {i:06}\r\n"
        f"EMAIL:ana@firma{i}.example\r\nADR;TYPE=WORK:;;Strada {i};Cluj-Napoca;;400001;RO\r\n"
        f"PHOTO;ENCODING=b;TYPE=JPEG:{'A' * 600}\r\nEND:VCARD\r\n"
        for i in range(number)
    )


def measure_people():
    """What an import and an export cost, and a book that is looked into."""
    cards, ledger, people = f"{FOLDER}/cards.vcf", f"{FOLDER}/people.toml", f"{FOLDER}/people"
    netlog = [NETLOG, "--file", ledger, *TODAY]
    write(cards, vcards(3000))
    with_book = f'[netlog]\nformat = 1\nbooks = ["{cards}"]\n'
    row("`add`, a book of 3,000", netlog + ["add", "Somebody Else"], lambda: write(ledger, with_book))
    write(cards, vcards(10000))
    row("`import`, 10,000 vCards", netlog + ["import", "--new", cards], lambda: write(ledger, "[netlog]\nformat = 1\n"))
    row("`import`, the same again", netlog + ["import", "--new", cards])
    row("`export vcard`, 10,000", netlog + ["export", "vcard"])
    into = netlog + ["export", "vcard", "--into", people]
    row("`export vcard --into`, 10,000 new files", into, lambda: shutil.rmtree(people, ignore_errors=True))
    row("`export vcard --into`, nothing new", into)
    if shutil.which("khard"):
        write(f"{FOLDER}/khard.conf", f"[addressbooks]\n[[people]]\npath = {people}\n")
        row("`khard list`, 10,000", ["khard", "-c", f"{FOLDER}/khard.conf", "list"], runs=1)


print("| command | median | memory |\n|---|---:|---:|")
for entries in sorted(int(name) for name in os.listdir(FOLDER) if name.isdigit()):
    measure_merges(entries)
measure_people()
