package cbm.miner.git;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectId;

/**
 * The commits of a history and who is whose parent, in flat arrays of about 40 bytes a commit; what a study remembers of
 * the commits that it has read.
 *
 * <p>Commits are numbered in the order of their ids. A parent that could not be read has no number.
 */
public final class HistoryGraph {
    private static final int MAGIC = 0x63626d67;
    private static final int VERSION = 1;
    private static final int ID_BYTES = 20;
    private static final int UNREAD = -1;

    private final byte[] ids;
    private final int[] firstParent;
    private final int[] parents;

    private HistoryGraph(byte[] ids, int[] firstParent, int[] parents) {
        this.ids = ids;
        this.firstParent = firstParent;
        this.parents = parents;
    }

    /** A graph without commits. */
    public static HistoryGraph empty() {
        return new HistoryGraph(new byte[0], new int[1], new int[0]);
    }

    /** The number of commits. */
    public int size() {
        return ids.length / ID_BYTES;
    }

    /** Whether the graph holds a commit. */
    public boolean contains(CommitId commit) {
        return contains(commit.objectId());
    }

    /** Whether there is a commit of which something holds. */
    public boolean anyMatch(Predicate<CommitId> wanted) {
        return IntStream.range(0, size()).anyMatch(number -> wanted.test(CommitId.of(id(number))));
    }

    boolean contains(AnyObjectId id) {
        return size() > 0 && number(id) >= 0;
    }

    private ObjectId id(int number) {
        return ObjectId.fromRaw(ids, number * ID_BYTES);
    }

    private int number(AnyObjectId id) {
        int low = 0;
        int high = size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = id.compareTo(id(middle));
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return UNREAD;
    }

    /** Collects the commits of one thread of a walk. */
    static final class Builder {
        private final List<ObjectId> commits = new ArrayList<>();
        private final List<ObjectId[]> parents = new ArrayList<>();

        void add(RawCommit commit) {
            commits.add(commit.objectId());
            parents.add(commit.parentIds().toArray(ObjectId[]::new));
        }

        int size() {
            return commits.size();
        }
    }

