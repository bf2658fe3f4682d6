package cbm.classifier.rules;

import java.util.List;

/** The message speaks of the checker of leaks. */
final class SaysLeakChecker implements Rule {

    private static final Card CARD = new Card(
            "message-leak-checker",
            "The message speaks of the checker of leaks",
            "Leak together with check, detect, ignore or a list of exceptions; goleak.",
            "The checker is changed, not what leaks.",
            "A leak that the checker found.",
            "goleak, documentation of IgnoreTopFunction");

    private static final Cue CUE = Cue.words(
                    "\\bleak\\w*.{0,40}\\b(?:ignor|whitelist|allow-?list|detect|check)\\w*|\\b(?:ignor|whitelist|allow-?list|detect|check)\\w*.{0,40}\\bleak|\\bgoleak\\b|\\bleaktest\\b|\\bleak\\w*.{0,20}\\bexceptions?\\b|\\b(?:ignor|exclud|whitelist|allow-?list)\\w*.{0,40}\\b"
                            + Vocabulary.GOROUTINE
                            + "\\b|\\bunexpected goroutines\\b")
            .butNot(
                    "\\b(?:found|detected|report\\w*|caught|discovered|spotted|complain\\w*|flagged|noticed|according)\\b.{0,20}\\b(?:goleak|leaktest|leak[- ]?check\\w*)\\b|\\b(?:goleak|leaktest) (?:report|complain|found|finds|show|detect|says|fail)\\w*");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
