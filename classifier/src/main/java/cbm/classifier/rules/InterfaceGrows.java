package cbm.classifier.rules;

import java.util.List;

/** A large change brings functions for others. */
final class InterfaceGrows implements Rule {

    private static final Card CARD = new Card(
            "interface-grows",
            "A large change brings functions for others",
            "A new exported function outside of tests, where much code is added or many functions synchronise otherwise.",
            "Something new is built or built anew; the repair of one bug needs little of either.",
            "A repair by another design.",
            "What do large commits tell us, MSR 2008, doi:10.1145/1370750.1370773");

    private static final Rule NEW = new ExportedAdded();

    private static final List<Rule> LARGE = List.of(new MuchAdded(), new SynchronisesWidely());

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Heard.beside(fix, NEW, LARGE, id());
    }
}
