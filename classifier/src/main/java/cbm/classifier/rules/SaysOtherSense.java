package cbm.classifier.rules;

import java.util.List;

/** The message has words of concurrency in another sense. */
final class SaysOtherSense implements Rule {

    private static final Card CARD = new Card(
            "message-other-sense",
            "The message has words of concurrency in another sense",
            "No goroutine, mutex, race or deadlock, but locks of files, rows or accounts, lock-files, atomic renames, channels to talk in, blocks of a chain or a device, files or nodes kept in step.",
            "Such words mean no goroutines.",
            "A bug of concurrency that is told without these words.",
            "What do large commits tell us, MSR 2008, doi:10.1145/1370750.1370773");

    private static final Cue CUE = Cue.words(
            Vocabulary.OTHER_LOCKS
                    + "|"
                    + Vocabulary.OTHER_ATOMS
                    + "|"
                    + Vocabulary.OTHER_SYNC
                    + "|"
                    + Vocabulary.OTHER_RACES
                    + "|\\b(?:slack|irc|discord|telegram|mattermost|teams|chat|announcements?|payment|lightning|voice|tv|youtube|stable|beta|nightly|archived) channels?\\b|\\bchannels? (?:bindings?|members?|membership|mentions?|topics?|sidebar|switcher)\\b"
                    + "|\\bblock[- ]?(?:chain|height|hash|header|number|time|import|propos|produc|reward|explorer|storage|device|size)\\w*|\\bgenesis block|\\b(?:code|feature) freeze\\b|\\bleaky[- ]bucket\\b");

    /** What means goroutines whatever else is named. */
    private static final MessagePattern PLAIN =
            MessagePattern.of("\\b" + Vocabulary.GOROUTINE + "\\b|mutex|\\bconcurren|\\bwait ?group");

    private static final List<Rule> TROUBLE = List.of(new SaysRace(), new SaysDeadlock());

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        boolean plain = fix.message().mentions(PLAIN)
                || TROUBLE.stream().flatMap(rule -> fix.findings(rule).stream()).anyMatch(Finding::counts);
        return plain ? List.of() : CUE.in(fix.message(), id());
    }
}
