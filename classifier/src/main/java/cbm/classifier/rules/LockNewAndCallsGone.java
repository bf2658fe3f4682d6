package cbm.classifier.rules;

import java.util.List;

/** A lock is declared, and old calls are gone. */
final class LockNewAndCallsGone implements Rule {

    private static final Card CARD = new Card(
            "lock-new-and-calls-gone",
            "A lock is declared, and old calls are gone",
            "A new lock, and calls of functions that are no longer called.",
            "What had no lock goes through functions that take it.",
            "A new part that has its own lock.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    private static final Rule FIRST = new LockDeclared();

    private static final List<Rule> MORE = List.of(new OldCallGone());

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Heard.beside(fix, FIRST, MORE, id());
    }
}
