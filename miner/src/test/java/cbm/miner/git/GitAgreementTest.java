package cbm.miner.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cbm.miner.fix.FileChange;
import cbm.miner.fix.Hunk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares with the git of this machine, where there is one, over a history made at random from a fixed seed. */
final class GitAgreementTest {
    private static final String[] LINES = {
        "func lock() {", "\tmu.Lock()", "\tmu.Unlock()", "}", "", "\tgo func() {", "\t}()", "\tch <- x", "// a note"
    };

    @Test
    void hunks_headers_renames_and_patch_ids_are_those_of_git(@TempDir Path directory)
            throws IOException, InterruptedException {
        Path bare = directory.resolve("bare.git");
        try (HistoryBuilder history = HistoryBuilder.bareIn(bare);
                FixExtractor extractor = new FixExtractor(history.repository(), Budget.standard())) {
            for (ObjectId commit : randomHistory(history)) {
                FixDiff diff = extractor.extract(CommitId.of(commit));
                String shown = git(
                        bare,
                        "",
                        "diff-tree",
                        "-p",
                        "-M",
                        "-l1000",
                        "--root",
                        "--full-index",
                        "--diff-algorithm=histogram",
                        commit.name(),
                        "--",
                        "*.go");
                assertEquals(hunksOf(shown), hunksOf(diff), commit.name());
                String[] patchId = git(bare, shown, "patch-id", "--stable").split(" ", -1);
                assertEquals(patchId[0].strip(), diff.patchId(), commit.name());
            }
        }
    }

    @Test
    void commits_without_a_go_file_have_the_patch_id_that_git_gives_to_all_files(@TempDir Path directory)
            throws IOException, InterruptedException {
        Path bare = directory.resolve("bare.git");
        try (HistoryBuilder history = HistoryBuilder.bareIn(bare);
                FixExtractor extractor = new FixExtractor(history.repository(), Budget.standard())) {
            for (ObjectId commit : historyWithoutGo(history)) {
                FixDiff diff = extractor.extract(CommitId.of(commit));
                String shown = git(
                        bare,
                        "",
                        "diff-tree",
                        "-p",
                        "-M",
                        "--root",
                        "--full-index",
                        "--diff-algorithm=histogram",
                        commit.name());
                String wanted = git(bare, shown, "patch-id", "--stable").split(" ", -1)[0];
                assertEquals(wanted.strip(), diff.patchId(), shown);
                assertFalse(diff.patchId().isEmpty(), shown);
                assertEquals(List.of(), diff.goFiles());
            }
        }
    }

    private static List<ObjectId> historyWithoutGo(HistoryBuilder history) {
        String text = "all:\n\tgo build\n\n\ttest:\n\tgo test -race\n\nclean:\n\trm -f a b c\n";
        ObjectId somewhere = ObjectId.fromString("0123456789012345678901234567890123456789");
        ObjectId elsewhere = ObjectId.fromString("9876543210987654321098765432109876543210");
        return List.of(
                history.commit("root")
                        .file("Makefile", text)
                        .file("b.txt", "b\n")
                        .create(),
                history.commit("edit")
                        .file("Makefile", text.replace("-race", "-race -v"))
                        .file("run.sh", "#!/bin/sh\n")
                        .create(),
                history.commit("rename")
                        .delete("Makefile")
                        .file("build/GNUmakefile", text.replace("-race", "-race -vet"))
                        .create(),
                history.commit("link").symlink("latest", "build/GNUmakefile").create(),
                history.commit("another link").symlink("latest", "b.txt").create(),
                history.commit("mode").executable("run.sh", "#!/bin/sh\n").create(),
                history.commit("submodule").submodule("lib", somewhere).create(),
                history.commit("its next").submodule("lib", elsewhere).create(),
                history.commit("a link no more")
                        .file("latest", "text now\n")
                        .delete("lib")
                        .create(),
                history.commit("gone").delete("b.txt").create());
    }

    @Test
    void packed_objects_give_what_loose_ones_give(@TempDir Path directory) throws IOException, InterruptedException {
        Path bare = directory.resolve("bare.git");
        List<ObjectId> commits;
        List<FixDiff> loose = new ArrayList<>();
        try (HistoryBuilder history = HistoryBuilder.bareIn(bare);
                FixExtractor extractor = new FixExtractor(history.repository(), Budget.standard())) {
            commits = randomHistory(history);
            commits.forEach(commit -> loose.add(extractor.extract(CommitId.of(commit))));
        }
        git(bare, "", "repack", "-adfq", "--depth=50");
        try (GitRepository repository = GitRepository.open(bare);
                PackedObjects packs = new PackedObjects(repository.packs())) {
            List<FixDiff> packed = new ArrayList<>();
            List<CommitId> ids = commits.stream().map(CommitId::of).toList();
            ParallelExtraction.run(repository, ids, Budget.standard(), 2, packed::add);
            assertEquals(loose, packed);
            assertNotNull(packs.read(commits.get(40), 1000), "read from the pack, not by JGit");
        }
    }

