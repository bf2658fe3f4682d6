package cbm.classifier.rules;

import java.util.List;

/** The subject speaks of a fix, and the code starts goroutines otherwise. */
final class GoroutineInFix implements Rule {

    private static final Card CARD = new Card(
            "goroutine-in-fix",
            "The subject speaks of a fix, and the code starts goroutines otherwise",
            "Fix, avoid, prevent, ensure or the like in the subject, and a go statement added, removed, moved or retyped.",
            "Who repairs something by way of goroutines repairs how they run together.",
            "A fix that also makes something run in parallel.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    private static final List<Rule> WORDS = List.of(new SaysFix());

    private static final List<Rule> DEEDS = List.of(new TouchesGo());

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Heard.together(fix, WORDS, DEEDS, id());
    }
}
