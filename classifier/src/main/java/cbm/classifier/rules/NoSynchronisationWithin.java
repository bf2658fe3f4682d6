package cbm.classifier.rules;

import java.util.List;

/** The changed functions synchronise nothing themselves. */
final class NoSynchronisationWithin implements Rule {

    private static final Card CARD = new Card(
            "no-synchronisation-within",
            "The changed functions synchronise nothing themselves",
            "No operation on a lock, channel, goroutine, group or atomic in any changed function that counts, changed or not. Not asked of a bare patch.",
            "Where nothing is shared by these means, little can be repaired by them.",
            "Functions that others start as goroutines.",
            "");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        if (!fix.code().patchOnly() && !Surrounding.synchronises(fix)) {
            fix.functions().stream().findFirst().ifPresent(function -> findings.fired(function, function.name()));
        }
        return findings.list();
    }
}
