package cbm.classifier.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;

/** The message tells what comes of what, and names concurrency there. */
final class SaysConsequence implements Rule {

    private static final Card CARD = new Card(
            "message-consequence",
            "The message tells what comes of what, and names concurrency there",
            "Because, since, due to, causes, leads to, results in, otherwise, in a sentence that names races, locks, goroutines, leaks or hangs.",
            "Who explains how the trouble comes about means to repair it.",
            "The reason for a new design.",
            "");

    private static final MessagePattern CONSEQUENCE = MessagePattern.of(
            "\\b(?:because|since|due to|caus\\w+|leads? to|led to|result(?:s|ed|ing)? in|so that|which means|otherwise)\\b");

    /** What names concurrency or its trouble without doubt. */
    static final MessagePattern NAMES = MessagePattern.of(
            "\\brac(?:e|es|ed|y|ey|ing)\\b|\\bdata ?rac|dead-?lock|livelock|go-?routine|mutex|\\br?w?lock(?:s|ed|ing)?\\b|\\bleak|\\bhang|\\bstuck\\b|concurren|\\bblock(?:s|ed|ing)? for");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        List<Finding> findings = new ArrayList<>();
        for (MessageText.Sentence sentence : fix.message().sentences()) {
            Optional<MatchResult> consequence = CONSEQUENCE.find(sentence.text(), 0);
            Optional<MatchResult> name = NAMES.find(sentence.text(), 0);
            if (consequence.isPresent() && name.isPresent()) {
                findings.add(Heard.words(sentence, consequence.get(), id()));
                findings.add(Heard.words(sentence, name.get(), id()));
            }
        }
        return List.copyOf(findings);
    }
}
