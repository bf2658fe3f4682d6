package cbm.classifier.rules;

import java.util.List;

/** The message speaks of what is guaranteed or left open. */
final class SaysGuarantees implements Rule {

    private static final Card CARD = new Card(
            "message-guarantees",
            "The message speaks of what is guaranteed or left open",
            "Guarantee, guaranteed or not; no promise; unpredictable; in any, random or no order.",
            "Goroutines run in an order that nothing determines unless somebody sees to it.",
            "Guarantees of durability or of compatibility.",
            "The Go memory model, go.dev/ref/mem");

    private static final Cue CUE = Cue.words(
                    "\\bguarante\\w+|\\bunpredictabl\\w+|\\bno promise\\b|\\bin (?:any|random|arbitrary|unspecified|undefined) order\\b"
                            + "|\\b(?:not|never|\\w+n't) (?:\\w+ )?in order\\b(?! to\\b)")
            .butNot(
                    "\\b(?:backwards?|compatib\\w*|durab\\w*|stability|delivery|qos|service)[- ](?:\\w+ )?guarante\\w+",
                    "\\bguarante\\w+ (?:\\w+ )?(?:compatib|durab|stabil)\\w*");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
