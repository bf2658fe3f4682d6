package cbm.classifier.rules;

import java.util.List;

/** The message tells of a deadlock in a callback or an inline call. */
final class SaysCalledBack implements Rule {

    private static final Card CARD = new Card(
            "message-called-back",
            "The message tells of a deadlock in a callback or an inline call",
            "Deadlock, and inline, synchronously or asynchronously, callback, to call back, reentrant, recursive, or to run or move something in another goroutine.",
            "What is called under a lock comes back to where the lock is taken.",
            "Callbacks that wait for something else.",
            "GoBench, CGO 2021, doi:10.1109/CGO51591.2021.9370317, double locking");

    private static final MessagePattern DEADLOCK = MessagePattern.of("\\b(?:dead|live)[- ]?lock\\w*");

    private static final Cue CUE = Cue.words(
            "\\binline\\b|\\ba?synchronously\\b|\\bcallbacks?\\b|\\bcall(?:s|ed|ing)? (?:\\w+ ){0,2}back\\b|\\bre-?ent(?:ran|er|ry)\\w*|\\brecursiv\\w+|\\bupcalls?\\b|\\bhooks?\\b"
                    + "|\\b(?:handl|run|call|do|mov|execut|process|perform|spawn|launch|clos|notif|invok)\\w* (?:\\S+ ){0,6}(?:in|into|to|on|from) (?:(?:a|the|its|own|another|separate|new|different) )*(?:\\w+ )?"
                    + Vocabulary.GOROUTINE + "\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return fix.message().mentions(DEADLOCK) ? CUE.in(fix.message(), id()) : List.of();
    }
}
