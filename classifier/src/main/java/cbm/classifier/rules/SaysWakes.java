package cbm.classifier.rules;

import java.util.List;

/** The message speaks of waking those who wait. */
final class SaysWakes implements Rule {

    private static final Card CARD = new Card(
            "message-wakes",
            "The message speaks of waking those who wait",
            "To wake or awaken, a wakeup, waiters.",
            "Who waits was not woken.",
            "Waking of machines, timers or pollers.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069, section 5.1.1");

    private static final Cue CUE = Cue.words(
                    "\\b(?:a?w[ao]k(?:e|es|en|ens|ened|ing|eup|eups)|wake-ups?)\\b|\\bwaiters?\\b|\\bsignal(?:s|l?ed|l?ing)? (?:the |all |any |every )*(?:waiting|blocked|sleeping|sleepers?)\\b")
            .butNot(
                    "\\bwake[- ]on[- ]lan\\b|\\bwak\\w+ (?:up )?from (?:sleep|suspend|hibernation)\\b|\\bwake words?\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
