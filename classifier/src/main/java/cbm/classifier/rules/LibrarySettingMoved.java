package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.Shift;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.Origin;
import java.util.List;
import java.util.regex.Pattern;

/** A setting of a package, the process or the thread is made elsewhere or not at all. */
final class LibrarySettingMoved implements Rule {

    private static final Card CARD = new Card(
            "library-setting-moved",
            "A setting of a package, the process or the thread is made elsewhere or not at all",
            "A call of another package's Set, SetLogger, SetOutput, Seed, Setenv, Chdir or the like comes, goes, moves or runs once.",
            "The package keeps one value for all: who sets it changes what other goroutines read behind its functions.",
            "A setting that is made before any goroutine runs.",
            "Packages log, math/rand and os, documentation of SetOutput, Seed and Setenv");

    private static final Pattern SETS = Pattern.compile(
            "Set|SetLogger\\w*|SetOutput|SetFlags|SetPrefix|SetDefault|SetLevel|SetFormatter|SetReportCaller|SetGlobal\\w*|ReplaceGlobals|SetMode|SetVerbosity|SetMaxProcs|Umask|Seed|Setenv|Unsetenv|Clearenv|Chdir");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        fix.changes()
                .filter(LibrarySettingMoved::isElsewhere)
                .filter(change -> sets(change.fact()))
                .forEach(findings::fired);
        return findings.list();
    }

    private static boolean sets(Fact fact) {
        return fact.kind() == FactKind.CALL
                && SETS.matcher(fact.detail()).matches()
                && (fact.subject().origin() == Origin.IMPORT || mayBeImported(fact));
    }

    /** Whether a patch that does not show the imports calls what is hardly a method's name on a name it does not declare. */
    private static boolean mayBeImported(Fact fact) {
        String name = fact.subject().written();
        return fact.subject().origin() == Origin.NAME
                && fact.detail().startsWith("SetLogger")
                && name.matches("[a-z0-9]{3,}");
    }

    private static boolean isElsewhere(FactChange change) {
        return Operations.added(change)
                || Operations.removed(change)
                || Operations.moved(change)
                || change.has(Shift.INTO_ONCE);
    }
}
