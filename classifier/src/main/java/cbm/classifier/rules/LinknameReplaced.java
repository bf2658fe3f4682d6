package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** A link to a private symbol is gone or goes elsewhere. */
final class LinknameReplaced implements Rule {

    private static final Card CARD = new Card(
            "linkname-replaced",
            "A link to a private symbol is gone or goes elsewhere",
            "A go:linkname directive removed, or with another target.",
            "Private symbols are renamed and removed without notice, and since Go 1.23 the linker refuses most of them.",
            "The code that needed the symbol was removed as a whole.",
            "go-runtime-bugs, the project's own catalogue");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            for (FactChange change : function.facts()) {
                if (change.kind() != FactKind.LINKNAME) {
                    continue;
                }
                boolean retargeted = Operations.retyped(change)
                        && change.before()
                                .map(fact -> !fact.detail().equals(change.fact().detail()))
                                .orElse(false);
                boolean stays = Operations.anywhere(
                        fix,
                        other -> RuntimeFacts.appears(other)
                                && other.kind() == FactKind.LINKNAME
                                && other.fact().detail().equals(change.fact().detail()));
                if (Operations.removed(change) && stays) {
                    findings.nearly(change, "the same target is linked elsewhere");
                } else if (Operations.removed(change) || retargeted) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }
}
