package cbm.classifier.rules;

import java.util.List;

/** The message says what happens at the same time. */
final class SaysMeanwhile implements Rule {

    private static final Card CARD = new Card(
            "message-meanwhile",
            "The message says what happens at the same time",
            "If, when, while or because, and then concurrently, at the same time, meanwhile, another or a goroutine; a window of time between two steps.",
            "Two things that happen at once are named as the cause.",
            "Descriptions of a feature that runs in parallel.",
            "");

    private static final Cue CUE = Cue.words(
                    "\\b(?:if|when|while|since|because|as)\\b [^.;]{0,80}\\b(?:concurrently|at the same time|(?:an)?other (?:"
                            + Vocabulary.GOROUTINE
                            + "|thread|caller|request|worker)s?|in parallel|meanwhile|in the meantime|simultaneously|"
                            + Vocabulary.GOROUTINE
                            + ")\\b"
                            + "|\\b(?:may|might|could|can|will|would) (?:\\w+ )?(?:be )?(?:run|execute|called?|invoked?|accessed?|executed|modified|modify|updated?|read|written|write) (?:\\w+ ){0,2}(?:concurrently|in parallel|simultaneously|at the same time|from (?:multiple|several|different|many))\\b"
                            + "|\\b(?:time|race|small|tiny|short|brief|narrow|little|critical) windows?\\b(?! (?:size|updates?)\\b)"
                            + "|\\bwindow (?:of (?:time|opportunity|vulnerability)|where|when|between|in which|during|after|before)\\b"
                            + "|\\bbetween (?:the )?(?:check|read|load|lookup|unlock|releas|test|moment|point)\\w*\\b.{0,60}\\band\\b|\\binterleav\\w*"
                            + "|\\b(?:two|several|multiple|many|concurrent) [\\w/ -]{0,40}?\\b(?:can|could|may|might|would) (?:\\w+ )?both\\b"
                            + "|\\b(?:someone|somebody|anyone|anybody) else (?:may|might|could|can|would) (?:\\w+ )?(?:have|be|already|now)\\b"
                            + "|\\b(?:had|have|has) (?:\\w+ )?(?:already |been )+\\w+ (?:\\w+ ){0,2}(?:by then|meanwhile|in between|in the meantime)\\b"
                            + "|\\b(?:chang|add|remov|creat|insert|delet|clos|updat|replac|modif|set|miss|evict)\\w* (?:\\w+ ){0,2}in between\\b")
            .butNot(
                    "\\b(?:when|since|because|as) (?:[^\\s,.;]+ ){1,14}?(?:was|were|got|had been|has been|have been) (?:moved|introduced|refactored|rewritten|reworked|converted|ported|split|extracted|factored|merged|switched|reverted)\\b[^,.;]*");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
