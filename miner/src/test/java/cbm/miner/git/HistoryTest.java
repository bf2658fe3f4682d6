package cbm.miner.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.internal.storage.file.GC;
import org.eclipse.jgit.internal.storage.file.Pack;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HistoryTest {
    @TempDir
    private Path directory;

    private record Seen(Set<CommitId> commits, List<UnreadableCommit> unreadable) {}

    private static Seen look(Path repository, int threads) throws IOException {
        try (GitRepository git = GitRepository.open(repository)) {
            return look(git, threads);
        }
    }

    private static Seen look(GitRepository git, int threads) throws IOException {
        Set<CommitId> commits = ConcurrentHashMap.newKeySet();
        AtomicInteger visits = new AtomicInteger();
        List<UnreadableCommit> unreadable = History.look(git, git.resolve("HEAD"), threads, () -> commit -> {
            commits.add(commit.id());
            visits.incrementAndGet();
        });
        assertEquals(visits.get(), commits.size(), "a commit is visited once");
        return new Seen(new TreeSet<>(commits), unreadable);
    }

    private static Set<CommitId> ids(ObjectId... ids) {
        Set<CommitId> set = new TreeSet<>();
        for (ObjectId id : ids) {
            set.add(CommitId.of(id));
        }
        return set;
    }

    @Test
    void roots_and_an_octopus_are_read_once_with_any_number_of_threads() throws IOException {
        Path place = directory.resolve("r");
        Set<CommitId> all;
        try (HistoryBuilder history = HistoryBuilder.bareIn(place)) {
            ObjectId root = history.commit("root").create();
            ObjectId a = history.commit("a").parents(root).create();
            ObjectId b = history.commit("b").parents(root).create();
            ObjectId other = history.commit("other root").root().create();
            ObjectId octopus = history.commit("octopus").parents(a, b, other).create();
            history.commit("not reached").parents(root).create();
            history.ref("refs/heads/main", octopus);
            all = ids(root, a, b, other, octopus);
        }
        for (int threads : new int[] {1, 2, 8}) {
            Seen seen = look(place, threads);
            assertEquals(all, seen.commits());
            assertEquals(List.of(), seen.unreadable());
        }
    }

    @Test
    void a_missing_a_damaged_and_a_misshapen_commit_are_told_and_the_rest_is_read() throws IOException {
        Path place = directory.resolve("r");
        ObjectId lost;
        ObjectId broken;
        ObjectId misshapen;
        Set<CommitId> rest;
        try (HistoryBuilder history = HistoryBuilder.bareIn(place)) {
            ObjectId root = history.commit("root").create();
            lost = history.commit("lost").parents(root).create();
            broken = history.commit("broken").parents(root).create();
            ObjectId kept = history.commit("kept").parents(root).create();
            try (ObjectInserter inserter = history.repository().newObjectInserter()) {
                misshapen = inserter.insert(Constants.OBJ_COMMIT, "parent of nothing".getBytes(UTF_8));
                inserter.flush();
            }
            ObjectId tip =
                    history.commit("tip").parents(kept, lost, broken, misshapen).create();
            history.lose(lost).damage(broken);
            rest = ids(root, kept, tip);
        }
        for (int threads : new int[] {1, 8}) {
            Seen seen = look(place, threads);
            assertEquals(rest, seen.commits());
            Map<String, SkipReason> reasons = new HashMap<>();
            seen.unreadable().forEach(each -> reasons.put(each.id().name(), each.reason()));
            assertEquals(
                    Map.of(
                            lost.name(), SkipReason.MISSING_OBJECT,
                            broken.name(), SkipReason.DAMAGED_OBJECT,
                            misshapen.name(), SkipReason.DAMAGED_OBJECT),
                    reasons);
        }
    }

    @Test
    void one_damaged_object_of_a_pack_does_not_take_the_others_along() throws Exception {
        Path place = directory.resolve("r");
        List<ObjectId> made = new ArrayList<>();
        try (HistoryBuilder history = HistoryBuilder.bareIn(place)) {
            for (int i = 0; i < 40; i++) {
                made.add(history.commit("commit " + "number ".repeat(i % 7) + i).create());
            }
            for (int i = 0; i < 40; i += 10) {
                history.ref("refs/heads/b" + i, made.get(i));
            }
            history.commit("tip")
                    .parents(made.get(39), made.get(30), made.get(20), made.get(10), made.get(0))
                    .create();
            made.add(history.tip());
            new GC((FileRepository) history.repository()).gc().get();
        }
        long offset;
        Path file;
        try (FileRepository repository = new FileRepository(place.toFile())) {
            Pack pack = repository.getObjectDatabase().getPacks().iterator().next();
            offset = pack.getIndex().findOffset(made.get(35));
            file = pack.getPackFile().toPath();
        }
        byte[] bytes = Files.readAllBytes(file);
        java.util.Arrays.fill(bytes, (int) offset + 6, (int) offset + 30, (byte) 0x55);
        assertTrue(file.toFile().setWritable(true));
        Files.write(file, bytes);
        try (GitRepository git = GitRepository.open(place)) {
            // Readers that come after the damage was met see what the first ones saw.
            for (int threads : new int[] {1, 4, 1}) {
                Seen seen = look(git, threads);
                assertEquals(
                        List.of(new UnreadableCommit(CommitId.of(made.get(35)), SkipReason.DAMAGED_OBJECT)),
                        seen.unreadable());
                assertEquals(36, seen.commits().size(), "all but those that only the damaged one leads to");
            }
        }
    }

    @Test
    void what_lies_behind_the_edge_of_a_shallow_clone_is_told_unless_it_is_reached_on_another_way() throws IOException {
        Path place = directory.resolve("r");
        try (HistoryBuilder history = HistoryBuilder.bareIn(place)) {
            ObjectId root = history.commit("root").create();
            ObjectId reached = history.commit("reached").parents(root).create();
            ObjectId hidden = history.commit("hidden").parents(root).create();
            ObjectId edge = history.commit("edge").parents(reached, hidden).create();
            ObjectId side = history.commit("side").parents(reached).create();
            ObjectId tip = history.commit("tip").parents(edge, side).create();
            history.shallowAt(edge);
            for (int threads : new int[] {1, 2, 8}) {
                Seen seen = look(place, threads);
                assertEquals(ids(root, reached, edge, side, tip), seen.commits());
                assertEquals(List.of(new UnreadableCommit(CommitId.of(hidden), SkipReason.SHALLOW)), seen.unreadable());
            }
        }
    }

    @Test
    void a_line_of_fifty_thousand_commits_needs_no_deep_stack() throws IOException {
        Map<ObjectId, List<ObjectId>> line = new LinkedHashMap<>();
        ObjectInserter.Formatter formatter = new ObjectInserter.Formatter();
        ObjectId first = formatter.idFor(Constants.OBJ_BLOB, new byte[] {'f'});
        ObjectId last = first;
        line.put(first, List.of());
        for (int i = 0; i < 50_000; i++) {
            ObjectId id =
                    formatter.idFor(Constants.OBJ_BLOB, Integer.toString(i).getBytes(UTF_8));
            line.put(id, List.of(last));
            last = id;
        }
        ObjectId side = formatter.idFor(Constants.OBJ_BLOB, "side".getBytes(UTF_8));
        ObjectId merge = formatter.idFor(Constants.OBJ_BLOB, "merge".getBytes(UTF_8));
        line.put(side, List.of(first));
        line.put(merge, List.of(last, side));
        HistoryGraph graph = graph(line);
        HistoryGraph.MergedCommits merged = graph.mergedCommits();
        assertEquals(
                List.of(CommitId.of(side)),
                merged.broughtBy(CommitId.of(merge), merged.numbers(ids(side, first, last))));
    }

    @Test
    void a_visitor_that_fails_ends_the_walk_with_its_failure() throws IOException {
        Path place = directory.resolve("r");
        try (HistoryBuilder history = HistoryBuilder.bareIn(place)) {
            for (int i = 0; i < 20; i++) {
                history.commit("c" + i).create();
            }
        }
        try (GitRepository git = GitRepository.open(place)) {
            CommitId tip = git.resolve("HEAD");
            for (int threads : new int[] {1, 4}) {
                IllegalStateException failure = assertThrows(
                        IllegalStateException.class,
                        () -> History.look(git, tip, threads, () -> commit -> {
                            throw new IllegalStateException("no more");
                        }));
                assertEquals("no more", failure.getMessage());
            }
        }
    }

    @Test
    void reading_on_gives_the_graph_of_reading_once() throws IOException {
        Path place = directory.resolve("r");
        Random random = new Random(11);
        try (HistoryBuilder history = HistoryBuilder.bareIn(place)) {
            List<ObjectId> made = new ArrayList<>();
            History.Known known = History.Known.NOTHING;
            for (int round = 0; round < 8; round++) {
                for (int i = 0; i < 6; i++) {
                    made.add(randomCommit(history, made, random, round + "." + i));
                }
                CommitId tip = CommitId.of(joined(history, made));
                made.add(tip.objectId());
                try (GitRepository git = GitRepository.open(place)) {
                    History grown = History.read(git, tip, known, 2, () -> commit -> {});
                    History once = History.read(git, tip, History.Known.NOTHING, 2, () -> commit -> {});
                    assertEquals(once.graph(), grown.graph());
                    assertEquals(once.read(), grown.graph().size());
                    assertEquals(round > 0, grown.metKnown());
                    known = new History.Known(grown.graph(), Set.of(), Optional.of(tip));
                }
            }
        }
    }

    private static ObjectId randomCommit(HistoryBuilder history, List<ObjectId> made, Random random, String message) {
        HistoryBuilder.Commit commit = history.commit(message);
        if (!made.isEmpty()) {
            Set<ObjectId> parents = new HashSet<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                parents.add(made.get(random.nextInt(made.size())));
            }
            commit.parents(parents.toArray(ObjectId[]::new));
        }
        return commit.create();
    }

    /** A merge of all that is made, so that nothing is out of reach. */
    private static ObjectId joined(HistoryBuilder history, List<ObjectId> made) {
        return history.commit("join").parents(made.toArray(ObjectId[]::new)).create();
    }

    @Test
    void a_graph_is_read_from_its_file_and_a_damaged_file_is_noticed() throws IOException {
        HistoryGraph graph = graph(randomDag(new Random(3), 200));
        Path file = directory.resolve("history.bin");
        graph.write(file);
        assertEquals(Optional.of(graph), HistoryGraph.read(file));
        assertEquals(Optional.empty(), HistoryGraph.read(directory.resolve("none")));
        byte[] bytes = Files.readAllBytes(file);
        Random random = new Random(4);
        for (int i = 0; i < 300; i++) {
            byte[] damaged =
                    random.nextBoolean() ? java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes.clone();
            if (damaged.length == bytes.length) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(file, damaged);
            assertEquals(Optional.empty(), HistoryGraph.read(file));
        }
        HistoryGraph.empty().write(file);
        assertEquals(0, HistoryGraph.read(file).orElseThrow().size());
    }

    @Test
    void a_merge_brings_what_its_first_parent_does_not_reach() {
        Random random = new Random(5);
        for (int round = 0; round < 60; round++) {
            Map<ObjectId, List<ObjectId>> dag = randomDag(random, 5 + random.nextInt(60));
            HistoryGraph graph = graph(dag);
            HistoryGraph.MergedCommits merged = graph.mergedCommits();
            Set<CommitId> wanted = new TreeSet<>();
            dag.keySet().stream().filter(id -> random.nextInt(3) > 0).forEach(id -> wanted.add(CommitId.of(id)));
            HistoryGraph.Numbers numbers = merged.numbers(wanted);
            dag.forEach((id, parents) -> {
                Set<CommitId> expected = new TreeSet<>();
                if (parents.size() > 1) {
                    Set<ObjectId> all = new HashSet<>();
                    parents.forEach(parent -> reach(dag, parent, all));
                    Set<ObjectId> mainline = new HashSet<>();
                    reach(dag, parents.get(0), mainline);
                    all.removeAll(mainline);
                    all.forEach(each -> expected.add(CommitId.of(each)));
                    expected.retainAll(wanted);
                }
                assertEquals(List.copyOf(expected), merged.broughtBy(CommitId.of(id), numbers));
            });
        }
    }

    @Test
    void a_parent_that_could_not_be_read_brings_nothing() {
        ObjectInserter.Formatter formatter = new ObjectInserter.Formatter();
        ObjectId away = formatter.idFor(Constants.OBJ_BLOB, new byte[] {1});
        ObjectId here = formatter.idFor(Constants.OBJ_BLOB, new byte[] {2});
        ObjectId merge = formatter.idFor(Constants.OBJ_BLOB, new byte[] {3});
        HistoryGraph graph = graph(Map.of(here, List.of(), merge, List.of(away, here)));
        HistoryGraph.MergedCommits merged = graph.mergedCommits();
        assertFalse(graph.contains(CommitId.of(away)));
        assertTrue(graph.contains(CommitId.of(here)));
        assertEquals(List.of(CommitId.of(here)), merged.broughtBy(CommitId.of(merge), merged.numbers(ids(here, away))));
    }

    private static void reach(Map<ObjectId, List<ObjectId>> dag, ObjectId from, Set<ObjectId> reached) {
        if (reached.add(from)) {
            dag.getOrDefault(from, List.of()).forEach(parent -> reach(dag, parent, reached));
        }
    }

    private static Map<ObjectId, List<ObjectId>> randomDag(Random random, int size) {
        Map<ObjectId, List<ObjectId>> dag = new LinkedHashMap<>();
        List<ObjectId> made = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            byte[] raw = new byte[20];
            random.nextBytes(raw);
            Set<ObjectId> parents = new java.util.LinkedHashSet<>();
            for (int p = random.nextInt(4); p > 0 && !made.isEmpty(); p--) {
                parents.add(made.get(Math.max(0, made.size() - 1 - random.nextInt(12))));
            }
            ObjectId id = ObjectId.fromRaw(raw);
            dag.put(id, List.copyOf(parents));
            made.add(id);
        }
        return dag;
    }

    private static HistoryGraph graph(Map<ObjectId, List<ObjectId>> dag) {
        HistoryGraph.Builder builder = new HistoryGraph.Builder();
        dag.forEach((id, parents) -> {
            StringBuilder raw = new StringBuilder("tree " + "0".repeat(40) + "\n");
            parents.forEach(
                    parent -> raw.append("parent ").append(parent.name()).append('\n'));
            builder.add(new RawCommit(id, raw.append("\n").toString().getBytes(UTF_8)));
        });
        return HistoryGraph.empty().with(List.of(builder));
    }
}
