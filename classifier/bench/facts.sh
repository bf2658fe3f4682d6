#!/bin/sh
# Reads the concurrency facts of every .go file at the HEAD of git repositories, each in its package.
#
#   classifier/bench/facts.sh GIT_DIRECTORY...
#
# Prints the processor time, how names were resolved, and each file whose facts change with line ends or with the names
# of local variables (none should). Needs Maven, git and a JDK of 21 or newer (JAVA_HOME, else java on the path);
# JAVA_FLAGS replaces the flags of the tests.
set -eu
here=$(cd "$(dirname "$0")/../.." && pwd)
flags=${JAVA_FLAGS:--XX:+UseSerialGC}
java=java
[ -n "${JAVA_HOME:-}" ] && java=$JAVA_HOME/bin/java
mvn -q -f "$here/pom.xml" -pl classifier -am test-compile
class_path=$here/classifier/target/classes:$here/classifier/target/test-classes:$here/miner/target/classes
# shellcheck disable=SC2086
exec "$java" $flags -cp "$class_path" cbm.classifier.facts.FactBench "$@"
