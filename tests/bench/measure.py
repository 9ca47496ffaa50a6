"""Measures netlog beside other programs, and prints tables: measure.py NETLOG FOLDER RUNS

FOLDER holds for each number of entries a folder that life.py filled (10000, 100000, 1000000), with acts.db, what sqlite3
made of acts.sql. All commands of a ledger run in turn, RUNS times after once for warming up: what disturbs the machine
disturbs them alike. Times are those of the processor, user and system, as medians and minima. A command's peak of
memory can be told only where it is above that of `true`, which is this program's own.
"""

import os
import shutil
import statistics
import sys

from costs import run

NETLOG, FOLDER, RUNS = os.path.abspath(sys.argv[1]), sys.argv[2], int(sys.argv[3])
TODAY = ["--today", "2026-11-20"]
QUERY = (
    "select contact, sum(given), sum(1 - given) from acts where day between '2026-05-23' and '2026-11-20' "
    "group by contact"
)


def measured(commands, ledger):
    """By title, the median and least seconds, and the least peak."""
    samples = {title: [] for title in commands}
    size = os.path.getsize(ledger)
    for turn in range(RUNS + 1):
        for title, command in commands.items():
            cost = run(command)
            os.truncate(ledger, size)  # as it was before `give`
            if turn > 0:
                samples[title].append(cost)
    costs = {}
    for title, all_costs in samples.items():
        seconds = [cost[0] for cost in all_costs]
        costs[title] = (statistics.median(seconds), min(seconds), min(cost[1] for cost in all_costs))
    return costs


def commands_for(entries):
    folder = f"{FOLDER}/{entries}"
    ledger = f"{folder}/ledger.toml"
    netlog = [NETLOG, "--file", ledger] + TODAY
    commands = {
        "true": ["true"],
        "netlog --version": [NETLOG, "--version"],
        "wc -l": ["wc", "-l", ledger],
        "balance": netlog + ["balance"],
    }
    if entries == 1000000:
        return commands, ledger
    commands |= {
        "log today": netlog + ["log", "today"],
        "give": netlog + ["give", "Ana Popescu-Popescu", "Somebody Else", "a boat"],
        "report": netlog + ["report"],
        "next --limit 0": netlog + ["next", "--limit", "0"],
        "check": netlog + ["check"],
        "balance --why --all": netlog + ["balance", "--why", "--all"],
        "completing a name": [NETLOG, "complete", "--shell", "zsh", "--", "--file", ledger, "show", "an"],
    }
    others = {
        "hledger balance": ["hledger", "-f", f"{folder}/acts.journal", "balance", "-b", "2026-05-23"],
        "ledger balance": ["ledger", "-f", f"{folder}/acts.journal", "balance", "-b", "2026-05-23"],
        "sqlite3, indexed": ["sqlite3", f"{folder}/acts.db", QUERY],
    }
    commands |= {title: command for title, command in others.items() if shutil.which(command[0])}
    return commands, ledger


def main():
    least, peak, size = {}, {}, {}
    for entries in (10000, 100000, 1000000):
        if not os.path.isdir(f"{FOLDER}/{entries}"):
            continue
        commands, ledger = commands_for(entries)
        size[entries] = os.path.getsize(ledger) / 2**20
        print(f"{entries:,} entries, {size[entries]:.1f} MiB\n\n| command | median | least | memory |\n|---|---:|---:|---:|")
        for title, (median, fewest, memory) in measured(commands, ledger).items():
            least[entries, title], peak[entries, title] = fewest, memory
            told = f"{memory:.0f} MiB" if memory > peak[entries, "true"] + 1 else ""
            print(f"| `{title}` | {median * 1e3:.1f} ms | {fewest * 1e3:.1f} ms | {told} |")
        print()

    def ratio(what, over, under, target):
        if under and over is not None:
            print(f"| {what} | {over / under:.2f} | {target} |")

    def of(title, entries=100000):
        return least.get((entries, title))

    if of("balance") is None:
        return
    print("| ratio of the least | | target |\n|---|---:|---:|")
    ratio("`balance` ÷ (10 × `wc -l` + `netlog --version`)", of("balance"), 10 * of("wc -l") + of("netlog --version"), 1)
    ratio("`hledger balance` ÷ `balance`", of("hledger balance"), of("balance"), 60)
    ratio("memory of `balance` ÷ file", peak[100000, "balance"], size[100000], 3)
    if of("balance", 1000000) and of("balance", 10000):
        ratio("an entry at 1,000,000 ÷ one at 10,000", of("balance", 1000000) / 100, of("balance", 10000), 1.3)
    ratio("`give` ÷ `log today`", of("give"), of("log today"), 1.5)
    for title, target in (("next --limit 0", 2), ("check", 2), ("report", 2), ("balance --why --all", 3)):
        ratio(f"`{title}` ÷ `balance`", of(title), of("balance"), target)
    ratio("`netlog --version` ÷ `true`", of("netlog --version"), of("true"), 2)
    ratio("completing a name ÷ `balance`, 10,000", of("completing a name", 10000), of("balance", 10000), 1)


main()
