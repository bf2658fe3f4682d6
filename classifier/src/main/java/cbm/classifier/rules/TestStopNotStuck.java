package cbm.classifier.rules;

import java.util.List;

/** A goroutine no longer stops the test, and the message tells of nothing stuck. */
final class TestStopNotStuck implements Rule {

    private static final Card CARD = new Card(
            "test-stop-not-stuck",
            "A goroutine no longer stops the test, and the message tells of nothing stuck",
            "Fatal or FailNow gone from a goroutine, often handed back over a channel, where no word of the message is of a deadlock, a hang or a leak.",
            "The channel only carries the failure to the test's own goroutine.",
            "A test that waited for ever, unsaid.",
            "Package testing, documentation of T.FailNow");

    private static final List<Rule> DEEDS = List.of(new TestStopInGoroutine());

    private static final List<Rule> STUCK =
            List.of(new SaysDeadlock(), new SaysHang(), new SaysForever(), new SaysGoroutineLeak(), new SaysLeak());

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Heard.without(fix, STUCK, DEEDS, id());
    }
}
