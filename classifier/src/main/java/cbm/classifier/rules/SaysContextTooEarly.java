package cbm.classifier.rules;

import java.util.List;

/** The message says that a context ended before the work that had it. */
final class SaysContextTooEarly implements Rule {

    private static final Card CARD = new Card(
            "message-context-too-early",
            "The message says that a context ended before the work that had it",
            "Work that outlives its request, call or handler; a request's context that is cancelled with it; the error of a cancelled context; a detached context.",
            "The work was given a context that somebody else ends, and must have one of its own.",
            "Errors of cancelled contexts that are only told in another way.",
            "Go standard library, package context");

    private static final Cue CUE =
            Cue.words("\\boutliv(?:e|es|ed|ing) (?:\\w+ ){0,2}?(?:requests?|rpcs?|handlers?|calls?|callers?)\\b"
                    + "|\\b(?:request|rpc|call|handler|caller)(?:'s|s')? (?:context|ctx) (?:\\w+ ){0,4}?(?:cancel|end|expir|done)\\w*"
                    + "|\\b(?:lost|los\\w+|fail\\w*|vanish\\w*|with|error)\\W+(?:\\w+ ){0,2}\\W?context[: ]+cancell?ed\\b"
                    + "|\\bcontext\\w* (?:\\w+ ){0,3}?cancell?ed (?:\\w+ ){0,2}?(?:when|once|as soon as|after) (?:the )?(?:\\w+ )?(?:handler|request|rpc|call)\\b"
                    + "|\\bdetach\\w* (?:\\w+ ){0,3}(?:contexts?|ctx)\\b|\\b(?:context|ctx)\\.?withoutcancel\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
