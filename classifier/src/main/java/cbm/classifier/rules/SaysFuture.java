package cbm.classifier.rules;

import java.util.List;

/** The message speaks of what is to come. */
final class SaysFuture implements Rule {

    private static final Card CARD = new Card(
            "message-future",
            "The message speaks of what is to come",
            "The future, going forward, upcoming or later changes, a follow-up, preparation.",
            "The change prepares something or guards against what has not happened yet.",
            "A repair that leaves the rest for later.",
            "");

    private static final Cue CUE = Cue.words("\\b(?:in|for) (?:the )?(?:near )?future\\b"
            + "|\\bfuture[- ]proof\\w*"
            + "|\\bfuture (?:changes?|work|commits?|prs?|patch(?:es)?|uses?|improvements?|versions?|code)\\b"
            + "|\\bgoing forward\\b"
            + "|\\bupcoming\\b"
            + "|\\blater (?:commit|pr|patch|change)\\w*"
            + "|\\bfollow[- ]?up\\b"
            + "|\\bprepar\\w+");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
