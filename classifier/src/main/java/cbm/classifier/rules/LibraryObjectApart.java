package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** An object of the library that only one goroutine may use is made for each user. */
final class LibraryObjectApart implements Rule {

    private static final Card CARD = new Card(
            "library-object-apart",
            "An object of the library that only one goroutine may use is made for each user",
            "A random source that was made in one place is made in another function, in a loop or in a closure;"
                    + " or a request is cloned that was handed on as it was or as a shallow copy, or its header.",
            "The documentation of these types says that they are not safe for concurrent use, or they share maps with their copies.",
            "A refactoring that leaves the object with one user.",
            "Packages math/rand and net/http, documentation of NewSource and Request.Clone");

    private static final Set<String> MAKERS = Set.of("New", "NewSource", "NewZipf", "NewPCG", "NewChaCha8");

    private static final String REQUEST = "http.Request";

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            for (FactChange change : function.facts()) {
                boolean apart = change.kind() == FactKind.CALL
                                && change.after().isPresent()
                                && (madeApart(fix, change) || cloned(function, change))
                        || isHeaderCloned(change);
                if (apart) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }

    private static boolean madeApart(Dossier fix, FactChange change) {
        Fact made = change.fact();
        if (!isMaker(made)) {
            return false;
        }
        if (Operations.moved(change)) {
            return change.before().filter(was -> isApart(was, made)).isPresent();
        }
        return Operations.added(change)
                && Operations.anywhere(
                        fix,
                        other -> Operations.removed(other)
                                && isMaker(other.fact())
                                && other.fact().detail().equals(made.detail())
                                && isApart(other.fact(), made));
    }

    private static boolean isMaker(Fact fact) {
        return fact.kind() == FactKind.CALL && fact.subject().path().equals("rand") && MAKERS.contains(fact.detail());
    }

    /** Whether what was made once is now made in another function, more often or in a closure. */
    private static boolean isApart(Fact was, Fact is) {
        return !was.place().function().equals(is.place().function())
                || is.surroundings().loops() > was.surroundings().loops()
                || is.surroundings().enclosures().size()
                        > was.surroundings().enclosures().size();
    }

    private static boolean cloned(FunctionChange function, FactChange change) {
        Fact clone = change.fact();
        if (!clone.detail().equals("Clone")) {
            return false;
        }
        if (Operations.retyped(change)) {
            return change.before().filter(LibraryObjectApart::isShallowCopy).isPresent();
        }
        return Operations.added(change)
                && (clone.subject().baseType().equals(REQUEST)
                        || Operations.within(function, other -> isShallowCopyGone(other, clone)));
    }

    /** Whether the header of a request or an answer is cloned that was not. */
    private static boolean isHeaderCloned(FactChange change) {
        Fact copy = change.fact();
        return change.kind() == FactKind.COPY
                && Operations.added(change)
                && copy.detail().equals("Clone")
                && (copy.subject().type().equals("http.Header")
                        || copy.subject().path().endsWith(".Header"));
    }

    private static boolean isShallowCopyGone(FactChange other, Fact clone) {
        return Operations.removed(other) && isShallowCopy(other.fact()) && Operations.sameSubject(other.fact(), clone);
    }

    private static boolean isShallowCopy(Fact fact) {
        return fact.kind() == FactKind.CALL && fact.detail().equals("WithContext");
    }
}
