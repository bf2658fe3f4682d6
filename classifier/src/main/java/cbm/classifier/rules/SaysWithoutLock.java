package cbm.classifier.rules;

import java.util.List;

/** The message says that shared data was used without a lock. */
final class SaysWithoutLock implements Rule {

    private static final Card CARD = new Card(
            "message-without-lock",
            "The message says that shared data was used without a lock",
            "Without holding, taking or acquiring a lock; read, written, accessed or the like without locking or synchronisation; not protected,"
                    + " unsynchronised.",
            "It names the access that races.",
            "A lock that is taken out because it is not needed; what is to be called without the lock.",
            "");

    private static final String WORDS_TO_LOCK =
            "(?:\\S+ ){0,3}\\S*(?:locks?|locking|mutex|mutexes|mu|synchroni[sz]ation)\\b";

    private static final Cue CUE = Cue.words(
                    "\\bwithout (?:first |properly |actually |even )?(?:hold|tak|acquir|grab|obtain|us)ing "
                            + WORDS_TO_LOCK
                            + "|\\b(?:access|read|writ|modif|updat|mutat|chang|set|reset|clear|iterat|touch|delet|append|us|expos|persist|shar)\\w*\\b"
                            + "[^.;]{0,60}\\bwithout (?:(?:an?|any|the|its|proper|appropriate|sufficient) )*"
                            + "(?:locks?|locking|mutex|mutexes|synchroni[sz]ation|synchroni[sz]ing|protection)\\b"
                            + "|\\b(?:not|never|isn't|wasn't|weren't|aren't) (?:being |properly |correctly )?(?:protected|guarded|synchroni[sz]ed)\\b"
                            + "|\\bunsynchroni[sz]ed\\b")
            .butNot(
                    "^(?:always |only )?(?:call|run|invoke|notify|send|do|perform|execute)\\b.*\\bwithout .*",
                    "\\bable to .*\\bwithout .*");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
