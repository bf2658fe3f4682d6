package cbm.classifier.rules;

import java.util.List;

/** The message speaks of a deadlock, and the code changes no channel, select or context. */
final class DeadlockWithoutChannel implements Rule {

    private static final Card CARD = new Card(
            "deadlock-without-channel",
            "The message speaks of a deadlock, and the code changes no channel, select or context",
            "Deadlock in the message, and no operation of a channel, select or context added, removed, moved or retyped.",
            "Whose deadlock is repaired without them is one of locks, even where the lock is taken in what is called.",
            "A message over a channel that a called function sends or no longer sends.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    private static final Rule WORDS = new SaysDeadlock();

    private static final List<Rule> OTHERS =
            List.of(new TouchesChannel(), new TouchesSelect(), new TouchesContext(), new SaysChannel());

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Heard.any(fix, OTHERS)
                ? List.of()
                : Heard.first(fix, List.of(WORDS), id())
                        .map(Finding::fired)
                        .map(List::of)
                        .orElse(List.of());
    }
}
