package cbm.miner.index;

import java.util.List;

/**
 * What is searched for and how much of it is wanted.
 *
 * @param query in the syntax of the documentation; empty for all
 * @param order the order of the hits
 * @param skip number of hits to leave out from the first
 * @param limit number of hits to give
 * @param facets fields by whose values all hits are counted
 */
public record SearchRequest(String query, Order order, int skip, int limit, List<SearchField> facets) {
    /** The order of hits; equal ones by date, the newest first, then by commit. */
    public enum Order {
        /** The best match first. */
        RANK,
        /** The newest first. */
        NEWEST,
        /** The oldest first. */
        OLDEST;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Copies the facets and checks that hits can be counted by them. */
    public SearchRequest {
        facets = List.copyOf(facets);
        for (SearchField field : facets) {
            if (!field.isFacet()) {
                throw new IllegalArgumentException("hits cannot be counted by " + field.id());
            }
        }
        if (skip < 0 || limit < 0) {
            throw new IllegalArgumentException("negative number of hits");
        }
    }
}
