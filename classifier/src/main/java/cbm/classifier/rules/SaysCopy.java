package cbm.classifier.rules;

import java.util.List;

/** The message speaks of a copy. */
final class SaysCopy implements Rule {

    private static final Card CARD = new Card(
            "message-copy",
            "The message speaks of a copy",
            "Copy, clone, snapshot.",
            "Each goroutine gets data of its own.",
            "Copying of files and images; snapshots of a store.",
            "");

    private static final Cue CUE = Cue.words(
                    "\\bcop(?:y|ies|ied|ying)\\b|\\bclon(?:e|es|ed|ing)\\b|\\bdeep[- ]?cop(?:y|ies|ied|ying)\\w*")
            .butNot(
                    "(?<!\\breturns? a )cop(?:y|ies|ying|ied) (?:files?|images?|from|data|to|container|up)",
                    "copyright",
                    "git clone",
                    "zero[- ]copy",
                    "io\\.copy",
                    "\\bcop(?:y|ied|ying)[- ](?:and[- ])?past\\w+|\\bcopyleft\\b|\\bcopy (?:button|link|loop)\\b|\\bclon\\w+ (?:the |a )?(?:repo\\w*|disks?|volumes?|vms?)\\b|\\b(?:disk|volume|repo) clon\\w+");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
