#!/bin/sh
# A line that two copies changed in two ways, merged by fossil without a repository.
# Expected: an exit status of its own where it left a conflict, as with diff3, merge and git merge-file.
# Seen in fossil 2.21: a warning, the conflict marked, and exit status 0.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
for package in fossil=1:2.21-1+deb12u1 libfuse2=2.9.9-6+b1; do
  apt-get download -q "$package" >>said 2>&1 || { cat said; exit 1; }
done
for package in *.deb; do dpkg -x "$package" root; done
LD_LIBRARY_PATH=$(dirname "$(find "$work/root" -name 'libfuse.so.2')")
export LD_LIBRARY_PATH HOME="$work" LC_ALL=C
fossil() { root/usr/bin/fossil "$@"; }
fossil version
printf 'ana\ndan\n' >before
printf 'ana\ndan pop\n' >laptop
printf 'ana\ndan popa\n' >desktop
status=0
fossil 3-way-merge before laptop desktop seen || status=$?
cat seen
[ "$status" = 0 ]
grep -c '^[<|=>]\{7\} ' seen | grep -qx 4
