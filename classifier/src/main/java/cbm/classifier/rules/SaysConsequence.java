package cbm.classifier.rules;

import cbm.classifier.verdict.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The message tells what comes of what, and names concurrency there. */
final class SaysConsequence implements Rule {

    private static final Card CARD = new Card(
            "message-consequence",
            "The message tells what comes of what, and names concurrency there",
            "Because, since, due to, causes, leads to, results in, otherwise, in a sentence that names races, locks, goroutines, leaks or hangs.",
            "Who explains how the trouble comes about means to repair it.",
            "The reason for a new design.",
            "");

    private static final Pattern CONSEQUENCE = Pattern.compile(
            "\\b(?:because|since|due to|caus\\w+|leads? to|led to|result(?:s|ed|ing)? in|so that|which means|otherwise)\\b");

    /** What names concurrency or its trouble without doubt. */
    static final Pattern NAMES = Pattern.compile(
            "\\brac(?:e|es|ed|y|ey|ing)\\b|\\bdata ?rac|dead-?lock|livelock|go-?routine|mutex|\\br?w?lock(?:s|ed|ing)?\\b|\\bleak|\\bhang|\\bstuck\\b|concurren|\\bblock(?:s|ed|ing)? for");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        List<Finding> findings = new ArrayList<>();
        for (MessageText.Sentence sentence : fix.message().sentences()) {
            Matcher consequence = CONSEQUENCE.matcher(sentence.text());
            Matcher name = NAMES.matcher(sentence.text());
            if (consequence.find() && name.find()) {
                List<String> words = List.of(consequence.group(), name.group());
                findings.add(Finding.fired(Evidence.inMessage(id(), sentence.line(), words)));
            }
        }
        return List.copyOf(findings);
    }
}
