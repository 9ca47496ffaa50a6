#!/bin/sh
# `edit` replaces the ledger by what an editor made of a copy, if that is right and nobody else was quicker; else the
# ledger stays as it was, byte for byte, and what was written is kept.
set -eu
netlog=$1
source=$2
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
cd "$work"
unset XDG_DATA_HOME VISUAL EDITOR 2>/dev/null || true
export NETLOG_FILE=ledger.toml NETLOG_TODAY=2026-11-20 LC_ALL=C.UTF-8
fail() {
  echo "edit.sh: $*"
  exit 1
}
# Runs netlog edit, which must end with this status.
edit() {
  wanted=$1
  shift
  status=0
  "$netlog" edit "$@" >out 2>err || status=$?
  [ "$status" = "$wanted" ] || fail "edit $*: exit status $status: $(cat out err)"
}
fresh() {
  rm -rf ledger.*
  cp "$source/tests/ledgers/town.toml" ledger.toml
}
unchanged() {
  cmp -s ledger.toml "$source/tests/ledgers/town.toml" || fail "$1: the ledger changed"
}
no_copy() {
  [ "$(echo ledger*)" = ledger.toml ] || fail "$1: $(echo ledger*)"
}
# Prints the name of the only copy that is left.
copy() {
  set -- ledger.edit-*
  [ -e "$1" ] || fail "no copy was kept"
  [ $# = 1 ] || fail "too many copies: $*"
  grep -qF "$1" err || fail "the copy is not named: $(cat err)"
  echo "$1"
}

fresh
chmod 640 ledger.toml
inode=$(stat -c %i ledger.toml)
EDITOR='sed -i s/Irina.Călin/Irina.Calina/' edit 0
sed s/Irina.Călin/Irina.Calina/ "$source/tests/ledgers/town.toml" | cmp -s - ledger.toml || fail "the whole was not edited"
[ "$(stat -c %a ledger.toml)" = 640 ] || fail "the mode was not kept"
[ "$(stat -c %i ledger.toml)" != "$inode" ] || fail "it was not replaced but written over"
no_copy "after an edit"

# The copy stands beside the ledger in a folder of its own, under the mode of the ledger, and no lock is held meanwhile.
fresh
chmod 604 ledger.toml
cat >look <<'E2'
stat -c '%a %n' "$1" >looked
[ "$(stat -c %a "$(dirname "$1")")" = 700 ] || echo "a folder for others" >>looked
case $1 in "$PWD"/ledger.edit-*.toml.d/ledger.edit-*.toml) ;; *) echo "no such name" >>looked ;; esac
timeout 5 flock -n ledger.toml true || echo "locked" >>looked
cmp "$1" ledger.toml >>looked
E2
EDITOR='sh ./look' edit 0
grep -q '^nothing changed in ledger.toml$' out || fail "it does not say that nothing changed: $(cat out)"
grep -q '^604 ' looked || fail "the copy: $(cat looked)"
[ "$(wc -l <looked)" = 1 ] || fail "the copy: $(cat looked)"
unchanged "after no change"
no_copy "after no change"

# The editor's words go through the shell, as git has it; VISUAL comes first; an empty variable is none.
mkdir -p bin 'with blanks'
for name in vi editor 'my editor' visual code; do
  printf '#!/bin/sh\necho "%s $#" "$@" >said\n' "$name" >"bin/$name"
  chmod +x "bin/$name"
done
said() {
  sed "s|$work/ledger.edit-......\.toml\.d/ledger.edit-......\.toml|COPY|" said | grep -qxF -- "$1" || fail "wanted $1, got $(cat said)"
}
PATH=$work/bin:$PATH
EDITOR='"my editor" -x $((1 + 1))' edit 0
said "my editor 3 -x 2 COPY"
VISUAL=visual EDITOR='false' edit 0
said "visual 1 COPY"
VISUAL='' EDITOR='' edit 0
said "editor 1 COPY"
edit 0 +7
said "editor 2 +7 COPY"
EDITOR=vi edit 0 +7
said "vi 2 +7 COPY"
EDITOR='code --wait' edit 0 +7
said "code 3 --wait -g COPY:7"
EDITOR=visual edit 0 +7
said "visual 1 COPY"
rm bin/editor
if ! command -v editor >/dev/null; then
  edit 0
  said "vi 1 COPY"
fi

# A name with blanks, quotes and a dash.
cp ledger.toml "with blanks/- it's \$1 \"a\" ledger.toml"
NETLOG_FILE="with blanks/- it's \$1 \"a\" ledger.toml" EDITOR='sed -i s/notary/lawyer/' edit 0
grep -q lawyer "with blanks/- it's \$1 \"a\" ledger.toml" || fail "a name with blanks: not edited"
[ "$(ls 'with blanks' | wc -l)" = 1 ] || fail "a name with blanks: $(ls 'with blanks')"

# An editor that fails.
fresh
for editor in false no-such-editor 'sh -c "exit 3"' 'sh -c "kill -9 \$\$"' ./look; do
  EDITOR=$editor edit 1
  grep -q 'the ledger is as it was' err || fail "$editor: $(cat err)"
  unchanged "$editor"
  no_copy "$editor"
done
EDITOR='rm' edit 1
unchanged "rm"
no_copy "rm"
# What it wrote before it failed is kept.
EDITOR='sh -c "echo \# >>\"\$1\"; exit 1" sh' edit 1
unchanged "an editor that wrote and failed"
[ "$(tail -n 1 "$(copy)")" = '#' ] || fail "the copy does not hold what was written"

