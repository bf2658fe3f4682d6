package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** Code no longer lays a struct of its own over the runtime's. */
final class PrivateLayoutDropped implements Rule {

    private static final Card CARD = new Card(
            "private-layout-dropped",
            "Code no longer lays a struct of its own over the runtime's",
            "A conversion by unsafe.Pointer to a header of reflect, or to a struct whose fields the fix removes, is gone.",
            "The layouts of channels, interfaces, slices and strings are the runtime's own and change with it.",
            "The struct was that of a file format or of C, not of the runtime.",
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
                boolean cast = change.kind() == FactKind.UNSAFE
                        && change.fact().detail().equals("cast");
                if (cast && Operations.removed(change) && isLayout(fix, change.fact())) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }

    private static boolean isLayout(Dossier fix, Fact cast) {
        String type = cast.subject().baseType();
        boolean still = Operations.anywhere(
                fix,
                change -> change.after().isPresent()
                        && change.kind() == FactKind.UNSAFE
                        && lastName(change.fact().subject().baseType()).equals(lastName(type)));
        boolean header = type.equals("reflect.SliceHeader") || type.equals("reflect.StringHeader");
        return !still && (header || isOwnStruct(fix, type));
    }

    private static String lastName(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    /** Whether the fix drops a struct of the name that holds words of the machine. */
    private static boolean isOwnStruct(Dossier fix, String type) {
        return Operations.anywhere(
                fix,
                change -> Operations.removed(change)
                        && change.kind() == FactKind.DECLARE
                        && change.fact().subject().member().startsWith(type + ".")
                        && isWord(change.fact().subject().type()));
    }

    private static boolean isWord(String type) {
        return type.equals("uintptr") || type.equals("unsafe.Pointer") || type.equals("int") || type.equals("uint");
    }
}
