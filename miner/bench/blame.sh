#!/bin/bash
# Compares the blame of lines of real history with `git blame -w`, and lists every line whose origin differs.
# Usage: JAVA_HOME=a JDK of 21 or newer miner/bench/blame.sh GIT_DIR [COMMIT] [LINES] [SEED]
# Takes LINES lines (500) of Go files in COMMIT (HEAD), ten of a file, drawn with SEED (1); vendored files too.
# Needs a build: mvn -q -DskipTests package.
set -euo pipefail
cd "$(dirname "$0")/../.."
git_dir=$1
commit=${2:-HEAD}
lines=${3:-500}
seed=${4:-1}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
classes=miner/target/classes:miner/target/test-classes:cli/target/cbm.jar
flags=(-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx1g)
repo() { git --git-dir="$git_dir" --no-replace-objects "$@"; }

python3 - "$git_dir" "$commit" "$lines" "$seed" >"$work/lines" <<'PY'
import random, subprocess, sys
git_dir, commit, count, seed = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
def git(*args):
    return subprocess.run(["git", "--git-dir=" + git_dir, *args], capture_output=True, check=True).stdout
paths = [p.decode() for p in git("ls-tree", "-r", "-z", "--name-only", commit).split(b"\0") if p.endswith(b".go")]
chance = random.Random(seed)
chance.shuffle(paths)
for path in paths:
    if count <= 0:
        break
    size = git("cat-file", "blob", commit + ":" + path).count(b"\n")
    for line in sorted(chance.sample(range(1, size + 1), min(10, count, size))):
        print(path, line, sep="\t")
        count -= 1
PY

TIMEFORMAT='ours: %R s, processor %U s'
time "$java" "${flags[@]}" -cp "$classes" cbm.miner.git.BlameBench "$git_dir" "$commit" <"$work/lines" >"$work/ours"
TIMEFORMAT='git: %R s, processor %U s'
time cut -f1 "$work/lines" | uniq | while read -r path; do
  ranges=$(awk -F'\t' -v p="$path" '$1 == p {printf " -L%d,%d", $2, $2}' "$work/lines")
  # shellcheck disable=SC2086
  { repo blame -w --porcelain $ranges "$commit" -- "$path" || echo "left out: $path" >&2; } | awk -v p="$path" '
    length($1) == 40 && $1 ~ /^[0-9a-f]+$/ {id = $1; from = $2; line = $3}
    /^filename / {name[id] = substr($0, 10)}
    /^\t/ {printf "%s\t%d\t%s\t%s\t%d\n", p, line, id, name[id], from}'
done >"$work/git"
# Of a file with an object that is absent git tells nothing.
cut -f1 "$work/git" | sort -u >"$work/told"
awk -F'\t' 'NR == FNR {told[$0]; next} $1 in told' "$work/told" "$work/ours" | sort >"$work/comparable"
diff <(sort "$work/git") "$work/comparable" >"$work/differences" || sed 's/^</git: /; s/^>/ours:/' "$work/differences" | grep '^[go]'
all=$(wc -l <"$work/git")
differ=$(grep -c '^<' "$work/differences" || true)
echo "$((all - differ)) of $all lines have the origin that git names"
