#!/bin/sh
# Completion in the real shells, typed at a terminal: each line of keys must become the arguments beside it. A shell that
# is not here is left out, with a word; all of them when there is no expect.
set -eu
netlog=$1
source=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
unset XDG_DATA_HOME XDG_CONFIG_HOME 2>/dev/null || true
mkdir bin home
ln -s "$netlog" bin/netlog
PATH=$work/bin:$PATH
HOME=$work/home
export PATH HOME NETLOG_FILE=ledger.toml NETLOG_TODAY=2026-11-20 LC_ALL=C.UTF-8 TERM=dumb
cat >ledger.toml <<'LEDGER'
[[contact]]
name = "Ana Popescu"
trade = "roofer"
[[contact]]
name = "Andrei Popa"
[[contact]]
name = "Ștefan Ardelean"
[[contact]]
name = "Ion \"Nelu\" O'Brien $HOME"
[[contact]]
name = "Zed: a=b; (c) `d` \\e !f* #g"
[[contact]]
name = "Ev\til\u001b[31m"
[[contact]]
name = "Gone Away"
ended = 2020-01-01
[[referral]]
id = "ab12cd"
date = 2026-11-01
direction = "given"
contact = "Ana Popescu"
prospect = "Dan Rus"
LEDGER
netlog check >/dev/null

# The keys, "~" for Tab; the arguments; and those in fish where it cannot do the same: it offers only what has the typed
# letters, so there a name without its accents, or another name of what is meant, stands for it, or none.
cat >cases <<'CASES'
netlog gi~|<give>|
netlog show ana~|<show><Ana Popescu>|
netlog show pop~|<show><pop>|
netlog show stef~|<show><Ștefan Ardelean>|<show><stefan.ardelean>
netlog show Ștef~|<show><Ștefan Ardelean>|
netlog show nel~|<show><Ion "Nelu" O'Brien $HOME>|
netlog show "nel~|<show><Ion "Nelu" O'Brien $HOME>|
netlog show 'nel~|<show><Ion "Nelu" O'Brien $HOME>|
netlog show Ion\ "Nel~|<show><Ion "Nelu" O'Brien $HOME>|none
netlog show zed~|<show><Zed: a=b; (c) `d` \e !f* #g>|
netlog show "Zed~|<show><Zed: a=b; (c) `d` \e !f* #g>|
netlog show 'zed~|<show><Zed: a=b; (c) `d` \e !f* #g>|
netlog show Zed:~|<show><Zed: a=b; (c) `d` \e !f* #g>|
netlog show ev~|<show><ev.il.31m>|
netlog show gone~|<show><gone>|
netlog show ana po~|<show><ana><Popescu>|
netlog note "Ana P~ likes tea|<note><Ana Popescu><likes><tea>|
netlog balance --standing=mu~|<balance><--standing=mutual>|
netlog balance --standing mut~|<balance><--standing><mutual>|
netlog give --note="a b" --group=x ana~|<give><--note=a b><--group=x><Ana Popescu>|
netlog give an~|<give><An>|<give><an>
netlog outcome won dan~|<outcome><won><ab12cd>|<outcome><won><dan.rus>
netlog outcome won ab~|<outcome><won><ab12cd>|
netlog report last mo~|<report><last><month>|
netlog --file=led~ path|<--file=ledger.toml><path>|
netlog --file led~ path|<--file><ledger.toml><path>|
netlog -f none.toml show ana~|<-f><none.toml><show><ana>|
CASES

