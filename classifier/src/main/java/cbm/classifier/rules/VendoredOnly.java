package cbm.classifier.rules;

import java.util.List;
import java.util.regex.Pattern;

/** Only vendored code is changed. */
final class VendoredOnly implements Rule {

    private static final Card CARD = new Card(
            "vendored-code-only",
            "Only vendored code is changed",
            "All changed Go files stand below a directory of vendored packages.",
            "The project takes over what others did.",
            "A repair made in the vendored copy itself.",
            "Go modules reference, Vendoring");

    private static final Pattern VENDORED = Pattern.compile("(?:^|/)(?:vendor|Godeps)/");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        boolean all = !fix.code().files().isEmpty()
                && fix.code().files().stream()
                        .allMatch(file -> VENDORED.matcher(
                                        file.pathAfter().isEmpty() ? file.pathBefore() : file.pathAfter())
                                .find());
        if (all) {
            fix.code().functions().findFirst().ifPresent(function -> findings.fired(function, function.name()));
        }
        return findings.list();
    }
}
