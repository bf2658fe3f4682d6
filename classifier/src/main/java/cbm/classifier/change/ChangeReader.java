package cbm.classifier.change;

import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.FactReader;
import cbm.classifier.facts.FunctionFacts;
import cbm.classifier.facts.OpenFile;
import cbm.classifier.facts.ReadFile;
import cbm.classifier.facts.ReadFunction;
import cbm.classifier.facts.SideReader;
import cbm.miner.fix.ChangeKind;
import cbm.miner.fix.FileChange;
import cbm.miner.fix.Fix;
import cbm.miner.fix.Fragment;
import cbm.miner.fix.Hunk;
import cbm.miner.fix.Side;
import cbm.miner.fix.Sources;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a fix changed. Keeps the files that it has parsed, so that one reader should serve many fixes; it may be
 * shared by threads.
 */
public final class ChangeReader {

    private static final ReadFile NOTHING = new ReadFile("", "", false, List.of(), List.of());

    private final FactReader facts;

    /** A reader with a store of parsed files of its own. */
    public ChangeReader() {
        this(new FactReader());
    }

    /** A reader that shares the parsed files of a reader of facts. */
    public ChangeReader(FactReader facts) {
        this.facts = facts;
    }

    /**
     * Reads a fix.
     *
     * @param fix the fix; files that are not Go are counted only
     * @param sources the texts around it, {@link Sources#none()} for a bare patch
     */
    public FixFacts read(Fix fix, Sources sources) {
        SideReader before = facts.on(Side.BEFORE, sources);
        SideReader after = facts.on(Side.AFTER, sources);
        List<FileChange> files = fix.files().stream()
                .filter(file -> file.isGo() && !GeneratedPiece.isOf(file))
                .toList();
        List<TwoSides> sides =
                files.stream().map(file -> read(file, before, after)).toList();
        List<List<FunctionChange>> functions = match(sides);
        List<FileDelta> deltas = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            deltas.add(delta(files.get(i), sides.get(i), functions.get(i)));
        }
        boolean patchOnly = sides.stream().anyMatch(TwoSides::isPartial);
        int others = fix.files().size() - files.size();
        return new FixFacts(deltas, others, patchOnly, GoVersion.nearest(fix, sources));
    }

    private record TwoSides(ReadFile before, ReadFile after) {
        boolean isPartial() {
            return before.partial() || after.partial();
        }
    }

    private static TwoSides read(FileChange file, SideReader before, SideReader after) {
        boolean added = file.kind() == ChangeKind.ADDED;
        boolean deleted = file.kind() == ChangeKind.DELETED;
        String textBefore = added ? null : file.text(Side.BEFORE).orElse(null);
        String textAfter = deleted ? null : file.text(Side.AFTER).orElse(null);
        if ((textBefore == null && !added) || (textAfter == null && !deleted)) {
            return fragments(file, before, after);
        }
        OpenFile was = open(before, file.pathBefore(), textBefore);
        OpenFile is = open(after, file.pathAfter(), textAfter);
        if (was == null || is == null) {
            return new TwoSides(was == null ? NOTHING : was.readAll(), is == null ? NOTHING : is.readAll());
        }
        Set<String> unchanged = was.sameFunctions(is);
        return new TwoSides(was.readExcept(unchanged), is.readExcept(unchanged));
    }

    private static @Nullable OpenFile open(SideReader reader, String path, @Nullable String text) {
        return text == null ? null : reader.open(path, text);
    }

    private static TwoSides fragments(FileChange file, SideReader before, SideReader after) {
        List<String> heads = file.hunks().stream().map(Hunk::function).toList();
        List<Fragment> was = file.fragments(Side.BEFORE);
        List<Fragment> is = file.fragments(Side.AFTER);
        return new TwoSides(
                before.readFragments(file.pathBefore(), was, heads, is),
                after.readFragments(file.pathAfter(), is, heads, was));
    }

    private static List<List<FunctionChange>> match(List<TwoSides> files) {
        List<FunctionMatcher.Sided> before = new ArrayList<>();
        List<FunctionMatcher.Sided> after = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            int file = i;
            files.get(i).before().functions().forEach(each -> before.add(new FunctionMatcher.Sided(each, file)));
            files.get(i).after().functions().forEach(each -> after.add(new FunctionMatcher.Sided(each, file)));
        }
        List<FunctionMatcher.Pair> pairs = FunctionMatcher.match(before, after).stream()
                .filter(ChangeReader::isChanged)
                .toList();
        List<PairReader> readers = pairs.stream().map(PairReader::new).toList();
        CrossMoves.find(readers.stream().map(PairReader::facts).toList());
        return byFile(readers, files.size());
    }

    /** Whether a pair differs at all; what stands outside of functions is always read and mostly the same. */
    private static boolean isChanged(FunctionMatcher.Pair pair) {
        FunctionMatcher.Sided was = pair.before();
        FunctionMatcher.Sided is = pair.after();
        if (was == null || is == null) {
            return true;
        }
        return pair.status() != FunctionStatus.SAME
                || was.function().textHash() != is.function().textHash();
    }

    private static List<List<FunctionChange>> byFile(List<PairReader> readers, int count) {
        List<List<FunctionChange>> byFile = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int file = i;
            byFile.add(readers.stream()
                    .filter(reader -> reader.file() == file)
                    .map(PairReader::change)
                    .filter(change ->
                            !change.facts().isEmpty() || !change.name().isEmpty())
                    .sorted((a, b) -> Integer.compare(
                            a.function().firstLine(), b.function().firstLine()))
                    .toList());
        }
        return byFile;
    }

    /** The comparison of one pair of functions. */
    private static final class PairReader {
        private final FunctionMatcher.Pair pair;
        private final Alignment alignment;
        private final List<FactChange> facts;
        private List<Fact> exchanges = List.of();

        PairReader(FunctionMatcher.Pair pair) {
            this.pair = pair;
            ReadFunction was = pair.before() == null ? null : pair.before().function();
            ReadFunction is = pair.after() == null ? null : pair.after().function();
            this.alignment = Alignment.of(was == null ? List.of() : was.leaves(), is == null ? List.of() : is.leaves());
            List<FactChange> changes;
            if (was != null && is != null) {
                changes = new ArrayList<>(FactMatcher.match(was, is, alignment));
                this.exchanges = isOutside() ? List.of() : Edits.between(was, is, alignment, changes);
                exchanges.stream().map(FactChange::added).forEach(changes::add);
            } else if (is != null) {
                changes = is.facts().facts().stream().map(FactChange::added).toList();
            } else {
                changes = was == null
                        ? List.of()
                        : was.facts().facts().stream().map(FactChange::removed).toList();
            }
            this.facts = CrossMoves.open(isOutside() ? changed(changes) : changes);
        }

        private boolean isOutside() {
            FunctionMatcher.Sided any = pair.after() == null ? pair.before() : pair.after();
            return any != null && any.name().isEmpty();
        }

        /** Of the declarations outside of functions only those count that changed. */
        private static List<FactChange> changed(List<FactChange> changes) {
            return changes.stream()
                    .filter(change -> change.isChange() || change.kind() != FactKind.DECLARE)
                    .filter(change -> change.status() != FactStatus.KEPT)
                    .toList();
        }

        int file() {
            FunctionMatcher.Sided any = pair.after() == null ? pair.before() : pair.after();
            return any == null ? -1 : any.file();
        }

        List<FactChange> facts() {
            return facts;
        }

        /** A side's function; outside of functions only with the facts that changed. */
        private @Nullable FunctionFacts side(FunctionMatcher.@Nullable Sided sided, Stream<Fact> changed) {
            if (sided == null || !sided.name().isEmpty()) {
                return sided == null ? null : sided.function().facts();
            }
            FunctionFacts all = sided.function().facts();
            Set<Fact> kept = Collections.newSetFromMap(new IdentityHashMap<>());
            changed.forEach(kept::add);
            return all.withFacts(all.facts().stream().filter(kept::contains).toList());
        }

        /** What was exchanged is told with what stands after. */
        private @Nullable FunctionFacts withExchanges(@Nullable FunctionFacts after) {
            if (after == null || exchanges.isEmpty()) {
                return after;
            }
            return after.withFacts(
                    Stream.concat(after.facts().stream(), exchanges.stream()).toList());
        }

        FunctionChange change() {
            FunctionMatcher.Sided was = pair.before();
            FunctionMatcher.Sided is = pair.after();
            boolean signature = was != null
                    && is != null
                    && !was.function()
                            .facts()
                            .signature()
                            .equals(is.function().facts().signature());
            return new FunctionChange(
                    pair.status(),
                    side(was, facts.stream().flatMap(change -> change.before().stream())),
                    withExchanges(side(is, facts.stream().flatMap(change -> change.after().stream()))),
                    alignment.addedCount(),
                    alignment.removedCount(),
                    alignment.movedCount(),
                    signature,
                    facts);
        }
    }

    private static FileDelta delta(FileChange file, TwoSides sides, List<FunctionChange> functions) {
        List<String> was = sides.before().imports();
        List<String> is = sides.after().imports();
        return new FileDelta(
                file.kind(),
                file.pathBefore(),
                file.pathAfter(),
                file.isGoTest(),
                sides.isPartial(),
                is.stream().filter(path -> !was.contains(path)).toList(),
                was.stream().filter(path -> !is.contains(path)).toList(),
                functions);
    }
}
