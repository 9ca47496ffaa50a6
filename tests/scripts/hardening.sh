#!/bin/sh
# The program as it is built for use: what a compiler and a linker can do against an error in memory is there. Flags
# that are passed and lost on the way are found here.
set -eu
netlog=$1
command -v readelf >/dev/null || { echo "hardening.sh: no readelf here, nothing looked at"; exit 0; }
fail() {
  echo "hardening.sh: $*"
  exit 1
}
header=$(readelf -hW "$netlog")
segments=$(readelf -lW "$netlog")
dynamic=$(readelf -dW "$netlog")
symbols=$(readelf -W --dyn-syms "$netlog")

# At an address that nobody can guess.
case $header in *'Type:'*DYN*) ;; *) fail "it is not position-independent" ;; esac
case $dynamic in *FLAGS_1*PIE*) ;; *) fail "it is a library, and no position-independent program" ;; esac
# The tables of what is called elsewhere are filled in at the start, and cannot be written after it.
case $segments in *GNU_RELRO*) ;; *) fail "tables that are filled in at the start stay writable" ;; esac
case $dynamic in *BIND_NOW* | *FLAGS_1*NOW*) ;; *) fail "functions are looked up only when they are called" ;; esac
case $dynamic in *TEXTREL*) fail "its code is written to at the start" ;; esac
# No memory is both written and run, the stack least of all.
echo "$segments" | grep -q 'GNU_STACK.* RW  *0x' || fail "its stack can be run"
! echo "$segments" | grep -q 'LOAD.* RWE ' || fail "some of its memory can be written and run"
# A function that holds an array sees that it has been written past; so does a copy whose size is known.
case $symbols in *__stack_chk_fail*) ;; *) fail "no function guards its stack" ;; esac
echo "$symbols" | grep -Eq '__(mem|str|read|pread|realpath|poll|getcwd|vsnprintf|snprintf|fdelt|longjmp)[a-z]*_chk' ||
  fail "no copy is checked"
# A jump goes only where one may begin: each such place says so, where the processor knows that (it is heeded where the
# libraries say so too).
case $header in
  *X86-64*)
    marks=$(LC_ALL=C grep -aoP '\xf3\x0f\x1e\xfa' "$netlog" | wc -l)
    [ "$marks" -ge 100 ] || fail "nothing says where a jump may go"
    ;;
esac
