package cbm.classifier.lifetime;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Why a line is taken for one that a fix repairs, the stronger first. */
public enum Ground {
    /** The fix removed or changed its code. */
    CHANGED("the fix removed or changed it"),
    /** The fix put the same words into other blocks: it moved a brace past an operation. */
    SHIFTED("the fix changed the blocks around it, and no word"),
    /** The fix only adds, and what it adds now guards the line or acts on the same variable. */
    PROTECTED("the fix only adds, and what it adds guards it or acts on the same variable"),
    /** The fix only adds, and the line is the next above or below what it adds. */
    NEIGHBOUR("the fix only adds, and it stands next to what is added");

    private final String meaning;

    Ground(String meaning) {
        this.meaning = meaning;
    }

    /** The name in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it means, in a clause. */
    public String meaning() {
        return meaning;
    }

    /** Whether the line itself was not touched, so that it is the weaker evidence. */
    public boolean isWeak() {
        return this == PROTECTED || this == NEIGHBOUR;
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(Ground::code).toList();
    }

    static Ground of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
