package cbm.classifier.rules;

import java.util.List;

/** Neither the changed functions nor what they call synchronise anything. */
final class NoSynchronisationCalled implements Rule {

    private static final Card CARD = new Card(
            "no-synchronisation-called",
            "Neither the changed functions nor what they call synchronise anything",
            "As no-synchronisation-within, and no called function whose body is known locks, sends, receives, waits or starts a goroutine. Not asked of a bare patch.",
            "What races there is no goroutine but a process, a file or a machine, or nothing at all.",
            "Calls whose bodies are not known.",
            "");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        if (!fix.code().patchOnly() && !Surrounding.synchronises(fix) && !Surrounding.callsWhatSynchronises(fix)) {
            fix.functions().stream().findFirst().ifPresent(function -> findings.fired(function, function.name()));
        }
        return findings.list();
    }
}
