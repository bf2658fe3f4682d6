package cbm.classifier.rules;

import cbm.classifier.change.Retype;
import java.util.List;

/** An unbuffered channel got a buffer. */
final class BufferAdded implements Rule {

    private static final Card CARD = new Card(
            "buffer-added",
            "An unbuffered channel got a buffer",
            "make(chan T) became make(chan T, n), in the same function.",
            "The sender waited for a receiver that had gone; with a buffer it can leave its message and end.",
            "A buffer for speed.",
            "GCatch and GFix, ASPLOS 2021, doi:10.1145/3445814.3446756");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(this, fix, change -> change.has(Retype.BUFFERED));
    }
}
