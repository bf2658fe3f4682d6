package cbm.classifier.rules;

import java.util.List;

/** The message speaks of a test that fails now and then. */
final class SaysFlaky implements Rule {

    private static final Card CARD = new Card(
            "message-flaky-test",
            "The message speaks of a test that fails now and then",
            "Flaky, flake, intermittent, sporadic, unreliable, or a test's name next to fix.",
            "In a concurrent program that is often a race in the test or in what it tests.",
            "Time-outs, ports in use, outside services.",
            "");

    private static final Cue CUE = Cue.words("\\bflak(?:e|es|ed|y|ey|iness)\\b"
            + "|\\bintermittent\\w*"
            + "|\\bsporadic\\w*"
            + "|\\bunreliab\\w*"
            + "|\\bnon-?determin\\w*"
            + "|\\bfix\\w* test\\w*");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
