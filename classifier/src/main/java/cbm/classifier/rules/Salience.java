package cbm.classifier.rules;

import cbm.classifier.change.FixFacts;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.FunctionFacts;
import cbm.classifier.verdict.Evidence;
import cbm.miner.fix.Side;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How much of a fix each piece of evidence is about. What happens in the function that a commit changes most tells more of the bug than
 * what it does to others on the way, and the first lines of a message more than the last ones.
 *
 * <p>The two numbers below were chosen by the surprise at labels of applications and writers left out of the fit.
 */
final class Salience {

    /** A function with a tenth of the changed statements of the one changed most counts for seven tenths of it. */
    private static final double EXPONENT = 0.15;

    /** So many lines below the first one the message counts for half. */
    private static final double HALVING_LINES = 24;

    private final Map<Side, Map<String, List<Reach>>> reaches = new EnumMap<>(Side.class);

    /** The lines of one function, and how much what happens there counts. */
    private record Reach(FunctionFacts function, double salience) {

        boolean holds(int line) {
            return function.firstLine() <= line && line <= function.lastLine();
        }

        int lines() {
            return function.lastLine() - function.firstLine();
        }
    }

    Salience(FixFacts code) {
        List<FunctionChange> functions = code.functions().toList();
        int most = functions.stream().mapToInt(Salience::statements).max().orElse(0);
        for (FunctionChange function : functions) {
            double share = (statements(function) + 1.0) / (most + 1.0);
            double salience = StrictMath.pow(share, EXPONENT);
            function.before().ifPresent(facts -> put(Side.BEFORE, new Reach(facts, salience)));
            function.after().ifPresent(facts -> put(Side.AFTER, new Reach(facts, salience)));
        }
    }

    private static int statements(FunctionChange function) {
        return function.addedStatements() + function.removedStatements() + function.movedStatements();
    }

    private void put(Side side, Reach reach) {
        reaches.computeIfAbsent(side, one -> new HashMap<>())
                .computeIfAbsent(reach.function().file(), one -> new ArrayList<>())
                .add(reach);
    }

    /** The same evidence, with how much of the fix it is about. */
    Evidence weighed(Evidence evidence) {
        return evidence.withSalience(of(evidence));
    }

    private double of(Evidence evidence) {
        Optional<Side> side = evidence.sideOfFile();
        if (side.isEmpty()) {
            return HALVING_LINES / (HALVING_LINES + evidence.firstLine() - 1);
        }
        Reach narrowest = null;
        for (Reach reach : reaches.getOrDefault(side.get(), Map.of()).getOrDefault(evidence.path(), List.of())) {
            if (reach.holds(evidence.firstLine()) && (narrowest == null || reach.lines() < narrowest.lines())) {
                narrowest = reach;
            }
        }
        return narrowest == null ? 1 : narrowest.salience();
    }
}
