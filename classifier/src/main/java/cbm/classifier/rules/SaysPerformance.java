package cbm.classifier.rules;

import java.util.List;

/** The message speaks of speed. */
final class SaysPerformance implements Rule {

    private static final Card CARD = new Card(
            "message-performance",
            "The message speaks of speed",
            "Performance, benchmark, contention, throughput, allocation, optimise, faster; a lock that is held for a shorter time or taken less often.",
            "The lock or goroutine is changed to go faster, not to be right.",
            "A fix that also names its cost.",
            "");

    private static final Cue CUE = Cue.words(
                    "\\bperf(?:ormance)?\\b|\\bbenchmarks?\\b|\\bcontention\\b|\\bthroughput\\b|\\ballocations?\\b|\\boptimi[sz](?!ti|m)\\w*|\\bspeed(?:s|ing)?[- ]?up\\b|\\bfaster\\b|\\bns/op\\b|\\ballocs\\b|\\bscalab\\w+|\\bmemory usage\\b|\\bcpu usage\\b|\\bqps\\b|\\blatency\\b|\\boverhead\\b|\\b(?:un|in)?efficien\\w+|\\bcheap(?:er|ly)?\\b"
                            + "|\\b(?:unnecessar|redundant)\\w* (?:\\w+ )?(?:alloc\\w*|cop(?:y|ies|ying)|work|comput\\w*|contention|lookups?|syscalls?"
                            + "|round[- ]?trips?|conver\\w*|overhead|wake-?ups?|polling|iterations?|context switch\\w*)\\b"
                            + "|\\bhot ?paths?\\b|\\bparalleli[sz]\\w*|\\bmemory footprint\\b|\\bgc pressure\\b|\\bbenchstat\\b|\\bb/op\\b|\\ballocs/op\\b|\\bsyscalls?\\b.{0,20}\\b(?:cut|sav|fewer|less|reduc)\\w*|\\b(?:cut|sav|fewer|less|reduc)\\w*\\b.{0,20}\\bsyscalls?\\b"
                            + "|\\b(?:narrow|reduc|shrink|limit|minimi[sz])\\w* (?:\\w+ ){0,4}(?:locks?|locking|mutex|critical section|scope)\\b|\\brepeated(?:ly)? (?:\\w+ ){0,2}(?:un)?lock\\w*|\\block(?:s|ing)? (?:\\w+ ){0,2}in a loop\\b")
            .butNot(
                    "\\b(?:which|what|who|whichever|whoever) (?:\\w+ ){1,2}faster\\b|\\b(?:is|was|be|were) faster than\\b|\\bbesides (?:being|that it is) (?:\\w+ )?faster\\b",
                    "^(?:[\\w/.,*]+[:,] ?)*benchmarks?\\b ?[:/]",
                    "\\ballocations? (?:of (?:\\w+ ){1,6})?(?:errors?|fail\\w*)\\b",
                    "contention (?:is|was|should|would|will|shouldn't|isn't|won't)(?: be| not)+",
                    "\\bunnecessary (?:race|deadlock|flak|wait|leak)\\w*");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
