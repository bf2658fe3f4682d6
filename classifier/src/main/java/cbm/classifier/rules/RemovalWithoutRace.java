package cbm.classifier.rules;

import java.util.List;

/** Something is left out, and the message tells of no race. */
final class RemovalWithoutRace implements Rule {

    private static final Card CARD = new Card(
            "removal-without-race",
            "Something is left out, and the message tells of no race",
            "The subject says that something is left out, or mostly code is removed, and the message has no race, no deadlock and nothing that hangs or runs concurrently.",
            "What is not needed is taken out; where that repairs a bug of concurrency the message says what met.",
            "A goroutine that leaked.",
            "What do large commits tell us, MSR 2008, doi:10.1145/1370750.1370773");

    private static final List<Rule> MET = List.of(
            new SaysRace(),
            new SaysConcurrently(),
            new SaysDeadlock(),
            new SaysRelock(),
            new SaysHang(),
            new SaysForever());

    private static final List<Rule> REMOVAL = List.of(new SaysSubjectLeavesOut(), new MostlyRemoved());

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Heard.without(fix, MET, REMOVAL, id());
    }
}
