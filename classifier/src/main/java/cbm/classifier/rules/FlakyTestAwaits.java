package cbm.classifier.rules;

import java.util.List;

/** A test that fails now and then waits otherwise, and the message tells of nothing stuck. */
final class FlakyTestAwaits implements Rule {

    private static final Card CARD = new Card(
            "flaky-test-waits-otherwise",
            "A flaky or fixed test waits otherwise, and the message tells of nothing stuck",
            "A flaky or fixed test in the message, only tests changed, and a receive, select or arm of one put in, where no word of the message is of a deadlock, a hang or a leak.",
            "The test went on before what it asks for had happened; now it waits for that, and gives up in time.",
            "A test that hung, said in other words.",
            "An empirical analysis of flaky tests, FSE 2014, doi:10.1145/2635868.2635920");

    private static final List<Rule> WORDS = List.of(new SaysFlaky());

    private static final List<Rule> TESTS = List.of(new TestsOnly());

    private static final List<Rule> DEEDS = List.of(
            new ReceiveEscapable(),
            new ReceiveAdded(),
            new SelectAdded(),
            new SelectArmAdded(),
            new StopArm(),
            new NonBlockingSelect(),
            new ChannelForOrder());

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        boolean waits = Heard.any(fix, TESTS) && !Heard.any(fix, Heard.STUCK);
        return waits ? Heard.together(fix, WORDS, DEEDS, id()) : List.of();
    }
}
