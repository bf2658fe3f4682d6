package cbm.classifier.rules;

import java.util.List;

/** The message speaks of a race. */
final class SaysRace implements Rule {

    private static final Card CARD = new Card(
            "message-race",
            "The message speaks of a race",
            "Race, races, racy, raced or race condition, in any sense.",
            "Something depends on which goroutine comes first.",
            "A race between processes, with the file system or the network; a trace; denied races; switching the detector on.",
            "");

    private static final Cue CUE = Cue.words(
                    "\\b"
                            + Vocabulary.RACE
                            + "\\b"
                            + "|\\brace[- ]?conditions?\\b"
                            + "|\\bdata ?rac\\w+"
                            + "|\\btoctou\\b|\\btime[- ]of[- ]check\\b|\\bcheck[- ]then[- ](?:act|use|set)\\b|\\b(?:atomicity|ordering|order) violations?\\b|\\blost updates?\\b")
            .butNot(
                    "NOT rac(?:e|es|y)\\b",
                    "\\brace[- ]free\\b",
                    "(?:enable|run|use|turn on|add)\\w* (?:the |go |tests? |unit )*(?:with )?(?:-race|race[- ]detector|race detection|race flag|race mode)",
                    SaysCi.DETECTOR,
                    "\\brace (?:build|flag|mode|tag|enabled)",
                    "\\brace[- ]detector (?:has|is|can|does|supports?)",
                    "\\bnon-rac\\w+",
                    Vocabulary.ASIDE,
                    Vocabulary.OTHER_RACES,
                    Vocabulary.RACES_OF_PROCESSES);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
