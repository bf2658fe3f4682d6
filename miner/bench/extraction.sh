#!/bin/bash
# Compares filter and extraction, whole cold processes, with `git log -p -M` of the same commits, and with PyDriller
# where it is installed.
# Usage: JAVA_HOME=a JDK of 21 or newer miner/bench/extraction.sh GIT_DIR [RUNS]
# Needs a build: mvn -q -DskipTests package. The machine has to be idle, or only processor seconds mean something.
set -euo pipefail
cd "$(dirname "$0")/../.."
git_dir=$1
runs=${2:-7}
profile=datasets/keywords/go-study-2019.txt
words='race|deadlock|synchronization|concurrency|lock|mutex|atomic|compete|context|once|goroutine leak'
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
classes=miner/target/classes:miner/target/test-classes:cli/target/cbm.jar
flags=(-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx512m)

ours() {
  "$java" "${flags[@]}" -cp "$classes" cbm.miner.git.ExtractionBench "$git_dir" 2 count "$profile"
}
gits() {
  git --git-dir="$git_dir" --no-replace-objects log --no-merges --no-notes -p -M -l1000 -i -E --grep="$words" -- '*.go'
}
pydriller() {
  python3 - "$git_dir" "$work/ids" <<'PY'
import sys
from pydriller import Git
repository = Git(sys.argv[1])
files = 0
for line in open(sys.argv[2]):
    for file in repository.get_commit(line.strip()).modified_files:
        if file.filename.endswith(".go"):
            files += 1
            file.diff, file.source_code, file.source_code_before
print(files, "Go files")
PY
}
seconds() { # COMMAND: wall and processor seconds of one run
  local TIMEFORMAT='%R %U %S'
  { time "$@" >"$work/out" 2>"$work/log"; } 2>&1 | awk '{print $1, $2 + $3}'
}
median() { sort -n | awk '{a[NR] = $1} END {print a[int((NR + 1) / 2)]}'; }

ours | tee "$work/ours.txt"
echo "git: $(gits | grep -c '^diff --git') files"
for ((i = 0; i < runs; i++)); do
  seconds gits >>"$work/git.seconds"
  seconds ours >>"$work/ours.seconds"
done
for what in git ours; do
  echo "$what: median wall $(cut -d' ' -f1 "$work/$what.seconds" | median) s, processor $(cut -d' ' -f2 "$work/$what.seconds" | median) s"
done
paste -d' ' "$work/ours.seconds" "$work/git.seconds" | awk '{print $1 / $3}' | median |
  sed 's/^/ratio of interleaved pairs, ours to git, median: /'
if python3 -c 'import pydriller' 2>"$work/log"; then
  git --git-dir="$git_dir" --no-replace-objects log --no-merges --no-notes --format=%H -i -E --grep="$words" >"$work/ids"
  echo "PyDriller (ids given): $(seconds pydriller) s"
fi
