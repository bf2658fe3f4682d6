package cbm.classifier.rules;

import cbm.classifier.verdict.Evidence;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;

/** What other rules find in a fix, for rules that join the message with the code. */
final class Heard {

    /** What speaks of something stuck or left behind. */
    static final List<Rule> STUCK = stuckOr(new SaysStuckInSubject());

    private Heard() {}

    /** What speaks of a deadlock, a hang or a leak, and one more. */
    static List<Rule> stuckOr(Rule more) {
        return List.of(
                new SaysDeadlock(), new SaysHang(), new SaysForever(), new SaysGoroutineLeak(), new SaysLeak(), more);
    }

    /** The first evidence of any of some rules, as that of another. */
    static Optional<Evidence> first(Dossier fix, List<Rule> rules, String rule) {
        return rules.stream()
                .flatMap(one -> fix.findings(one).stream())
                .filter(Finding::counts)
                .map(finding -> finding.evidence().by(rule))
                .findFirst();
    }

    /** Whether a rule fires. */
    static boolean fires(Dossier fix, Rule rule) {
        return fix.findings(rule).stream().anyMatch(Finding::counts);
    }

    /** Whether any of some rules fires. */
    static boolean any(Dossier fix, List<Rule> rules) {
        return rules.stream().anyMatch(one -> fires(fix, one));
    }

    /** A finding where something is heard in the message and any of some rules fires on the code. */
    static List<Finding> together(Dossier fix, List<Rule> words, List<Rule> deeds, String rule) {
        return first(fix, words, rule)
                .filter(heard -> any(fix, deeds))
                .map(Finding::fired)
                .map(List::of)
                .orElse(List.of());
    }

    /** What a rule finds, as found by another, where any of some more rules fires as well. */
    static List<Finding> beside(Dossier fix, Rule found, List<Rule> more, String rule) {
        return any(fix, more) ? of(fix, found, rule) : List.of();
    }

    /** What a rule finds, as found by another. */
    static List<Finding> of(Dossier fix, Rule found, String rule) {
        return fix.findings(found).stream()
                .filter(Finding::counts)
                .map(one -> Finding.fired(one.evidence().by(rule)))
                .toList();
    }

    /** What a message says there, in whole words, as they stand in a sentence. */
    static Finding words(MessageText.Sentence sentence, MatchResult found, String rule) {
        String text = sentence.text();
        int first = found.start();
        int end = found.end();
        while (first > 0 && isWithinWord(text, first)) {
            first--;
        }
        while (end < text.length() && isWithinWord(text, end)) {
            end++;
        }
        return Finding.fired(sentence.evidence(rule, first, end));
    }

    /** The same of the first match of a pattern, if there is one. */
    static List<Finding> words(MessageText.Sentence sentence, MessagePattern pattern, String rule) {
        return pattern.find(sentence.text(), 0)
                .map(found -> List.of(words(sentence, found, rule)))
                .orElse(List.of());
    }

    private static boolean isWithinWord(String text, int at) {
        return Character.isLetterOrDigit(text.charAt(at - 1)) && Character.isLetterOrDigit(text.charAt(at));
    }

    /**
     * A finding on the message where any of some rules fires on the code and none of some words is heard. It shows which of the rules
     * fire, as the words that it is about are not there.
     */
    static List<Finding> without(Dossier fix, List<Rule> words, List<Rule> deeds, String rule) {
        List<MessageText.Sentence> sentences = fix.message().sentences();
        List<String> done =
                deeds.stream().filter(deed -> fires(fix, deed)).map(Rule::id).toList();
        if (sentences.isEmpty() || done.isEmpty() || any(fix, words) || OtherScript.isThatOf(fix.message())) {
            return List.of();
        }
        return List.of(
                Finding.fired(Evidence.inMessage(rule, sentences.getFirst().line(), done)));
    }
}
