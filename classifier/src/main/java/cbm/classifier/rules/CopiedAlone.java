package cbm.classifier.rules;

import java.util.List;

/** Little is changed but that shared data is copied. */
final class CopiedAlone implements Rule {

    private static final Card CARD = new Card(
            "copied-alone",
            "Little is changed but that data is copied",
            "A copy, clone or element-wise copy is added in a small change that leaves all synchronisation as it was.",
            "A copy that nothing else goes with is there so that two do not share the data.",
            "A copy so that a caller's later changes are not seen, with one goroutine only.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069, Table 10, Private");

    private static final Rule COPY = new CopyAdded();
    /** Keys are put into a slice to be sorted. */
    private static final Rule SORTED = new SortedNow();

    private static final Rule SMALL = new SmallChange();
    private static final Rule NOTHING_ELSE = new NoSynchronisation();

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        boolean small = Heard.fires(fix, SMALL) && !Heard.fires(fix, SORTED);
        return small ? Heard.beside(fix, COPY, List.of(NOTHING_ELSE), id()) : List.of();
    }
}
