package cbm.classifier.rules;

import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.Origin;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The code now looks again and again. */
final class PollingAdded implements Rule {

    private static final Card CARD = new Card(
            "polling-added",
            "The code now looks again and again",
            "A new call of Poll, Eventually or Retry, of a function of a package poll, wait, retry or backoff, or of one that waits by sleeping; a new sleep in a loop, not in a goroutine's closure.",
            "What can only be asked again and again stands outside of the program: goroutines are waited for by channels and groups.",
            "A test that asks a goroutine's state again and again.",
            "An empirical analysis of flaky tests, FSE 2014, doi:10.1145/2635868.2635920");

    private static final Pattern NAME = Pattern.compile("^(?i:\\w*_?poll|eventually|\\w*retry)");

    private static final Set<String> PACKAGES = Set.of("poll", "wait", "retry", "backoff");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this, fix, change -> Operations.added(change) && (polls(change.fact()) || sleepsInLoop(change.fact())));
    }

    private static boolean polls(Fact fact) {
        return fact.kind() == FactKind.CALL
                && (NAME.matcher(fact.detail()).find() || isOfPollingPackage(fact) || waitsBySleeping(fact));
    }

    private static boolean isOfPollingPackage(Fact call) {
        return call.subject().origin() == Origin.IMPORT
                && PACKAGES.contains(call.subject().path());
    }

    private static boolean waitsBySleeping(Fact call) {
        return WaitingCallAdded.WAITS.matcher(call.detail()).find() && call.hasEffect(FactKind.SLEEP);
    }

    private static boolean sleepsInLoop(Fact fact) {
        return fact.kind() == FactKind.SLEEP
                && fact.surroundings().inLoop()
                && !fact.surroundings().inGoroutine();
    }
}
