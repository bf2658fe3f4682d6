package cbm.classifier.rules;

import java.util.List;

/** The message speaks of a context or its cancellation. */
final class SaysContext implements Rule {

    private static final Card CARD = new Card(
            "message-context",
            "The message speaks of a context or its cancellation",
            "Context, ctx, cancel, cancelled.",
            "The wait ends, or should end, with a context.",
            "Build contexts, security contexts, the word in plain sense.",
            "");

    private static final Cue CUE = Cue.words("\\bctx\\b|\\bcontexts?\\b|\\bcancel\\w*")
            .butNot(
                    "(?:build|security|docker|selinux|more|in the|this) contexts?",
                    "context (?:of|menu|dir)",
                    "(?:kube\\w*|kubernetes|rendering|template|browser|ssl|tls|user|additional|extra|historical|bounded|out of|opengl|gl) contexts?",
                    "\\bcontext (?:lines?|length|window|switch\\w*|help)\\b",
                    "\\bcancel\\w* (?:the |an? )?(?:order|subscription|booking|payment|account|invoice|button|reservation|plan)s?\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
