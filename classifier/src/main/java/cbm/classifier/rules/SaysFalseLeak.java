package cbm.classifier.rules;

import java.util.List;

/** The message calls a report of a leak a false one. */
final class SaysFalseLeak implements Rule {

    private static final Card CARD = new Card(
            "message-false-leak",
            "The message calls a report of a leak a false one",
            "Spurious, false, falsely or flaky near leak.",
            "Nothing stays behind: the check looks before the goroutine has come to its end.",
            "A real leak next to a false one.",
            "");

    private static final Cue CUE = Cue.words(
            "\\b(?:spurious\\w*|false|falsely|false[- ]positives?)\\b.{0,60}\\ble[ae]k\\w*|\\ble[ae]k\\w*.{0,60}\\b(?:spurious\\w*|falsely|false[- ]positives?)\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
