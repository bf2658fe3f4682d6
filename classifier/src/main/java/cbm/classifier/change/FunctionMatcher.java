package cbm.classifier.change;

import cbm.classifier.facts.Leaf;
import cbm.classifier.facts.ReadFunction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pairs the functions of a fix: by name in the same file, by name in another file, by their bodies. */
final class FunctionMatcher {

    /** Two bodies that share so much of their statements are one function renamed. */
    private static final double SIMILAR = 0.6;

    /** Enough for two functions of one simple name, such as a method that got another receiver. */
    private static final double SIMILAR_WITH_NAME = 0.3;

    private static final int MIN_STATEMENTS = 2;

    /** Fixes that add and remove more functions than this, by the product of the two, are not searched for renamed ones. */
    private static final long MAX_PAIRS = 40_000;

    /** A function on one side, with the number of its file in the fix. */
    record Sided(ReadFunction function, int file) {
        String name() {
            return function.facts().name();
        }
    }

    /** A function with what stands for it on the other side. */
    record Pair(
            FunctionStatus status,
            @Nullable Sided before,
            @Nullable Sided after) {}

    private record Candidate(Sided before, Sided after, double similarity) {}

    private final List<Sided> before;
    private final List<Sided> after;
    private final List<Pair> pairs = new ArrayList<>();

    private FunctionMatcher(List<Sided> before, List<Sided> after) {
        this.before = new ArrayList<>(before);
        this.after = new ArrayList<>(after);
    }

    static List<Pair> match(List<Sided> before, List<Sided> after) {
        FunctionMatcher matcher = new FunctionMatcher(before, after);
        matcher.byName(true);
        matcher.byName(false);
        matcher.byBody();
        matcher.rest();
        return matcher.pairs;
    }

    private void byName(boolean sameFile) {
        Map<String, List<Sided>> byName = new HashMap<>();
        after.forEach(is ->
                byName.computeIfAbsent(is.name(), name -> new ArrayList<>()).add(is));
        for (Sided was : List.copyOf(before)) {
            List<Sided> named = byName.getOrDefault(was.name(), new ArrayList<>());
            for (Sided is : named) {
                boolean fits = (was.file() == is.file()) == sameFile;
                if (fits && (sameFile || !was.name().isEmpty())) {
                    add(sameFile ? FunctionStatus.SAME : FunctionStatus.MOVED, was, is);
                    named.removeIf(other -> other == is);
                    break;
                }
            }
        }
    }

    private void add(FunctionStatus status, Sided was, Sided is) {
        pairs.add(new Pair(status, was, is));
        before.removeIf(other -> other == was);
        after.removeIf(other -> other == is);
    }

    private void byBody() {
        if ((long) before.size() * after.size() > MAX_PAIRS) {
            return;
        }
        List<Candidate> candidates = new ArrayList<>();
        for (Sided was : before) {
            Map<Long, Integer> counts = counts(was);
            for (Sided is : after) {
                double similarity = similarity(was, counts, is);
                boolean sameName = was.function()
                        .facts()
                        .simpleName()
                        .equals(is.function().facts().simpleName());
                if (similarity >= (sameName ? SIMILAR_WITH_NAME : SIMILAR)) {
                    candidates.add(new Candidate(was, is, similarity));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::similarity).reversed());
        for (Candidate candidate : candidates) {
            if (before.contains(candidate.before) && after.contains(candidate.after)) {
                add(FunctionStatus.RENAMED, candidate.before, candidate.after);
            }
        }
    }

    private static Map<Long, Integer> counts(Sided function) {
        Map<Long, Integer> counts = new HashMap<>();
        for (Leaf leaf : function.function().leaves()) {
            if (!leaf.trivial()) {
                counts.merge(leaf.hash(), 1, Integer::sum);
            }
        }
        return counts;
    }

    /** The share of statements that two functions have in common, from 0 to 1. */
    private static double similarity(Sided was, Map<Long, Integer> counts, Sided is) {
        if (was.name().isEmpty() || is.name().isEmpty()) {
            return 0;
        }
        Map<Long, Integer> others = counts(is);
        int size = counts.values().stream().mapToInt(Integer::intValue).sum();
        int otherSize = others.values().stream().mapToInt(Integer::intValue).sum();
        int common = 0;
        for (Map.Entry<Long, Integer> other : others.entrySet()) {
            common += Math.min(other.getValue(), counts.getOrDefault(other.getKey(), 0));
        }
        boolean tooShort = Math.min(size, otherSize) < MIN_STATEMENTS;
        return tooShort ? 0 : 2.0 * common / (size + otherSize);
    }

    private void rest() {
        before.forEach(was -> pairs.add(new Pair(FunctionStatus.REMOVED, was, null)));
        after.forEach(is -> pairs.add(new Pair(FunctionStatus.ADDED, null, is)));
    }
}
