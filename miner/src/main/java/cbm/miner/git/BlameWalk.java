package cbm.miner.git;

import cbm.miner.fix.ComparedLines;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeSet;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * One walk of a blame: lines go from a file in a commit to the same or the renamed file in its parents, the youngest
 * commit first, until none of a commit's parents has them.
 */
final class BlameWalk {
    private final Blame blame;
    private final ObjectId start;
    private final Map<String, ? extends Collection<Integer>> asked;
    private final Map<String, TreePath> paths = new HashMap<>();
    private final PriorityQueue<Suspect> queue = new PriorityQueue<>(
            Comparator.comparingLong(Suspect::date).reversed().thenComparing(Suspect::commit));
    private final Map<ObjectId, Suspect> queued = new HashMap<>();
    private final List<LineOrigin> found = new ArrayList<>();

    /** A line that is followed: where it was asked for, and where it stands in the file at hand, from 0. */
    private record Followed(String path, int line, int at) {}

    /** A commit whose files hold lines that are followed. */
    private record Suspect(RawCommit raw, Map<String, Held> files) {
        ObjectId commit() {
            return raw.objectId();
        }

        long date() {
            return raw.commitSeconds();
        }
    }

    /** The lines that are followed in one version of a file. */
    private record Held(ObjectId blob, List<Followed> lines) {}

    /** The version of a file that a parent has. */
    private record Source(RawCommit parent, String path, ObjectId blob) {}

    BlameWalk(Blame blame, ObjectId start, Map<String, ? extends Collection<Integer>> asked) {
        this.blame = blame;
        this.start = start;
        this.asked = asked;
    }

    List<LineOrigin> run() throws IOException {
        RawCommit first = blame.commit(start);
        for (Map.Entry<String, ? extends Collection<Integer>> each : asked.entrySet()) {
            begin(first, each.getKey(), each.getValue());
        }
        Suspect next;
        while ((next = queue.poll()) != null) {
            queued.remove(next.commit());
            for (Map.Entry<String, Held> file : next.files.entrySet()) {
                pass(next.raw, file.getKey(), file.getValue());
            }
        }
        found.sort(Blame.order(asked.keySet()));
        return List.copyOf(found);
    }

    private void begin(RawCommit first, String path, Collection<Integer> wanted) throws IOException {
        FileVersion version = at(path, first);
        if (!version.exists()) {
            return;
        }
        int count;
        try {
            count = blame.text(version.id()).count();
        } catch (UnreadableObjectException e) {
            // The caller has the text of the file or does not ask for lines of it.
            return;
        }
        List<Followed> lines = new ArrayList<>();
        for (int line : new TreeSet<>(wanted)) {
            if (line >= 1 && line <= count) {
                lines.add(new Followed(path, line, line - 1));
            }
        }
        hold(new Source(first, path, version.id()), lines);
    }

    private FileVersion at(String path, RawCommit commit) throws UnreadableObjectException {
        return paths.computeIfAbsent(path, blame::path).in(commit.tree());
    }

    private void hold(Source source, List<Followed> lines) {
        if (lines.isEmpty()) {
            return;
        }
        Suspect suspect = queued.get(source.parent.objectId());
        if (suspect == null) {
            suspect = new Suspect(source.parent, new LinkedHashMap<>());
            queued.put(source.parent.objectId(), suspect);
            queue.add(suspect);
        }
        suspect.files
                .computeIfAbsent(source.path, path -> new Held(source.blob, new ArrayList<>()))
                .lines
                .addAll(lines);
    }

    /** Hands the lines of a file on to the parents that have them, and settles the rest on the commit. */
    private void pass(RawCommit commit, String path, Held held) {
        Parents parents = new Parents(commit);
        @Nullable Source[] sources = parents.sources(path, held.blob);
        for (Source source : sources) {
            if (source != null && source.blob.equals(held.blob)) {
                hold(source, held.lines);
                return;
            }
        }
        List<Followed> left = held.lines;
        for (Source source : distinct(sources)) {
            left = passTo(source, held.blob, left, parents);
        }
        for (Followed each : left) {
            found.add(new LineOrigin(
                    each.path, each.line, CommitId.of(commit.objectId()), path, each.at + 1, parents.edge));
        }
    }

    private static List<Source> distinct(@Nullable Source[] sources) {
        Map<ObjectId, Source> byBlob = new LinkedHashMap<>();
        for (Source source : sources) {
            if (source != null) {
                byBlob.putIfAbsent(source.blob, source);
            }
        }
        return List.copyOf(byBlob.values());
    }

    /** Hands on the lines that a parent's version has; returns the others. */
    private List<Followed> passTo(Source source, ObjectId blob, List<Followed> lines, Parents parents) {
        int[] before;
        try {
            ComparedLines now = blame.text(blob);
            before = now.linesBefore(blame.text(source.blob));
        } catch (UnreadableObjectException e) {
            parents.edge = Optional.of(e.reason());
            return lines;
        }
        List<Followed> left = new ArrayList<>();
        List<Followed> passed = new ArrayList<>();
        for (Followed each : lines) {
            int at = before[each.at];
            if (at < 0) {
                left.add(each);
            } else {
                passed.add(new Followed(each.path, each.line, at));
            }
        }
        hold(source, passed);
        return left;
    }

    /** The parents of a commit, and what kept them from being read. */
    private final class Parents {
        private final RawCommit commit;
        private final @Nullable RawCommit[] parents;
        private Optional<SkipReason> edge = Optional.empty();

        Parents(RawCommit commit) {
            this.commit = commit;
            this.parents = new @Nullable RawCommit[commit.parentCount()];
            for (int i = 0; i < parents.length; i++) {
                try {
                    parents[i] = blame.commit(commit.parentId(i));
                } catch (UnreadableObjectException e) {
                    boolean isEdge = blame.isShallow(commit.objectId());
                    edge = Optional.of(isEdge ? SkipReason.SHALLOW : e.reason());
                }
            }
        }

        /** By parent the version of a file from which the commit's own comes; null where there is none. */
        @Nullable
        Source[] sources(String path, ObjectId blob) {
            @Nullable Source[] sources = new @Nullable Source[parents.length];
            for (int i = 0; i < parents.length; i++) {
                RawCommit parent = parents[i];
                if (parent == null) {
                    continue;
                }
                sources[i] = samePath(parent, path);
                Source same = sources[i];
                if (same != null && same.blob.equals(blob)) {
                    return sources;
                }
            }
            for (int i = 0; i < parents.length; i++) {
                RawCommit parent = parents[i];
                if (parent != null && sources[i] == null) {
                    sources[i] = renamed(parent, path);
                }
            }
            return sources;
        }

        private @Nullable Source samePath(RawCommit parent, String path) {
            try {
                FileVersion version = at(path, parent);
                return version.exists() ? new Source(parent, path, version.id()) : null;
            } catch (UnreadableObjectException e) {
                edge = Optional.of(e.reason());
                return null;
            }
        }

        private @Nullable Source renamed(RawCommit parent, String path) {
            PathChange from = blame.renamedTo(path, parent.tree(), commit.tree());
            return from == null
                    ? null
                    : new Source(parent, from.path(), from.before().id());
        }
    }
}
