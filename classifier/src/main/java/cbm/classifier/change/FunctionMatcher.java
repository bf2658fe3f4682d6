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
        for (Sided was : List.copyOf(before)) {
            for (Sided is : after) {
                boolean fits = was.name().equals(is.name()) && (was.file() == is.file()) == sameFile;
                if (fits && (sameFile || !was.name().isEmpty())) {
                    add(sameFile ? FunctionStatus.SAME : FunctionStatus.MOVED, was, is);
                    break;
                }
            }
        }
    }

    private void add(FunctionStatus status, Sided was, Sided is) {
        pairs.add(new Pair(status, was, is));
        before.remove(was);
        after.remove(is);
    }

    private void byBody() {
        List<Candidate> candidates = new ArrayList<>();
        for (Sided was : before) {
            for (Sided is : after) {
                double similarity = similarity(was, is);
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

    /** The share of statements that two functions have in common, from 0 to 1. */
    private static double similarity(Sided was, Sided is) {
        if (was.name().isEmpty() || is.name().isEmpty()) {
            return 0;
        }
        Map<Long, Integer> counts = new HashMap<>();
        int size = 0;
        for (Leaf leaf : was.function().leaves()) {
            if (!leaf.trivial()) {
                counts.merge(leaf.hash(), 1, Integer::sum);
                size++;
            }
        }
        int common = 0;
        int otherSize = 0;
        for (Leaf leaf : is.function().leaves()) {
            if (!leaf.trivial()) {
                otherSize++;
                if (counts.merge(leaf.hash(), -1, Integer::sum) >= 0) {
                    common++;
                }
            }
        }
        boolean tooShort = Math.min(size, otherSize) < MIN_STATEMENTS;
        return tooShort ? 0 : 2.0 * common / (size + otherSize);
    }

    private void rest() {
        before.forEach(was -> pairs.add(new Pair(FunctionStatus.REMOVED, was, null)));
        after.forEach(is -> pairs.add(new Pair(FunctionStatus.ADDED, null, is)));
    }
}
