#!/bin/sh
# Compares the Go parser with tree-sitter over every .go file at the HEAD of git repositories, and times both.
#
#   classifier/bench/parser-oracle.sh [--all] GIT_DIRECTORY...
#
# --all also reads vendored files. Prints each file that differs with the first constructs that do, how much is found
# again in windows of lines (as hunks show them), and milliseconds of processor time a megabyte for five rounds.
# Runs in a process of its own (tree-sitter's native code can end it) with the flags of the tests; JAVA_FLAGS replaces them.
# Needs Maven, git and a JDK of 21 or newer (JAVA_HOME, else java on the path); MAVEN_REPOSITORY says where jars are
# if not in ~/.m2/repository.
set -eu
here=$(cd "$(dirname "$0")/../.." && pwd)
flags=${JAVA_FLAGS:--XX:+UseSerialGC -XX:TieredStopAtLevel=1}
java=java
[ -n "${JAVA_HOME:-}" ] && java=$JAVA_HOME/bin/java
mvn -q -f "$here/pom.xml" -pl classifier -am test-compile
repository=${MAVEN_REPOSITORY:-$HOME/.m2/repository}
property() { sed -n "s:.*<$1>\(.*\)</$1>.*:\1:p" "$here/pom.xml" | head -n 1; }
core=$(property tree-sitter.version)
grammar=$(property tree-sitter-go.version)
jspecify=$(property jspecify.version)
class_path=$here/classifier/target/classes:$here/classifier/target/test-classes
class_path=$class_path:$repository/io/github/bonede/tree-sitter/$core/tree-sitter-$core.jar
class_path=$class_path:$repository/io/github/bonede/tree-sitter-go/$grammar/tree-sitter-go-$grammar.jar
class_path=$class_path:$repository/org/jspecify/jspecify/$jspecify/jspecify-$jspecify.jar
# shellcheck disable=SC2086
exec "$java" $flags --enable-native-access=ALL-UNNAMED -cp "$class_path" cbm.classifier.syntax.OracleBench "$@"
