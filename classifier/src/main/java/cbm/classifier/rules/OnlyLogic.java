package cbm.classifier.rules;

import java.util.List;

/** The subject tells of a condition, and no synchronisation changes. */
final class OnlyLogic implements Rule {

    private static final Card CARD = new Card(
            "condition-without-synchronisation",
            "The subject tells of a condition, and no synchronisation changes",
            "If, when, unless or a failure in the subject, and no operation of synchronisation that came, went, moved or changed.",
            "The case is handled by ordinary logic: the wait is not begun, the late result is tolerated, the attempt repeated.",
            "A call that synchronises behind its name.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069, section 5.2");

    private static final List<Rule> WORDS = List.of(new SaysCondition());
    private static final List<Rule> DEEDS = List.of(new NoSynchronisation());

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Heard.together(fix, WORDS, DEEDS, id());
    }
}
