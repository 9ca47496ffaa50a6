#!/bin/sh
# all_at_once.sh NETLOG SOURCE [CHANGES [ROUNDS [PROCESSES]]]: processes that record, import, merge, edit and undo at once,
# while others read: no entry is lost or torn, no reader sees a broken ledger, and what undo took off is all that is
# gone. Says how many changes it were. At length (100,000 appends): all_at_once.sh NETLOG . 10 270 50
set -eu
netlog=$1
changes=${3:-50} # of each process, in each round
rounds=${4:-1}
processes=${5:-6}
[ $# -gt 3 ] || changes=$((changes / 5 + 10))
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
unset XDG_DATA_HOME NETLOG_BOOKS VISUAL 2>/dev/null || true
mkdir home
export HOME="$work/home" XDG_STATE_HOME="$work/state" NETLOG_TODAY=2026-11-20 LC_ALL=C.UTF-8 NETLOG_FILE=ledger.toml
export EDITOR='sed -i s/^for.=.*/for\ =\ \"edited\"/'
fail() {
  echo "all_at_once.sh: $*"
  exit 1
}

# What was written bears a mark of its own: a prospect, a place or a name.
marks='.[] | .prospect // .place // .name | select(startswith("mark"))'

# change MARK NUMBER PROCESS: one change, of the kind that the number says; what came of it goes to the files of the
# process.
change() {
  case $(($2 % 8)) in
    1)
      printf 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:%s\r\nTEL:%s\r\nEND:VCARD\r\n' "$1" "$(echo "$1" | tr -dc 0-9)00" >"$1.vcf"
      if "$netlog" -q import "$1.vcf" --new; then echo "$1" >>"$3.written"; else echo "import of $1: $?"; fi
      ;;
    3)
      printf '[[contact]]\nname = "Ana"\n\n[[meeting]]\ndate = 2026-11-01\ncontact = "Ana"\nplace = "%s"\n' "$1" >"$1.toml"
      if "$netlog" -q merge "$1.toml"; then echo "$1" >>"$3.written"; else echo "merge of $1: $?"; fi
      ;;
    5)
      # Where another was quicker, what stands last is no more what stood last: it is refused, and tried again.
      for try in 1 2 3 4 5; do
        status=0
        "$netlog" undo --format json >"$3.gone" 2>"$3.why" || status=$?
        if [ "$status" = 0 ]; then
          jq -r "$marks" "$3.gone" >>"$3.undone"
          break
        fi
        [ "$status" = 1 ] && grep -q '^netlog: ' "$3.why" || echo "undo: $status: $(cat "$3.why")"
        echo 1 >>"$3.refused_undo"
      done
      ;;
    7)
      # Somebody else may have changed the ledger while the editor ran: then it is refused, and the copy kept. A second
      # and third try may do.
      for try in 1 2 3; do
        status=0
        id=$("$netlog" log --kind referral --format json | jq -r ".[] | select(.prospect | startswith(\"mark-p$3-\")) | .id" | head -n 1)
        [ -n "$id" ] || return 0
        "$netlog" edit "$id" >"$3.why" 2>&1 || status=$?
        case $status in
          0) echo "$id" >>"$3.edited" && return 0 ;;
          1) echo "$try" >>"$3.refused_edit" ;;
          2) ! "$netlog" log --format json | grep -q "\"id\": \"$id\"" || echo "edit: $(cat "$3.why")" ;;
          *) echo "edit: $status: $(cat "$3.why")" ;;
        esac
      done
      ;;
    *)
      if "$netlog" -q give ana "$1" --for "a long text that makes the entry longer than a line"; then
        echo "$1" >>"$3.written"
      else
        echo "give $1: $?"
      fi
      ;;
  esac
}

round() {
  rm -f -- *.written *.undone *.edited *.refused_* ledger* finished said.* read.* mark-*
  # Above the comment undo takes nothing off.
  printf '[[contact]]\nname = "Ana"\n# so it began\n' >ledger.toml
  cp ledger.toml before.toml
  writers=
  for process in $(seq "$processes"); do
    (
      for number in $(seq "$changes"); do
        change "mark-p$process-n$number" $((process + number)) "$process"
      done
    ) >"said.$process" 2>&1 &
    writers="$writers $!"
  done
  readers=
  for reader in 1 2 3; do
    (
      while [ ! -e finished ]; do
        "$netlog" check --format json >"read.$reader.json" 2>&1 || echo "check: $? $(cat "read.$reader.json")"
        "$netlog" balance --format json >"read.$reader.json" || echo "balance: $?"
        jq -e '.contacts | length > 0' "read.$reader.json" >read.$reader.words || echo "balance: no ledger"
        echo 1 >>"read.$reader.count"
      done
    ) >"read.$reader" 2>&1 &
    readers="$readers $!"
  done
  for writer in $writers; do wait "$writer" || fail "a process ended with $?"; done
  touch finished
  for reader in $readers; do wait "$reader" || fail "a reader ended with $?"; done
  cat said.* read.1 read.2 read.3 | grep -v 'has it locked; waiting$' >words || true
  [ ! -s words ] || fail "$(head -n 5 words)"
  settle
}

# All that was said to be written is there once, but for what undo printed as gone.
settle() {
  "$netlog" check >words 2>&1 || fail "$(cat words)"
  cat -- *.written | sort >written
  cat -- *.undone 2>/dev/null | sort >undone || true
  comm -23 written undone >wanted
  "$netlog" log --format json | jq -r "$marks" | sort >got
  cmp -s wanted got || fail "not every entry is there once: $(diff wanted got | head -n 5)"
  head -c "$(wc -c <before.toml)" ledger.toml | cmp -s - before.toml || fail "the first bytes changed"
  "$netlog" log --format json >all.json
  for id in $(cat -- *.edited 2>/dev/null | sort -u); do
    jq -e --arg id "$id" '[.[] | select(.id == $id and .for != "edited")] == []' all.json >words || fail "the edit of $id is gone"
  done
  refused=$(cat -- *.refused_edit 2>/dev/null | wc -l)
  copies=$(find . -maxdepth 1 -name 'ledger.*' ! -name ledger.toml | wc -l)
  [ "$copies" -eq "$refused" ] || fail "$copies files are left beside the ledger after $refused refused edits: $(ls)"
  appended=$((appended + $(wc -l <written)))
  taken_off=$((taken_off + $(wc -l <undone)))
  edited=$((edited + $(cat -- *.edited 2>/dev/null | wc -l)))
  read=$((read + $(cat read.*.count | wc -l)))
}

appended=0 taken_off=0 edited=0 read=0
for number in $(seq "$rounds"); do round; done
echo "$processes processes: $appended appends, $taken_off taken off by undo, $edited edits, $read times two reads; nothing lost"