    @Test
    void lines_come_from_where_git_blame_says(@TempDir Path directory) throws IOException, InterruptedException {
        Path bare = directory.resolve("bare.git");
        try (HistoryBuilder history = HistoryBuilder.bareIn(bare);
                Blame blame = new Blame(history.repository(), Budget.standard(), Blame.View.ALL)) {
            List<ObjectId> commits = randomHistory(history);
            for (ObjectId commit : commits.subList(commits.size() / 2, commits.size())) {
                String path = git(bare, "", "-c", "core.quotePath=false", "ls-tree", "-r", "--name-only", commit.name())
                        .strip();
                List<String> gits = git(bare, "", "blame", "-w", "-s", "-l", "--root", commit.name(), "--", path)
                        .lines()
                        .map(line -> line.substring(0, 40))
                        .toList();
                List<Integer> all =
                        IntStream.rangeClosed(1, gits.size()).boxed().toList();
                List<String> ours = blame.of(CommitId.of(commit), Map.of(path, all)).stream()
                        .map(origin -> origin.commit().name())
                        .toList();
                assertEquals(gits, ours, commit.name());
            }
        }
    }

    @Test
    void a_range_holds_the_commits_that_git_rev_list_names(@TempDir Path directory)
            throws IOException, InterruptedException {
        Path bare = directory.resolve("bare.git");
        List<ObjectId> commits = new ArrayList<>();
        Random random = new Random(20_261_128);
        try (HistoryBuilder history = HistoryBuilder.bareIn(bare)) {
            commits.add(history.commit("root").create());
            for (int i = 1; i < 60; i++) {
                ObjectId first = commits.get(random.nextInt(Math.max(0, i - 6), i));
                ObjectId second = commits.get(random.nextInt(Math.max(0, i - 9), i));
                HistoryBuilder.Commit commit = history.commit("change " + i);
                commits.add((first.equals(second) ? commit.parents(first) : commit.parents(first, second)).create());
            }
        }
        try (GitRepository repository = GitRepository.open(bare)) {
            for (int i = 0; i < 40; i++) {
                String dots = i % 2 == 0 ? ".." : "...";
                String range = commits.get(random.nextInt(60)).name()
                        + dots
                        + commits.get(random.nextInt(60)).name();
                List<String> ours = CommitRange.parse(range).commits(repository).stream()
                        .map(CommitId::name)
                        .sorted()
                        .toList();
                List<String> gits = git(bare, "", "log", "--format=id %H", range, "--")
                        .lines()
                        .map(line -> line.substring("id ".length()))
                        .sorted()
                        .toList();
                assertEquals(gits, ours, range);
            }
        }
    }

    private static List<ObjectId> randomHistory(HistoryBuilder history) {
        Random random = new Random(20_180_522);
        List<ObjectId> commits = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            for (int edit = 0; edit <= random.nextInt(4); edit++) {
                int at = random.nextInt(lines.size() + 1);
                if (random.nextInt(3) == 0) {
                    lines.subList(at, Math.min(lines.size(), at + 1 + random.nextInt(6)))
                            .clear();
                } else {
                    for (int line = 0; line <= random.nextInt(8); line++) {
                        lines.add(at, LINES[random.nextInt(LINES.length)]);
                    }
                }
            }
            String end = random.nextInt(10) == 0 ? "" : random.nextInt(12) == 0 ? "\r\n" : "\n";
            HistoryBuilder.Commit commit = history.commit("change " + i);
            int name = random.nextInt(5);
            for (int old = 0; old < 5; old++) {
                commit.delete("d" + old + "/f\u00e9 " + old + ".go");
            }
            commit.file("d" + name + "/f\u00e9 " + name + ".go", String.join("\n", lines) + end);
            commits.add(commit.create());
        }
        return commits;
    }

    private static String hunksOf(String shown) {
        StringBuilder hunks = new StringBuilder();
        boolean inHunk = false;
        for (String line : shown.split("\n", -1)) {
            if (line.startsWith("diff --git")) {
                inHunk = false;
                hunks.append("file\n");
            } else if (line.startsWith("similarity") || line.startsWith("rename")) {
                hunks.append(line).append('\n');
            } else if (line.startsWith("@@")) {
                inHunk = true;
            }
            if (inHunk && !line.isEmpty()) {
                hunks.append(line).append('\n');
            }
        }
        return hunks.toString();
    }

    private static String hunksOf(FixDiff diff) {
        StringBuilder hunks = new StringBuilder();
        for (ChangedFile file : diff.goFiles()) {
            FileChange change = file.change();
            hunks.append("file\n");
            if (file.similarity() > 0) {
                hunks.append("similarity index ").append(file.similarity()).append("%\n");
                hunks.append("rename from ").append(cbm.miner.fix.QuotedPath.quote(change.pathBefore()));
                hunks.append("\nrename to ").append(cbm.miner.fix.QuotedPath.quote(change.pathAfter()));
                hunks.append('\n');
            }
            for (Hunk hunk : change.hunks()) {
                hunks.append(hunk.function().isEmpty() ? hunk.header() : hunk.header() + " " + hunk.function());
                hunks.append('\n')
                        .append(hunk.lines().stream().collect(Collectors.joining("\n")))
                        .append('\n');
            }
        }
        return hunks.toString();
    }

    private static String git(Path repository, String input, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "--git-dir=" + repository));
        command.addAll(List.of(arguments));
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "no git on this machine");
            throw e;
        }
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(UTF_8));
        }
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return output.startsWith("commit") ? output : output.replaceFirst("^[0-9a-f]{40}\n", "");
    }
}
