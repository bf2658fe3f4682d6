package cbm.classifier.rules;

import java.util.List;

/** The message speaks of how goroutines end. */
final class SaysGoroutineStops implements Rule {

    private static final Card CARD = new Card(
            "message-goroutine-stops",
            "The message speaks of how goroutines end",
            "To stop, close, cancel, terminate or exit near a goroutine; or a goroutine that stays. Not what is waited for.",
            "Goroutines that nobody ends are what is repaired.",
            "A feature that can be stopped.",
            "Leak patterns of CGO 2024, doi:10.1109/CGO57630.2024.10444835");

    /** Where goroutines are left, or have to be ended. */
    private static final String STAYS = "\\b" + Vocabulary.GOROUTINE + " (?:\\S+ ){0,4}?"
            + "(?:(?:keeps?|kept|keeping|still|stays?|stayed|continues? to) (?:run\\w*|alive|wait\\w*|block\\w*|around)"
            + "|run\\w* (?:for ?ever|indefinitely|in the background)|outliv\\w+|surviv\\w+|leftover|around|hanging|pending|lying|accumulat\\w*|pil\\w+ up"
            + "|never|not (?:be )?(?:exit|stop|return|clos|terminat|clean|finish|end|get)\\w*"
            + "|(?:to |must |should )?be (?:\\w+ )?(?:stopped|closed|cancell?ed|terminated|cleaned|shut|ended|killed|drained))";

    private static final String ENDS =
            "\\b(?:clean\\w*[- ]?up|stop\\w*|clos\\w*|cancel\\w*|terminat\\w*|quit\\w*|halt\\w*|reap(?:s|ed|ing)?|abort\\w*|end\\w*|finish\\w*|unblock\\w*|kill\\w*"
                    + "|shut\\w*(?: down)?|join\\w*|drain\\w*|exit\\w*) (?:of |for |all |the |any |its |every |other |\\S+ly )*"
                    + "(?:\\S+ ){0,3}?" + Vocabulary.GOROUTINE + "\\b";

    private static final Cue CUE = Cue.words(
                    "\\b(?:stop|clos|cancel|terminat|shut\\w* ?down|clean\\w* ?up|exit|kill|leav)\\w* (?:\\w+ ){0,4}"
                            + Vocabulary.GOROUTINE + "\\b|\\b" + Vocabulary.GOROUTINE
                            + " (?:\\w+ ){0,3}(?:exit|stop|terminat|stay|remain|alive|forever|leak|never|finish|block|stuck|hang|quit|return)\\w*"
                            + "|\\b(?:stop|exit|leave|quit|end|terminate|break out of|return from) (?:the |an? |its |all |every )(?:[\\w-]+ ){0,2}(?:loops?|workers?|watchers?|readers?|writers?) (?:when|once|if|on|after|as soon as|upon)\\b"
                            + "|" + STAYS + "|" + ENDS)
            .butNot(
                    Vocabulary.OUTLIVES,
                    "NOT (?:\\w+ )?" + Vocabulary.GOROUTINE + "|\\bwait(?:s|ed|ing)? (?:for|until|till|on)\\b.*",
                    "\\b\\w+(?: \\w+)? (?:by|from) (?:an? |the )?(?:another|other|different|some|separate|multiple|several|two|many|any)(?: \\w+)? "
                            + Vocabulary.GOROUTINE + "\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
