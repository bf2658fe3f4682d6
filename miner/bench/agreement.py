#!/usr/bin/env python3
"""Compares extracted diffs with git's, hunk by hunk, and patch ids with those of `git patch-id --stable`.

Usage: agreement.py GIT_DIR COMMITS OURS
COMMITS holds commit ids, one a line; OURS what `ExtractionBench ... show` printed for them. See README.md.
"""

import collections
import re
import subprocess
import sys

HUNK = re.compile(rb"@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")


def git(git_dir, *arguments, text=None):
    return subprocess.run(
        ["git", "--git-dir=" + git_dir, *arguments], input=text, stdout=subprocess.PIPE, check=True
    ).stdout


def with_first_parents(git_dir, commits):
    """Lines `COMMIT PARENT`, on which `git diff-tree --stdin` compares with that parent alone."""
    shown = git(git_dir, "log", "--no-walk=unsorted", "--stdin", "--format=%H %P", text=commits)
    return b"".join(b" ".join(line.split()[:2]) + b"\n" for line in shown.splitlines())


def git_text(git_dir, pairs):
    return git(
        git_dir, "-c", "core.quotePath=true", "diff-tree", "--stdin", "--root", "-r", "-p", "-M", "-l1000",
        "--diff-algorithm=histogram", "--full-index", "--no-ext-diff", "--no-textconv", "--no-color", "--", "*.go",
        text=pairs,
    )


def parse_git(text):
    """Commit -> list of (kind, path before, path after, similarity) and their hunks."""
    commits = {}
    lines = text.split(b"\n")
    files = file = None
    i = 0
    while i < len(lines):
        line = lines[i]
        if re.fullmatch(rb"[0-9a-f]{40}", line):
            files = commits.setdefault(line.decode(), [])
        elif line.startswith(b"diff --git "):
            name = line.split(b" b/")[-1]
            file = {"kind": b"M", "old": line[13:].split(b" b/")[0], "new": name, "score": b"0", "hunks": []}
            files.append(file)
        elif line.startswith(b"new file mode"):
            file["kind"] = b"A"
            file["mode"] = line.split()[-1]
        elif line.startswith(b"deleted file mode"):
            file["kind"] = b"D"
            file["mode"] = line.split()[-1]
        elif line.startswith(b"similarity index"):
            file["kind"] = b"R"
            file["score"] = line.split()[-1].rstrip(b"%")
        elif line.startswith(b"@@ "):
            i = take_hunk(lines, i, file["hunks"])
            continue
        i += 1
    return commits


def parse_ours(text):
    commits, ids = {}, {}
    lines = text.split(b"\n")
    files = None
    i = 0
    while i < len(lines):
        line = lines[i]
        if line.startswith(b"commit "):
            parts = line.split(b" ")
            files = commits.setdefault(parts[1].decode(), [])
            ids[parts[1].decode()] = parts[2].decode()
        elif line.startswith(b"file "):
            kind, old, new, score = line.split(b" ")[1:]
            files.append({"kind": kind, "old": old, "new": new, "score": score, "hunks": []})
        elif line.startswith(b"skip "):
            print("skip", line.decode())
        elif line.startswith(b"@@ "):
            i = take_hunk(lines, i, files[-1]["hunks"])
            continue
        i += 1
    return commits, ids


def take_hunk(lines, i, hunks):
    before, after = (int(n) if n else 1 for n in HUNK.match(lines[i]).group(2, 4))
    body = [lines[i]]
    i += 1
    while before > 0 or after > 0 or lines[i].startswith(b"\\"):
        line = lines[i]
        body.append(line)
        before -= line[:1] in (b"-", b" ")
        after -= line[:1] in (b"+", b" ")
        i += 1
    hunks.append(body)
    return i


def compare(git_commits, our_commits):
    counts = collections.Counter()
    for commit, ours in our_commits.items():
        theirs = [f for f in git_commits.get(commit, []) if f.get("mode") not in (b"120000", b"160000")]
        counts["commits"] += 1
        counts["files"] += len(theirs)
        counts["renames"] += sum(f["kind"] == b"R" for f in theirs)
        key = lambda f: (f["kind"], f["old"], f["new"], f["score"])
        for f in theirs:
            if key(f) not in map(key, ours):
                counts["files missing or different"] += 1
                print("only git ", commit, *(part.decode() for part in key(f)))
        for f in ours:
            if key(f) not in map(key, theirs):
                counts["files missing or different"] += 1
                print("only ours", commit, *(part.decode() for part in key(f)))
        by_key = {key(f): f for f in ours}
        for f in theirs:
            compare_hunks(commit, f, by_key.get(key(f)), counts)
    return counts


def compare_hunks(commit, theirs, ours, counts):
    if ours is None:
        return
    counts["hunks"] += len(theirs["hunks"])
    if theirs["hunks"] == ours["hunks"]:
        return
    counts["files whose hunks differ"] += 1
    same = [hunk for hunk in theirs["hunks"] if hunk in ours["hunks"]]
    counts["hunks that differ"] += len(theirs["hunks"]) - len(same)
    headers = [[hunk[0] for hunk in side["hunks"]] for side in (theirs, ours)]
    what = "content of a hunk" if headers[0] == headers[1] else "hunk header"
    print("hunks    ", commit, theirs["new"].decode(), what)


def compare_patch_ids(git_dir, text, ours):
    printed = git(git_dir, "patch-id", "--stable", text=text).decode().split("\n")
    theirs = dict(reversed(line.split()) for line in printed if line)
    different = [commit for commit, mine in ours.items() if mine != theirs.get(commit, "")]
    for commit in different:
        print("patch id ", commit, "git", theirs.get(commit, "-"), "ours", ours[commit] or "-")
    print(f"patch ids: {len(ours)}, {len(different)} differ")


def main(git_dir, commits, ours):
    with open(commits, "rb") as file:
        pairs = with_first_parents(git_dir, file.read())
    text = git_text(git_dir, pairs)
    with open(ours, "rb") as file:
        our_commits, ids = parse_ours(file.read())
    print(", ".join(f"{n} {what}" for what, n in compare(parse_git(text), our_commits).items()))
    compare_patch_ids(git_dir, text, ids)


main(*sys.argv[1:])
