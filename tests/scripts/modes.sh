#!/bin/sh
# Whatever netlog makes is for nobody else, whatever the umask: files 0600, folders 0700. What -o names is made as the
# shell makes files, and what is there keeps its mode.
set -eu
netlog=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
unset NETLOG_FILE NETLOG_BOOKS XDG_DATA_HOME XDG_CACHE_HOME VISUAL 2>/dev/null || true
export NETLOG_TODAY=2026-11-20 LC_ALL=C.UTF-8
fail() {
  echo "modes.sh: $*"
  exit 1
}
mkdir bin
printf '#!/bin/sh\n' >bin/xdg-open
chmod +x bin/xdg-open
export PATH="$work/bin:$PATH"
printf 'BEGIN:VCARD\nVERSION:3.0\nFN:Dan Pop\nTEL:0745 010 114\nEND:VCARD\n' >cards.vcf
printf '[[contact]]\nname = "Lia"\n' >other.toml
# An editor that notes the modes of the copy and its folder, and changes nothing or a name.
cat >editor <<'END'
#!/bin/sh
stat -c %a "$1" "$(dirname "$1")" >>"$MODES"
[ -z "${FROM:-}" ] || sed -i "s/$FROM/$TO/" "$1"
END
chmod +x editor
export EDITOR="$work/editor" MODES="$work/modes"

tried=0
for mask in 000 022 077; do
  umask 022
  home=$work/home$mask
  mkdir "$home"
  export HOME="$home" XDG_STATE_HOME="$home/state"
  : >modes
  umask "$mask"
  "$netlog" -q init -f "$home/new/folder/ledger.toml"
  "$netlog" -q give Ana "Mara Rus" "a roof" --new # the default ledger, and what undo may want to know
  "$netlog" -q meet ana
  "$netlog" -q undo
  "$netlog" -q meet ana
  FROM=Mara TO=Sara "$netlog" -q edit
  FROM=Sara TO=Mara "$netlog" -q edit --last
  "$netlog" -q import --new --pick cards.vcf
  "$netlog" -q import --new cards.vcf
  "$netlog" -q merge other.toml
  "$netlog" -q undo --import
  "$netlog" -q merge other.toml --base other.toml
  "$netlog" -q set owner Radu
  "$netlog" -q forget lia --yes >words 2>&1 || fail "forget: $(cat words)"
  "$netlog" -q import --new cards.vcf
  "$netlog" -q report --open
  "$netlog" -q export vcard --into "$home/people"
  "$netlog" -q --today 2028-01-01 next --format ics --into "$home/to-dos"
  # An edit that is refused, and kept.
  status=0
  FROM='^name' TO=nam "$netlog" -q edit 2>words || status=$?
  [ "$status" = 1 ] || fail "umask $mask: a wrong edit: $status"
  # A card that changed is written anew.
  "$netlog" -q update dan --city Turda
  "$netlog" -q export vcard --into "$home/people"
  find "$home" -mindepth 1 -type f ! -perm 600 -o -mindepth 1 -type d ! -perm 700 | grep . && fail "umask $mask: more than the owner may read these"
  sort -u modes | tr '\n' ' ' | grep -qx '600 700 ' || fail "umask $mask: an editor's copy: $(sort -u modes)"
  for made in new/folder/ledger.toml .local/share/netlog/ledger.toml .cache/netlog/report.html state/netlog people/*.vcf to-dos/*.ics '.local/share/netlog/ledger.edit-*.toml'; do
    # shellcheck disable=SC2086  # a pattern
    set -- "$home"/$made
    [ -e "$1" ] || fail "umask $mask: $made was not made: $(find "$home")"
    tried=$((tried + $#))
  done
  "$netlog" -q report -o "week$mask.html"
  [ "$(stat -c %a "week$mask.html")" = "$(printf '%o' $((0666 & ~0$mask)))" ] || fail "umask $mask: -o: $(stat -c %a "week$mask.html")"
done
[ "$tried" -gt 20 ] || fail "$tried files were looked at"
