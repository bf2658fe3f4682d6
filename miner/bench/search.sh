#!/bin/bash
# Shows of the search over a repository's fixes: 40 queries of exact tokens against a search by brute force, the time of a
# warm query and of a cold command, the size of the index, and what the index costs while mining.
# Usage: JAVA_HOME=a JDK of 21 or newer miner/bench/search.sh NAME=GIT_DIR [RUNS]
# Needs a build: mvn -q -DskipTests package, and ./cbm run once. The machine has to be idle, or only processor seconds
# mean something.
set -euo pipefail
cd "$(dirname "$0")/../.."
repository=$1
runs=${2:-7}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

seconds() { # COMMAND: wall and processor seconds of one run
  local TIMEFORMAT='%R %U %S'
  { time "$@" >"$work/out" 2>"$work/log"; } 2>&1 | awk '{print $1, $2 + $3}'
}
median() { sort -n | awk '{a[NR] = $1} END {print a[int((NR + 1) / 2)]}'; }

for ((i = 0; i < runs; i++)); do
  rm -rf "$work/with" "$work/without"
  seconds ./cbm mine -q "$repository" --study "$work/without" --no-index >>"$work/without.seconds"
  seconds ./cbm mine -q "$repository" --study "$work/with" >>"$work/with.seconds"
done
"$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED \
  -cp miner/target/classes:miner/target/test-classes:cli/target/cbm.jar cbm.miner.index.SearchBench "$work/with"
for what in without with; do
  echo "mine $what index: median wall $(cut -d' ' -f1 "$work/$what.seconds" | median) s, processor $(cut -d' ' -f2 "$work/$what.seconds" | median) s"
done
paste -d' ' "$work/with.seconds" "$work/without.seconds" | awk '{print $1 / $3}' | median |
  sed 's/^/ratio of interleaved pairs, with to without, wall, median: /'
paste -d' ' "$work/with.seconds" "$work/without.seconds" | awk '{print $2 / $4}' | median |
  sed 's/^/the same of processor seconds: /'
for query in 'removed:Lock added:RLock' 'data race' 'added:"<-"' 'path:*_test.go added:/R?Lock/'; do
  for ((i = 0; i < runs; i++)); do
    seconds ./cbm search -q --study "$work/with" "$query" >>"$work/search.seconds"
  done
done
echo "cold search: median wall $(cut -d' ' -f1 "$work/search.seconds" | median) s, processor $(cut -d' ' -f2 "$work/search.seconds" | median) s"
