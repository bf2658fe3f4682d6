package cbm.classifier.rules;

import cbm.classifier.verdict.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;

/** Words that a rule looks for in a commit message, with the contexts in which they mean something else. */
public final class Cue {

    /**
     * What denies or turns round whatever comes after it, or any chance of it; "do not" and "should not" demand an end of what is
     * there.
     */
    private static final String NOT =
            "(?:no|(?<!\\b(?:do|should|must|shall|to) )not|without|never|isn't|aren't|free of|unrelated to)(?: an?| any| the)?"
                    + "(?: (?:\\w+ )?(?:chances?|risks?|dangers?|possibility|fear|threat) of)?(?: an?| any| the)?";

    private final MessagePattern words;
    /** Of these one stands in every sentence that the words are in; empty if that is not known. */
    private final RequiredTexts required;

    private final List<MessagePattern> otherwise;
    private final boolean subjectOnly;

    private Cue(MessagePattern words, List<MessagePattern> otherwise, boolean subjectOnly) {
        this.words = words;
        this.required = new RequiredTexts(RequiredText.of(words.regex()).orElse(Set.of()));
        this.otherwise = otherwise;
        this.subjectOnly = subjectOnly;
    }

    /** A cue anywhere in the message. The words are a regular expression over lower case. */
    public static Cue words(String words) {
        return new Cue(MessagePattern.of(words), List.of(), false);
    }

    /** A cue in the subject only. */
    public static Cue subject(String words) {
        return new Cue(MessagePattern.of(words), List.of(), true);
    }

    /** The same cue, but not where the matched words are part of one of these. */
    public Cue butNot(String... contexts) {
        List<MessagePattern> all = new ArrayList<>(otherwise);
        for (String context : contexts) {
            all.add(MessagePattern.of(withNegation(context)));
        }
        return new Cue(words, List.copyOf(all), subjectOnly);
    }

    /** The regular expression of a context, in which {@code NOT} stands for a negation. */
    public static String withNegation(String context) {
        return context.replace("NOT", NOT);
    }

    /** The findings in a message, at most one a sentence of each sort. */
    public List<Finding> in(MessageText message, String rule) {
        List<RequiredTexts.Text> possible = required.possible(message);
        if (possible.isEmpty() && !required.isEmpty()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (MessageText.Sentence sentence : subjectOnly ? message.subject() : message.sentences()) {
            if (required.isEmpty() || isAnyIn(sentence, possible)) {
                inSentence(sentence, rule, findings);
            }
        }
        return List.copyOf(findings);
    }

    private static boolean isAnyIn(MessageText.Sentence sentence, List<RequiredTexts.Text> texts) {
        for (RequiredTexts.Text each : texts) {
            if (each.isIn(sentence)) {
                return true;
            }
        }
        return false;
    }

    private void inSentence(MessageText.Sentence sentence, String rule, List<Finding> findings) {
        String text = sentence.text();
        Finding near = null;
        Optional<MatchResult> match = words.find(text, 0);
        while (match.isPresent()) {
            Evidence evidence = sentence.evidence(rule, match.get());
            String context = contextOf(text, match.get());
            if (context.isEmpty()) {
                findings.add(Finding.fired(evidence));
                return;
            }
            near = Finding.nearly(evidence, reason(match.get().group(), context));
            match = words.next(text, match.get());
        }
        if (near != null) {
            findings.add(near);
        }
    }

    private static String reason(String words, String context) {
        return words.equals(context) ? "it means something else here" : "part of \"" + context + "\"";
    }

    private String contextOf(String text, MatchResult found) {
        for (MessagePattern context : otherwise) {
            Optional<MatchResult> match = context.find(text, 0);
            while (match.isPresent()) {
                if (match.get().start() < found.end()
                        && found.start() < match.get().end()) {
                    return match.get().group();
                }
                match = context.next(text, match.get());
            }
        }
        return "";
    }
}
