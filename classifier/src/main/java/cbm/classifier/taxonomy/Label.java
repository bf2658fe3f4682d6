package cbm.classifier.taxonomy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One value of one axis of a taxonomy, such as the behaviour {@code blocking}.
 *
 * <p>The {@link #code()} is what stands in files and is unique within its axis; the {@link #term()} is what the source prints.
 */
public sealed interface Label
        permits Behaviour,
                Cause,
                Subcause,
                Strategy,
                Primitive,
                DeadlockDetail,
                RacePattern,
                LeakPattern,
                RuntimeFamily {

    /** The axis that this label is a value of. */
    Axis axis();

    /** The stable name in files: lower case, words joined by hyphens. */
    String code();

    /** The name as the source prints it, such as {@code Chan w/} or {@code Add_s}. */
    String term();

    /** A short name for people. */
    String title();

    /** What the label means, in one or two sentences. */
    String definition();

    /** The table or section of the publication that the label comes from. */
    String source();

    /**
     * Finds the label of an axis by its code or its source's term, ignoring case and surrounding blanks.
     *
     * @return empty if the axis has no such label, or if a term is shared by several labels of the axis
     */
    static <L extends Enum<L> & Label> Optional<L> find(Class<L> axis, String text) {
        return find(List.of(axis.getEnumConstants()), text);
    }

    /** The same of an axis that is known only when the program runs. */
    static Optional<Label> find(Axis axis, String text) {
        return find(axis.labels(), text);
    }

    private static <L extends Label> Optional<L> find(List<L> labels, String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        L byTerm = null;
        boolean ambiguous = false;
        for (L label : labels) {
            if (label.code().equals(wanted)) {
                return Optional.of(label);
            }
            if (label.term().toLowerCase(Locale.ROOT).equals(wanted)) {
                ambiguous |= byTerm != null;
                byTerm = label;
            }
        }
        return ambiguous ? Optional.empty() : Optional.ofNullable(byTerm);
    }
}
