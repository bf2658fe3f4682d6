#!/bin/bash
# Shows whether the fixes that `cbm search --like` finds share strategy and primitive with the fix that was asked for, by
# the labels of the study's authors, beside what chance would give.
# Usage: JAVA_HOME=a JDK of 21 or newer miner/bench/like.sh NAME=GIT_DIR...
# NAME is boltdb/bolt, etcd-io/etcd, grpc/grpc-go or moby/moby. Needs a build: mvn -q -DskipTests package.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
./cbm mine -q "$@" --at 2018-05-21 --study "$work/study" --no-index
./cbm classify -q --study "$work/study" >"$work/out"
./cbm index -q --study "$work/study" >"$work/out"
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED \
  -cp miner/target/classes:miner/target/test-classes:cli/target/cbm.jar cbm.miner.index.LikeBench "$work/study"
