package cbm.classifier.rules;

import java.util.List;

/** The subject says that work is done in parallel from now on. */
final class SaysMadeParallel implements Rule {

    private static final Card CARD = new Card(
            "message-made-parallel",
            "The subject says that work is done in parallel from now on",
            "A subject that ends with concurrently or in parallel, and neither demands the contrary nor tells of a fault.",
            "A feature that goes faster; it brings goroutines in and repairs none.",
            "A test that is to show a race.",
            "");

    private static final Cue CUE = Cue.subject(
            Vocabulary.PREFIX
                    + "(?!(?:fix|avoid|prevent|protect|guard|stop|don|do not|never|disallow|forbid|handle|make|ensure|allow|support|lock|synchroni|panic|crash|race|data|deadlock|fatal|unexpected|error|test)\\w*)"
                    + "[a-z]+ (?:(?!when\\b|if\\b|while\\b|called\\b|used\\b|accessed\\b|from\\b|not\\b|by\\b|with\\b|fail\\w*\\b|is\\b|are\\b)\\S+ ){1,8}?(?:concurrently|in parallel)(?: \\(?#\\d+\\)?)?$");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
