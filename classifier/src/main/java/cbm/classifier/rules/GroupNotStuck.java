package cbm.classifier.rules;

import java.util.List;

/** The code counts by or waits for a WaitGroup, and the message tells of nothing stuck. */
final class GroupNotStuck implements Rule {

    private static final Card CARD = new Card(
            "waitgroup-not-stuck",
            "The code counts by or waits for a WaitGroup, and the message tells of nothing stuck",
            "An operation of a WaitGroup changed, or a Wait in a changed function, where no word of the message is of a deadlock, a hang, a leak or the end of goroutines.",
            "A WaitGroup orders: one thing is to come after what others do, and nobody waits for ever.",
            "A count that never comes down, unsaid.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    /** What speaks of something stuck. */
    private static final List<Rule> STUCK = Heard.stuckOr(new SaysGoroutineStops());

    private static final List<Rule> DEEDS = List.of(new TouchesGroup(), new GroupWait());

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Heard.without(fix, STUCK, DEEDS, id());
    }
}
