package cbm.classifier.rulefile;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FactStatus;
import cbm.classifier.change.Retype;
import cbm.classifier.change.Shift;
import cbm.classifier.facts.Arm;
import cbm.classifier.facts.Condition;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.Surroundings;
import cbm.classifier.facts.Trait;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads conditions on the change of a fact. */
final class FactTestReader {

    static final List<String> KEYS = List.of(
            "fact",
            "change",
            "retyped",
            "shifted",
            "subject",
            "type",
            "detail",
            "trait",
            "effect",
            "where",
            "where-before");

    static final List<String> WHERE_KEYS = List.of(
            "in-loop",
            "in-defer",
            "in-goroutine",
            "in-once",
            "under-lock",
            "after-go",
            "on-way-out",
            "in-test",
            "in-new-function",
            "select-arms",
            "condition",
            "function",
            "all",
            "any",
            "not");

    private static final Map<String, FactKind> FACTS =
            Fields.byName(FactKind.values(), kind -> kind.id().substring("op:".length()));
    private static final Map<String, FactStatus> CHANGES = Fields.byName(FactStatus.values(), FactStatus::id);
    private static final Map<String, Retype> RETYPES = Fields.byName(Retype.values(), Retype::id);
    private static final Map<String, Shift> SHIFTS = Fields.byName(Shift.values(), Shift::id);
    private static final Map<String, Trait> TRAITS = Fields.byName(Trait.values(), Trait::id);
    private static final Map<String, Arm.Kind> ARMS = Fields.byName(Arm.Kind.values(), Arm.Kind::id);
    private static final Map<String, Condition.Kind> CONDITIONS =
            Fields.byName(Condition.Kind.values(), Condition.Kind::id);

    private static final Map<String, Predicate<Fact>> PLACES = places();

    private static final int MAX_DEPTH = 20;

    private final Faults faults;
    private int depth;

    FactTestReader(Faults faults) {
        this.faults = faults;
    }

    private static Map<String, Predicate<Fact>> places() {
        Map<String, Predicate<Fact>> places = new LinkedHashMap<>();
        places.put("in-loop", of(Surroundings::inLoop));
        places.put("in-defer", Fact::isDeferred);
        places.put("in-goroutine", of(Surroundings::inGoroutine));
        places.put("in-once", of(Surroundings::inOnce));
        places.put("under-lock", of(Surroundings::underLock));
        places.put("after-go", of(Surroundings::afterGo));
        places.put("on-way-out", of(Surroundings::leaves));
        return places;
    }

    private static Predicate<Fact> of(Predicate<Surroundings> test) {
        return fact -> test.test(fact.surroundings());
    }

    /** Reads a mapping whose conditions all have to hold. */
    FactTest read(Node node, List<String> keys) {
        Fields fields = Fields.of(node, "a change of a fact", keys, faults);
        faultOfAdded(fields);
        FactTest test = FactTest.ANY;
        test = test.and(among(fields.names("fact", "the fact", FACTS), FactChange::kind));
        test = test.and(among(fields.names("change", "the change", CHANGES), FactChange::status));
        test = test.and(someOf(fields.names("retyped", "the retyping", RETYPES), FactChange::retypes));
        test = test.and(someOf(fields.names("shifted", "the shift", SHIFTS), FactChange::shifts));
        test = test.and(someOf(
                fields.names("trait", "the trait", TRAITS),
                change -> change.fact().traits()));
        test = test.and(effects(fields.names("effect", "the effect", FACTS)));
        test = test.and(
                matches(fields, "subject", change -> change.fact().subject().path()));
        test = test.and(
                matches(fields, "type", change -> change.fact().subject().type()));
        test = test.and(matches(fields, "detail", change -> change.fact().detail()));
        FactTest where = fields.get("where")
                .map(value -> where(value, change -> Optional.of(change.fact())))
                .orElse(FactTest.ANY);
        FactTest before = fields.get("where-before")
                .map(value -> where(value, FactChange::before))
                .orElse(FactTest.ANY);
        return test.and(where).and(before);
    }

    /** What was added has nothing before the fix to differ from. */
    private void faultOfAdded(Fields fields) {
        if (fields.list("change").stream().map(fields::text).toList().equals(List.of(FactStatus.ADDED.id()))) {
            for (String key : List.of("retyped", "shifted", "where-before")) {
                if (fields.has(key)) {
                    faults.add(
                            fields.key(key),
                            "'" + key + "' never fits what was added; leave it or 'change: added' out");
                }
            }
        }
    }

