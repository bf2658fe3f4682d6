package cbm.classifier.rules;

import java.util.List;

/** The message has the crash of a random source that several goroutines use. */
final class SaysSourceBroken implements Rule {

    private static final Card CARD = new Card(
            "message-random-source-broken",
            "The message has the crash of a random source that several goroutines use",
            "An index out of range, and package math/rand or its source.",
            "A source of math/rand that is not locked steps out of its array if two goroutines advance it at once, and in no other way.",
            "An index out of range elsewhere that a random number led to.",
            "Package math/rand, documentation of NewSource");

    private static final MessagePattern CRASH = MessagePattern.of("\\bindex out of range\\b");

    private static final Cue CUE = Cue.words("\\bmath/rand\\b|\\brngsource\\b|\\brand\\.rand\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return fix.message().mentions(CRASH) ? CUE.in(fix.message(), id()) : List.of();
    }
}
