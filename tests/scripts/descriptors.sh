#!/bin/sh
# Standard input, output or error closed at the start, in every combination: no file that netlog opens, the ledger least
# of all, may take their place, or what is printed would be written into it.
set -eu
netlog=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
if ! command -v flock >/dev/null || [ ! -d /proc/self/fd ]; then
  echo "descriptors.sh: no flock or no /proc here; left out"
  exit 0
fi
export HOME="$work" XDG_STATE_HOME="$work/state" NETLOG_FILE=ledger.toml NETLOG_TODAY=2026-11-20 LC_ALL=C.UTF-8
fail() {
  echo "descriptors.sh: $*"
  exit 1
}
cat >entries <<'E2'
[[contact]]
name = "Ana"
E2
# Waits until $1, a process that waits for the lock, has the ledger open, and prints as which descriptor.
descriptor_of_ledger() {
  while kill -0 "$1" 2>/dev/null; do
    for one in /proc/"$1"/fd/*; do
      if [ "$(readlink "$one")" = "$work/ledger.toml" ] && [ "$(readlink "/proc/$1/exe")" = "$(readlink -f "$netlog")" ]; then
        echo "${one##*/}"
        return
      fi
    done
  done
}
tried=0
for command in 'note ana tea' 'undo' 'balance'; do
  for closed in '' '<&-' '>&-' '2>&-' '<&- >&-' '<&- 2>&-' '>&- 2>&-' '<&- >&- 2>&-'; do
    cp entries ledger.toml
    "$netlog" -q note ana coffee
    # The lock is held by this shell, whose descriptor the command does not get.
    exec 9<ledger.toml
    flock 9
    eval "exec_netlog() { exec \"$netlog\" $command 9<&- $closed; }"
    exec_netlog </dev/null >out 2>err &
    child=$!
    descriptor=$(descriptor_of_ledger "$child")
    exec 9<&-
    status=0
    wait "$child" || status=$?
    [ "$status" = 0 ] || fail "$command $closed: exit status $status"
    [ "${descriptor:-0}" -gt 2 ] || fail "$command $closed: the ledger is descriptor ${descriptor:-unknown}"
    cp entries wanted
    case $command in
      note*) printf '\n[[note]]\ndate = 2026-11-20\ncontact = "Ana"\ntext = "coffee"\n\n[[note]]\ndate = 2026-11-20\ncontact = "Ana"\ntext = "tea"\n' >>wanted ;;
      balance) printf '\n[[note]]\ndate = 2026-11-20\ncontact = "Ana"\ntext = "coffee"\n' >>wanted ;;
    esac
    cmp -s wanted ledger.toml || fail "$command $closed: $(diff wanted ledger.toml)"
    tried=$((tried + 1))
  done
done
[ "$tried" = 24 ] || fail "$tried were tried"
