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

    private static final Cue CUE = Cue.words(
                    "\\b(?:stop|clos|cancel|terminat|shut\\w* ?down|clean\\w* ?up|exit|kill|leav)\\w* (?:\\w+ ){0,4}go[- ]?routines?\\b|\\bgo[- ]?routines? (?:\\w+ ){0,3}(?:exit|stop|terminat|stay|remain|alive|forever|leak|never|finish|block|stuck|hang|quit|return)\\w*")
            .butNot("\\bwait(?:s|ed|ing)? (?:for|until|till|on)\\b.*");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
