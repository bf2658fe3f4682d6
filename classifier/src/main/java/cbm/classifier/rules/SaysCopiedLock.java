package cbm.classifier.rules;

import java.util.List;

/** The message speaks of a copied lock. */
final class SaysCopiedLock implements Rule {

    private static final Card CARD = new Card(
            "message-copied-lock",
            "The message speaks of a copied lock",
            "Copy near mutex or lock, copylocks, lock passed by value.",
            "A copy of a lock is another lock and protects nothing.",
            "Copies made under a lock.",
            "go vet, analyzer copylocks");

    private static final Cue CUE = Cue.words(
            "\\bcop(?:y|ies|ied|ying)\\w* (?:of )?(?:the |a |its |an? )?(?:\\w+ )?(?:lock|mutex)\\b|\\b(?:lock|mutex) cop(?:y|ies|ied)\\b|\\bcopylocks?\\b|\\bpass\\w* (?:a |the )?(?:lock|mutex) by value|\\b(?:lock|mutex|sync\\.\\w+|waitgroup)\\b.{0,30}\\bby value\\b|\\bby value\\b.{0,30}\\b(?:lock|mutex|sync\\.\\w+|waitgroup)\\b|\\bcop\\w+ (?:\\w+ ){0,3}(?:contain|hold|includ)\\w* (?:a |the )?(?:lock|mutex|sync\\.)");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
