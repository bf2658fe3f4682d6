package cbm.classifier.rules;

import java.util.List;

/** A context is cancelled that was not, and synchronisation is only added. */
final class CancelOnlyAdded implements Rule {

    private static final Card CARD = new Card(
            "cancel-only-added",
            "A context is cancelled that was not, and synchronisation is only added",
            "A cancel function called that was not, where no operation of synchronisation is removed, moved or retyped.",
            "All that was missing is the end of a context: what waited on it waited in the library.",
            "A new way to cancel.",
            "Package context, documentation of WithCancel");

    private static final Rule CANCELS = new CancelAdded();

    private static final List<Rule> ADDS = List.of(new OnlyAdded());

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Heard.beside(fix, CANCELS, ADDS, id());
    }
}
