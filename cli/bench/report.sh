#!/usr/bin/env bash
# Benches the report on a real history: how long it takes to get there, how large the page is, how long it takes to open.
#
#   cli/bench/report.sh REPOSITORY...
#
# Mines, classifies, measures usage every three months and makes the report; prints seconds and processor seconds of each step, the size
# of the page and, with a Chromium at hand (CHROME_BIN or /usr/bin/chromium), and Python 3, how long the page takes to open, the best of five. Exit code 1
# where a page of up to 2,000 fixes has more than 10 MB or takes more than two seconds.
set -euo pipefail
[ $# -ge 1 ] || { sed -n 2,9p "$0" >&2; exit 2; }

home=$(cd -P "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cbm=$home/cbm
work=$(mktemp -d)
study=$work/study
"$cbm" --version
TIMEFORMAT='%1R s, %1U + %1S processor s'

step() { printf '%-10s' "$1"; shift; time "$@" >/dev/null 2>"$work/log" || [ $? -le 1 ] || { cat "$work/log"; exit 3; }; }

began=$(date +%s.%N)
step mine "$cbm" mine --quiet "$@" --study "$study"
step classify "$cbm" classify --quiet --study "$study"
step usage "$cbm" usage --quiet --study "$study" --every 3months
step report "$cbm" report --quiet --study "$study" --out "$work/report.html"
all=$(echo "$(date +%s.%N) $began" | awk '{printf "%.1f", $1 - $2}')

fixes=$(grep -c ',cbm,yes,' "$study/labels.csv" || true)
bytes=$(wc -c <"$work/report.html")
printf '%-10s%s s\n%-10s%s, of %s candidates\n%-10s%s bytes\n' all "$all" fixes "$fixes" \
  "$(($(wc -l <"$study/labels.csv") - 1))" page "$bytes"
failed=0
[ "$fixes" -gt 2000 ] || [ "$bytes" -le 10000000 ] || { echo "FAIL  the page is larger than 10 MB"; failed=1; }

browser=${CHROME_BIN:-/usr/bin/chromium}
if [ ! -x "$browser" ]; then
  echo "skip  no Chromium to open the page with (CHROME_BIN names one)"
  echo "files in $work"
exit "$failed"
fi
read -r best processor < <(python3 "$home/cli/bench/open-page.py" "$browser" "$work/report.html") || { echo "FAIL  the page does not open"; exit 1; }
printf '%-10s%s ms until the list of commits can be used, %s ms of them processor time\n' open "$best" "$processor"
if [ "$fixes" -le 2000 ] && [ "$best" -gt 2000 ]; then echo "FAIL  the page takes more than two seconds"; failed=1; fi
echo "files in $work"
exit "$failed"
