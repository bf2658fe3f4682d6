package cbm.classifier.rules;

import cbm.classifier.change.FileDelta;
import cbm.classifier.facts.Fact;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A file that synchronised nothing begins to. */
final class SynchronisationImported implements Rule {

    private static final Card CARD = new Card(
            "synchronisation-imported",
            "A file that synchronised nothing begins to",
            "Package sync or sync/atomic is imported anew by a file that was there before, none of whose changed functions used either.",
            "What its goroutines share was left without protection.",
            "A feature that brings its lock along.",
            "Go standard library, packages sync and sync/atomic");

    private static final Set<String> PACKAGES = Set.of("sync", "sync/atomic");

    private static final Pattern IS_OF_PACKAGES = Pattern.compile("\\b(?:sync|atomic)\\.");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        fix.code().files().stream()
                .filter(SynchronisationImported::begins)
                .flatMap(file -> file.functions().stream())
                .findFirst()
                .ifPresent(function -> findings.fired(function, function.name()));
        return findings.list();
    }

    private static boolean begins(FileDelta file) {
        return !file.pathBefore().isEmpty()
                && file.addedImports().stream().anyMatch(PACKAGES::contains)
                && file.functions().stream()
                        .flatMap(RuntimeFacts::before)
                        .noneMatch(SynchronisationImported::isOfPackages);
    }

    /** Whether a fact is an operation of one of the packages. */
    private static boolean isOfPackages(Fact fact) {
        return switch (fact.family()) {
            case LOCK, WAITGROUP, COND, ONCE, ATOMIC, SYNC_MAP, POOL -> true;
            case DECLARATION -> IS_OF_PACKAGES.matcher(fact.subject().type()).find();
            default -> false;
        };
    }
}
