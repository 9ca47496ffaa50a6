#!/bin/sh
# Everything that must hold: installs what is missing, builds with both compilers without a warning, and runs every test,
# the second time under AddressSanitizer and UndefinedBehaviorSanitizer.
set -eu
cd "$(dirname "$0")/.."
sh tests/install-packages.sh test

build_and_test() {
  folder=$1
  shift
  cmake -S . -B "$folder" -G Ninja -DNETLOG_WERROR=ON -DNETLOG_BUILD_TESTS=ON "$@"
  cmake --build "$folder"
  ctest --test-dir "$folder" --output-on-failure -j 3
}

build_and_test build/gcc -DCMAKE_CXX_COMPILER=g++
# Lines are all that a sanitizer's report needs of debugging information.
build_and_test build/clang-sanitize -DCMAKE_CXX_COMPILER=clang++ -DNETLOG_UNITY=OFF -DNETLOG_SANITIZE=ON \
  -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG=-gline-tables-only
