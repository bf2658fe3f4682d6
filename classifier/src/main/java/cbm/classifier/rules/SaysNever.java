package cbm.classifier.rules;

import java.util.List;

/** The message says what never happens. */
final class SaysNever implements Rule {

    private static final Card CARD = new Card(
            "message-never",
            "The message says what never happens",
            "Never, but for what is never released, closed, woken, received, started, given back or left, and what never happens to one alone.",
            "What never happens goes wrong in every run, whatever the order of goroutines.",
            "A goroutine that never gets on, in other words.",
            "");

    private static final Cue CUE = Cue.words(
            "\\bnever\\b(?! (?:be |been |gets? |got )?(?:releas|unlock|clos|cancel|w[ao]k|return|exit|terminat|finish|stop|drain|receiv|read|complet|deliver|sent|signal|end|come|came|start|restart|unblock|progress|g[ai]ve(?:s|n)? (?:\\w+ ){0,2}(?:up|back)|(?:\\w+ )?(?:with|on) (?:one|1|a single|-\\w)))");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
