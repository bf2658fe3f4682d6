#!/bin/bash
# Kills `cbm mine` at random moments and checks that the next run ends with the bytes of one that was not killed.
# Usage: miner/bench/kill.sh GIT_DIR [KILLS]
set -euo pipefail
cd "$(dirname "$0")/../.."
git_dir=$(realpath "$1")
kills=${2:-50}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

run() { ./cbm mine --quiet "$git_dir" --study "$1" || [ $? -eq 1 ]; }
sums() { (cd "$1" && find . -type f \( -name '*.csv' -o -name '*.json' -o -name '*.jsonl' -o -name '*.bin' \) ! -name local.json \
  ! -path './index/*' -exec sha256sum {} + | sort -k2); }

start=$(date +%s%N)
run "$work/whole"
whole=$((($(date +%s%N) - start) / 1000000))
sums "$work/whole" >"$work/want"
for ((i = 1; i <= kills; i++)); do
  rm -rf "$work/study"
  run "$work/study" 2>"$work/log" &
  pid=$!
  sleep "$(awk -v r=$RANDOM -v w=$whole 'BEGIN { print r / 32768 * w / 1000 }')"
  pkill -KILL -P "$pid" 2>"$work/log" || true
  wait "$pid" 2>"$work/log" || true
  run "$work/study"
  sums "$work/study" >"$work/got"
  if ! cmp -s "$work/want" "$work/got"; then
    echo "kill $i: the study differs"; diff "$work/want" "$work/got"; exit 1
  fi
done
echo "$kills kills within $whole ms: the same bytes each time"