    /** This graph together with the commits that a walk's threads have collected. */
    HistoryGraph with(Collection<Builder> builders) {
        int count = size() + builders.stream().mapToInt(Builder::size).sum();
        List<Entry> entries = new ArrayList<>(count);
        for (int number = 0; number < size(); number++) {
            entries.add(new Entry(id(number), parentIds(number)));
        }
        for (Builder builder : builders) {
            for (int i = 0; i < builder.size(); i++) {
                entries.add(new Entry(builder.commits.get(i), builder.parents.get(i)));
            }
        }
        entries.sort((a, b) -> a.id.compareTo(b.id));
        return of(entries);
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Entry(ObjectId id, ObjectId[] parents) {}

    private static HistoryGraph of(List<Entry> entries) {
        byte[] ids = new byte[entries.size() * ID_BYTES];
        int[] first = new int[entries.size() + 1];
        for (int i = 0; i < entries.size(); i++) {
            entries.get(i).id.copyRawTo(ids, i * ID_BYTES);
            first[i + 1] = first[i] + entries.get(i).parents.length;
        }
        HistoryGraph graph = new HistoryGraph(ids, first, new int[first[entries.size()]]);
        for (int i = 0; i < entries.size(); i++) {
            ObjectId[] parents = entries.get(i).parents;
            for (int p = 0; p < parents.length; p++) {
                graph.parents[first[i] + p] = graph.number(parents[p]);
            }
        }
        return graph;
    }

    private ObjectId[] parentIds(int number) {
        List<ObjectId> known = new ArrayList<>(2);
        for (int at = firstParent[number]; at < firstParent[number + 1]; at++) {
            if (parents[at] != UNREAD) {
                known.add(id(parents[at]));
            }
        }
        return known.toArray(ObjectId[]::new);
    }

    /**
     * Finds what merges brought in.
     *
     * @return a finder that serves any number of merges of this graph
     */
    public MergedCommits mergedCommits() {
        return new MergedCommits();
    }

    /** Finds the commits that a merge brought in: those that its first parent does not reach. */
    public final class MergedCommits {
        private final int[] generation = generations();

        /**
         * The wanted commits that a merge brought in.
         *
         * @param merge a commit of this graph
         * @param wanted the commits that are of interest
         * @return those of them that are reachable from the merge, and neither the merge nor reachable from its first
         *     parent; in the order of ids
         */
        public List<CommitId> broughtBy(CommitId merge, Numbers wanted) {
            int number = number(merge.objectId());
            if (number < 0 || firstParent[number + 1] - firstParent[number] < 2) {
                return List.of();
            }
            Painting painting = new Painting(generation);
            painting.add(parents[firstParent[number]], true);
            for (int at = firstParent[number] + 1; at < firstParent[number + 1]; at++) {
                painting.add(parents[at], false);
            }
            List<CommitId> brought = new ArrayList<>();
            painting.run(wanted.bits, brought);
            brought.sort(null);
            return brought;
        }

        /** A set of commits of this graph; those that it does not hold are left out. */
        public Numbers numbers(Collection<CommitId> commits) {
            BitSet bits = new BitSet();
            for (CommitId commit : commits) {
                int number = number(commit.objectId());
                if (number >= 0) {
                    bits.set(number);
                }
            }
            return new Numbers(bits);
        }
    }

    /** A set of commits of one graph. */
    public static final class Numbers {
        private final BitSet bits;

        private Numbers(BitSet bits) {
            this.bits = bits;
        }
    }

    /** Walks down from several commits at once, the youngest generation first, and keeps two colours apart. */
    private final class Painting {
        private final PriorityQueue<Integer> queue;
        private final HashMap<Integer, Boolean> mainline = new HashMap<>();
        private int open;

        Painting(int[] generation) {
            this.queue = new PriorityQueue<>((a, b) -> generation[b] != generation[a]
                    ? Integer.compare(generation[b], generation[a])
                    : Integer.compare(a, b));
        }

        void add(int number, boolean isMainline) {
            if (number == UNREAD) {
                return;
            }
            Boolean known = mainline.get(number);
            if (known == null) {
                queue.add(number);
                mainline.put(number, isMainline);
                open += isMainline ? 0 : 1;
            } else if (isMainline && !known) {
                mainline.put(number, true);
                open--;
            }
        }

        void run(BitSet wanted, List<CommitId> brought) {
            while (open > 0) {
                int number = queue.remove();
                boolean isMainline = Boolean.TRUE.equals(mainline.get(number));
                if (!isMainline) {
                    open--;
                    if (wanted.get(number)) {
                        brought.add(CommitId.of(id(number)));
                    }
                }
                for (int at = firstParent[number]; at < firstParent[number + 1]; at++) {
                    add(parents[at], isMainline);
                }
            }
        }
    }

    /** For each commit the length of the longest line of parents behind it. */
    private int[] generations() {
        int[] generation = new int[size()];
        int[] stack = new int[size() + 1];
        for (int start = 0; start < size(); start++) {
            int depth = 0;
            stack[depth++] = start;
            while (depth > 0) {
                int number = stack[depth - 1];
                int pending = UNREAD;
                int longest = 0;
                for (int at = firstParent[number]; at < firstParent[number + 1]; at++) {
                    int parent = parents[at];
                    if (parent != UNREAD && generation[parent] == 0) {
                        pending = parent;
                        break;
                    }
                    longest = Math.max(longest, parent == UNREAD ? 0 : generation[parent]);
                }
                if (generation[number] != 0 || pending == UNREAD) {
                    generation[number] = generation[number] != 0 ? generation[number] : longest + 1;
                    depth--;
                } else {
                    stack[depth++] = pending;
                }
            }
        }
        return generation;
    }

    /** Writes the graph to a file, replacing it whole. */
    public void write(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(ids.length * 2 + 64);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeInt(VERSION);
            out.writeInt(size());
            out.writeInt(parents.length);
            out.write(ids);
            for (int i = 0; i < size(); i++) {
                out.writeShort(firstParent[i + 1] - firstParent[i]);
            }
            for (int parent : parents) {
                out.writeInt(parent);
            }
            CRC32 sum = new CRC32();
            sum.update(bytes.toByteArray());
            out.writeInt((int) sum.getValue());
        }
        Files.write(file, bytes.toByteArray());
    }

    /** Reads a graph from a file; nothing where there is none or it is damaged. */
    public static Optional<HistoryGraph> read(Path file) throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        CRC32 sum = new CRC32();
        sum.update(bytes, 0, Math.max(0, bytes.length - Integer.BYTES));
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            if (in.getInt() != MAGIC
                    || in.getInt() != VERSION
                    || in.getInt(bytes.length - Integer.BYTES) != (int) sum.getValue()) {
                return Optional.empty();
            }
            return Optional.of(read(in));
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static HistoryGraph read(ByteBuffer in) {
        int size = in.getInt();
        int[] parents = new int[in.getInt()];
        byte[] ids = new byte[size * ID_BYTES];
        in.get(ids);
        int[] first = new int[size + 1];
        for (int i = 0; i < size; i++) {
            first[i + 1] = first[i] + in.getShort();
        }
        for (int i = 0; i < parents.length; i++) {
            parents[i] = in.getInt();
        }
        return new HistoryGraph(ids, first, parents);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HistoryGraph graph
                && Arrays.equals(ids, graph.ids)
                && Arrays.equals(firstParent, graph.firstParent)
                && Arrays.equals(parents, graph.parents);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ids);
    }
}
