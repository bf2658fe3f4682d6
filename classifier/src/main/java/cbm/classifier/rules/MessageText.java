package cbm.classifier.rules;

import cbm.classifier.verdict.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
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
     * @param text in lower case, line ends and the blanks around them as single blanks
     * @param written the same in the case that it was written in
     * @param line the 1-based line of the message that it begins on
     * @param lineBreaks the offsets in the text at which its further lines begin
     * @param subject whether it belongs to the message's first paragraph
     * @param triples the letters that stand side by side in it
     */
    public record Sentence(
            String text, String written, int line, List<Integer> lineBreaks, boolean subject, LetterTriples triples) {

        /** Evidence of what was found in the text, at its lines and as it was written. */
        Evidence evidence(String rule, MatchResult found) {
            return evidence(rule, found.start(), found.end());
        }

        /** Evidence of a part of the text; the end is exclusive. */
        Evidence evidence(String rule, int start, int end) {
            int first = lineAt(start);
            int last = end > start ? lineAt(end - 1) : first;
            return Evidence.inMessage(rule, first, last, List.of(written.substring(start, end)));
        }

        private int lineAt(int offset) {
            int at = line;
            for (int begin : lineBreaks) {
                at += begin <= offset ? 1 : 0;
            }
            return at;
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
        private final StringBuilder written = new StringBuilder();
        private final List<Integer> lineBreaks = new ArrayList<>();
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
                written.append(' ');
                lineBreaks.add(open.length());
            }
            open.append(line);
            // A few letters, none of them English, become two in lower case.
            String same = raw.strip();
            written.append(same.length() == line.length() ? same : line);
            if (quoted) {
                flush();
            }
        }

        void flush() {
            int from = 0;
            Matcher stop = STOP.matcher(open);
            while (stop.find()) {
                sentence(from, stop.start());
                from = stop.end();
            }
            sentence(from, open.length());
            open.setLength(0);
            written.setLength(0);
            lineBreaks.clear();
        }

        /** A sentence of a part of the open text, unless that is blank. */
        private void sentence(int from, int to) {
            int begin = from;
            int end = to;
            while (begin < end && Character.isWhitespace(open.charAt(begin))) {
                begin++;
            }
            while (end > begin && Character.isWhitespace(open.charAt(end - 1))) {
                end--;
            }
            if (begin == end) {
                return;
            }
            int line = openLine;
            List<Integer> within = new ArrayList<>();
            for (int each : lineBreaks) {
                if (each <= begin) {
                    line++;
                } else if (each < end) {
                    within.add(each - begin);
                }
            }
            String text = open.substring(begin, end);
            sentences.add(new Sentence(
                    text, written.substring(begin, end), line, List.copyOf(within), subject, LetterTriples.of(text)));
        }
    }
}
