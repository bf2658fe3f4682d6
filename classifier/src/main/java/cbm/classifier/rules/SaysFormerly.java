package cbm.classifier.rules;

import java.util.List;

/** The message tells how it was done before. */
final class SaysFormerly implements Rule {

    private static final Card CARD = new Card(
            "message-formerly",
            "The message tells how it was done before",
            "Previously, before this change, prior to, used to, currently.",
            "One way of doing it is exchanged for another; who repairs a bug tells what went wrong.",
            "A bug report that begins with how it was.",
            "");

    private static final Cue CUE = Cue.words(
                    "\\bpreviously\\b|\\bbefore this\\b|\\bprior to\\b|\\bused to\\b|\\bcurrently\\b|\\bformerly\\b|\\buntil now\\b|\\bup to now\\b|\\boriginally\\b")
            .butNot("\\b(?:is|are|was|were|be|been|being|get|gets) used to\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
