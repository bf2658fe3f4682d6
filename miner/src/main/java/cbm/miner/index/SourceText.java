package cbm.miner.index;

import java.util.ArrayList;
import java.util.List;

/** Pieces of text, read one after the other, with gaps that no phrase reaches over. */
final class SourceText {
    private final List<String> pieces = new ArrayList<>();
    private final List<Start> starts = new ArrayList<>();

    /** Where a piece begins. */
    private record Start(int at, boolean afterGap) {}

    void clear() {
        pieces.clear();
        starts.clear();
    }

    /**
     * Adds a piece.
     *
     * @param text the text that holds it
     * @param from where it begins in the text; it reaches to the end
     * @param gap whether no phrase reaches from what was added before into it
     */
    void add(String text, int from, boolean gap) {
        pieces.add(text);
        starts.add(new Start(from, gap));
    }

    int size() {
        return pieces.size();
    }

    String text(int piece) {
        return pieces.get(piece);
    }

    int from(int piece) {
        return starts.get(piece).at();
    }

    boolean isAfterGap(int piece) {
        return starts.get(piece).afterGap();
    }
}
