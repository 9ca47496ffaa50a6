"""Breaks rules one by one and looks whether a test sees it: run.py FOLDER [WORD...]

FOLDER is a copy of the source that may be changed, with a build in FOLDER/build/dev; where there is none, it is made.
WORD: only mutants with it. --list only says which no longer apply. Prints each as caught or MISSED, and ends with 1
where one was missed or does not apply.
"""

import pathlib
import subprocess
import sys

BUILD = "build/dev"


def mutants():
    """(what, file, test, old, new) of each paragraph of mutants.txt."""
    text = pathlib.Path(__file__).with_name("mutants.txt").read_text(encoding="utf-8")
    for paragraph in text.split("\n\n")[1:]:
        lines = paragraph.strip("\n").split("\n")
        part = lambda sign: "\n".join(line[1:] for line in lines[3:] if line[0] == sign)
        if len(lines) > 3:
            yield lines[0], lines[1].removeprefix("in "), lines[2].removeprefix("by "), part("-"), part("+")


def run(folder, *command):
    return subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)


def sees_it(folder, test):
    """Whether the test fails; None where it cannot be built."""
    kind, name = test.split()
    target = "netlog-unit" if kind == "unit" else "netlog"
    if run(folder, "ninja", "-C", BUILD, target).returncode != 0:
        return None
    if kind == "unit":
        return run(folder, f"{BUILD}/tests/netlog-unit", "-m", f"-sf=*/{name}").returncode != 0
    return run(folder, "ctest", "--test-dir", BUILD, "-R", f"^{kind}-{name}$", "--no-tests=error").returncode != 0


def main():
    only_list = "--list" in sys.argv
    folder, *words = [one for one in sys.argv[1:] if one != "--list"]
    folder = pathlib.Path(folder)
    if not only_list and not (folder / BUILD / "build.ninja").exists():
        subprocess.run(["cmake", "-S", ".", "-B", BUILD, "-G", "Ninja", "-DCMAKE_CXX_COMPILER=clang++",
                        "-DCMAKE_BUILD_TYPE=Debug", "-DCMAKE_CXX_FLAGS_DEBUG=-O0", "-DNETLOG_BUILD_TESTS=ON",
                        "-DNETLOG_UNITY=OFF"], cwd=folder, check=True)
    caught = bad = 0
    for what, file, test, old, new in mutants():
        if not all(word in f"{what} {file} {test}" for word in words):
            continue
        path = folder / file
        text = path.read_text(encoding="utf-8")
        if text.count(old) != 1:
            print(f"DOES NOT APPLY: {what} ({file})", flush=True)
            bad += 1
            continue
        if only_list:
            continue
        path.write_text(text.replace(old, new), encoding="utf-8")
        try:
            seen = sees_it(folder, test)
        finally:
            path.write_text(text, encoding="utf-8")
        print(f"{'caught' if seen else 'DOES NOT BUILD' if seen is None else 'MISSED'}: {what} ({file}; {test})", flush=True)
        caught += seen is True
        bad += seen is not True
    print(f"{caught} caught, {bad} not")
    sys.exit(bad != 0)


main()
