package cbm.classifier.rules;

import java.util.List;

/** The message tells what goes wrong, and only guards are added. */
final class GuardsAgainstConsequence implements Rule {

    private static final Card CARD = new Card(
            "guards-against-consequence",
            "The message tells what goes wrong, and only guards are added",
            "Words for what comes of the bug, and nothing added but conditions.",
            "Who tells how it goes wrong has seen it; a guard is enough where another goroutine came first.",
            "A plain missing check.",
            "");

    private static final List<Rule> WORDS = List.of(new SaysConsequence());

    private static final List<Rule> DEEDS = List.of(new OnlyGuards());

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Heard.together(fix, WORDS, DEEDS, id());
    }
}
