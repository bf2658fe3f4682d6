package cbm.classifier.rules;

import java.util.List;

/** The message speaks of something that hangs. */
final class SaysHang implements Rule {

    private static final Card CARD = new Card(
            "message-hang",
            "The message speaks of something that hangs",
            "Words for waiting without end: hang, stuck, freeze, locked up, unresponsive, block forever, never returns, lost wake-up, no progress.",
            "A goroutine, or what waits for it, made no progress.",
            "Block devices, code blocks and blocks of a chain; a feature freeze; blocked users; a hang of an outside process; a slow but finite wait.",
            "");

    private static final Cue CUE = Cue.words(
                    "\\bhangs?\\b|\\bhanging\\b|\\bhanged\\b|\\bhung\\b|\\bstuck\\b|\\bstall(?:s|ed|ing)?\\b|\\bfreez(?:e|es|ing)\\b|\\bfrozen\\b|\\bfroze\\b|\\bwedg(?:e|es|ed|ing)\\b"
                            + "|\\block(?:s|ed|ing)?[- ]?ups?\\b|\\bunresponsive\\b|\\bno (?:more |further |forward )?progress\\b"
                            + "|\\b(?:block|wait|sleep|spin|loop)(?:s|ed|ing)? (?:\\w+ ){0,3}?"
                            + Vocabulary.FOREVER
                            + "|\\b(?:never|not|doesn't|don't|didn't|won't|wouldn't|can't|couldn't|cannot) (?:\\w+ly |ever )?(?:be )?(?:return|returns|returned|finish|finishes|finished|complete|completes|exit|exits|exited|unblock\\w*|wak\\w+|woken|terminat\\w*|get closed|come back|came back|comes back|be closed|be notified|notified|signal\\w*|drain\\w*)\\b"
                            + "|\\b(?:lost|los(?:e|es|ing)|missed|misses|missing) (?:a |the )?(?:wake-?ups?|signal|notification|broadcast)"
                            + "|\\bunblock\\w*"
                            + "|\\bstarv(?:e|es|ed|ing|ation)\\b"
                            + "|"
                            + Vocabulary.BLOCK
                            + " (?:on|when|while|because|if|in)\\b"
                            + "|\\b(?:will|can|may|could|would|might) (?:\\w+ly )?block\\b|"
                            + Vocabulary.BLOCK
                            + "(?=[.,]|$)")
            .butNot(
                    "\\bblock(?:s|ed|ing)? (?:device|storage|size|volume|list|number|height|header|comment|profile)",
                    "\\bcode block",
                    "\\b(?:code|feature|deployment|release|change|merge) freez\\w*|\\bfreez\\w* (?:the )?(?:time|clock|account|fund|version|dependenc|schema|api|column|header|asset|token)\\w*|\\bfrozen[- ](?:lock\\w*|time|clock|account|fund|image|asset|token|column)\\w*",
                    "\\b(?:users?|accounts?|ips?|domains?|urls?|ads?|senders?|contacts?|merges?|prs?|releases?) (?:is |are |was |were |be |get |gets )?blocked\\b",
                    "(?:\\bnot|\\bnever|n't|\\bcannot) (?:\\w+ly |ever )?returns? (?:an? |any |the |its |with )?(?:\\w+ )?(?:errors?|err|nil|null|true|false|values?|results?|empty|success|ok|data|response|status|code|list|eof|duplicates?|secrets?|fields?)\\b",
                    "\\bhang(?:s|ing)? (?:indent|off of)\\w*|\\bhang(?:s|ing)? up (?:the )?(?:call|phone)",
                    "NOT (?:hang\\w*|block\\w*|stuck)",
                    Vocabulary.TAKEN_BACK);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
