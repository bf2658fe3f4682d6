package cbm.classifier.rules;

import java.util.List;

/** The message adapts the code to what others have changed. */
final class SaysAdapts implements Rule {

    private static final Card CARD = new Card(
            "message-adapts",
            "The message adapts the code to what others have changed",
            "To adapt callers; a new or changed interface or signature; to move to a version of a library; something that takes a context instead of something else.",
            "The code does what it did, in other words.",
            "A repair that changes an interface and tells of that only.",
            "What do large commits tell us, MSR 2008, doi:10.1145/1370750.1370773");

    private static final Cue CUE = Cue.words(
            "\\badapt(?:s|ed|ing)? (?:(?:to|the|all|our|its|for|both|two|remaining|other) )*(?:\\w+ )?(?:callers?|call sites?|usages?|api|interfaces?|signatures?)\\b"
                    + "|\\badapt(?:s|ed|ing)? to (?:the )?(?:new|changed|latest|upstream)\\b"
                    + "|" + Vocabulary.PREFIX
                    + "(?:move|migrate|port|switch|update|upgrade)\\w* (?:\\w+ ){0,3}?to (?:the )?(?:\\S+ ){1,3}?v?\\d[\\w.]*$"
                    + "|\\b(?:now )?takes? an? (?:context|ctx)(?:\\.\\w+)? (?:instead|rather)\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
