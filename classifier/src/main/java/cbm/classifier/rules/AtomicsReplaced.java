package cbm.classifier.rules;

import java.util.List;

/** The message replaces something, and atomic operations change. */
final class AtomicsReplaced implements Rule {

    private static final Card CARD = new Card(
            "atomics-replaced",
            "The message replaces something, and atomic operations change",
            "Words such as replace, instead of or switch to, and a change of atomic operations.",
            "One way to write atomic operations gives way to another.",
            "A plain variable or a lock that is replaced by an atomic to end a race.",
            "sync/atomic, documentation");

    private static final List<Rule> WORDS = List.of(new SaysReplaced());

    private static final List<Rule> DEEDS = List.of(new TouchesAtomic());

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Heard.together(fix, WORDS, DEEDS, id());
    }
}