    private static <T> FactTest among(Set<T> allowed, Function<FactChange, T> property) {
        return allowed.isEmpty() ? FactTest.ANY : (function, change) -> allowed.contains(property.apply(change));
    }

    private static <T> FactTest someOf(Set<T> wanted, Function<FactChange, Set<T>> property) {
        return wanted.isEmpty()
                ? FactTest.ANY
                : (function, change) -> property.apply(change).stream().anyMatch(wanted::contains);
    }

    private static FactTest effects(Set<FactKind> wanted) {
        return wanted.isEmpty()
                ? FactTest.ANY
                : (function, change) -> wanted.stream().anyMatch(change.fact()::hasEffect);
    }

    private static FactTest matches(Fields fields, String key, Function<FactChange, String> property) {
        Optional<Pattern> pattern = fields.pattern(key);
        return pattern.isEmpty()
                ? FactTest.ANY
                : (function, change) ->
                        pattern.get().matcher(property.apply(change)).find();
    }

    /** Conditions on the surroundings of the fact on one side; a fact that is not there meets none. */
    private FactTest where(Node node, Function<FactChange, Optional<Fact>> side) {
        if (depth >= MAX_DEPTH) {
            faults.add(node, "nested too deep");
            return FactTest.ANY;
        }
        depth++;
        Fields fields = Fields.of(node, "the surroundings", WHERE_KEYS, faults);
        FactTest test = (function, change) -> side.apply(change).isPresent();
        for (Map.Entry<String, Predicate<Fact>> place : PLACES.entrySet()) {
            test = test.and(fields.flag(place.getKey())
                    .map(wanted -> onSide(side, fact -> place.getValue().test(fact) == wanted))
                    .orElse(FactTest.ANY));
        }
        test = test.and(ofFunction(fields)).and(ofSelect(fields, side)).and(ofCondition(fields, side));
        for (Node each : fields.list("all")) {
            test = test.and(where(each, side));
        }
        if (fields.has("any")) {
            FactTest some = (function, change) -> false;
            for (Node each : fields.list("any")) {
                some = some.or(where(each, side));
            }
            test = test.and(some);
        }
        for (Node each : fields.list("not")) {
            test = test.and(where(each, side).negated());
        }
        depth--;
        return test;
    }

    private static FactTest onSide(Function<FactChange, Optional<Fact>> side, Predicate<Fact> test) {
        return (function, change) -> side.apply(change).filter(test).isPresent();
    }

    private static FactTest ofFunction(Fields fields) {
        FactTest inTest = fields.flag("in-test")
                .<FactTest>map(wanted -> (function, change) -> function.isTest() == wanted)
                .orElse(FactTest.ANY);
        FactTest isNew = fields.flag("in-new-function")
                .<FactTest>map(wanted -> (function, change) -> function.before().isEmpty() == wanted)
                .orElse(FactTest.ANY);
        Optional<Pattern> name = fields.pattern("function");
        FactTest named = name.isEmpty()
                ? FactTest.ANY
                : (function, change) -> name.get().matcher(function.name()).find();
        return inTest.and(isNew).and(named);
    }

    private static FactTest ofSelect(Fields fields, Function<FactChange, Optional<Fact>> side) {
        Set<Arm.Kind> arms = fields.names("select-arms", "the arm", ARMS);
        return arms.isEmpty()
                ? FactTest.ANY
                : onSide(side, fact -> arms.stream().allMatch(arm -> hasArm(fact, arm)));
    }

    private static boolean hasArm(Fact fact, Arm.Kind kind) {
        return fact.surroundings().hasArm(kind) || fact.arms().stream().anyMatch(arm -> arm.kind() == kind);
    }

    private static FactTest ofCondition(Fields fields, Function<FactChange, Optional<Fact>> side) {
        Set<Condition.Kind> kinds = fields.names("condition", "the condition", CONDITIONS);
        return kinds.isEmpty()
                ? FactTest.ANY
                : onSide(
                        side,
                        fact -> fact.surroundings().conditions().stream()
                                .anyMatch(condition -> kinds.contains(condition.kind())));
    }
}
