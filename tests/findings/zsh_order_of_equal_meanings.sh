#!/bin/sh
# Candidates that a completion function of zsh gives to _describe with -V, which asks for their order to be kept.
# Expected: Tab goes through them in the order in which they were given.
# Seen in zsh 5.9: those that share a description are put into one row first, and Tab goes down the columns, so the
# order is lost as soon as two share one. `compadd -V -l -d` keeps it.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
# Debian's rebuilds (+b8, +b15) are of one source.
apt-get download -q "zsh=5.9-4*" "zsh-common=5.9-4" >said 2>&1 || { cat said; exit 1; }
for package in *.deb; do dpkg -x "$package" root; done
cat >setup.zsh <<ZSH
module_path=($work/root/usr/lib/*/zsh/5.9)
fpath=($work/root/usr/share/zsh/functions/**/*(/))
ZSH
cat >>setup.zsh <<'ZSH'
PS1='READY> '
unset zle_bracketed_paste
unsetopt prompt_cr prompt_sp
autoload -Uz compinit && compinit -u -D
took() { echo "<$0 $1>"; }
described() { took "$@"; }
added() { took "$@"; }
_described() { local -a known=(first:tea second:tea third:coffee); _describe -V x known -U; }
_added() {
  local -a known=(first second third) said=('first -- tea' 'second -- tea' 'third -- coffee')
  compadd -U -V x -l -d said -a known
}
compdef _described described
compdef _added added
ZSH
cat >drive.py <<'PYTHON'
import os, pty, re, select

pid, terminal = pty.fork()
if pid == 0:
    os.environ["TERM"] = "dumb"
    os.execl("root/bin/zsh", "zsh", "-f", "-i")

unread = b""

def until(pattern):
    global unread
    while not (found := re.search(pattern, unread)):
        if not select.select([terminal], [], [], 30)[0]:
            raise SystemExit("no answer: " + repr(unread))
        unread += os.read(terminal, 1000)
    unread = unread[found.end():]
    return found.group(0).decode()

until(rb"[%#] ")
os.write(terminal, b". ./setup.zsh\r")
until(rb"READY> ")
for command in (b"described", b"added"):
    # The first Tab lists, the second takes the first candidate, the third the next one.
    os.write(terminal, command + b" \t\t\t\r")
    print(until(rb"<took [a-z]+>").replace("took", command.decode()))
    until(rb"READY> ")
PYTHON
root/bin/zsh --version
python3 drive.py >seen
cat seen
printf '<described third>\n<added second>\n' | cmp - seen
