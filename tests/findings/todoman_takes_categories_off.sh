#!/bin/sh
# A to-do with CATEGORIES and a property of its maker's own (X-...), ticked off by todoman.
# Expected: what todoman does not show or change stays as it is, as RFC 5545 asks of unknown properties.
# Seen in todoman 4.1.0: the X- property stays, and CATEGORIES goes.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
packages="todoman=4.1.0-1 python3-icalendar python3-atomicwrites python3-click python3-click-log python3-dateutil
  python3-humanize python3-parsedatetime python3-xdg python3-urwid python3-tabulate python3-tz python3-six
  python3-future python3-pkg-resources python3-typing-extensions python3-typeshed"
for package in $packages; do apt-get download -q "$package" >>said 2>&1 || echo "no $package" >>said; done
ls todoman_*.deb >/dev/null || { cat said; exit 1; }
for package in *.deb; do dpkg -x "$package" root; done
export PYTHONPATH="$work/root/usr/lib/python3/dist-packages" HOME="$work" XDG_CONFIG_HOME="$work/config" \
  XDG_CACHE_HOME="$work/cache" LC_ALL=C.UTF-8
mkdir -p config/todoman list
printf 'path = "%s/list"\n' "$work" >config/todoman/config.py
printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 PRODID:-//example//example//EN BEGIN:VTODO UID:call-dan DTSTAMP:20261120T000000Z \
  'SUMMARY:call Dan' CATEGORIES:calls X-EXAMPLE:kept END:VTODO END:VCALENDAR >list/call-dan.ics
todoman() { /usr/bin/python3 root/usr/bin/todoman "$@"; }
todoman --version
todoman list
todoman done 1
grep -E '^(STATUS|CATEGORIES|X-EXAMPLE)' list/call-dan.ics | tr -d '\r' >seen
cat seen
printf 'STATUS:COMPLETED\nX-EXAMPLE:kept\n' | cmp - seen
