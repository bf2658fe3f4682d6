package cbm.miner.git;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Who worked on a history, in numbers alone: how many commits each of its commits reaches, by how many people. */
public final class Contributions {
    private static final int MOST_MAILMAP_BYTES = 8 << 20;

    private final GitRepository repository;
    private final Map<ObjectId, Work> works;
    private final int unreadable;

    /** A commit: what it follows, whose it is, and when it was made. */
    private record Work(List<ObjectId> parents, String name, String address, long seconds) {}

    /**
     * What a commit reaches, itself included.
     *
     * @param commits number of commits
     * @param contributors number of authors' addresses, those that the commit's {@code .mailmap} joins counted once
     * @param oldest when the oldest commit was made
     */
    public record Reach(int commits, int contributors, Instant oldest) {}

    private Contributions(GitRepository repository, Map<ObjectId, Work> works, int unreadable) {
        this.repository = repository;
        this.works = works;
        this.unreadable = unreadable;
    }

    /** Reads every commit that some commits reach. */
    public static Contributions read(GitRepository repository, List<CommitId> tips, int jobs) throws IOException {
        Map<ObjectId, Work> works = new ConcurrentHashMap<>();
        Map<String, String> texts = new ConcurrentHashMap<>();
        int unreadable = 0;
        for (CommitId tip : tips) {
            unreadable += HistoryWalk.walk(
                            repository, tip, works::containsKey, jobs, () -> commit -> add(commit, works, texts))
                    .size();
        }
        return new Contributions(repository, works, unreadable);
    }

    private static void add(RawCommit commit, Map<ObjectId, Work> works, Map<String, String> texts) {
        String author = commit.authorLine();
        int open = author.indexOf('<');
        int close = author.indexOf('>', open + 1);
        String name = open < 0 ? author : author.substring(0, open).strip();
        String address = open < 0 || close < 0 ? name : author.substring(open + 1, close);
        works.put(
                commit.objectId(),
                new Work(commit.parentIds(), shared(name, texts), shared(address, texts), commit.commitSeconds()));
    }

    private static String shared(String text, Map<String, String> texts) {
        String known = texts.putIfAbsent(text, text);
        return known == null ? text : known;
    }

    /** The number of commits that could not be read. */
    public int unreadable() {
        return unreadable;
    }

    /** What one of the commits reaches. */
    public Reach of(CommitId tip) throws IOException {
        Mailmap mailmap = new Mailmap(mailmapAt(tip));
        Set<ObjectId> seen = new HashSet<>();
        Deque<ObjectId> waiting = new ArrayDeque<>(List.of(tip.objectId()));
        Set<String> people = new HashSet<>();
        Map<String, Set<String>> known = new HashMap<>();
        int commits = 0;
        long oldest = Long.MAX_VALUE;
        while (!waiting.isEmpty()) {
            ObjectId id = waiting.pop();
            Work work = works.get(id);
            if (work == null || !seen.add(id)) {
                continue;
            }
            commits++;
            oldest = work.seconds > 0 ? Math.min(oldest, work.seconds) : oldest;
            if (known.computeIfAbsent(work.address, address -> new HashSet<>()).add(work.name)) {
                people.add(mailmap.address(work.name, work.address));
            }
            work.parents.forEach(waiting::push);
        }
        return new Reach(commits, people.size(), Instant.ofEpochSecond(oldest == Long.MAX_VALUE ? 0 : oldest));
    }

    /** The text of the {@code .mailmap} in a commit's tree; empty where there is none. */
    private String mailmapAt(CommitId commit) throws IOException {
        try (ObjectReader reader = repository.newReader()) {
            byte[] raw = reader.open(commit.objectId(), Constants.OBJ_COMMIT).getCachedBytes();
            ObjectId tree = CommitHead.of(raw).tree();
            try (TreeWalk walk = TreeWalk.forPath(reader, ".mailmap", tree)) {
                if (walk == null || !new FileVersion(walk.getRawMode(0), walk.getObjectId(0)).isRegular()) {
                    return "";
                }
                ObjectLoader loader = reader.open(walk.getObjectId(0));
                return loader.getSize() > MOST_MAILMAP_BYTES
                        ? ""
                        : cbm.miner.fix.FileContent.of(loader.getCachedBytes(MOST_MAILMAP_BYTES))
                                .text();
            }
        }
    }
}
