package cbm.classifier.rules;

import java.util.List;

/** The message says in which goroutine something is to be done. */
final class SaysInGoroutine implements Rule {

    private static final Card CARD = new Card(
            "message-in-goroutine",
            "The message says in which goroutine something is to be done",
            "Move, handle, process, apply, run, start or the like in, into or inside a goroutine or a run loop; synchronously or"
                    + " asynchronously.",
            "What is done stays the same; another goroutine does it, or at another time.",
            "A description of what races.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069, Table 10, Move");

    private static final Cue CUE = Cue.words(
            "\\b(?:mov|handl|appl|process|run|execut|start|perform|happen|mak|initiali|do|updat|schedul)(?:e|es|ing|ed|y|ies|en|ens|s|ning|zing|zation)?\\b"
                    + "[^.;]{0,60}?\\b(?:in|into|inside|within|on) (?:the |a |an |its |their )?(?:own |separate |new |single |same"
                    + " |different |background |dedicated |\\w+(?:\\(\\))? )?(?:go-?routine|go routine|run loop|main loop|event loop|serializer)\\b"
                    + "|\\buse go-?routines? (?:for|to)\\b|\\ba?syn?chronous(?:ly)?\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
