package cbm.classifier.rules;

import java.util.List;

/** The message says that something was done without protection. */
final class SaysUnprotected implements Rule {

    private static final Card CARD = new Card(
            "message-unprotected",
            "The message says that something was done without protection",
            "Without holding the lock, locking was missing, accessed by several, not protected, not safe for goroutines, unsafely; locking fixed or added.",
            "The message names what was wrong with the code before, not only what is there now.",
            "A warning to users about what remains unsafe.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    private static final String WITHOUT =
            "\\bwithout (?:(?:holding|taking|acquiring|having|grabbing|obtaining|getting|owning|first|any|an?|the|proper"
                    + "|correct|appropriate|adequate|sufficient|its|this|that|being) )+(?:\\S+ ){0,2}?\\S*"
                    + "(?:(?<![bc]|dead|live|dead-|live-)locks?|locking|mutex|mu|mtx|synchroni[sz]ation|locked|synchroni[sz]ed|protected|guarded)\\b";

    private static final String LACKS =
            "\\b(?:lock|locking|mutex|unlock|synchroni[sz]ation)\\b (?:\\w+ ){0,2}?(?:is|was|were|are)"
                    + " (?:missing|lacking|absent|insufficient|wrong|incorrect|broken|forgotten"
                    + "|not (?:held|taken|acquired|released|enough|sufficient))\\b";

    private static final String DONE = "\\b(?:is|was|are|were|been|being|isn't|wasn't|aren't|weren't) (?:not )?"
            + "(?:read|written|accessed|modified|updated|mutated|cleared|set|used|changed|called|protected|guarded|synchroni[sz]ed|locked) "
            + "(?:\\w+ ){0,3}?(?:unlocked|unprotected|unsynchroni[sz]ed|without(?! (?:an? |any |the )?(?:row|table|file|record|version|advisory|distributed|lease|password))|outside|concurrently"
            + "|from (?:multiple|several|different|another|two|many)|in (?:different|multiple|several|two) go-?routines|by (?:multiple|several|different|another|two|any|many|more than one)"
            + "|while holding (?:a|the|only) r)";

    private static final String IS_NOT =
            "\\b(?:isn't|wasn't|aren't|weren't|(?:is|was|are|were) (?:not|never)) (?:\\w+ ){0,2}?"
                    + "(?:protected|guarded|synchroni[sz]ed|locked|under (?:a |the )?lock"
                    + "|safe (?:for|to|with|under|from) (?:\\w+ ){0,4}?(?:concurren\\w*|threads|go-?routines|parallel)"
                    + "|(?:thread|go-?routine|concurrency|race)[- ]?safe)\\b"
                    + "|\\bnot (?:\\w+ )?(?:thread|go-?routine|concurrency)[- ]?safe\\b"
                    + "|\\b(?:must|has to|have to|needs? to) be (?:made )?atomic(?:ally)?\\b(?! operation)";

    private static final String MENDED =
            "\\b(?:fix\\w*|correct\\w*|add\\w*|missing|repair\\w*) (?:\\w+ ){0,3}?(?:locking|synchroni[sz]ation)\\b";

    private static final String UNSAFE =
            "\\bunsafe(?:ly)? (?:\\w+ ){0,2}?(?:access\\w*|read\\w*|writ\\w*|expos\\w*|concurren\\w*|shar\\w*|map|use)"
                    + "|\\b(?:unprotected|unsynchroni[sz]ed|unguarded) (?:\\w+ ){0,2}?"
                    + "(?:access\\w*|read\\w*|writ\\w*|map|field|use|modif\\w*|updat\\w*|variable|state|shared)";

    private static final Cue CUE = Cue.words(
                    WITHOUT + "|" + LACKS + "|" + DONE + "|" + IS_NOT + "|" + MENDED + "|" + UNSAFE)
            .butNot("\\bunsafe\\.pointer", "\\bfile locking", Vocabulary.OTHER_LOCKS, Vocabulary.OTHER_GUARDS);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
