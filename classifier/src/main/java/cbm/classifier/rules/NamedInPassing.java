package cbm.classifier.rules;

import cbm.classifier.verdict.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;

/** A long message names concurrency once at most. */
final class NamedInPassing implements Rule {

    private static final Card CARD = new Card(
            "message-names-in-passing",
            "A long message names concurrency once at most",
            "At least forty words, of which one at most speaks of races, locks, goroutines, channels, waiting, stopping, closing or leaking; and no report of a race or other sure sign.",
            "Who explains a bug of concurrency at length comes back to it; one word alone is an aside.",
            "A long description of the circumstances with one word for the bug.",
            "");

    /** Messages of fewer words than these are not long. */
    private static final int LONG = 40;

    private static final MessagePattern WORD = MessagePattern.of("[a-z0-9_'./-]+");

    private static final MessagePattern CONCURRENCY = MessagePattern.of(
            "\\b" + Vocabulary.RACE
                    + "\\b|dead-?lock|live-?lock|go[- ]?routine|concurren|synchroni|thread|simultaneous|in parallel\\b"
                    + "|mutex|\\b(?:un|r|w|rw)?lock(?:s|ed|ing)?\\b|\\batomic|wait ?group|semaphore|\\bchan(?:nel)?s?\\b"
                    + "|\\bwait|\\bcancel|\\bstop|\\bclos(?:e|ed|es|ing)\\b|\\bleak|\\bhang|\\bhung\\b|\\bstuck\\b|\\bfreez|\\bfroze|\\bblock|\\bflak");

    /** Words that need no second one: they tell of nothing else. */
    private static final List<Rule> TELLING = List.of(
            new SaysDataRace(),
            new SaysWithMany(),
            new SaysGoroutineLeak(),
            new SaysRuntimeReport(),
            new SaysCouldGoWrong(),
            new SaysEndsTrouble(),
            new SaysWaitsForItself(),
            new SaysSourceBroken(),
            new SaysContextTooEarly());

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        if (!has(fix.message(), WORD, LONG)
                || has(fix.message(), CONCURRENCY, 2)
                || Heard.any(fix, TELLING)
                || OtherScript.isThatOf(fix.message())) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        List<MessageText.Sentence> sentences = fix.message().sentences();
        findings.add(Finding.fired(Evidence.inMessage(id(), sentences.getFirst().line(), List.of())));
        sentences.forEach(sentence -> findings.addAll(Heard.words(sentence, CONCURRENCY, id())));
        return List.copyOf(findings);
    }

    /** Whether a pattern is found so many times at least. */
    private static boolean has(MessageText message, MessagePattern pattern, int times) {
        int found = 0;
        for (MessageText.Sentence sentence : message.sentences()) {
            String text = sentence.text();
            Optional<MatchResult> match = pattern.find(text, 0);
            while (match.isPresent()) {
                found++;
                if (found == times) {
                    return true;
                }
                match = pattern.next(text, match.get());
            }
        }
        return false;
    }
}
