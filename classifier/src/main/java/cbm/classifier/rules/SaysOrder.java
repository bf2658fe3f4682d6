package cbm.classifier.rules;

import java.util.List;

/** The message speaks of what must come first. */
final class SaysOrder implements Rule {

    private static final Card CARD = new Card(
            "message-order",
            "The message speaks of what must come first",
            "Before or after with a start, close, add or use; too early; order; wait until; to move something to where it is done, but no file and no package.",
            "The bug is an order that nothing enforces, and the fix puts it right.",
            "Plain narrative.",
            "");

    /** Where files and packages go. */
    private static final String PART_OF_SOURCE =
            "(?: (?:\\S+ ){0,3}?(?:\\S*/\\S*|\\S+\\.go|(?:sub)?packages?|pkgs?|files?|director\\w+|dirs?|folders?|modules?|repo\\w*|utils?|helpers?)\\b)";

    private static final Cue CUE = Cue.words("\\btoo (?:early|late|soon)\\b"
                    + "|\\bhappens?[- ]before\\b"
                    + "|\\b(?:earlier|prior to|ahead of)\\b"
                    + "|\\b(?:move|moves|moved|moving)\\b.{0,40}\\b(?:before|after|above|below|out of|outside|(?:into|to)(?!"
                    + PART_OF_SOURCE
                    + "))\\b"
                    + "|\\b(?:wait|waits|waiting) (?:for|until|till)\\b"
                    + "|\\b(?:called|call|closed?|closing|created?|started?|starting|initiali[sz]\\w*|registered|set|assigned|used|added|add|run|exit\\w*|return\\w*|done|finish\\w*|complete\\w*) (?:\\w+ ){0,3}before\\b"
                    + "|\\b(?:start|started|exit\\w*|close\\w*|stop\\w*|ready|finish\\w*|complete\\w*) (?:first|earlier)\\b"
                    + "|\\bre-?order\\w*")
            .butNot(Vocabulary.HISTORY, Vocabulary.MOVES_ITSELF);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
