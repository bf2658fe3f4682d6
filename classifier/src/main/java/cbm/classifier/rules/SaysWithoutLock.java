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
            "(?:\\S+ ){0,3}\\S*(?:(?<![bc])locks?|locking|mutex|mutexes|mu|mtx|synchroni[sz]ation)\\b";

    private static final Cue CUE = Cue.words(
                    "\\bwithout (?:first |properly |actually |even )?(?:hold|tak|acquir|grabb?|obtain|gett|own|us)ing "
                            + WORDS_TO_LOCK
                            + "|\\b(?:access|read|writ|modif|updat|mutat|chang|set|reset|clear|iterat|touch|delet|append|us|expos|persist|shar)\\w*\\b"
                            + "[^.;]{0,60}\\bwithout (?:(?:an?|any|the|its|proper|appropriate|sufficient) )*"
                            + "(?:locks?|locking|mutex|mutexes|synchroni[sz]ation|synchroni[sz]ing|protection|mutual exclusion)\\b"
                            + "|\\b(?:not|never|isn't|wasn't|weren't|aren't) (?:being |properly |correctly )?(?:protected|guarded|synchroni[sz]ed)\\b"
                            + "|\\bunsynchroni[sz]ed\\b|\\b(?:lacks?|lacked|lacking) (?:any |a |the |proper )?(?:locks?|locking|mutex|synchroni[sz]ation|mutual exclusion)\\b"
                            + "|\\b(?:read|written|accessed|modified|updated|mutated|set|used|iterated|changed|touched) outside (?:of )?(?:the |a |its |any )?(?:\\w+ )?(?:lock|mutex|critical section)\\b"
                            + "|\\bno (?:locks?|locking|mutex|synchroni[sz]ation) (?:at all |whatsoever |is |was |are |were |around|for|on|protect|guard|held|taken)")
            .butNot(
                    "^(?:always |only )?(?:call|run|invoke|notify|send|do|perform|execute)\\b.*\\bwithout .*",
                    "\\bable to .*\\bwithout .*",
                    Vocabulary.OTHER_LOCKS,
                    Vocabulary.OTHER_GUARDS,
                    "\\bwithout (?:password|copy|write)[- ]protection");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
