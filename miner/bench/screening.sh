#!/bin/bash
# Compares the hits of `cbm mine --screen-only` with those of `git log -i -E --grep`, and the time of both; then the time
# of a second run of `cbm mine` in which nothing is new, and the heap that screening needs.
# Usage: miner/bench/screening.sh GIT_DIR [RUNS]
# The machine has to be idle, or only processor seconds mean something.
set -euo pipefail
cd "$(dirname "$0")/../.."
git_dir=$(realpath "$1")
runs=${2:-7}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
words=()
while read -r mode text; do
  if [ "$mode" = substring ]; then words+=("--grep=$text"); fi
done <datasets/keywords/go-study-2019.txt

ours() { ./cbm mine "$git_dir" --screen-only --keywords go-study-2019; }
gits() { git --git-dir="$git_dir" --no-replace-objects log --no-notes --format=%H -i -E "${words[@]}"; }

seconds() { # COMMAND: wall and processor seconds of one run
  local TIMEFORMAT='%R %U %S'
  { time "$@" >"$work/out" 2>"$work/log"; } 2>&1 | awk '{print $1, $2 + $3}'
}
median() { sort -n | awk '{a[NR] = $1} END {print a[int((NR + 1) / 2)]}'; }
compare() { # OURS GITS: interleaved pairs
  local i
  rm -f "$work"/*.seconds
  for ((i = 0; i < runs; i++)); do
    seconds "$2" >>"$work/gits.seconds"
    seconds "$1" >>"$work/ours.seconds"
  done
  for what in gits ours; do
    echo "  $what: median wall $(cut -d' ' -f1 "$work/$what.seconds" | median) s, processor $(cut -d' ' -f2 "$work/$what.seconds" | median) s"
  done
  echo "  ratio of pairs, ours to git's: wall $(paste -d' ' "$work/ours.seconds" "$work/gits.seconds" | awk '{print $1 / $3}' | median)," \
    "processor $(paste -d' ' "$work/ours.seconds" "$work/gits.seconds" | awk '{print $2 / $4}' | median)"
}

ours | tail -n +2 | cut -d, -f2 | sort >"$work/ours.ids"
gits | sort >"$work/gits.ids"
echo "hits: ours $(wc -l <"$work/ours.ids"), git's $(wc -l <"$work/gits.ids"), only ours $(comm -23 "$work/ours.ids" "$work/gits.ids" | wc -l), only git's $(comm -13 "$work/ours.ids" "$work/gits.ids" | wc -l)"
echo "screening, whole cold processes, against git log --grep:"
compare ours gits
# Exit code 1 says that the snapshot lacks some objects, which is no failure here.
./cbm mine --quiet --no-index "$git_dir" --study "$work/study" --keywords go-study-2019 || [ $? -eq 1 ]
echo "second run with nothing new, against git log --grep:"
again() { ./cbm mine --quiet --no-index --study "$work/study" || [ $? -eq 1 ]; }
compare again gits
for heap in 12 16 24 32 48 64 96 128 256 512; do
  if CBM_JAVA_OPTS=-Xmx${heap}m ours >"$work/out" 2>"$work/log"; then break; fi
done
commits=$(git --git-dir="$git_dir" --no-replace-objects rev-list --count HEAD)
echo "smallest heap that screening passes with: $heap MB for $commits commits, at most $((heap * 1048576 / commits)) bytes a commit"
if CBM_JAVA_OPTS=-Xmx512m ./cbm mine --quiet "$git_dir" --study "$work/small" --keywords go-study-2019 2>"$work/log" || [ $? -eq 1 ]; then
  echo "a heap of 512 MB is enough to mine it, with the index"
else
  echo "a heap of 512 MB is not enough to mine it:"; cat "$work/log"; exit 1
fi
