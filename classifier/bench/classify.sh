#!/bin/sh
# Measures `cbm classify --study` over a study whose repositories are at hand: fixes per second per core.
#
#   classifier/bench/classify.sh STUDY [JOBS [ROUNDS]]
#
# STUDY is read, its index annotated and the facts it keeps made anew, as by any `cbm classify`. Two lines of CSV a round: with
# the facts read from the repositories, then with those that the study keeps. The first line ("cold") is a process that has
# just started, its start included; those after it ("warm") run in the same process, each with a classifier of its own that
# has parsed nothing yet. A core's second is a second of processor time of the whole process (compiler threads and
# garbage collection included), so that other work on the machine counts little. Needs Maven and a JDK of 21 or newer
# (found as the launcher cbm finds it); JAVA_FLAGS replaces the flags of the launcher.
set -eu
[ $# -ge 1 ] || { sed -n '2,12s/^# \{0,1\}//p' "$0" >&2; exit 2; }
here=$(cd "$(dirname "$0")/../.." && pwd)
study=$1
jobs=${2:-2}
rounds=${3:-3}
flags=${JAVA_FLAGS:-$(sed -n 's/^options=(\(.*\))$/\1/p' "$here/cbm")}
. "$here/cli/src/build/jdk.sh"
JAVA_HOME=$(find_jdk) || { echo "no JDK of version 21 or newer found: install one or set JAVA_HOME to its folder." >&2; exit 3; }
export JAVA_HOME
mvn -q -f "$here/pom.xml" -Dspotless.check.skip -DskipTests package
# shellcheck disable=SC2086
exec "$JAVA_HOME/bin/java" $flags -cp "$here/cli/target/cbm.jar:$here/cli/target/test-classes" cbm.cli.ClassifyBench "$study" "$jobs" "$rounds"
