#!/bin/sh
# netlog as the merge driver of a real git: whatever git does, both sides' entries are there, once.
set -eu
netlog=$1
readme=$2/README.md
command -v git >/dev/null || exit 0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mkdir bin
ln -s "$netlog" bin/netlog
unset XDG_DATA_HOME NETLOG_FILE 2>/dev/null || true
PATH=$work/bin:$PATH HOME=$work
export PATH HOME XDG_STATE_HOME="$work/state" NETLOG_TODAY=2026-11-20 LC_ALL=C.UTF-8
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null GIT_EDITOR=true GIT_MERGE_AUTOEDIT=no
export GIT_AUTHOR_NAME=Ioana GIT_AUTHOR_EMAIL=i@example.org GIT_COMMITTER_NAME=Ioana GIT_COMMITTER_EMAIL=i@example.org
fail() {
  echo "merge_git.sh: $*"
  cat "$work/said" 2>/dev/null || true
  exit 1
}
# What git says is kept for a failure.
run() {
  "$@" >"$work/said" 2>&1
}
log() {
  netlog -q --file "$ledger" "$@"
}
commit() {
  run git commit -qam "$1" || fail "commit: $1"
}
met_dan() {
  log meet dan -d 2026-11-02
}
met_ana() {
  log meet ana -d 2026-11-03
}
sold() {
  sed "s/^value = .*/value = $1/" "$ledger" >edited && cat edited >"$ledger" && rm edited
}
# A repository with a ledger of two contacts and a deal.
begin() {
  cd "$work"
  ledger=${2:-ledger.toml}
  git init -q -b main "$1"
  cd "$1"
  mkdir -p "$(dirname "$ledger")"
  netlog -q init --file "$ledger" --owner Ioana --currency RON
  log add Ana -d unknown
  log add Dan -d unknown
  log deal sold ana 100 -d 2026-11-01
  netlog --file "$ledger" merge --setup >"$work/said"
  git add .
  commit base
}
# Two branches: on `side` Dan was met, on `main` Ana.
apart() {
  begin "$@"
  git checkout -q -b side
  met_dan
  commit dan
  git checkout -q main
  met_ana
  commit ana
}
# What comes of it: the entries of both in the order of days.
together() {
  git show "$(git rev-list --max-parents=0 HEAD):$ledger" >"$work/together.toml"
  (ledger=$work/together.toml && met_dan && met_ana)
  cmp -s "$ledger" "$work/together.toml" || fail "$1: $(diff "$work/together.toml" "$ledger")"
  ! git diff --name-only --diff-filter=U | grep -q . || fail "$1: git has a conflict left"
}
marked() {
  grep -q '^<<<<<<<' "$ledger" || fail "$1: no markers"
  ! netlog --file "$ledger" report 2>"$work/said" || fail "$1: netlog reads on over markers"
  grep -q "git's conflict markers, lines [0-9]* to [0-9]*: \|git's conflict markers, lines" "$work/said" || fail "$1: not told"
}

apart merge
grep -qx 'ledger.toml merge=netlog' .gitattributes || fail "no attribute"
run git merge side || fail "merge"
together merge

# As the README has it.
begin recipe
git rm -q .gitattributes
run git commit -q --amend -m base
git config --remove-section merge.netlog
sed -n '/^\*\*Under git\.\*\*/,/^From then on/s/^    //p' "$readme" >"$work/recipe.sh"
[ "$(grep -c . "$work/recipe.sh")" = 3 ] || fail "the recipe in the README is another one: mend this test"
NETLOG_FILE=ledger.toml run sh -e "$work/recipe.sh" || fail "the recipe in the README"
git checkout -q -b side
met_dan
commit dan
git checkout -q main
met_ana
commit ana
run git merge side || fail "merge as the README has it"
together "merge as the README has it"

apart rebase
git checkout -q side
run git rebase main || fail "rebase"
together rebase

apart pick
run git cherry-pick side || fail "cherry-pick"
together cherry-pick

apart stash
git reset -q --hard HEAD~
met_ana
run git stash
run git merge side || fail "merge before stash pop"
run git stash pop || fail "stash pop"
together "stash pop"

