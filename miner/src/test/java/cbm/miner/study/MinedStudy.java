package cbm.miner.study;

import cbm.datasets.KeywordProfiles;
import cbm.miner.git.HistoryBuilder;
import cbm.miner.screen.KeywordProfile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Assertions;

/** A study in a test: how it is mined, and what its files hold. */
final class MinedStudy {
    private static final String[] SUBJECTS = {
        "fix data race in watcher",
        "avoid deadlock on close",
        "=SUM(race) is no formula",
        "update docs",
        "bump version",
        "remove goroutine leak, \"quoted\"",
        "refactor",
        "hold the lock while writing",
        "trace requests",
    };
    private static final String[] PATHS = {
        "a.go", "pkg/b.go", "pkg/b_test.go", "vendor/x/c.go", "docs/d.md", "api.pb.go", "Makefile", "pkg/deep/e.go"
    };

    final Path folder;

    MinedStudy(Path folder) {
        this.folder = folder;
    }

    static MiningOptions options() {
        String text = KeywordProfiles.text("concurrency").orElseThrow();
        return MiningOptions.of(KeywordProfile.parse("concurrency", text));
    }

    static MiningOptions substring() {
        return MiningOptions.of(KeywordProfile.parse("words", "substring race\nsubstring lock\nsubstring leak\n"));
    }

    MiningReport mine(MiningOptions options, Path... repositories) throws IOException {
        return mine(options, 2, false, repositories);
    }

    MiningReport mine(MiningOptions options, int jobs, boolean fresh, Path... repositories) throws IOException {
        List<RepositorySource> sources = Stream.of(repositories)
                .map(path -> RepositorySource.parse(path.toString()))
                .toList();
        return new Mining(folder, options, "cbm test", jobs, Progress.silent(), CandidateSink.none())
                .run(sources, fresh);
    }

    Study open() throws IOException {
        return Study.open(folder);
    }

    /** Every file of the study that is part of its result, as text. */
    Map<String, String> files() throws IOException {
        Map<String, String> files = allFiles();
        files.remove(".lock");
        files.remove("local.json");
        files.keySet().removeIf(name -> name.startsWith("clones/"));
        return files;
    }

    Map<String, String> allFiles() throws IOException {
        return filesOf(folder);
    }

    static Map<String, String> filesOf(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> entries = Files.walk(folder)) {
            for (Path file : entries.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    /** Fails with the names of the files that differ, and the first one's content. */
    static void assertSameFiles(Map<String, String> expected, Map<String, String> actual, String what) {
        Set<String> different = new TreeSet<>();
        expected.forEach((name, text) -> {
            if (!text.equals(actual.get(name))) {
                different.add(name);
            }
        });
        actual.keySet().stream().filter(name -> !expected.containsKey(name)).forEach(different::add);
        if (!different.isEmpty()) {
            String first = different.iterator().next();
            Assertions.assertEquals(expected.get(first), actual.get(first), what + ": " + different);
        }
    }

    /** Adds commits at random: plain ones, merges, roots, with files of all kinds; the last one reaches all. */
    static void grow(HistoryBuilder history, List<ObjectId> made, Random random, int count) {
        for (int i = 0; i < count; i++) {
            HistoryBuilder.Commit commit =
                    history.commit(SUBJECTS[random.nextInt(SUBJECTS.length)] + "\n\nNumber " + made.size() + ".\n");
            Set<ObjectId> parents = new TreeSet<>();
            if (!made.isEmpty() && random.nextInt(20) > 0) {
                for (int p = random.nextInt(3) == 0 ? 2 : 1; p > 0; p--) {
                    parents.add(made.get(Math.max(0, made.size() - 1 - random.nextInt(5))));
                }
            }
            commit.parents(parents.toArray(ObjectId[]::new));
            for (int f = random.nextInt(3); f > 0; f--) {
                commit.file(PATHS[random.nextInt(PATHS.length)], text(random));
            }
            made.add(commit.author(random.nextBoolean() ? "Ann" : "-Bob").create());
        }
        List<ObjectId> last = new ArrayList<>(made.subList(Math.max(0, made.size() - 12), made.size()));
        made.add(history.commit("join race fixes")
                .parents(last.toArray(ObjectId[]::new))
                .create());
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder("package p\n");
        for (int line = random.nextInt(12); line >= 0; line--) {
            text.append("var v")
                    .append(random.nextInt(4))
                    .append(" = ")
                    .append(random.nextInt(3))
                    .append('\n');
        }
        return text.toString();
    }
}
