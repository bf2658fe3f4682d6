package cbm.classifier.rules;

import java.util.List;

/** The message speaks of the order of locks. */
final class SaysLockOrder implements Rule {

    private static final Card CARD = new Card(
            "message-lock-order",
            "The message speaks of the order of locks",
            "Lock order, lock inversion, AB-BA, inconsistent or circular locking.",
            "Two goroutines that take the same locks in different order can wait for each other.",
            "Order of other operations around a lock.",
            "GoBench, CGO 2021, doi:10.1109/CGO51591.2021.9370317");

    private static final Cue CUE = Cue.words("\\block(?:ing)?[- ](?:order\\w*|inversion|hierarchy)"
            + "|\\bab-?ba\\b"
            + "|\\b(?:inconsistent|opposite|reverse\\w*|different|wrong|circular|cyclic) (?:lock\\w*|order of lock\\w*|order)"
            + "|\\border (?:of|in which) (?:\\w+ ){0,3}(?:locks?|mutex\\w*)"
            + "|\\block cycle");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
