package cbm.classifier.rules;

import java.util.List;

/** The message names an object of the library that only one goroutine may use. */
final class SaysLibrary implements Rule {

    private static final Card CARD = new Card(
            "message-library-object",
            "The message names an object of the library that only one goroutine may use",
            "A random source or generator, a regular expression, a command, the logger of a whole package, a request and its headers, a testing value's log, a context that is printed with all it holds, or another type of the library"
                    + " whose documentation says that it must not be shared.",
            "The type's own fields are the data that goroutines share.",
            "The library is named for other reasons.",
            "Package math/rand, documentation of NewSource");

    private static final Cue CUE =
            Cue.words("\\brand\\.(?:rand|new|newsource|source|seed)\\b|\\bmath/rand\\b|\\brngsource\\b|\\brngs?\\b"
                    + "|\\brand(?:om)? (?:number )?(?:sources?|generators?)\\b|\\bsources? of randomness\\b"
                    + "|\\bhttp\\.(?:request|header|responsewriter)\\b|\\bresponse ?writers?\\b|\\bbytes\\.buffer\\b|\\bstrings\\.builder\\b|\\bbufio\\.\\w+|\\bhash\\.hash\\b"
                    + "|\\b(?:json|gob|xml)\\.(?:en|de)coder\\b|\\b(?:csv|gzip|zlib|flate|tar|zip)\\.(?:writer|reader)\\b|\\bbig\\.(?:int|float|rat)\\b|\\bregexp\\.\\w+|\\bexec\\.cmd\\b|\\bcmd\\.wait\\b|\\b(?:re)?setlogger\\w*|\\bglobal logger\\b|\\bsetting (?:the )?(?:\\w+ )?logger\\b|\\btesting\\.tb?\\b|\\bt\\.logf?\\b|\\b(?:log|fail(?:now)?) in goroutine after\\b|\\bos\\.setenv\\b"
                    + "|\\bnet\\.conn\\b.{0,40}\\bconcurren\\w*|\\bconcurren\\w* (?:\\w+ ){0,3}(?:net\\.)?conn(?:ection)?\\b|\\b(?:garbled|interleaved|mangled) (?:\\w+ )?(?:frames?|packets?|messages?|records?)\\b"
                    + "|\\bconcurrent writes? to websocket\\b|\\b(?:one|single|only one) concurrent (?:writer|reader)\\b"
                    + "|\\b(?:ctx|context)s?\\.string\\b|\\bprint\\w* (?:\\S+ ){0,4}(?:ctx|contexts?)\\b|%[+#]v\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
