package cbm.classifier.rules;

import java.util.List;

/** The subject says that it fixes something. */
final class SaysFix implements Rule {

    private static final Card CARD = new Card(
            "message-fix",
            "The subject says that it fixes something",
            "Fix, avoid, prevent, resolve, ensure, make sure, don't, eliminate at the head of the message.",
            "The author means a correction.",
            "Fixing documentation, builds or style.",
            "");

    private static final Cue CUE = Cue.subject(
                    "\\bfix(?:es|ed|ing|up)?\\b|\\bavoid\\w*|\\bprevent\\w*|\\bresolv\\w+|\\bensur\\w+|\\bmake sure\\b|\\beliminat\\w+|\\bcorrect(?:s|ed|ly)?\\b|\\bbug\\w*\\b|\\bdon'?t\\b|\\bdo not\\b|\\bproper(?:ly)?\\b")
            .butNot(
                    "fix\\w* (?:the |a |some )?(?:typo|doc|comment|lint|golint|vet|build|link|spell|grammar|format|indent|copyright|license|changelog|readme|import)\\w*");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
