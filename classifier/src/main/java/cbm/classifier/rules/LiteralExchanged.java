package cbm.classifier.rules;

import java.util.List;
import java.util.Set;

/** A number or text is exchanged for another. */
final class LiteralExchanged implements Rule {

    private static final Card CARD = new Card(
            "constant-changed",
            "A number or text is exchanged for another",
            "A statement that is the same but for a number, or for a text where no synchronisation is changed.",
            "Limits, names and messages are tuned; a broken synchronisation is seldom mended so.",
            "A buffer of a channel, or a timeout that hid a race.",
            "");

    private static final Set<String> NUMBERS = Set.of("number>number");

    private static final Set<String> LITERALS = Set.of("number>number", "text>text");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        boolean synchronises = !fix.synchronisation().isEmpty();
        fix.exchanges(synchronises ? NUMBERS : LITERALS).forEach(findings::fired);
        return findings.list();
    }
}
