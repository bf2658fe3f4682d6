package cbm.classifier.rules;

import java.util.List;

/** The message speaks of something that hangs. */
final class SaysHang implements Rule {

    private static final Card CARD = new Card(
            "message-hang",
            "The message speaks of something that hangs",
            "Words for waiting without end: hang, stuck, block forever, never returns, lost wake-up.",
            "A goroutine, or what waits for it, made no progress.",
            "Block devices and code blocks; a hang of an outside process; a slow but finite wait.",
            "");

    private static final Cue CUE = Cue.words(
                    "\\bhangs?\\b|\\bhanging\\b|\\bhanged\\b|\\bhung\\b|\\bstuck\\b|\\bstall(?:s|ed|ing)?\\b|\\bfreez(?:e|es|ing)\\b|\\bfrozen\\b|\\bfroze\\b|\\bwedg(?:e|es|ed|ing)\\b"
                            + "|\\b(?:block|wait|sleep|spin|loop)(?:s|ed|ing)? (?:\\w+ ){0,3}?(?:for ?ever|indefinitely|infinitely|endlessly)"
                            + "|\\b(?:never|not|doesn't|don't|didn't|won't) (?:be )?(?:return|returns|finish|finishes|complete|completes|exit|exits|unblock\\w*|wak\\w+|terminat\\w*|get closed|come back|came back|comes back|be closed|be notified|notified|signal\\w*|drain\\w*)\\b"
                            + "|\\b(?:lost|missed|missing) (?:wake-?up|signal|notification|broadcast)"
                            + "|\\bunblock\\w*"
                            + "|\\bstarv(?:e|es|ed|ing|ation)\\b"
                            + "|\\bblock(?:s|ed|ing)? (?:on|when|while|because|if|in)\\b"
                            + "|\\bwill block\\b|\\bcan block\\b|\\bmay block\\b|\\bcould block\\b|\\bblocks?\\b(?=[.,]|$)")
            .butNot(
                    "\\bblock(?:s|ed|ing)? (?:device|storage|size|volume|list|number|height|header|comment|profile)",
                    "\\bcode block",
                    "NOT (?:hang\\w*|block\\w*|stuck)");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
