package cbm.classifier.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A commit message cut into sentences, in lower case, without the trailers that say who signed or reviewed it.
 *
 * @param sentences the sentences in the order of the message
 */
public record MessageText(List<Sentence> sentences) {

    private static final Pattern TRAILER =
            Pattern.compile("^[a-z0-9.-]+-(by|id|on|to|url|note|from)[a-z-]*: .*|^cc: .*|^\\(cherry picked from .*"
                    + "|^docker-dco-.*|^git-svn-id.*|^release[ -]notes?:.*|^epic: .*");
    private static final Pattern STOP = Pattern.compile("(?<=[.!?;:])\\s+(?=\\S)");
    private static final Pattern ITEM = Pattern.compile("^\\s*([-*+]|[0-9]+[.)])\\s+.*");

    /**
     * One sentence, or one line of quoted output.
     *
     * @param text in lower case, blanks and line ends as single blanks
     * @param line the 1-based line of the message that it begins on
     * @param subject whether it belongs to the message's first paragraph
     * @param pairs the letters that stand side by side in it
     */
    public record Sentence(String text, int line, boolean subject, LetterPairs pairs) {
        Sentence(String text, int line, boolean subject) {
            this(text, line, subject, LetterPairs.of(text));
        }
    }

    public MessageText {
        sentences = List.copyOf(sentences);
    }

    /** Cuts a message. */
    public static MessageText of(String message) {
        Builder builder = new Builder();
        int number = 0;
        for (String line : (Iterable<String>) message.lines()::iterator) {
            builder.line(++number, line);
        }
        builder.flush();
        return new MessageText(builder.sentences);
    }

    /** The sentences of the subject. */
    public List<Sentence> subject() {
        return sentences.stream().filter(Sentence::subject).toList();
    }

    /** Whether a pattern is found in any sentence. */
    boolean mentions(MessagePattern pattern) {
        return mentions(sentences, pattern);
    }

    /** Whether a pattern is found in the subject. */
    boolean subjectMentions(MessagePattern pattern) {
        return mentions(subject(), pattern);
    }

    private static boolean mentions(List<Sentence> sentences, MessagePattern pattern) {
        return sentences.stream().anyMatch(sentence -> pattern.isIn(sentence.text()));
    }

    private static final class Builder {
        private final List<Sentence> sentences = new ArrayList<>();
        private final StringBuilder open = new StringBuilder();
        private int openLine = 1;
        private boolean subject = true;

        void line(int number, String raw) {
            String line = raw.toLowerCase(Locale.ROOT).strip();
            if (TRAILER.matcher(line).matches()) {
                flush();
                return;
            }
            if (line.isEmpty()) {
                boolean began = !open.isEmpty() || !sentences.isEmpty();
                flush();
                subject &= !began;
                return;
            }
            boolean quoted = raw.startsWith("    ") || raw.startsWith("\t") || raw.startsWith(">");
            if (quoted || ITEM.matcher(line).matches()) {
                flush();
            }
            if (open.isEmpty()) {
                openLine = number;
            } else {
                open.append(' ');
            }
            open.append(line);
            if (quoted) {
                flush();
            }
        }

        void flush() {
            int line = openLine;
            for (String sentence : STOP.split(open)) {
                String text = sentence.strip();
                if (!text.isEmpty()) {
                    sentences.add(new Sentence(text, line, subject));
                }
            }
            open.setLength(0);
        }
    }
}
