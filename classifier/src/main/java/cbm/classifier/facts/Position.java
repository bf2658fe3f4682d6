package cbm.classifier.facts;

import cbm.classifier.syntax.LineTable;
import cbm.classifier.syntax.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the reading of a function stands, and what it has found so far. */
final class Position {

    /** A fact found, with what puts it in order and what it belongs to. */
    record Entry(Fact fact, int offset, int leaf, Frame frame) {}

    private static final Place NOWHERE = new Place("", "", 0, 0);

    private final LineTable lines;
    private final String path;
    private final String function;
    private final boolean summaryOnly;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Leaf> leaves = new ArrayList<>();

    Frame frame;
    LockState state = LockState.START;
    Gaps gaps = Gaps.NONE;
    KeyedLocks keyed = new KeyedLocks(List.of());
    List<Condition> conditions = List.of();
    List<Arm> selectArms = List.of();
    int loops;
    /** The innermost loop's number, counted through the function; 0 outside of loops. */
    int loop;

    int goes;
    boolean leaving;
    int leaf = -1;
    private int literals;
    private int loopCount;

    Position(LineTable lines, String path, String function, Frame frame, boolean summaryOnly) {
        this.lines = lines;
        this.path = path;
        this.function = function;
        this.frame = frame;
        this.summaryOnly = summaryOnly;
    }

    boolean isSummaryOnly() {
        return summaryOnly;
    }

    int nextLiteral() {
        return ++literals;
    }

    int nextLoop() {
        return ++loopCount;
    }

    /** Notes a simple statement or a declaration; what it says matters only where it will be compared. */
    void addLeaf(boolean trivial, int parent, Node node) {
        if (!summaryOnly) {
            addLeaf(StructureHash.ofHead(node), trivial, parent, node);
        }
    }

    /**
     * Notes what says something by parts of it only.
     *
     * @param tag what tells it from others with the same parts
     */
    void addLeaf(String tag, boolean trivial, int parent, Node node, @Nullable Node... parts) {
        if (!summaryOnly) {
            addLeaf(StructureHash.ofParts(tag, parts), trivial, parent, node);
        }
    }

    private void addLeaf(long hash, boolean trivial, int parent, Node node) {
        leaves.add(new Leaf(hash, trivial, parent, lines.firstLine(node), node));
        leaf = leaves.size() - 1;
    }

    void add(FactKind kind, Subject subject, String detail, Node node) {
        add(kind, subject, detail, Set.of(), node);
    }

    void add(FactKind kind, Subject subject, String detail, Set<Trait> traits, Node node) {
        add(kind, subject, detail, traits, List.of(), List.of(), node);
    }

    void add(
            FactKind kind,
            Subject subject,
            String detail,
            Set<Trait> traits,
            List<Arm> arms,
            List<Effect> effects,
            Node node) {
        if (!summaryOnly || Summary.takes(kind, effects)) {
            add(new Fact(kind, subject, detail, traits, arms, effects, surroundings(), place(node)), node.start());
        }
    }

    void add(Fact fact, int offset) {
        entries.add(new Entry(fact, offset, leaf, frame));
    }

    /** Adds a fact whose place has been passed already. */
    void addLate(Fact fact, int offset, int atLeaf) {
        entries.add(new Entry(fact, offset, atLeaf, frame));
    }

    /** The code around; a summary does not tell it. */
    Surroundings surroundings() {
        return summaryOnly
                ? Surroundings.NONE
                : new Surroundings(loops, goes, leaving, frame.enclosures(), state.held(), conditions, selectArms);
    }

    Place place(Node node) {
        return summaryOnly ? NOWHERE : new Place(path, function, lines.firstLine(node), lines.lastLine(node));
    }

    /** The facts so far in the order of the source. */
    List<Entry> sorted() {
        List<Entry> sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparingInt(Entry::offset));
        return sorted;
    }

    List<Entry> entries() {
        return entries;
    }

    List<Leaf> leaves() {
        return leaves;
    }
}
