package cbm.classifier.rules;

import java.util.List;

/** The message says what may happen. */
final class SaysMay implements Rule {

    private static final Card CARD = new Card(
            "message-may-happen",
            "The message says what may happen",
            "May or might and then a verb; not what users may do or want.",
            "What may or may not come about depends on who comes first: so people speak of races, hangs and leaks.",
            "What a caller may do, and hedged promises of features.",
            "");

    private static final Cue CUE = Cue.words("\\b(?:may|might)\\b")
            .butNot(
                    "\\b(?:you|users?|one|we|callers?|people|clients?|plugins?) (?:may|might)\\b",
                    "\\b(?:may|might) (?:want|wish|choose|need to|help|like|prefer|opt)\\b",
                    "\\bmay (?:\\d|19|20)");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
