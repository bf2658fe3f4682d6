#!/usr/bin/env python3
"""Prints how many of the study's fixes each profile hits, at the cost of how many candidates.

Usage: recall.py DIR REPO...
DIR is made and takes one study for each profile. REPO is NAME=PATH with the study's names boltdb/bolt, etcd-io/etcd,
grpc/grpc-go, moby/moby. The histories are taken as of the study's day, and whole.
"""

import collections
import csv
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
DAY = "2018-05-21"


def mine(folder, repositories, profile, options):
    command = [str(ROOT / "cbm"), "mine", "--quiet", "--no-index", "--study", str(folder), "--keywords", profile]
    code = subprocess.run(command + options + repositories, check=False).returncode
    if code not in (0, 1):
        sys.exit(code)


def rows(file):
    with open(file, encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def main(folder, repositories):
    names = [repository.split("=")[0] for repository in repositories]
    fixes = [
        bug for bug in rows(ROOT / "datasets/go-study-2019/bugs.csv") if bug["repository"] in names and bug["fix_commit"]
    ]
    wanted = {bug["fix_commit"] for bug in fixes}
    for profile in ("go-study-2019", "concurrency"):
        for scope, options in (("as of " + DAY, ["--at", DAY]), ("whole", [])):
            study = folder / f"{profile}-{scope.replace(' ', '-')}"
            mine(study, repositories, profile, options)
            candidates = rows(study / "candidates.csv")
            hit = {row["commit"] for row in candidates} & wanted
            funnel = collections.Counter()
            for row in rows(study / "funnel.csv"):
                funnel[row["step"]] += int(row["commits"])
            print(
                f"{profile:14} {scope:16} {funnel['read']:7} commits read {len(candidates):6} candidates,"
                f" {len(hit)} of the study's {len(wanted)} fixes"
            )
            if scope != "whole":
                continue
            for commit in sorted(wanted - hit):
                print("   not hit:", commit)
            for row in candidates:
                if row["commit"] in wanted and "merge" in row["flags"].split(";"):
                    print("   merge:", row["commit"], row["go_files"], "Go files, +" + row["added"], "-" + row["removed"])


if len(sys.argv) < 3:
    sys.exit(__doc__)
main(pathlib.Path(sys.argv[1]), sys.argv[2:])
