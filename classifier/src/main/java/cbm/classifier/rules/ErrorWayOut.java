package cbm.classifier.rules;

import cbm.classifier.facts.Condition;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Something is given back on a way out with an error. */
final class ErrorWayOut implements Rule {

    private static final Card CARD = new Card(
            "state-restored-on-error",
            "Something is given back on a way out with an error",
            "A call added right before a return under an error, in a function that was there before, which neither logs nor makes an error.",
            "What was taken was not given back, and others waited for it.",
            "Closing of files; logging by a name of its own.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    /** What a call is made of that logs, prints, or makes an error. */
    private static final Pattern TELLER = Pattern.compile(
            "(?i)(?:.*[._])?(?:\\w*log|\\w*logger|lg|logrus|zap|fmt|\\w*errors?|errdefs|status|codes)(?:\\(\\))?");

    /** What logs or makes an error by its name. */
    private static final Pattern TELLS = Pattern.compile(
            "(?:\\w*Errorf?|(?:Get)?Logger|(?:New|Wrap|With)\\w*Err(?:or)?f?|(?:Debug|Info|Warn|Warning)(?:f|ln|w)?"
                    + "|Print(?:f|ln)?|Sprint(?:f|ln)?|Fprint(?:f|ln)?|Logf?|Wrapf?)");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this,
                fix,
                Set.of(FactKind.CALL),
                (function, change) -> Operations.added(change)
                        && Operations.lives(function)
                        && !onlyTells(change.fact())
                        && change.fact().surroundings().leaves()
                        && change.fact().surroundings().conditions().stream()
                                .anyMatch(condition -> condition.kind() == Condition.Kind.ERROR));
    }

    /** Whether a call gives nothing back: it logs, prints, or makes or wraps an error. */
    private static boolean onlyTells(Fact call) {
        return TELLS.matcher(call.detail()).matches()
                || TELLER.matcher(call.subject().written()).matches();
    }
}
