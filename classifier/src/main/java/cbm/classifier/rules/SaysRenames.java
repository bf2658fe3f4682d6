package cbm.classifier.rules;

import java.util.List;

/** The subject renames something. */
final class SaysRenames implements Rule {

    private static final Card CARD = new Card(
            "message-subject-renames",
            "The subject renames something",
            "To rename one name to another, at the head of the subject.",
            "A name does nothing; words of concurrency are part of the names.",
            "A file or a key that is renamed by the program.",
            "What do large commits tell us, MSR 2008, doi:10.1145/1370750.1370773");

    private static final Cue CUE =
            Cue.subject(Vocabulary.PREFIX + "renam(?:e|es|ed|ing) (?:\\S+ ){1,5}?(?:to|into|as|->|=>) \\S+");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
