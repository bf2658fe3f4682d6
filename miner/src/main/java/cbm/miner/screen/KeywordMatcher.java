package cbm.miner.screen;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Finds a profile's keywords in the UTF-8 bytes of a message, in one pass over them. What touches a {@link PersonTrailer} is no
 * hit: people are called Hung and Lock.
 *
 * <p>Immutable; may be shared by threads.
 */
public final class KeywordMatcher {
    /** A string that the automaton looks for, and the keyword that it is a form of. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Form(byte[] text, int keyword) {}

    private final List<Keyword> keywords;
    private final List<Form> forms;
    private final Automaton automaton;

    /** Compiles a profile. */
    public KeywordMatcher(KeywordProfile profile) {
        this.keywords = profile.keywords();
        this.forms = new ArrayList<>();
        for (int index = 0; index < keywords.size(); index++) {
            Keyword keyword = keywords.get(index);
            Collection<String> texts =
                    keyword.mode() == MatchMode.INFLECTED ? Inflection.forms(keyword.text()) : List.of(keyword.text());
            for (String text : texts) {
                forms.add(new Form(text.getBytes(StandardCharsets.UTF_8), index));
            }
        }
        this.automaton = new Automaton(forms.stream().map(Form::text).toList());
    }

    /**
     * The keywords that a message holds.
     *
     * @param text bytes that hold the message in UTF-8
     * @param start where the message begins
     * @param end the end of the message, exclusive
     * @return the hits, or nothing where no keyword hits
     */
    public Optional<KeywordHits> match(byte[] text, int start, int end) {
        BitSet subject = null;
        BitSet body = null;
        int subjectEnd = -1;
        int state = 0;
        for (int at = start; at < end; at++) {
            state = automaton.next(state, text[at]);
            if (!automaton.accepts(state)) {
                continue;
            }
            if (subject == null || body == null) {
                subject = new BitSet();
                body = new BitSet();
                subjectEnd = subjectEnd(text, start, end);
            }
            for (int form : automaton.accepted(state)) {
                note(forms.get(form), text, start, at, end, at < subjectEnd ? subject : body, at < subjectEnd);
            }
        }
        if (subject == null || body == null || (subject.isEmpty() && body.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new KeywordHits(subject, body));
    }

    private void note(Form form, byte[] text, int start, int last, int end, BitSet hits, boolean inSubject) {
        Keyword keyword = keywords.get(form.keyword());
        boolean inScope = switch (keyword.scope()) {
            case MESSAGE -> true;
            case SUBJECT -> inSubject;
            case BODY -> !inSubject;
        };
        int first = last - form.text().length + 1;
        if (inScope
                && !hits.get(form.keyword())
                && stands(keyword.mode(), form.text(), text, start, first, last, end)
                && !PersonTrailer.holds(text, start, end, first)
                && !PersonTrailer.holds(text, start, end, last)) {
            hits.set(form.keyword());
        }
    }

    private static boolean stands(MatchMode mode, byte[] form, byte[] text, int start, int first, int last, int end) {
        int before = first > start ? text[first - 1] & 0xff : ' ';
        int after = last + 1 < end ? text[last + 1] & 0xff : ' ';
        return switch (mode) {
            case SUBSTRING -> blanksAreBlanks(form, text, first);
            case WORD -> !isWordPart(before) && !isWordPart(after);
            case INFLECTED ->
                !(isLetter(before) && !startsHump(before, text[first]))
                        && !(isLetter(after) && !endsHump(text[last], after));
        };
    }

    /** The automaton takes white space and joiners for one another; a substring must stand there to the letter. */
    private static boolean blanksAreBlanks(byte[] form, byte[] text, int first) {
        for (int i = 0; i < form.length; i++) {
            if (!Character.isLetterOrDigit(form[i]) && form[i] != text[first + i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWordPart(int c) {
        return isLetter(c) || (c >= '0' && c <= '9') || c == '_';
    }

    /** Bytes of non-ASCII characters count as letters. */
    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80;
    }

    private static boolean startsHump(int before, byte first) {
        return before >= 'a' && before <= 'z' && isUpper(first);
    }

    private static boolean endsHump(byte last, int after) {
        return after >= 'A' && after <= 'Z' && !isUpper(last);
    }

    private static boolean isUpper(byte c) {
        return c >= 'A' && c <= 'Z';
    }

    private static int subjectEnd(byte[] text, int start, int end) {
        int at = start;
        while (at < end && (text[at] == '\n' || text[at] == '\r' || text[at] == ' ')) {
            at++;
        }
        for (; at < end; at++) {
            if (text[at] == '\n') {
                int next = at + 1;
                while (next < end && (text[next] == ' ' || text[next] == '\t' || text[next] == '\r')) {
                    next++;
                }
                if (next >= end || text[next] == '\n') {
                    return at;
                }
            }
        }
        return end;
    }
}
