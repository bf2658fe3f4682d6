package cbm.classifier.rules;

import java.util.List;

/** The message speaks of protecting shared data. */
final class SaysProtect implements Rule {

    private static final Card CARD = new Card(
            "message-protect",
            "The message speaks of protecting shared data",
            "Protect, guard, synchronise, serialise access, thread-safe, safe for concurrent use, mutual exclusion, simultaneous or concurrent access, add a lock.",
            "The data was shared without enough protection.",
            "Protection from attackers or bad input; files, clocks and nodes kept in step; flags that exclude each other.",
            "");

    private static final Cue CUE = Cue.words("\\bprotect(?:s|ed|ing|ion)?\\b"
                    + "|\\bguard(?:s|ed|ing)?\\b"
                    + "|\\b(?:un)?synchroni[sz]\\w*"
                    + "|\\b(?:thread|goroutine|concurren(?:cy|t)|race|mt)[- ]?(?:un)?saf(?:e|er|ely|ety)\\w*|\\bsafe(?:ly|ty)? (?:for|under|with) (?:concurren|parallel|simultan|multi)\\w*|\\bconcurrent(?:ly)? safe"
                    + "|\\b(?:add|adds|added|adding|take|grab|use|acquire|hold|need|introduce|put)(?: an?| the| missing| some| proper)* (?:\\w+ )?(?:lock|locks|mutex|rwmutex|locking|rlock)\\b(?![- ]?(?:files?|contention|stat|metric|timeout)\\b)"
                    + "|\\bunprotected\\b|\\bunguarded\\b|\\bunlocked\\b"
                    + "|\\bconcurrent(?:ly)? (?:map |write|read|access|use|modif|call|updat|mutat|append|invo|stop|start|clos|iterat)\\w*"
                    + "|\\bsimultaneous\\w*"
                    + "|\\b(?:access|read|writ|modif|updat|mutat|invok)\\w* (?:\\w+ ){0,3}concurrently"
                    + "|\\bconcurrent\\w* (?:\\w+ ){0,2}(?:by|from) (?:multiple|different|several|two|many)"
                    + "|\\bseriali[sz](?:e|es|ed|ing|ation of) (?:\\w+ ){0,3}(?:access\\w*|writes?|reads?|calls?|updates?|operations|sends?|invocations?|mutations?|execution)\\b"
                    + "|\\bmutual(?:ly)? exclu\\w+|\\bexclusive access\\b|\\bmutex[- ](?:protect|guard)\\w*"
                    + "|\\bmak(?:e|es|ing)\\b.{0,60}\\bsafe\\b"
                    + "|\\bunsafely\\b|\\bunsafe (?:\\w+ ){0,2}(?:access|read|writ|use|shar|modif|updat|concurren)\\w*")
            .butNot(
                    "(?:don't|do not|doesn't|not|never|without|avoid|stop|no longer|while|when) (?:\\w+ ){0,2}(?:hold|tak|acquir|grab|need)\\w*.{0,30}",
                    "\\bunlocked (?:version|variant|function|method|call|form|helper)\\w*",
                    "\\bmutual(?:ly)? exclusive (?:\\w+ )?(?:flag|option|argument|param|field|setting|with)\\w*|\\b(?:flag|option|argument|param|field|setting)\\w*\\b.{0,60}mutually exclusive",
                    "\\bseriali[sz]\\w* (?:\\w+ ){0,3}(?:to|as|into|in) (?:json|yaml|xml|proto\\w*|disk|bytes|a string)\\b",
                    Vocabulary.OTHER_GUARDS,
                    Vocabulary.OTHER_SYNC);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
