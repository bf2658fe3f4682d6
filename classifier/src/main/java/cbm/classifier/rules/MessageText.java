package cbm.classifier.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A commit message cut into sentences, in lower case, without the trailers that say who signed or reviewed it. */
public final class MessageText {

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
     * @param triples the letters that stand side by side in it
     */
    public record Sentence(String text, int line, boolean subject, LetterTriples triples) {
        Sentence(String text, int line, boolean subject) {
            this(text, line, subject, LetterTriples.of(text));
        }
    }

    private final List<Sentence> sentences;
    private final List<Sentence> subject;
    private final LetterTriples triples;

    private MessageText(List<Sentence> sentences) {
        this.sentences = List.copyOf(sentences);
        this.subject = sentences.stream().filter(Sentence::subject).toList();
        this.triples =
                LetterTriples.ofAny(sentences.stream().map(Sentence::triples).toList());
    }

    /** A message that says nothing. */
    public static MessageText none() {
        return new MessageText(List.of());
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

    /** The sentences in the order of the message. */
    public List<Sentence> sentences() {
        return sentences;
    }

    /** The sentences of the subject. */
    public List<Sentence> subject() {
        return subject;
    }

    /** The letters that stand side by side in any of the sentences. */
    LetterTriples triples() {
        return triples;
    }

    /** Whether a pattern is found in any sentence. */
    boolean mentions(MessagePattern pattern) {
        return mentions(sentences, pattern);
    }

    /** Whether a pattern is found in the subject. */
    boolean subjectMentions(MessagePattern pattern) {
        return mentions(subject, pattern);
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
