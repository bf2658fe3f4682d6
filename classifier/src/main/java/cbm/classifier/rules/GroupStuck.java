package cbm.classifier.rules;

import java.util.List;

/** The message tells of something stuck, and the code changes who counts, waits or wakes, and no channel. */
final class GroupStuck implements Rule {

    private static final Card CARD = new Card(
            "waiter-stuck",
            "The message tells of something stuck, and the code changes who counts, waits or wakes, and no channel",
            "A deadlock, a hang or a leak in the message, where an operation of a WaitGroup or condition variable is changed, or a Wait on one stands in a changed function, and no operation of a channel is changed.",
            "Who hangs is the one in Wait, whom nobody lets go.",
            "A lock held while it waits.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069, section 5.1.1");

    private static final List<Rule> DEEDS = List.of(new TouchesGroup(), new TouchesCond(), new CondWait());

    private static final List<Rule> OTHERS = List.of(new TouchesChannel());

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Heard.any(fix, OTHERS) ? List.of() : Heard.together(fix, Heard.STUCK, DEEDS, id());
    }
}
