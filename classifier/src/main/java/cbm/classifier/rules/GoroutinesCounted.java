package cbm.classifier.rules;

import java.util.List;

/** Goroutines are added, and a WaitGroup is used. */
final class GoroutinesCounted implements Rule {

    private static final Card CARD = new Card(
            "goroutines-counted-anew",
            "Goroutines are added, and a WaitGroup is used",
            "A new go statement, where operations of a WaitGroup change.",
            "Work is made to run in parallel and waited for: a bug is in goroutines that were there.",
            "A test of a race; a goroutine that is now waited for.",
            "What do large commits tell us, MSR 2008, doi:10.1145/1370750.1370773");

    private static final Rule ADDED = new GoAdded();

    private static final List<Rule> GROUP = List.of(new TouchesGroup());

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Heard.beside(fix, ADDED, GROUP, id());
    }
}
