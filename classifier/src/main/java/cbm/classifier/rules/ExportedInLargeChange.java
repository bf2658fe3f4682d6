package cbm.classifier.rules;

import java.util.List;

/** Functions for others are new, and much else is added or runs otherwise. */
final class ExportedInLargeChange implements Rule {

    private static final Card CARD = new Card(
            "exported-in-large-change",
            "Functions for others are new, and much else is added or runs otherwise",
            "An exported function is new, and much code is added or the way through a loop is another.",
            "New functions for others with much code beside them are a feature or a new structure.",
            "A repair that needed a new interface.",
            "What do large commits tell us, MSR 2008, doi:10.1145/1370750.1370773");

    private static final List<Rule> MORE = List.of(new MuchAdded(), new JumpChanged());

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Heard.beside(fix, new ExportedAdded(), MORE, id());
    }
}
