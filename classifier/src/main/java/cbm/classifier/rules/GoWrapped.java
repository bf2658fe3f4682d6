package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import java.util.List;

/** A goroutine that was there runs its function within a literal now. */
final class GoWrapped implements Rule {

    private static final Card CARD = new Card(
            "goroutine-wrapped",
            "A goroutine that was there does something more around its function",
            "A go statement that started a function starts a literal now that calls this function.",
            "What is put around the call tells others that it is over, or lets them wait for it.",
            "A literal that only counts or logs.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(this, fix, GoWrapped::isWrapped);
    }

    /** Whether a started function became one that a goroutine's literal calls. */
    static boolean isWrapped(FactChange change) {
        return GoMadeCall.becomesCall(change) && !GoMadeCall.isCalledInOrder(change);
    }
}
