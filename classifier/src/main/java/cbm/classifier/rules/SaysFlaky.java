package cbm.classifier.rules;

import java.util.List;

/** The message speaks of a test that fails now and then, or of one that is fixed. */
final class SaysFlaky implements Rule {

    private static final Card CARD = new Card(
            "message-flaky-test",
            "The message speaks of a test that fails now and then, or of one that is fixed",
            "Flaky, deflake, intermittent, sporadic, unreliable, unstable, fails now and then; or tests, or the name of one, next to fix.",
            "In a concurrent program that is often a race in the test or in what it tests.",
            "Time-outs, ports in use, outside services; tests that always fail.",
            "");

    private static final Cue CUE = Cue.words("\\bflak(?:e|es|ed|y|ey|ier|ily|iness|ing)\\b|\\bde-?flak\\w*"
                    + "|\\bintermittent\\w*|\\bsporadic\\w*|\\bunreliab\\w*|\\bnon-?determin\\w*|\\bindeterminis\\w*|\\bheisenbugs?\\b"
                    + "|\\b(?:occasional|random|spurious)(?:ly)? (?:\\w+ )?(?:fail|hang|time-?out|crash)\\w*|\\bfail\\w* (?:\\w+ )?(?:occasionally|randomly|sometimes|now and then|from time to time|once in a while|rarely|every so often|under load)\\b|\\b(?:sometimes|occasionally|randomly|rarely) (?:fail|hang|crash|time)\\w*"
                    + "|\\bunstable tests?\\b|\\btests? (?:\\w+ )?unstable\\b|\\bstabili[sz]e (?:\\w+ ){0,3}tests?\\b|\\b(?:brittle|fragile|racy) tests?\\b"
                    + "|\\bfix\\w* test\\w*")
            .butNot("\\bfix\\w* test(?: files?)? (?:names?|typos?|data|descriptions?|comments?)\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
