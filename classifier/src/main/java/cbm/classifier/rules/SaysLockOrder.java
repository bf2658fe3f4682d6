package cbm.classifier.rules;

import java.util.List;

/** The message speaks of the order of locks. */
final class SaysLockOrder implements Rule {

    private static final Card CARD = new Card(
            "message-lock-order",
            "The message speaks of the order of locks",
            "Lock order, lock inversion, AB-BA, inconsistent or circular locking.",
            "Two goroutines that take the same locks in different order can wait for each other.",
            "Order of other operations around a lock.",
            "GoBench, CGO 2021, doi:10.1109/CGO51591.2021.9370317");

    private static final Cue CUE = Cue.words(
                    "\\block(?:ing)?[- ](?:acquisition )?(?:order\\w*|inversion|hierarchy|nesting)"
                            + "|\\bab[-/ ]?ba\\b|\\bcircular wait\\w*"
                            + "|\\block\\w* (?:\\w+ ){0,4}(?:in|by) (?:\\w+ )?(?:id|ids|address|addresses|name|key|pointer|index|rank)(?: order)?$"
                            + "|\\b(?:lock|mutex|mu|take|acquire|grab)\\w* (?:\\w+ ){1,6}the other way (?:round|around)\\b"
                            + "|\\b(?:takes?|took|lock(?:s|ed)?|acquire[sd]?|grab(?:s|bed)?) (?:the )?\\w+(?:\\.\\w+)? (?:lock |mutex )?(?:and )?then (?:the )?\\w+"
                            + "|\\b(?:inconsistent|opposite|opposing|revers\\w*|different|wrong|circular|cyclic|inverted|conflicting) (?:lock\\w*|order of lock\\w*|order(?:ing)? of mutex\\w*)(?! ?file)"
                            + "|\\b(?:inconsistent|opposite|opposing|revers\\w*|different|wrong|circular|cyclic|inverted|conflicting) order(?:ing)?\\b"
                            + "|"
                            + Vocabulary.A_LOCK
                            + ".{0,50}\\bin (?:a |the )?(?:consistent|same|fixed|other|defined) order\\b"
                            + "|\\border (?:of|in which) (?:\\w+ ){0,3}(?:locks?|mutex\\w*)"
                            + "|\\block (?:cycle|graph)|\\bcycl\\w+ of locks\\b|\\b(?:lock\\w*|mutex\\w*) out of order\\b")
            .butNot(
                    "\\b(?:list|rows?|columns?|fields?|results?|items?|elements?|entries|keys?|sort\\w*|render\\w*|print\\w*|display\\w*|logs?)\\b.{0,30}\\border(?:ing)?\\b",
                    "\\b(?:revers\\w*|different|wrong|inconsistent|opposite) order(?:ing)? (?:of|in|for|when) (?:the )?(?:\\w+ )?(?:list|arg|param|rows?|columns?|fields?|results?|items?|elements?|entries|keys?|output|sort|tables?|logs?|imports?)\\w*",
                    "\\b(?:same|different|wrong|fixed) lock(?:file|ed version|s? version)\\w*");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
