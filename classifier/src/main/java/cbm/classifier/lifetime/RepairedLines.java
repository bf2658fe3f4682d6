package cbm.classifier.lifetime;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FileDelta;
import cbm.classifier.change.FixFacts;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.Family;
import cbm.classifier.facts.Subject;
import cbm.miner.fix.ChangeKind;
import cbm.miner.fix.FileChange;
import cbm.miner.fix.Fix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The lines that a fix repairs, as they stood before it.
 *
 * <p>These are the lines whose code it removed or changed; comments, blanks, spacing, lines of punctuation alone, the
 * package clause and imports are no code here. Of a fix that changes no word they are the operations that it put into other
 * blocks. Of a fix that only adds they are the lines that the addition protects: what
 * an added lock is held over, what acts on the variable that an added operation acts on, or else what stands next to the
 * addition in its function. Tests count in a fix of tests alone.
 */
public final class RepairedLines {
    private static final Set<Family> PLAIN =
            Set.of(Family.MEMORY, Family.CALL, Family.FLOW, Family.DECLARATION, Family.EDIT);

    private RepairedLines() {}

    /**
     * Finds the lines.
     *
     * @param fix the fix, with the texts of its files
     * @param facts what it changed
     * @return the lines by file and line; empty where it only adds files or its texts are not at hand
     */
    public static List<RepairedLine> of(Fix fix, FixFacts facts) {
        List<FileVersions> all = fix.files().stream()
                .filter(file -> file.isGo() && file.kind() != ChangeKind.ADDED)
                .map(FileVersions::of)
                .flatMap(Optional::stream)
                .toList();
        List<FileVersions> product =
                all.stream().filter(file -> !file.change().isGoTest()).toList();
        boolean testsAlone = fix.files().stream().filter(FileChange::isGo).allMatch(FileChange::isGoTest);
        List<FileVersions> files = testsAlone ? all : product;
        List<RepairedLine> changed = lines(files, FileVersions::changed, Ground.CHANGED);
        if (!changed.isEmpty()) {
            return changed;
        }
        if (files.stream().allMatch(file -> file.added(0, file.countAfter()).isEmpty())) {
            return lines(files, file -> shifted(file, facts), Ground.SHIFTED);
        }
        List<RepairedLine> guarded = lines(files, file -> protectedBy(file, facts), Ground.PROTECTED);
        return guarded.isEmpty() ? lines(files, file -> neighbours(file, facts), Ground.NEIGHBOUR) : guarded;
    }

    private static List<RepairedLine> lines(
            List<FileVersions> files, Function<FileVersions, ? extends Iterable<Integer>> find, Ground ground) {
        List<RepairedLine> found = new ArrayList<>();
        for (FileVersions file : files) {
            for (int line : find.apply(file)) {
                found.add(new RepairedLine(file.change().pathBefore(), line + 1, ground));
            }
        }
        return List.copyOf(found);
    }

    private static Stream<FunctionChange> functions(FileVersions file, FixFacts facts) {
        return facts.files().stream()
                .filter(delta -> delta.pathAfter().equals(file.change().pathAfter()))
                .map(FileDelta::functions)
                .flatMap(List::stream)
                .filter(function ->
                        function.before().isPresent() && function.after().isPresent());
    }

    private static Set<Integer> shifted(FileVersions file, FixFacts facts) {
        Set<Integer> lines = new TreeSet<>();
        functions(file, facts)
                .flatMap(function -> function.facts().stream())
                .filter(FactChange::isChange)
                .map(FactChange::before)
                .flatMap(Optional::stream)
                .filter(fact -> !PLAIN.contains(fact.family()))
                .forEach(fact -> lines.add(fact.line() - 1));
        return lines;
    }

    private static Set<Integer> protectedBy(FileVersions file, FixFacts facts) {
        Set<Integer> lines = new TreeSet<>();
        functions(file, facts)
                .forEach(function -> function.added()
                        .filter(fact -> !PLAIN.contains(fact.family()))
                        .forEach(added -> lines.addAll(protectedBy(added, function, file))));
        return lines;
    }

    private static Set<Integer> protectedBy(Fact added, FunctionChange function, FileVersions file) {
        Set<Integer> lines = new TreeSet<>();
        boolean takes = added.kind() == FactKind.LOCK || added.kind() == FactKind.READ_LOCK;
        for (Fact each : function.after().orElseThrow().facts()) {
            boolean guarded = takes && each.surroundings().holds(added.subject().path()) && each.line() > added.line();
            if (guarded || each != added && isSame(each.subject(), added.subject())) {
                file.before(each.line() - 1).ifPresent(lines::add);
            }
        }
        return lines;
    }

    private static boolean isSame(Subject one, Subject other) {
        return !one.path().isEmpty() && one.sameAs(other);
    }

    private static Set<Integer> neighbours(FileVersions file, FixFacts facts) {
        Set<Integer> lines = new TreeSet<>();
        functions(file, facts).map(function -> function.after().orElseThrow()).forEach(function -> {
            int from = function.name().isEmpty() ? 0 : function.firstLine() - 1;
            int to = function.name().isEmpty() ? 0 : function.lastLine();
            lines.addAll(file.neighbours(file.added(from, to), from, to));
        });
        if (lines.isEmpty()) {
            int count = file.countAfter();
            lines.addAll(file.neighbours(file.added(0, count), 0, count));
        }
        return lines;
    }
}
