package cbm.classifier.rules;

import java.util.List;

/** The message speaks of protecting shared data. */
final class SaysProtect implements Rule {

    private static final Card CARD = new Card(
            "message-protect",
            "The message speaks of protecting shared data",
            "Protect, guard, synchronise, thread safe, made safe, missing locking, concurrent access.",
            "The data was shared without enough protection.",
            "Security and permissions protect too; guarding against bad input.",
            "");

    private static final Cue CUE = Cue.words("\\bprotect(?:s|ed|ing|ion)?\\b"
                    + "|\\bguard(?:s|ed|ing)?\\b"
                    + "|\\b(?:un)?synchroni[sz]\\w*"
                    + "|\\b(?:thread|goroutine|concurrency)[- ]?(?:un)?safe\\w*|\\bsafe(?:ly)? for concurrent|\\bconcurrent(?:ly)? safe"
                    + "|\\b(?:add|adds|added|adding|take|grab|use|acquire|hold|need)(?: an?| the| missing| some| proper)* (?:\\w+ )?(?:lock|locks|mutex|rwmutex|locking|rlock)\\b"
                    + "|\\bunprotected\\b|\\bunguarded\\b|\\bunlocked\\b"
                    + "|\\bconcurrent(?:ly)? (?:map |write|read|access|use|modif|call|updat|mutat|append)\\w*"
                    + "|\\bsimultaneous\\w*"
                    + "|\\b(?:access|read|writ|modif|updat|mutat)\\w* (?:\\w+ ){0,3}concurrently"
                    + "|\\bconcurrent\\w* (?:\\w+ ){0,2}(?:by|from) (?:multiple|different|several|two)"
                    + "|\\bmak(?:e|es|ing)\\b.{0,60}\\bsafe\\b"
                    + "|\\bunsafely\\b|\\bunsafe (?:\\w+ ){0,2}(?:access|read|writ|use|shar|modif|updat|concurren)\\w*")
            .butNot(
                    "(?:don't|do not|doesn't|not|never|without|avoid|stop|no longer|while|when) (?:\\w+ ){0,2}(?:hold|tak|acquir|grab|need)\\w*.{0,30}",
                    "\\bunlocked (?:version|variant|function|method|call|form|helper)\\w*");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
