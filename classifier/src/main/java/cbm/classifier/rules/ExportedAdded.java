package cbm.classifier.rules;

import java.util.List;

/** A function for others is new. */
final class ExportedAdded implements Rule {

    private static final Card CARD = new Card(
            "exported-function-new",
            "A function for others is new",
            "A new function or method outside of tests whose name begins with a capital letter.",
            "A feature, or an interface that is made anew.",
            "A fix that needs a new way to close or to read.",
            "");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        fix.functions().stream()
                .filter(function -> function.before().isEmpty() && !function.isTest() && isExported(function.name()))
                .forEach(function -> findings.fired(function, function.name()));
        return findings.list();
    }

    private static boolean isExported(String name) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        return !last.isEmpty() && Character.isUpperCase(last.charAt(0));
    }
}