# A clone needs the configuration too, and check says so. Without it --autostash leaves markers and ends with 0.
begin origin
run git clone "$work/origin" "$work/clone"
run git clone "$work/origin" "$work/other"
met_dan
commit dan
cd "$work/clone"
netlog --file ledger.toml check >"$work/said" || fail "check fails"
grep -q 'merge --setup' "$work/said" || fail "check does not tell of the configuration"
met_ana
run git pull --rebase --autostash || fail "pull --autostash without a driver fails, which it did not before"
marked "autostash without a driver"
grep -q 'git stash list' "$work/said" || fail "no word of the stash"
cd "$work/other"
netlog --file ledger.toml merge --setup >"$work/said"
! netlog --file ledger.toml check | grep -q 'merge --setup' || fail "check tells of a configuration that is there"
met_ana
run git pull --rebase --autostash || fail "pull --autostash"
together "pull --rebase --autostash"

# Another attribute may win: then git would not ask netlog.
begin attributes
printf '%s\n' 'ledger.toml merge=netlog' '* merge=union' >.gitattributes
! netlog --file ledger.toml merge --setup >"$work/said" 2>&1 || fail "setup does not see that another attribute wins"
grep -q 'check-attr merge -- ledger.toml' "$work/said" || fail "setup does not say how to see which attribute wins"

# Where histories cross, git merges the bases first.
for how in binary text; do
  begin "cross-$how"
  [ $how = binary ] || git config --unset merge.netlog.recursive
  git checkout -q -b side
  sold 120
  commit 120
  git checkout -q main
  sold 110
  commit 110
  git tag ours
  ! run git merge side || fail "two values are no conflict"
  marked "two values"
  grep -q '^value = 110' ledger.toml && grep -q '^value = 120' ledger.toml || fail "a side is lost"
  git checkout -q --ours ledger.toml
  git add ledger.toml
  commit merged
  git checkout -q side
  ! run git merge ours || fail "two values are no conflict, the other way round"
  git checkout -q --theirs ledger.toml
  git add ledger.toml
  commit merged
  met_dan
  commit dan
  git checkout -q main
  met_ana
  commit ana
  run git merge side || fail "crossing histories ($how)"
  git show ours:ledger.toml >"$work/together.toml"
  (ledger=$work/together.toml && met_dan && met_ana)
  cmp "$work/together.toml" ledger.toml || fail "crossing histories ($how)"
done

# One side then corrects an entry without id that both have merged: a conflict, never both.
begin corrected
git checkout -q -b side
log note dan "has moved" -d 2026-11-04
commit moved
git checkout -q -b crossed main
log card take dan 5 -d 2026-11-03
commit cards
git tag cards
run git merge side || fail "corrected: the first merge"
sed 's/^count = 5/count = 50/' ledger.toml >edited && cat edited >ledger.toml && rm edited
commit 50
git checkout -q side
run git merge cards || fail "corrected: the first merge, the other way round"
met_ana
commit ana
! run git merge crossed || fail "corrected: no conflict"
marked corrected
[ "$(grep -c '^count = 5' ledger.toml)" = 2 ] && grep -q 2026-11-03 ledger.toml || fail "corrected: a side is lost"

# So is a contact that one side gave another name afterwards, and an entry of which it corrected two fields.
begin crossed
git checkout -q -b side
log add Lia -d 2026-11-04
log meet lia --place Olivo -d 2026-11-04
commit lia
git checkout -q main
log note dan "has moved" -d 2026-11-05
commit moved
git tag moved
run git merge side || fail "crossed: the first merge"
git checkout -q side
run git merge moved || fail "crossed: the first merge, the other way round"
git tag both
sed 's/"Lia"/"Lia Pop"/' ledger.toml >edited && cat edited >ledger.toml && rm edited
commit named
git checkout -q main
met_ana
commit ana
! run git merge side || fail "renamed after the crossing: no conflict"
marked "renamed after the crossing"
[ "$(grep -c '^<<<<<<<' ledger.toml)" = 2 ] || fail "renamed after the crossing: $(cat ledger.toml)"
git reset -q --hard main
git checkout -q -B side both
sed '/contact = "Lia"/,$s/Olivo/Turda/; s/^date = 2026-11-05/date = 2026-11-06/; s/has moved/has moved to Turda/' ledger.toml >edited
cat edited >ledger.toml && rm edited
commit corrected
git checkout -q main
! run git merge side || fail "corrected after the crossing: no conflict"
marked "corrected after the crossing"
[ "$(grep -c '^<<<<<<<' ledger.toml)" = 2 ] && [ "$(grep -c 'has moved' ledger.toml)" = 2 ] ||
  fail "corrected after the crossing: $(cat ledger.toml)"

