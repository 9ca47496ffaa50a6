#!/bin/sh
# What is installed, and the Debian package: it checks, installs, runs and goes again without a trace, in a folder of its
# own. Left out, with a word, where a tool is missing or the build is not one to give away.
set -eu
netlog=$1
build=$(dirname "$netlog")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
unset DESTDIR XDG_DATA_HOME 2>/dev/null || true
export LC_ALL=C.UTF-8
fail() {
  echo "install.sh: $*"
  exit 1
}
check_files() {
  root=$1 zsh=$2 gz=$3
  for file in share/man/man1/netlog.1$gz share/man/man5/netlog-ledger.5$gz share/bash-completion/completions/netlog \
    share/zsh/$zsh/_netlog share/fish/vendor_completions.d/netlog.fish; do
    [ -s "$root/$file" ] || fail "$root has no $file"
  done
  "$root/bin/netlog" completion bash | cmp -s - "$root/share/bash-completion/completions/netlog" || fail "another completion"
}

cmake --install "$build" --prefix "$work/usr" >out 2>&1 || fail "cmake --install: $(cat out)"
[ "$(usr/bin/netlog --version)" = "$("$netlog" --version)" ] || fail "another netlog was installed"
check_files "$work/usr" site-functions ""
usr/bin/netlog manual netlog | cmp -s - usr/share/man/man1/netlog.1 || fail "another manual"

grep -q '^CMAKE_BUILD_TYPE:STRING=Release$' "$build/CMakeCache.txt" || { echo "install.sh: no release build, no package"; exit 0; }
command -v dpkg-shlibdeps >/dev/null || { echo "install.sh: no dpkg-shlibdeps here, no package"; exit 0; }
cpack -G DEB -B "$work/pack" --config "$build/CPackConfig.cmake" >out 2>&1 || fail "cpack: $(cat out)"
package=$(ls pack/*.deb)
if command -v lintian >/dev/null; then
  lintian --allow-root --no-tag-display-limit "$package" >out 2>&1 || fail "lintian: $(cat out)"
  ! grep '^E:' out || fail "lintian finds errors"
else
  echo "install.sh: no lintian here"
fi
dpkg-deb -f "$package" Depends | grep -q 'libc6 (>= ' || fail "the package does not say what it depends on"
[ "$(dpkg-deb -f "$package" Version)" = "$("$netlog" --version | cut -d' ' -f2)" ] || fail "another version"

mkdir -p root/var/lib/dpkg/info root/var/lib/dpkg/updates
touch root/var/lib/dpkg/status root/var/lib/dpkg/available
find root | sort >before
# Into a folder of its own; the libraries are those of this machine, whose dpkg may leave documents out.
in_root() {
  dpkg --root="$work/root" --force-not-root --force-depends --force-script-chrootless --log=/dev/null \
    --path-include='*' "$@" >out 2>&1 || fail "dpkg $*: $(cat out)"
}
in_root -i "$work/$package"
check_files "$work/root/usr" vendor-completions .gz
# The day of the manual is that of the changelog.
released=$(zcat root/usr/share/doc/netlog/changelog.gz | sed -n 's/^ -- .*>  //p' | head -n 1)
zcat root/usr/share/man/man1/netlog.1.gz | head -n 1 | grep -q " $(date -d "$released" +%F) " || fail "the manual is not of $released"
printf '' >ledger.toml
root/usr/bin/netlog --file ledger.toml add Ana Pop -q || fail "what the package installed does not run"
in_root --purge netlog
find root -not -path 'root/var/lib/dpkg*' | sort >after
grep -v '^root/var/lib/dpkg' before | cmp -s - after || fail "it left $(diff before after)"
