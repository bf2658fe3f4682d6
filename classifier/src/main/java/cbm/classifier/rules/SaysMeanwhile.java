package cbm.classifier.rules;

import java.util.List;

/** The message says what happens at the same time. */
final class SaysMeanwhile implements Rule {

    private static final Card CARD = new Card(
            "message-meanwhile",
            "The message says what happens at the same time",
            "If, when, while or because, and then concurrently, at the same time, meanwhile, another or a goroutine.",
            "Two things that happen at once are named as the cause.",
            "Descriptions of a feature that runs in parallel.",
            "");

    private static final Cue CUE = Cue.words(
            "\\b(?:if|when|while|since|because|as)\\b [^.;]{0,80}\\b(?:concurrently|at the same time|(?:an)?other (?:go-?routine|thread|caller|request)s?|in parallel|meanwhile|simultaneously|go-?routines?)\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
