package cbm.classifier.rules;

import java.util.List;

/** The subject tells of a race, and the code changes what is done with a channel. */
final class RaceOverChannel implements Rule {

    private static final Card CARD = new Card(
            "race-over-channel",
            "The subject tells of a race, and the code changes what is done with a channel",
            "A race and nothing stuck in the subject, where an operation of a channel is added, removed, moved or retyped, other than by looking at a select's channel once more.",
            "The race is one on data or on an order; the channel is what keeps it now.",
            "A channel that is itself closed or sent to at the wrong time.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    private static final List<Rule> WORDS = List.of(new SaysRaceInSubject());

    private static final List<Rule> DEEDS = List.of(new TouchesChannel());

    /** What shows that the race is in the choice of a select. */
    private static final Rule CHOICE = new ChannelAskedAgain();

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Heard.fires(fix, CHOICE) ? List.of() : Heard.together(fix, WORDS, DEEDS, id());
    }
}
