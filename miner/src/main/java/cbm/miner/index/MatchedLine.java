package cbm.miner.index;

import java.util.List;

/**
 * A line of a fix that holds what was searched for.
 *
 * @param path the file; empty for the message
 * @param line the number of the line in the file after the fix, or before it for a removed line; 0 in the message
 * @param text the line, in a diff with its lead
 * @param spans where in the text the words stand, in their order, not overlapping
 */
public record MatchedLine(String path, int line, String text, List<Span> spans) {
    /**
     * A part of a text.
     *
     * @param start index of its first character
     * @param end index after its last
     */
    public record Span(int start, int end) {}

    /** Copies the spans. */
    public MatchedLine {
        spans = List.copyOf(spans);
    }
}
