package cbm.miner.index;

import java.util.List;
import java.util.Map;

/**
 * What a search found.
 *
 * @param total number of all hits
 * @param hits those that were asked for
 * @param facets for each field asked for, how many of all hits have each value, the most frequent first
 */
public record SearchPage(int total, List<Hit> hits, Map<SearchField, List<Count>> facets) {
    /**
     * How many hits have a value.
     *
     * @param value the value; empty for none
     * @param hits number of hits
     */
    public record Count(String value, int hits) {}

    /** Copies the hits. */
    public SearchPage {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
    }
}
