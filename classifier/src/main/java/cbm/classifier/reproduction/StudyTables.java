package cbm.classifier.reproduction;

import cbm.classifier.label.Answer;
import cbm.classifier.label.LabelledFix;
import cbm.classifier.taxonomy.Behaviour;
import cbm.classifier.taxonomy.Cause;
import cbm.classifier.taxonomy.Primitive;
import cbm.classifier.taxonomy.Strategy;
import cbm.classifier.taxonomy.Subcause;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The study's tables 5 to 11 of any labelled fixes; only rows that a rater holds for fixes are counted. */
final class StudyTables {

    private static final List<Heading> SEVEN = List.of(
            new Heading("mutex", "Mutex"),
            new Heading("channel", "Channel"),
            new Heading("atomic", "Atomic"),
            new Heading("waitgroup", "WaitGroup"),
            new Heading("cond", "Cond"),
            new Heading("misc", "Misc."),
            new Heading("none", "None"));

    private final List<LabelledFix> fixes;
    private final List<Heading> groups;
    private final Function<LabelledFix, String> group;
    private final String groupName;

    /**
     * Tables of some labelled fixes.
     *
     * @param groupName what the groups are
     * @param groups the rows of the tables by application or repository, in order
     * @param group the code of the group that a fix belongs to
     */
    StudyTables(List<LabelledFix> fixes, String groupName, List<Heading> groups, Function<LabelledFix, String> group) {
        this.groupName = groupName;
        this.fixes = fixes.stream().filter(fix -> fix.fix() == Answer.YES).toList();
        this.groups = List.copyOf(groups);
        this.group = group;
    }

    List<LabelledFix> fixes() {
        return fixes;
    }

    List<LabelledFix> fixes(Behaviour behaviour) {
        return fixes.stream().filter(of(behaviour)).toList();
    }

    static Predicate<LabelledFix> of(Behaviour behaviour) {
        return fix -> fix.labels().behaviour().filter(b -> b == behaviour).isPresent();
    }

    /** Behaviours and causes by application: Table 5. */
    CountTable taxonomy() {
        List<Heading> columns = new ArrayList<>(Heading.of(List.of(Behaviour.values())));
        columns.addAll(Heading.of(List.of(Cause.values())));
        CountTable table =
                CountTable.empty("table-5", "Table 5: behaviours and causes", groupName, groups, columns, false);
        for (LabelledFix fix : fixes) {
            fix.labels().behaviour().ifPresent(b -> table.counts().add(group.apply(fix), b.code()));
            fix.labels().cause().ifPresent(c -> table.counts().add(group.apply(fix), c.code()));
        }
        return table;
    }

    /** Causes by application: Tables 6 and 9. */
    CountTable causes(Behaviour behaviour) {
        String number = behaviour == Behaviour.BLOCKING ? "6" : "9";
        CountTable table = CountTable.empty(
                "table-" + number,
                "Table " + number + ": causes of " + behaviour.code() + " bugs",
                groupName,
                groups,
                Heading.of(Subcause.of(behaviour)),
                true);
        for (LabelledFix fix : fixes(behaviour)) {
            fix.labels().subcause().ifPresent(s -> table.counts().add(group.apply(fix), s.code()));
        }
        return table;
    }

    /** Strategies by cause: Tables 7 and 10. */
    CountTable strategies(Behaviour behaviour) {
        String number = behaviour == Behaviour.BLOCKING ? "7" : "10";
        CountTable table = CountTable.empty(
                "table-" + number,
                "Table " + number + ": fix strategies of " + behaviour.code() + " bugs",
                "cause",
                Heading.of(Subcause.of(behaviour)),
                Heading.of(Strategy.of(behaviour)),
                true);
        for (LabelledFix fix : fixes(behaviour)) {
            fix.labels()
                    .subcause()
                    .ifPresent(cause -> fix.labels()
                            .strategy()
                            .ifPresent(s -> table.counts().add(cause.code(), s.code())));
        }
        return table;
    }

    /** Uses of primitives in patches of non-blocking bugs, in the seven columns of Table 11. */
    CountTable sevenPrimitives(Misc misc) {
        CountTable table = CountTable.empty(
                "table-11",
                "Table 11: primitives in patches of non-blocking bugs (uses)",
                "cause",
                Heading.of(Subcause.of(Behaviour.NON_BLOCKING)),
                SEVEN,
                true);
        for (LabelledFix fix : fixes(Behaviour.NON_BLOCKING)) {
            fix.labels()
                    .subcause()
                    .ifPresent(cause -> fix.labels()
                            .primitives()
                            .forEach(p -> table.counts().add(cause.code(), misc.column(p))));
        }
        return table;
    }

    /** Uses of every primitive that occurs, in patches of one behaviour. */
    CountTable primitives(Behaviour behaviour) {
        CountTable table = CountTable.empty(
                behaviour.code() + "-primitives",
                "All primitives in patches of " + behaviour.code() + " bugs (uses)",
                "cause",
                Heading.of(Subcause.of(behaviour)),
                Heading.of(occurring(behaviour)),
                true);
        for (LabelledFix fix : fixes(behaviour)) {
            fix.labels()
                    .subcause()
                    .ifPresent(cause -> fix.labels()
                            .primitives()
                            .forEach(p -> table.counts().add(cause.code(), p.code())));
        }
        return table;
    }

    /** The primitives that patches of a behaviour use, in the taxonomy's order. */
    List<Primitive> occurring(Behaviour behaviour) {
        Set<Primitive> used = fixes(behaviour).stream()
                .flatMap(fix -> fix.labels().primitives().stream())
                .collect(Collectors.toSet());
        return Arrays.stream(Primitive.values()).filter(used::contains).toList();
    }
}