cat >type.exp <<'EXPECT'
# type.exp SHELL COLUMN COMMAND...: types the cases, and compares what the last line of each shell's command shows.
set shell [lindex $argv 0]
set timeout 30
log_user 0
eval spawn [lrange $argv 2 end]
expect -re {[%#$>] }
send ". ./setup.$shell\r"
expect "READY> "
set failed 0
set cases [open cases]
fconfigure $cases -encoding utf-8
while {[gets $cases line] >= 0} {
  set parts [split $line |]
  set keys [string map {~ \t} [lindex $parts 0]]
  set wanted [lindex $parts 1]
  if {[lindex $argv 1] == 2 && [lindex $parts 2] != ""} { set wanted [lindex $parts 2] }
  if {$wanted == "none"} { continue }
  send -- "$keys\r"
  expect -re {\n(<[^\r\n]*>)\r?\n} { set got $expect_out(1,string) } timeout { set got nothing }
  if {$got != $wanted} {
    puts "completion.sh: $shell: [lindex $parts 0] became $got, not $wanted"
    set failed 1
    if {$got == "nothing"} { break }
  }
  expect "READY> "
}
exit $failed
EXPECT

# What is typed is shown, not run; only the completion asks the program.
cat >setup.bash <<'SETUP'
PS1='READY> '
bind 'set enable-bracketed-paste off'
netlog() { if [ "$1" = complete ]; then command netlog "$@"; else printf '<%s>' "$@"; echo; fi; }
. ./netlog.bash
SETUP
cat >setup.zsh <<'SETUP'
PS1='READY> '
unset zle_bracketed_paste
unsetopt prompt_cr prompt_sp
fpath=($PWD $fpath)
autoload -Uz compinit
compinit -u -D
netlog() { if [[ $1 = complete ]]; then command netlog "$@"; else printf '<%s>' "$@"; echo; fi; }
SETUP
cat >setup.fish <<'SETUP'
function fish_prompt; echo -n 'READY> '; end
function netlog
    if test $argv[1] = complete
        command netlog $argv
    else
        printf '<%s>' $argv
        echo
    end
end
source netlog.fish
SETUP
netlog completion bash >netlog.bash
netlog completion zsh >_netlog
netlog completion fish >netlog.fish

# bash's function by itself, as bash calls it.
bash -c '. ./netlog.bash
  COMP_LINE="netlog show pop" COMP_POINT=15 COMP_TYPE=63
  _netlog netlog pop netlog
  [ "${#COMPREPLY[@]}" = 2 ] && [ "${COMPREPLY[0]}" = "Ana Popescu  (roofer)" ] || { echo "${COMPREPLY[@]}"; exit 1; }
  COMP_TYPE=9
  _netlog netlog pop netlog
  [ "${COMPREPLY[0]}" = "Ana\\ Popescu" ] && [ "${COMPREPLY[2]}" = " " ] || { echo "${COMPREPLY[@]}"; exit 1; }
  shopt -s expand_aliases
  alias g="netlog give"
  COMP_LINE="g ana" COMP_POINT=5
  _netlog g ana g
  [ "${COMPREPLY[*]}" = "Ana\\ Popescu" ] || { echo "${COMPREPLY[@]}"; exit 1; }' >out 2>&1 || {
  echo "completion.sh: bash: $(cat out)"
  exit 1
}

# "I recommended Ana Popescu to Dan Pop for a roof" in at most 30 keys.
keys='netlog gi~pope~"Dan Pop" roof'
[ $((${#keys} + 1)) -le 30 ] || { echo "completion.sh: $((${#keys} + 1)) keys"; exit 1; }
echo "$keys|<give><Ana Popescu><Dan Pop><roof>|" >>cases

command -v expect >/dev/null || { echo "completion.sh: no expect here; no shell was tried"; exit 0; }
failed=0
try() {
  shell=$1
  command -v "$shell" >/dev/null || { echo "completion.sh: no $shell here"; return; }
  expect type.exp "$@" || failed=1
}
try bash 1 bash --norc --noprofile -i
try zsh 1 zsh -f -i
try fish 2 fish --no-config -i

# zsh keeps netlog's order where several mean the same: Tab lists them, and takes the first and the second.
cat >ledger.toml <<'LEDGER'
[[contact]]
name = "Ana"
[[contact]]
name = "Emil"
[[referral]]
id = "ee3"
date = 2026-11-01
direction = "given"
contact = "Emil"
[[referral]]
id = "aa2"
date = 2026-11-02
direction = "given"
contact = "Ana"
[[referral]]
id = "aa1"
date = 2026-11-02
direction = "given"
contact = "Ana"
LEDGER
order=$(netlog complete --shell zsh -- outcome won "" | cut -f1 | tr '\n' ' ')
second=$(echo "$order" | cut -d' ' -f2)
echo "netlog outcome won ~~~|<outcome><won><$second>|" >cases
try zsh 1 zsh -f -i
exit $failed
