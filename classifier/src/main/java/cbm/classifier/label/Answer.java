package cbm.classifier.label;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Whether a commit fixes a concurrency bug, as a rater sees it. */
public enum Answer {
    /** It does. */
    YES,
    /** It does not. */
    NO,
    /** The rater cannot tell. */
    UNSURE;

    /** The answer as it stands in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(Answer::code).toList();
    }

    static Answer of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
