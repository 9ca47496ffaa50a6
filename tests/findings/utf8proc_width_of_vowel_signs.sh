#!/bin/sh
# How wide a vowel sign is that stands beside its letter (general category Mc), as in Hindi, Tamil or Burmese.
# Expected: utf8proc_charwidth, made for terminals, says the same as the C library's wcwidth, which terminals use.
# Seen in utf8proc 2.8.0: 0 columns for each; wcwidth of glibc 2.36 and the cursor of tmux 3.3a: 1.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -q "libutf8proc-dev=2.8.0-1*" "libutf8proc2=2.8.0-1*" >said 2>&1 || { cat said; exit 1; }
for package in *.deb; do dpkg -x "$package" root; done
cat >width.c <<'C'
#define _XOPEN_SOURCE 700
#include <locale.h>
#include <stdio.h>
#include <utf8proc.h>
#include <wchar.h>
int main(void) {
  static const int signs[] = {0x093E, 0x0BBE, 0x102C, 0x0D3E};
  setlocale(LC_ALL, "C.UTF-8");
  printf("utf8proc %s\n", utf8proc_version());
  for (unsigned i = 0; i < sizeof signs / sizeof *signs; ++i)
    printf("U+%04X utf8proc %d, wcwidth %d\n", signs[i], utf8proc_charwidth(signs[i]), wcwidth(signs[i]));
}
C
library=$(dirname "$(find root -name libutf8proc.so.2)")
cc -Iroot/usr/include width.c "$library/libutf8proc.so.2" -o width
LD_LIBRARY_PATH=$library ./width >seen
cat seen
[ "$(grep -c ' utf8proc 0, wcwidth 1$' seen)" = 4 ]
