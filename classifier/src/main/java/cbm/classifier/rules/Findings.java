package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.Place;
import cbm.classifier.verdict.Evidence;
import cbm.miner.fix.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Collects what one rule finds, and turns facts into evidence. */
public final class Findings {

    /** More places than these of one rule say nothing new. */
    private static final int MOST = 12;

    private final String rule;

    private final List<Finding> found = new ArrayList<>();

    /** Nothing found yet by a rule. */
    public Findings(Rule rule) {
        this(rule.id());
    }

    /** Nothing found yet by the rule of an id. */
    public Findings(String rule) {
        this.rule = rule;
    }

    /** What a rule finds that looks at each change of a fact, and at the function that it stands in. */
    static List<Finding> where(Rule rule, Dossier fix, BiPredicate<FunctionChange, FactChange> counts) {
        return where(rule, fix.standing(), counts);
    }

    /** The same where only facts of some kinds can count. */
    static List<Finding> where(
            Rule rule, Dossier fix, Set<FactKind> kinds, BiPredicate<FunctionChange, FactChange> counts) {
        return where(rule, fix.standing(kinds), counts);
    }

    /** What a rule finds that looks at each change of a fact by itself. */
    static List<Finding> where(Rule rule, Dossier fix, Predicate<FactChange> counts) {
        return where(rule, fix, (function, change) -> counts.test(change));
    }

    /** The same where only facts of some kinds can count. */
    static List<Finding> where(Rule rule, Dossier fix, Set<FactKind> kinds, Predicate<FactChange> counts) {
        return where(rule, fix, kinds, (function, change) -> counts.test(change));
    }

    private static List<Finding> where(
            Rule rule, Dossier.Standing[] each, BiPredicate<FunctionChange, FactChange> counts) {
        Findings findings = new Findings(rule);
        for (Dossier.Standing standing : each) {
            if (findings.areEnough()) {
                break;
            }
            if (counts.test(standing.function(), standing.change())) {
                findings.fired(standing.change());
            }
        }
        return findings.list();
    }

    /** A change of a fact counts, at its place after, or before where it was removed. */
    public void fired(FactChange change) {
        if (!areEnough()) {
            add(Finding.fired(evidence(change)));
        }
    }

    /** A change of a fact would count, but for a reason. */
    public void nearly(FactChange change, String butNot) {
        add(Finding.nearly(evidence(change), butNot));
    }

    /** A changed function counts as a whole. */
    void fired(FunctionChange function, String... words) {
        Side side = function.after().isPresent() ? Side.AFTER : Side.BEFORE;
        var facts = function.function();
        int first = Math.max(1, facts.firstLine());
        add(Finding.fired(Evidence.inFile(rule, facts.file(), side, first, Math.max(first, facts.lastLine()), words)));
    }

    /** All that was found, in the order of the fix. */
    public List<Finding> list() {
        return List.copyOf(found);
    }

    /** Takes a finding, unless it is there already or there are enough. */
    public void add(Finding finding) {
        if (!areEnough() && !found.contains(finding)) {
            found.add(finding);
        }
    }

    private boolean areEnough() {
        return found.size() >= MOST;
    }

    private Evidence evidence(FactChange change) {
        Side side = change.after().isPresent() ? Side.AFTER : Side.BEFORE;
        Fact fact = change.fact();
        Place place = fact.place();
        int first = Math.max(1, place.firstLine());
        return Evidence.inFile(rule, place.file(), side, first, Math.max(first, place.lastLine()), words(change, fact));
    }

    private static String[] words(FactChange change, Fact fact) {
        String what = fact.kind().id().substring("op:".length());
        String name = name(fact);
        String operation = name.isEmpty() ? what : what + " " + name;
        return new String[] {change.status().id(), operation};
    }

    /** What a fact is about, as it is written; of a call the function, too. */
    private static String name(Fact fact) {
        String written = fact.subject().written();
        if (written.isEmpty()) {
            return fact.detail();
        }
        boolean isOfObject = fact.kind() == FactKind.CALL && !written.equals(fact.detail());
        return isOfObject ? written + "." + fact.detail() : written;
    }
}
