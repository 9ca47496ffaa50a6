#!/bin/sh
# Text in quotes with CR LF in it, in a script of SQL that sqlite3's shell reads from a file.
# Expected: what stands between quotes is stored as it is, as PostgreSQL's psql and SQLite's own library do.
# Seen in sqlite3 3.40.1: the shell takes the CR before each LF off, in text too, and says nothing (`.dump` writes
# replace(..., char(13)) for such text, and so comes back whole).
# Seen in SQLite's library by Python's sqlite3: CR LF.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
for package in sqlite3=3.40.1-2+deb12u2 libsqlite3-0=3.40.1-2+deb12u2 libreadline8; do
  apt-get download -q "$package" >>said 2>&1 || echo "no $package" >>said
done
ls sqlite3_*.deb >/dev/null || { cat said; exit 1; }
for package in *.deb; do dpkg -x "$package" root; done
LD_LIBRARY_PATH=$(echo "$work"/root/usr/lib/*-linux-gnu):$(echo "$work"/root/lib/*-linux-gnu)
export LD_LIBRARY_PATH
printf "CREATE TABLE note (text TEXT);\nINSERT INTO note VALUES ('a\r\nb');\n" >note.sql
root/usr/bin/sqlite3 --version
root/usr/bin/sqlite3 note.db <note.sql
{
  echo "shell $(root/usr/bin/sqlite3 note.db 'SELECT hex(text) FROM note')"
  python3 -c "
import sqlite3
database = sqlite3.connect(':memory:')
database.executescript(open('note.sql', newline='').read())
print('library', database.execute('SELECT hex(text) FROM note').fetchone()[0])"
} | tee seen
grep -qxF 'shell 610A62' seen
grep -qxF 'library 610D0A62' seen
