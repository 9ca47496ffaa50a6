#!/bin/sh
# faults.sh NETLOG SOURCE [whole [COMMAND]]: each system call of a command that writes fails in turn, or is the last that the
# program does. Each file is then the old one or the new one, byte for byte but for a made-up id; success is said of the
# new ledger alone; what failed is said, and of which file; a command that could not leaves nothing behind; and the next
# command works. What was reported as written was synced before. "whole": every writing command, with every error that a
# call can give, and killed at every call, or only those of COMMAND; else a few of each.
set -eu
netlog=$(readlink -f "$1")
whole=
[ "${3:-}" != whole ] || whole=1
only=${4:-}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
room=$work/room
export XDG_STATE_HOME="$room/state" XDG_CACHE_HOME="$room/cache" NETLOG_FILE=ledger.toml NETLOG_TODAY=2026-11-20 \
  LC_ALL=C.UTF-8 HOME="$room" EDITOR="sed -i s/tea/coffee/" VISUAL=
unset XDG_DATA_HOME NETLOG_BOOKS 2>/dev/null || true
fail() {
  echo "faults.sh: $*"
  exit 1
}
strace -qq -f --seccomp-bpf -o /dev/null true 2>/dev/null || {
  echo "faults.sh: not tried, for strace is not here or may not trace"
  exit 0
}

# What a command begins with: a folder each, of which the room is made anew every time.
mkdir -p begin/new begin/usual
cat >begin/usual/ledger.toml <<'END'
[netlog]
format = 1
currency = "RON"

[[contact]]
name = "Ana"
phone = ["0745 010 101"]

[[group]]
name = "BNI"

[[referral]]
id = "r1aaaa"
date = 2026-10-01
direction = "given"
contact = "Ana"
prospect = "Mara Rus"

[[invitation]]
id = "v1aaaa"
date = 2026-10-02
direction = "given"
contact = "Ana"
group = "BNI"

# imported 2026-10-03 from old.vcf: 1 contact, 0 updates
[[contact]]
name = "Ion"
source = "vcard:ion"

[[note]]
date = 2026-11-01
contact = "Ana"
text = "likes tea"
END
printf 'BEGIN:VCARD\nVERSION:3.0\nFN:Dan Pop\nTEL:0745 010 114\nEND:VCARD\n' >cards.vcf
{
  cat begin/usual/ledger.toml
  printf '\n[[note]]\ndate = 2026-11-02\ncontact = "Ana"\ntext = "bakes"\n'
} >other.toml
sed 's/0745 010 101/0745 010 199/' begin/usual/ledger.toml >theirs.toml

begin() {
  rm -rf "$room"
  cp -r "$work/begin/$1" "$room"
  cd "$room"
}
# keep NAME FROM COMMAND...: to begin with what the command leaves.
keep() {
  name=$1
  begin "$2"
  shift 2
  "$netlog" -q "$@" </dev/null || fail "$*: $?"
  cp -r "$room" "$work/begin/$name"
}
keep imported usual import --new ../cards.vcf
keep undone usual undo
keep exported usual export vcard --into people
keep planned usual next --format ics --into to-dos
sed -i 's/0745 010 101/0745 010 102/; s/2026-10-01/2026-10-08/' "$work/begin/exported/ledger.toml" \
  "$work/begin/planned/ledger.toml"

files() {
  find . -type f ! -path './state/*' | sort
}
without_ids() {
  sed '/^id = /d' "$1"
}
# same FILE FOLDER: whether it is the file of this name there.
same() {
  if [ -e "$2/$1" ]; then
    cmp -s "$1" "$2/$1" || { without_ids "$1" >"$work/one" && without_ids "$2/$1" | cmp -s - "$work/one"; }
  else
    [ ! -e "$1" ]
  fi
}
is_old() {
  same ledger.toml "$work/begin/$from"
}
is_new() {
  same ledger.toml "$work/after"
}
faults=0 kills=0

