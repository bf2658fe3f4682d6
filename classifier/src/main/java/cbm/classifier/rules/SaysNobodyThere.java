package cbm.classifier.rules;

import java.util.List;

/** The message says that nobody is left at the other end. */
final class SaysNobodyThere implements Rule {

    private static final Card CARD = new Card(
            "message-nobody-there",
            "The message says that nobody is left at the other end",
            "Nobody, nothing or no one reads, receives, listens, closes or wakes; without a receiver; whose reader has gone or returned.",
            "A send, a receive or a wait ends only if somebody does his part.",
            "A product that nobody listens to.",
            "Unveiling goroutine leaks, CGO 2024, doi:10.1109/CGO57630.2024.10444835");

    private static final Cue CUE = Cue.words("\\b(?:nobody|no-?one|nothing|no (?:other )?(?:"
            + Vocabulary.GOROUTINE
            + "|one|receivers?|readers?|consumers?|listeners?|reader|waiter|worker)) (?:\\w+ ){0,3}?(?:reads?|reading|receiv\\w*|listen\\w*|drain\\w*|consum\\w*|wak\\w*|clos\\w*|signal\\w*|left to|to (?:read|receive|drain|consume|wake|close|send)|takes? (?:it|from)|is there)\\b"
            + "|\\b(?:without|with no) (?:an? |any )?(?:receivers?|readers? (?:to|on|left)|consumers?|one (?:reading|receiving|listening))\\b"
            + "|\\b(?:receiver|reader|consumer|listener|other (?:end|side)|sender|producer)s? (?:\\w+ ){0,2}?(?:gone away|gone|has (?:already )?(?:left|returned|quit|exited|stopped|finished)|had (?:already )?(?:left|returned|quit|exited|stopped|gone|finished)|(?:already|has|had) (?:quit|gone|returned|exited|left)|is gone|was gone|no longer (?:reads?|receiv\\w*|listen\\w*|there))\\b"
            + "|\\b(?:receiver|reader|consumer|listener|client|caller|peer|subscriber|watcher|requester)s? (?:goes|go|went|going|has gone|had gone|is gone) away\\b"
            + "|\\b(?:not|never|n't) (?:be )?(?:being )?(?:drained|read from|received from|consumed)\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
