package cbm.classifier.rules;

import java.util.List;

/** The message speaks of a copied lock. */
final class SaysCopiedLock implements Rule {

    private static final Card CARD = new Card(
            "message-copied-lock",
            "The message speaks of a copied lock",
            "Copy near mutex or lock, copylocks, lock passed by value, or by pointer now.",
            "A copy of a lock is another lock and protects nothing.",
            "Copies made under a lock.",
            "go vet, analyzer copylocks");

    private static final String HELD = "(?:lock|(?:rw)?mutex(?:es)?|waitgroup|wait group|sync\\.\\w+)";

    private static final Cue CUE = Cue.words(
                    "\\bcop(?:y|ies|ied|ying)\\w* (?:of )?(?:the |a |its |an? |of |their |own )*(?:\\w+ )?" + HELD
                            + "\\b|\\b(?:lock|mutex) cop(?:y|ies|ied)\\b|\\bcopylocks?\\b|\\bpass\\w* (?:a |the )?"
                            + HELD
                            + " by value|\\b" + HELD + "\\b.{0,30}\\bby value\\b|\\bby value\\b.{0,30}\\b" + HELD
                            + "\\b|\\bcop\\w+ (?:\\w+ ){0,3}(?:contain|hold|includ)\\w* (?:a |the )?" + HELD
                            + "|\\b" + HELD
                            + " (?:\\w+ ){0,2}?(?:is |was |are |were |gets? |got |be |being |not |never )+copied\\b"
                            + "|\\b(?:done|add|lock\\w*|unlock\\w*|wait) (?:\\w+ ){0,2}?(?:on|in|of) (?:a|an|its|their|his) (?:own )?cop(?:y|ies)\\b"
                            + "|\\bcopy of (?:\\w+ ){0,5}and (?:of )?its " + HELD
                            + "|\\bcop(?:y|ied|ying) (?:the |a )?" + HELD
                            + "|\\b(?:waitgroup|wait group|mutex)\\b.{0,20}\\bby (?:pointer|reference)\\b|\\b(?:pointer receivers?|by pointer|by reference)\\b.{0,40}\\b"
                            + HELD + "\\b")
            .butNot(
                    "\\bcop\\w+ under (?:the |a )?" + HELD,
                    "\\bcop\\w+ (?:\\w+ ){0,3}(?:under|holding|while|with|after|without) .*");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
