#!/bin/sh
# Two copies of a list to which the same line was added, merged by diff3 with the list as it was.
# Expected: both did the same, so the line stands once, as with git merge-file, and the exit status is 0.
# Seen in diffutils 3.8: a conflict and exit status 1; its first side is neither copy, but the list as it was. -m goes with
# -A where nothing else is said; with -E the line stands once.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -q diffutils=1:3.8-4 >said 2>&1 || { cat said; exit 1; }
dpkg -x diffutils_*.deb root
printf '%s\n' ana dan eva >before
printf '%s\n' ana dan mihai eva | tee laptop >desktop
export LC_ALL=C PATH="$work/root/usr/bin:$PATH"
diff3 --version | head -n 1
status=0
diff3 -m laptop before desktop >seen || status=$?
cat seen
[ "$status" = 1 ]
printf '%s\n' ana dan '<<<<<<< before' ======= mihai '>>>>>>> desktop' eva | cmp - seen
diff3 -m -E laptop before desktop | cmp - laptop