# Nothing is known of the last contact of the past but a name, and one side gave it another one: never both.
for from in main side; do
  begin "unrelated-$from"
  git checkout -q -b side
  log note dan "has moved" -d 2026-11-03
  commit moved
  git checkout -q main
  log add Lia -d 2026-11-04
  commit lia
  git tag lia
  run git merge side || fail "unrelated: the first merge"
  git checkout -q side
  run git merge lia || fail "unrelated: the first merge, the other way round"
  sed 's/"Lia"/"Maria"/' ledger.toml >edited && cat edited >ledger.toml && rm edited
  log meet maria -d 2026-11-05
  commit named
  git checkout -q main
  met_ana
  commit ana
  git checkout -q $from
  run git merge "$([ $from = main ] && echo side || echo main)" || marked unrelated
  grep -q '^<<<<<<<' ledger.toml || ! grep -q '"Lia"' ledger.toml || fail "unrelated: $(cat ledger.toml)"
  grep -q '"Maria"' ledger.toml && grep -q 'has moved' ledger.toml || fail "unrelated: a side is lost"
done

# Both sides gave a contact another name in its place.
begin names
met_ana
commit ana
git checkout -q -b side
sed 's/"Ana"/"Ana Rus"/' ledger.toml >edited && cat edited >ledger.toml && rm edited
commit rus
git checkout -q main
sed 's/"Ana"/"Ana Pop"/' ledger.toml >edited && cat edited >ledger.toml && rm edited
commit pop
! run git merge side || fail "two names are no conflict"
[ "$(grep -c '^<<<<<<<' ledger.toml)" = 3 ] || fail "two names: $(cat ledger.toml)"

# What was stashed stays when it could not be put back, and the hint says so.
begin stashed
sold 110
run git stash
sold 120
commit 120
! run git stash pop || fail "two values are no conflict"
marked "stash pop"
grep -q 'git stash list' "$work/said" || fail "stash pop: no word of the stash"

apart crlf
git checkout -q side
echo 'ledger.toml eol=crlf' >>.gitattributes
commit crlf
git checkout -q main
run git merge side || fail "eol=crlf"
rm ledger.toml && git checkout -q ledger.toml
[ "$(grep -c "$(printf '\r')\$" ledger.toml)" = "$(grep -c '' ledger.toml)" ] || fail "eol=crlf: lines that end in LF alone"
git config core.autocrlf false
tr -d '\r' <ledger.toml >plain && mv plain ledger.toml
git update-index --refresh >/dev/null || true
git show "$(git rev-list --max-parents=0 HEAD | tail -1):ledger.toml" >"$work/together.toml"
(ledger=$work/together.toml && met_dan && met_ana)
cmp "$work/together.toml" ledger.toml || fail "eol=crlf"

apart blanks "my log/led[g]er \"of\" mine.toml"
run git merge side || fail "blanks in the path"
together "blanks in the path"

apart renamed
echo '*.toml merge=netlog' >.gitattributes
commit attributes
git checkout -q side
git mv ledger.toml log.toml
echo '*.toml merge=netlog' >.gitattributes
commit renamed
git checkout -q main
run git merge side || fail "renamed"
[ ! -e ledger.toml ] || fail "renamed: the old name is there"
git show "$(git rev-list --max-parents=0 HEAD):ledger.toml" >"$work/together.toml"
(ledger=$work/together.toml && met_dan && met_ana)
cmp "$work/together.toml" log.toml || fail "renamed"

# Both made the file.
begin added
git rm -q --cached ledger.toml
mv ledger.toml "$work/base.toml"
run git commit -q --amend -m base
git checkout -q -b side
cp "$work/base.toml" ledger.toml
met_dan
git add ledger.toml
commit dan
git checkout -q main
cp "$work/base.toml" ledger.toml
met_ana
git add ledger.toml
commit ana
run git merge side || fail "both added"
cp "$work/base.toml" "$work/together.toml"
(ledger=$work/together.toml && met_dan && met_ana)
cmp "$work/together.toml" ledger.toml || fail "both added"

# A side that is no ledger, and a netlog that is not there: git's merge by lines, never one side alone.
apart broken
git checkout -q side
echo 'place = "Turda' >>ledger.toml
commit broken
git checkout -q main
! run git merge side || fail "a broken side is merged"
grep -q '^place = "Turda' ledger.toml && grep -q 2026-11-03 ledger.toml || fail "a broken side: a side is lost"
apart gone
rm "$work/bin/netlog"
! run git merge side || fail "merged without netlog"
grep -q '^<<<<<<< ours' ledger.toml && grep -q 2026-11-02 ledger.toml && grep -q 2026-11-03 ledger.toml ||
  fail "without netlog: a side is lost"