# What does not check is kept, and the error says where.
fresh
EDITOR='sed -i /^direction/d' edit 1
unchanged "an edit that does not check"
grep -q "$(copy):[0-9]*:1: a referral needs the key" err || fail "no place: $(cat err)"
grep -q 'more errors$' err || fail "the other errors: $(cat err)"
fresh
EDITOR='sed -i s/^contact.=.\"Ana.Rusu\"/contact=\"Nobody.At.All\"/' edit 1 ana.r
unchanged "a name that is unknown"
line=$(grep -n 'Nobody.At.All' "$(copy)" | head -n 1 | cut -d: -f1)
grep -q "$(copy):$line:[0-9]*: nobody is called" err || fail "no place in the copy: $(cat err)"
# Nothing at all is no ledger that anybody wants in place of theirs.
fresh
EDITOR='truncate -s 0' edit 1
unchanged "an empty copy"

# What an editor leaves beside the copy goes with its folder, whether the edit is taken or refused.
backup() { echo "sh -c 'cp \"\$1\" \"\$1~\"; mkdir \"\$(dirname \"\$1\")/deep\"; $1 \"\$1\"' sh"; }
fresh
EDITOR=$(backup 'sed -i s/notary/lawyer/') edit 0
no_copy "an editor that keeps backups"
fresh
EDITOR=$(backup 'sed -i /^direction/d') edit 1
unchanged "a refused edit with backups"
[ -f "$(copy)" ] || fail "the kept copy is no file"

# What cannot be read again is kept.
fresh
EDITOR='sh -c "mkdir more; mv \"\$1\" more; mv more \"\$1\"" sh' edit 1
unchanged "a copy that cannot be read"
grep -q 'cannot read: Is a directory' err || fail "a copy that cannot be read: $(cat err)"
[ -s "$(copy)/$(copy)" ] || fail "a copy that cannot be read was removed"
rm -r "$(copy)"

# Somebody else was quicker.
fresh
cat >meanwhile <<E2
sed -i s/notary/lawyer/ "\$1"
'$netlog' -q meet ana.r
E2
EDITOR='sh ./meanwhile' edit 1
grep -q '^netlog: ledger.toml: it was changed while the editor was open' err || fail "changed meanwhile: $(cat err)"
grep -q lawyer "$(copy)" || fail "changed meanwhile: the copy is not what was written"
"$netlog" -q undo
unchanged "changed meanwhile, but for the other's entry"
# The same when the other one has replaced the file.
fresh
echo 'sed -i s/notary/lawyer/ "$1"; sed -i s/notary/judge/ ledger.toml' >meanwhile
EDITOR='sh ./meanwhile' edit 1
grep -q judge ledger.toml || fail "replaced meanwhile: the other's change is lost"

# A link stays a link, also over folders, and the copy stands beside the file.
fresh
mkdir -p real/folder links
mv ledger.toml real/folder/book.toml
ln -s ../real/folder/book.toml links/one.toml
ln -s links/one.toml ledger.toml
EDITOR='sh -c "echo \"\$1\" >said; sed -i s/notary/lawyer/ \"\$1\"" sh' edit 0
[ -L ledger.toml ] && [ -L links/one.toml ] || fail "a link was replaced"
grep -q lawyer real/folder/book.toml || fail "the linked file was not edited"
grep -q "^$work/real/folder/book.edit-" said || fail "the copy: $(cat said)"
[ "$(ls real/folder)" = book.toml ] || fail "$(ls real/folder)"
rm -rf real links ledger.toml

# A broken ledger opens, and is mended.
printf '[[contact]]\nname = "Ana"\n\n[[meeting]]\ndate = 2026-11-01\ncontact = "An' >ledger.toml
EDITOR="sed -i 's/\"An\$/\"Ana\"/'" edit 0 +6
"$netlog" check >/dev/null || fail "the broken ledger was not mended"
printf '[[contact]]\nname = "Ana"\n\n[[meeting]]\ndate = 2026-11-01\ncontact = "An' >ledger.toml
EDITOR="sed -i 's/\"An\$/\"Ana\"/'" edit 0 --last
"$netlog" check >/dev/null || fail "the last entry was not mended"

# No room for the copy, and none for the new file: in sh, `ulimit -f` counts in blocks of 512 bytes.
fresh
with_blocks() {
  (
    trap '' XFSZ
    ulimit -f "$1"
    shift
    "$@"
  )
}
status=0
EDITOR='sed -i s/notary/lawyer/' with_blocks 8 "$netlog" edit >out 2>err || status=$?
[ "$status" = 1 ] || fail "no room: exit status $status"
unchanged "no room for the copy"
no_copy "no room for the copy"
# The entries fit, the ledger does not.
status=0
EDITOR='sed -i s/notary/lawyer/' with_blocks 8 "$netlog" edit ana.r >out 2>err || status=$?
[ "$status" = 1 ] || fail "no room: exit status $status"
unchanged "no room for the new file"
grep -q lawyer "$(copy)" || fail "no room for the new file: the copy is not what was written"
[ ! -e ledger.new-* ] || fail "a new file was left behind"

# A folder, or a file, that only may be read.
fresh
if [ "$(id -u)" != 0 ]; then
  chmod 500 .
  EDITOR='sed -i s/notary/lawyer/' "$netlog" edit >/dev/null 2>"$work/bin/err" && fail "a folder that only may be read"
  grep -q 'cannot write a file beside it' bin/err || fail "a folder that only may be read: $(cat bin/err)"
  chmod 700 .
  chmod 400 ledger.toml
  EDITOR='sed -i s/notary/lawyer/' edit 1
  no_copy "a file that only may be read"
  unchanged "a file that only may be read"
fi