# fits WHERE: what a run left in the room, which ended with $status and said what is in $work/err.
fits() {
  case $status in
    0) is_new || fail "$1: not the new ledger" ;;
    1 | 2)
      is_old || { grep -q 'standard output' "$work/err" && is_new; } || fail "$1: $(cat ledger.toml)"
      grep -q 'write(2, .*INJECTED' "$work/injected" || grep -q '^netlog: .*\(ledger\|cards\|other\|theirs\|people\|to-dos\|room\|nothing was written\|standard output\|printed\|editor\)' "$work/err" \
        || fail "$1: it does not say what of"
      ;;
    *) fail "$1" ;;
  esac
  # Of an unlink that fails, the file stays.
  grep -q '^[0-9]* *\(unlink\|rmdir\)[a-z]*(.*INJECTED' "$work/injected" || find . -type d -o -type f | while read -r file; do
    [ -e "$work/begin/$from/$file" ] || [ -e "$work/after/$file" ] || grep -q "kept in .*${file#./}" "$work/err" \
      || case $file in ./state | ./state/netlog) ;; *) false ;; esac || fail "$1: $file is left behind"
  done || exit 1
  whole_files "$1"
  next_works "$1"
}
# Each file but the ledger is the old or the new one.
whole_files() {
  [ "$from" != exported ] && [ "$from" != planned ] || files | while read -r file; do
    same "$file" "$work/begin/$from" || same "$file" "$work/after" || [ ! -e "$work/after/$file" ] \
      || fail "$1: $file is neither the old nor the new one"
  done || exit 1
}
next_works() {
  [ ! -e ledger.toml ] || "$netlog" -q need Oana "a cake" >"$work/out" 2>"$work/err" || fail "$1: the next: $(cat "$work/err")"
}
errors_of() {
  case $1 in
    openat) echo EIO EACCES ENOSPC EDQUOT EINTR EMFILE ;;
    write) echo ENOSPC EIO EDQUOT EINTR ;;
    fsync | syncfs) echo EIO ENOSPC EDQUOT EINTR ;;
    rename | link | mkdir | unlink) echo EACCES EIO ENOSPC EDQUOT ;;
    flock) echo EIO EACCES EINTR ENOLCK ;;
    ftruncate) echo EIO EACCES EINTR ;;
    fchmod | fchown) echo EIO EPERM ;;
    close) echo EIO EINTR ENOSPC EDQUOT ;;
    read) echo EIO EINTR ;;
    getdents64 | lseek | newfstatat | access | readlink | getcwd | rmdir) echo EIO EACCES ;;
    vfork | clone | clone3) echo EAGAIN ;;
    wait4) echo EINTR ;;
  esac
}
# run_as_typed COMMAND PROGRAM...: the program; for review at a terminal, where answers are typed, and what is shown, errors
# among it, is kept as both.
run_as_typed() {
  typed=$1
  shift
  if [ "$typed" != review ]; then
    "$@" >"$work/out" 2>"$work/err" </dev/null
    return
  fi
  shown=0
  printf 'w\n1200\n.\ny\n' | TERM=dumb script -qec "$*" /dev/null >"$work/out" || shown=$?
  tr -d '\r' <"$work/out" | sed 's/.*\(netlog: \)/\1/' >"$work/err"
  return "$shown"
}
# injected HOW COMMAND...: runs it with that injection. (With --seccomp-bpf, which is faster, strace 6.1 injects errors,
# but no signals.)
injected() {
  how=$1
  shift
  case $how in *:signal=*) faster= ;; *) faster=--seccomp-bpf ;; esac
  status=0
  {
    run_as_typed "$1" strace -f -qq $faster -o "$work/injected" -e trace="${how%%:*}" -e inject="$how" "$netlog" "$@" \
      || status=$?
  } 2>/dev/null
}
fails() {
  begin "$from"
  call=$1 what=$2 time=$3
  shift 3
  injected "$call:$what:when=$time" "$@"
  grep -q INJECTED "$work/injected" || return 0
  fits "$*: $what from $call number $time: exit status $status, $(head -c 300 "$work/err"); $(grep INJECTED "$work/injected")"
  faults=$((faults + 1))
}
is_killed() {
  begin "$from"
  call=$1 time=$2
  shift 2
  injected "$call:signal=KILL:when=$time" "$@"
  [ "$status" = 137 ] || return 0
  where="$*: killed at $call number $time"
  is_old || is_new || fail "$where: $(cat ledger.toml)"
  whole_files "$where"
  next_works "$where"
  kills=$((kills + 1))
}
# No file can grow beyond so many bytes: a write that comes short, in truth.
comes_short() {
  begin "$from"
  bytes=$1
  shift
  : >"$work/injected"
  status=0
  (trap '' XFSZ && run_as_typed "$1" prlimit --fsize="$bytes" "$netlog" "$@") || status=$?
  [ "$status" != 0 ] || return 0
  fits "$*: no file beyond $bytes bytes: exit status $status, $(cat "$work/err")"
  faults=$((faults + 1))
}

