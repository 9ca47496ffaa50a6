#!/bin/sh
# A program binds an arrow key (Escape [ A) in libedit, as for the history, and the user has vi's keys (bind -v).
# Expected: Escape alone still leaves the insert mode, as it does without that binding, so that "xDan Escape 0 x" is Dan.
# Seen in libedit 3.1-20221030: Escape waits for the rest of the sequence, and it and the key behind it are lost. Bound in
# the command mode alone (bind -a), the arrow key works and Escape does, too.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -q "libedit-dev=3.1-20221030-2" "libedit2=3.1-20221030-2" "libbsd-dev" >said 2>&1 || { cat said; exit 1; }
for package in *.deb; do dpkg -x "$package" root; done
cat >read.c <<'C'
#include <histedit.h>
#include <stdio.h>
#include <string.h>
static char *prompt(EditLine *e) { (void)e; return "> "; }
static unsigned char up(EditLine *e, int c) { (void)c; return el_insertstr(e, "up"), CC_REFRESH; }
int main(int count, char **how) {
  EditLine *e = el_init("read", stdin, stdout, stderr);
  el_set(e, EL_PROMPT, prompt);
  el_set(e, EL_EDITOR, "vi");
  el_set(e, EL_ADDFN, "up", "up", up);
  if (count > 1 && strcmp(how[1], "insert") == 0) el_set(e, EL_BIND, "\033[A", "up", NULL);
  if (count > 1 && strcmp(how[1], "command") == 0) el_set(e, EL_BIND, "-a", "[A", "up", NULL);
  int length = 0;
  const char *line = el_gets(e, &length);
  printf("\n<%.*s>\n", line ? length - 1 : 0, line ? line : "");
  el_end(e);
}
C
library=$(dirname "$(find root -name 'libedit.so.2' | head -n 1)")
cc -Iroot/usr/include read.c "$library/libedit.so.2" -o read
cat >drive.py <<'PYTHON'
import os, pty, re, sys

for how in ("unbound", "insert", "command"):
    pid, terminal = pty.fork()
    if pid == 0:
        os.environ.update(TERM="xterm", LC_ALL="C.UTF-8", HOME=os.getcwd())
        os.execl("./read", "read", how)
    seen = b""
    sent = False
    while not (found := re.search(rb"\n<(.*)>", seen)):
        if b"> " in seen and not sent:
            os.write(terminal, b"xDan\x1b0x\r")
            sent = True
        seen += os.read(terminal, 1000)
    print(how, found.group(1).decode())
PYTHON
LD_LIBRARY_PATH=$library timeout 60 python3 drive.py >seen
cat seen
printf 'unbound Dan\ninsert xDanx\ncommand Dan\n' | cmp - seen
