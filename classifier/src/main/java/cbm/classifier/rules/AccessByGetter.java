package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A field is now read or set through its own method. */
final class AccessByGetter implements Rule {

    private static final Card CARD = new Card(
            "access-by-getter",
            "A field is now read or set through its own method",
            "An access to a field that is gone, and in the same function a new call on the same object of a method named after the field.",
            "The method takes the lock, or tells the value safely; the bare access did not.",
            "A getter introduced for style.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

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
                (function, change) -> (Operations.added(change) || Operations.retyped(change))
                        && Operations.within(function, other -> replaces(change.fact(), other)));
    }

    private static boolean replaces(Fact call, FactChange other) {
        return !Operations.kept(other)
                && other.before()
                        .filter(fact -> Operations.ACCESSES.contains(fact.kind()))
                        .filter(fact -> other.after()
                                .filter(after -> after.kind() == fact.kind())
                                .isEmpty())
                        .filter(fact ->
                                fact.subject().root().equals(call.subject().root()))
                        .filter(fact -> named(call.detail(), fact.subject().lastName()))
                        .isPresent();
    }

    private static boolean named(String method, String field) {
        String lower = method.toLowerCase(Locale.ROOT);
        String name = field.toLowerCase(Locale.ROOT);
        return name.length() > 0
                && (lower.equals(name)
                        || lower.equals("get" + name)
                        || lower.equals("set" + name)
                        || lower.equals("load" + name)
                        || lower.equals("is" + name));
    }
}
