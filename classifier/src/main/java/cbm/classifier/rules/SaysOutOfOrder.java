package cbm.classifier.rules;

import java.util.List;

/** The message says that things came in an order that nothing determines. */
final class SaysOutOfOrder implements Rule {

    private static final Card CARD = new Card(
            "message-out-of-order",
            "The message says that things came in an order that nothing determines",
            "Nondeterministic, deterministically, out of order, not in order, the order or sequence of; to guarantee, preserve or fix an order.",
            "Nobody waits for ever: what is wrong is what comes first.",
            "The order of locks, of arguments or of the alphabet.",
            "");

    private static final Cue CUE = Cue.words(
                    "\\b(?:non-?|in|not )deterministic\\w*"
                            + "|\\bdeterministically\\b"
                            + "|\\bout[- ]of[- ]order\\b"
                            + "|\\b(?:not|never|\\w+n't) (?:be |arrive |come |run |happen |guaranteed to be )?in (?:the )?(?:right |same |correct |expected )?order\\b"
                            + "|\\b(?:order|ordering|sequence) (?:of|between) \\w+"
                            + "|\\b(?:guarantee|ensur|preserv|enforc|strict|correct|fix|wrong|keep)\\w* (?:\\w+ ){0,2}order(?:ing)?\\b")
            .butNot(
                    "\\border to\\b",
                    "\\b(?:non-?|in|not )deterministic\\w* (?:\\w+ )?(?:output|map|iteration|json|yaml|diffs?|builds?|keys?|fields?|columns?|listings?|sort\\w*|hash\\w*|names?)\\b.*",
                    "\\b(?:order(?:ing)?|sequence) of (?:magnitude|arguments?|params?|parameters?|imports?|fields?|keys?|columns?|rows?|items|elements|flags?|options?|sections?|tables?|results?|entries|tags?|labels?|precedence|priority|preference|methods|functions|bytes|digits|runes|characters)",
                    "\\border by\\b|\\bbyte[- ]order|\\bsort(?:ing|ed)? order|\\b(?:purchase|stop|limit|market|money) orders?",
                    "\\b\\w*lock(?:s|ing)? (?:acquisition )?order\\w*",
                    "\\border(?:ing)? (?:of|between) (?:the )?(?:\\w+ )?(?:locks?|mutex\\w*|locking|imports)",
                    "\\balphabetic\\w* order.*",
                    "\\bfollowing (?:sequence|order) of .*",
                    "\\border(?:ing)? of .*\\bdeadlock\\w*");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
