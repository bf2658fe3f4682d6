package cbm.miner.index;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A fix that a search found.
 *
 * @param id which fix
 * @param score how well it matches; comparable within one search only
 * @param date when the commit was made
 * @param author the author's name
 * @param subject the message's first paragraph
 * @param patchId git's stable patch id
 * @param keywords the keywords that hit with the places where
 * @param flags the candidate's flags
 * @param files number of changed Go files
 * @param added number of lines added to Go files
 * @param removed number of lines removed from Go files
 * @param annotations what a classifier said, by field
 * @param confidence the confidence of that
 */
public record Hit(
        FixId id,
        double score,
        Instant date,
        String author,
        String subject,
        String patchId,
        List<String> keywords,
        List<String> flags,
        int files,
        int added,
        int removed,
        Map<SearchField, List<String>> annotations,
        OptionalDouble confidence) {
    /** Copies the lists. */
    public Hit {
        keywords = List.copyOf(keywords);
        flags = List.copyOf(flags);
        annotations = Map.copyOf(annotations);
    }
}
