package cbm.classifier.rules;

import java.util.List;

/** The message speaks of a linter. */
final class SaysLint implements Rule {

    private static final Card CARD = new Card(
            "message-lint",
            "The message speaks of a linter",
            "Lint, linter, vet, staticcheck, golangci.",
            "A tool asks for another style; nobody has seen a failure.",
            "A tool that finds copied locks or lost cancel functions.",
            "");

    private static final Cue CUE = Cue.words(
                    "\\blint(?:er|ers|ing|ed|s)?\\b|\\bgolint\\b|\\bgosec\\b|\\bgovet\\b|\\bvet\\b|\\bstaticcheck\\b|\\bgolangci\\b")
            .butNot(
                    "copylocks?\\b.{0,60}|.{0,60}copylocks?\\b",
                    ".*\\b(?:sa200[0-3]|testinggoroutine|go-require|lostcancel|" + Vocabulary.GOROUTINE + ")\\b.*");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
