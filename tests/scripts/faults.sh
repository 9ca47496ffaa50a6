#!/bin/sh
# Each system call of a command that writes fails in turn, or is the last that the program does: the ledger is then the
# old one or the new one, byte for byte but for a made-up id; success is said of the new one alone; nothing is left
# beside it by a command that could not; and the next command works. What was reported as written was synced before.
set -eu
netlog=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export XDG_STATE_HOME="$work/state" NETLOG_FILE=ledger.toml NETLOG_TODAY=2026-11-20 LC_ALL=C.UTF-8 HOME="$work" \
  EDITOR="sed -i s/tea/coffee/" VISUAL=
unset XDG_DATA_HOME NETLOG_BOOKS 2>/dev/null || true
fail() {
  echo "faults.sh: $*"
  exit 1
}
strace -qq -o /dev/null true 2>/dev/null || {
  echo "faults.sh: not tried, for strace is not here or may not trace"
  exit 0
}
cat >usual.toml <<'END'
[netlog]
format = 1
currency = "RON"

[[contact]]
name = "Ana"

[[note]]
date = 2026-11-01
contact = "Ana"
text = "likes tea"
END
printf 'BEGIN:VCARD\nVERSION:3.0\nFN:Dan Pop\nTEL:0745 010 114\nEND:VCARD\n' >cards.vcf
{
  cat usual.toml
  printf '\n[[note]]\ndate = 2026-11-02\ncontact = "Ana"\ntext = "bakes"\n'
} >other.toml
without_ids() {
  sed '/^id = /d' "$1"
}
begin() {
  rm -rf state ledger* "$work"/*.toml.d
  [ "$1" = new ] || cp usual.toml ledger.toml
}
is_old() {
  if [ "$1" = new ]; then [ ! -e ledger.toml ]; else cmp -s ledger.toml usual.toml; fi
}
is_new() {
  [ -e ledger.toml ] && without_ids ledger.toml | cmp -s - after
}

faults=0 kills=0
# try BEGINNING COMMAND...: from the usual ledger, or from none ("new").
try() {
  from=$1
  shift
  begin "$from"
  strace -f -qq -o trace "$netlog" "$@" >out 2>err </dev/null || fail "$*: $?: $(cat err)"
  without_ids ledger.toml >after
  said=$(ls -A)
  # What the ledger holds, or what takes its place, was synced after it was written; a new name in its folder, too.
  awk '{ split($0, quoted, "\""); match($0, /\([0-9]+/); file = path[$1, substr($0, RSTART + 1, RLENGTH - 1)] }
       / openat\(/ && $NF ~ /^[0-9]+$/ { path[$1, $NF] = quoted[2] }
       / (write|pwrite64|ftruncate)\(/ { waits[file] = 1 }
       / (fsync|syncfs)\(/ { waits[file] = 0 }
       / (rename|link)\(/ && quoted[4] ~ /(^|\/)ledger\.toml$/ && waits[quoted[2]] { exit failed = 1 }
       END { exit failed || waits["ledger.toml"] }' trace || fail "$*: written and not synced: $(cat trace)"
  if grep -q -E ' (rename|link)[a-z0-9]*\(.*ledger\.toml"' trace; then
    sed -n '/ \(rename\|link\)[a-z0-9]*(.*ledger\.toml"/,$p' trace | grep -q ' fsync(' \
      || fail "$*: its folder was not synced"
  fi
  for call in write fsync rename link linkat unlink flock ftruncate fchmod fchown mkdir; do
    times=$(grep -c " $call(" trace) || continue
    for error in EIO ENOSPC EACCES; do
      for time in $(seq "$times"); do
        begin "$from"
        status=0
        strace -f -qq -o /dev/null -e inject="$call:error=$error:when=$time" "$netlog" "$@" >out 2>err </dev/null \
          || status=$?
        where="$*: $error from $call number $time: exit status $status, $(head -c 300 err)"
        if [ "$status" = 0 ]; then
          is_new || fail "$where: not the new ledger"
        else
          is_old "$from" || { grep -q 'standard output' err && is_new; } || fail "$where: $(cat ledger.toml)"
          [ "$status" -le 2 ] || fail "$where"
          [ -s err ] || [ "$call" = write ] || fail "$where: nothing is said"
        fi
        [ "$call" = unlink ] || ls -A | while read -r file; do
          case "
$said
usual.toml" in *"
$file"*) ;; *) [ "$file" = state ] || grep -qF "$file" err || fail "$where: $file is left behind" ;; esac
        done || exit 1
        faults=$((faults + 1))
      done
    done
  done
  for call in write fsync rename link linkat unlink flock ftruncate fchmod openat; do
    times=$(grep -c " $call(" trace) || continue
    for time in $(seq "$times"); do
      begin "$from"
      strace -f -qq -o /dev/null -e inject="$call:signal=KILL:when=$time" "$netlog" "$@" >out 2>err </dev/null || true
      where="$*: killed at $call number $time"
      is_old "$from" || is_new || fail "$where: $(cat ledger.toml)"
      [ ! -e ledger.toml ] || "$netlog" -q need Oana "a cake" >out 2>err || fail "$where: the next: $(cat err)"
      kills=$((kills + 1))
    done
  done
}

try usual give ana "Dan Pop" "a roof"
try usual undo
try usual set owner Radu
try usual edit
try usual import --new cards.vcf
try usual merge other.toml
try usual forget ana --yes
try new init
echo "$faults faults and $kills kills"
