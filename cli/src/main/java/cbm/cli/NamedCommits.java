package cbm.cli;

import cbm.miner.git.CommitId;
import cbm.miner.git.CommitRange;
import cbm.miner.git.GitRepository;
import cbm.miner.git.ReadFix;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** The commits of a repository that a user names, each by itself or with others as a range. */
final class NamedCommits {
    private static final String NOT = "^";

    private final Set<CommitId> all = new LinkedHashSet<>();
    private final Set<CommitId> alone = new LinkedHashSet<>();
    private final List<String> empty = new ArrayList<>();
    private final AtomicLong leftOut = new AtomicLong();

    private NamedCommits() {}

    /** No commit. */
    static NamedCommits none() {
        return new NamedCommits();
    }

    /**
     * Finds the commits.
     *
     * @param names refs, ids and ranges, whose commits come once and in the order of the names; {@code ^A} and {@code B}
     *     are a range together
     * @throws cbm.miner.git.UnusableRepository where a name is no commit's
     */
    static NamedCommits of(GitRepository repository, List<String> names) throws IOException {
        NamedCommits named = new NamedCommits();
        for (String name : joined(names)) {
            if (CommitRange.isRange(name)) {
                named.add(repository, CommitRange.parse(name));
            } else {
                named.add(repository.resolve(name));
            }
        }
        return named;
    }

    /** The names, where the range {@code ^A B} is {@code A..B}. */
    private static List<String> joined(List<String> names) {
        List<String> without =
                names.stream().filter(name -> name.startsWith(NOT)).toList();
        if (without.isEmpty()) {
            return names;
        }
        List<String> from = names.stream().filter(name -> !name.startsWith(NOT)).toList();
        if (without.size() != 1 || from.size() != 1 || CommitRange.isRange(names.get(0) + names.get(1))) {
            throw new UserFault(
                    "beside " + without.getFirst() + " goes one other commit, as '^A B', which is the same as A..B");
        }
        return List.of(without.getFirst().substring(NOT.length()) + ".." + from.getFirst());
    }

    /** Adds a commit that is meant by itself. */
    void add(CommitId commit) {
        all.add(commit);
        alone.add(commit);
    }

    private void add(GitRepository repository, CommitRange range) throws IOException {
        List<CommitId> commits = range.commits(repository);
        if (commits.isEmpty()) {
            CommitRange turned = range.reversed();
            boolean isTurned = !turned.commits(repository).isEmpty();
            empty.add(range.text() + " holds no commit" + (isTurned ? "; " + turned.text() + " does" : ""));
        }
        all.addAll(commits);
    }

    /** Those commits, in the order of the names and of a range the oldest first. */
    List<CommitId> commits() {
        return List.copyOf(all);
    }

    /**
     * Whether a commit is of a range and changes no Go file, so that nothing can be said of its code; counts it. A commit of which
     * something could not be read is none of them. Threads may share it.
     */
    boolean leavesOut(CommitId commit, ReadFix read) {
        boolean isLeftOut = !alone.contains(commit)
                && read.diff().goFiles().isEmpty()
                && read.diff().skips().isEmpty();
        if (isLeftOut) {
            leftOut.incrementAndGet();
        }
        return isLeftOut;
    }

    /** What is to be told of the ranges after all their commits were read, a line each. */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>(empty);
        long gone = leftOut.get();
        if (gone > 0) {
            remarks.add(String.format(
                    Locale.ROOT,
                    "%,d of the %s in the range %s",
                    gone,
                    Counted.of(all.size() - alone.size(), "commit"),
                    gone == 1 ? "changes no Go file and is left out" : "change no Go file and are left out"));
        }
        return remarks;
    }
}