# The system calls that are the program's own, from when its libraries are loaded: each with its number among all of its
# name, for strace counts so. A failure that strace makes of close() leaves the file open, which no system does, and so
# locked: where there was a lock, it is not made, for the command would then wait for itself.
own_calls() {
  awk 'NR == 1 { pid = $1 }
       $1 != pid { next }
       { name = $2; sub(/\(.*/, "", name); file = $2; sub(/[^(]*\(/, "", file); sub(/[^0-9].*/, "", file) }
       name == "openat" { locked[$NF] = "" }
       name == "flock" { locked[file] = " locked" }
       { line[++lines] = name " " ++number[name] (name == "close" ? locked[file] : "") }
       /openat\(.*(\.so|gconv-modules\.cache|\/locale)/ { loaded = lines }
       END { for (i = loaded + 2; i <= lines; i++) print line[i] }' "$work/trace"
}
# What the ledger holds, or what takes its place, was synced after it was written; a new name in its folder, too.
is_synced() {
  awk '{ split($0, quoted, "\""); match($0, /\([0-9]+/); file = path[$1, substr($0, RSTART + 1, RLENGTH - 1)] }
       / openat\(/ && $NF ~ /^[0-9]+$/ { path[$1, $NF] = quoted[2] }
       / (write|pwrite64|ftruncate)\(/ { waits[file] = 1 }
       / (fsync|syncfs)\(/ { waits[file] = 0 }
       / (rename|link)\(/ && quoted[4] ~ /(^|\/)ledger\.toml$/ && waits[quoted[2]] { exit failed = 1 }
       END { exit failed || waits["ledger.toml"] }' "$work/trace" || fail "$*: written and not synced: $(cat "$work/trace")"
  if grep -q -E ' (rename|link)[a-z0-9]*\(.*ledger\.toml"' "$work/trace"; then
    sed -n '/ \(rename\|link\)[a-z0-9]*(.*ledger\.toml"/,$p' "$work/trace" | grep -q ' fsync(' \
      || fail "$*: its folder was not synced"
  fi
}

# try BEGINNING COMMAND...: the command, from there.
try() {
  from=$1
  shift
  case $1 in "${only:-$1}") ;; *) return 0 ;; esac
  begin "$from"
  run_as_typed "$1" strace -f -qq -o "$work/trace" "$netlog" "$@" || fail "$*: $?: $(cat "$work/err")"
  rm -rf "$work/after"
  cp -r "$room" "$work/after"
  is_synced "$@"
  own_calls >"$work/calls"
  turn=0
  while read -r call time locked <&3; do
    turn=$((turn + 1))
    errors=
    [ "$locked" ] || errors=$(errors_of "$call")
    if [ -z "$whole" ]; then
      case $1-$call in
        review-fsync) ;;
        review-*) continue ;; # most of its calls are to the terminal
      esac
      case $call in
        write | fsync | rename | link | unlink | flock | ftruncate | fchmod | mkdir) ;;
        *) continue ;;
      esac
      # shellcheck disable=SC2086  # a list of words
      [ "$call" = flock ] || errors=$(printf '%s\n' $errors $errors | sed -n "$((turn % 2 + 1))p")
    fi
    for error in $errors; do
      fails "$call" "error=$error" "$time" "$@"
    done
    [ -z "$whole" ] || [ "$call" != write ] || fails write retval=1 "$time" "$@"
    [ "$call" = exit_group ] || is_killed "$call" "$time" "$@"
  done 3<"$work/calls"
  [ -n "$whole" ] || return 0
  largest=$(find "$room" -type f -printf '%s\n' | sort -n | tail -n 1)
  for bytes in $(seq 0 13 "$((largest + 13))"); do comes_short "$bytes" "$@"; done
}

try usual give ana "Dan Pop" "a roof"
try usual undo
try usual set owner Radu
try usual edit
try usual import --new ../cards.vcf
try usual merge ../other.toml
try new init
! command -v script >/dev/null || try usual review
if [ -n "$whole" ]; then
  try usual forget ana --yes
  try usual got ana "Mara Rus" "a flat"
  try usual meet ana ion
  try usual note ana likes tea
  try usual invite ion BNI
  try usual outcome joined v1aaaa
  try usual outcome won r1aaaa 1200
  try usual need Oana "a cake"
  try usual card take ana 2
  try usual deal bought ana 12.50
  try usual add "Dan Pop" --cards 3
  try usual update ana --city Turda
  try usual group "Some Group"
  try usual edit r1aaaa
  try undone undo --back
  try usual undo 2
  try usual undo --import
  try imported undo --import
  try usual import ../cards.vcf --new --group BNI
  try usual merge ../theirs.toml --base ledger.toml
  try usual merge --driver ../begin/usual/ledger.toml ledger.toml ../other.toml 7 ledger.toml
  try exported export vcard --into people
  try planned next --format ics --into to-dos
  try usual export vcard -o people.vcf
fi
echo "$faults faults and $kills kills"
