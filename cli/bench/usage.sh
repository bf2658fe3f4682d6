#!/bin/bash
# Times the usage of a repository at the study's fourteen months, whole cold processes.
# Usage: cli/bench/usage.sh GIT_DIR [RUNS] [FROM] [TO]
# Without a cache every file version is parsed once; with a study's cache none is. Prints medians of RUNS (5) of each
# and fails where the first takes a minute or more. Builds the program if need be.
set -euo pipefail
cd "$(dirname "$0")/../.."
git_dir=$1
runs=${2:-5}
from=${3:-2015-02-21}
to=${4:-2018-05-21}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

printf 'substring no-such-word-in-any-message\n' >"$work/none.txt"
./cbm -q mine "it=$git_dir" --study "$work/study" --keywords "$work/none.txt" --no-index --at "$to"
seconds() { # COMMAND: wall and processor seconds
  local TIMEFORMAT='%R %U %S'
  { time "$@" >"$work/out" 2>"$work/log"; } 2>&1 | awk '{print $1, $2 + $3}'
}
median() { sort -n | awk '{a[NR] = $1} END {print a[int((NR + 1) / 2)]}'; }
report() { # NAME FILE
  echo "$1: median wall $(cut -d' ' -f1 "$2" | median) s, processor $(cut -d' ' -f2 "$2" | median) s"
}

for ((i = 0; i < runs; i++)); do
  rm -f "$work"/study/usage-cache*
  seconds ./cbm -q usage --study "$work/study" --every 3months --from "$from" --to "$to" >>"$work/cold"
  cp "$work/out" "$work/first"
  seconds ./cbm -q usage --study "$work/study" --every 3months --from "$from" --to "$to" >>"$work/warm"
  cmp "$work/first" "$work/out"
done
report "every file version parsed once" "$work/cold"
report "with the study's cache" "$work/warm"
awk -v s="$(cut -d' ' -f1 "$work/cold" | median)" 'BEGIN {exit s < 60 ? 0 : 1}'
