package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FactStatus;
import cbm.classifier.change.FixFacts;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Condition;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that a rule sees of a fix.
 *
 * <p>Not every changed function counts: a fix of the product often brings a test that shows the bug, and what that test does says nothing
 * of the fix. Tests count where nothing else is changed, where the subject says that a test is fixed, and where only they, and they
 * were there before, change any synchronisation.
 */
public final class Dossier {

    private static final MessagePattern TEST = MessagePattern.of("\\btests?\\b|\\bflak\\w*|\\btest[a-z0-9_]{3,}");

    private final MessageText message;
    private final FixFacts code;
    private final List<FunctionChange> functions;
    /** What became of the facts of the functions that count. */
    private final Standing[] each;

    /** Those of each kind that there is. */
    private final Map<FactKind, List<Standing>> ofKind = new EnumMap<>(FactKind.class);

    /** Those of some kinds; found when first asked for, as many rules ask for the same. */
    private final Map<Set<FactKind>, Standing[]> ofKinds = new HashMap<>();

    /** What the facts of a kind and status are about; found when first asked for. */
    private final Map<FactKind, Map<FactStatus, Subjects>> about = new EnumMap<>(FactKind.class);

    /** The conditions that are new in a function; found when first asked for. */
    private final Map<FunctionChange, Set<Condition>> newConditions = new IdentityHashMap<>();

    /** What became of the operations of synchronisation; found when first asked for. */
    private @Nullable List<FactChange> synchronisation;

    /** What rules of the program found, each a class of its own: some ask what others find. */
    private final Map<Class<? extends Rule>, List<Finding>> found = HashMap.newHashMap(512);

    /**
     * What is known of a fix.
     *
     * @param message the commit message, cut into sentences
     * @param code what became of the facts of each changed function
     */
    public Dossier(MessageText message, FixFacts code) {
        this(message, code, speaksOfTest(message));
    }

    /** The same where it is known already whether the subject speaks of a test. */
    public Dossier(MessageText message, FixFacts code, boolean aboutTest) {
        this.message = Objects.requireNonNull(message);
        this.code = Objects.requireNonNull(code);
        this.functions = counted(code, aboutTest);
        List<Standing> all = new ArrayList<>();
        for (FunctionChange function : functions) {
            for (FactChange change : function.facts()) {
                Standing standing = new Standing(function, change, all.size());
                all.add(standing);
                ofKind.computeIfAbsent(change.kind(), one -> new ArrayList<>()).add(standing);
            }
        }
        this.each = all.toArray(Standing[]::new);
    }

    /** Whether the subject of a message speaks of a test. */
    public static boolean speaksOfTest(MessageText message) {
        return message.subjectMentions(TEST);
    }

    private static List<FunctionChange> counted(FixFacts code, boolean aboutTest) {
        List<FunctionChange> all = code.functions().toList();
        List<FunctionChange> product =
                all.stream().filter(function -> !function.isTest()).toList();
        if (product.isEmpty()) {
            return all;
        }
        List<FunctionChange> oldTests = all.stream()
                .filter(function -> function.isTest() && function.before().isPresent())
                .toList();
        boolean onlyTests = product.stream().noneMatch(Dossier::synchronises)
                && oldTests.stream().anyMatch(Dossier::synchronises);
        return aboutTest || onlyTests
                ? Stream.concat(product.stream(), oldTests.stream()).toList()
                : product;
    }

    /** Whether a function synchronises otherwise than before. */
    static boolean synchronises(FunctionChange function) {
        return function.facts().stream()
                .anyMatch(change -> !change.isStatementKept() && Operations.synchronises(change));
    }

    /** What a rule of the program finds, examined once. */
    List<Finding> findings(Rule rule) {
        List<Finding> known = found.get(rule.getClass());
        if (known == null) {
            known = rule.examine(this);
            found.put(rule.getClass(), known);
        }
        return known;
    }

    /** The commit message. */
    public MessageText message() {
        return message;
    }

    /** What became of the facts of each changed function. */
    public FixFacts code() {
        return code;
    }

    /** The changed functions that count. */
    public List<FunctionChange> functions() {
        return functions;
    }

    /** What became of the facts of the functions that count. */
    public Stream<FactChange> changes() {
        return Arrays.stream(each).map(Standing::change);
    }

    /** The same, of some kinds. */
    public Stream<FactChange> changes(Set<FactKind> wanted) {
        return Arrays.stream(standing(wanted)).map(Standing::change);
    }

    /** A change of a fact, the function that it stands in, and its number among all of them. */
    record Standing(FunctionChange function, FactChange change, int number) {}

    /** What became of the facts of the functions that count, and where. An array, as most rules go over it for most fixes. */
    Standing[] standing() {
        return each;
    }

    /** The same, of some kinds. */
    Standing[] standing(Set<FactKind> wanted) {
        return ofKinds.computeIfAbsent(wanted, this::together);
    }

    private Standing[] together(Set<FactKind> kinds) {
        List<Standing> all = new ArrayList<>();
        for (FactKind kind : kinds) {
            all.addAll(ofKind.getOrDefault(kind, List.of()));
        }
        all.sort(Comparator.comparingInt(Standing::number));
        return all.toArray(Standing[]::new);
    }

    /** The conditions in a function that stood there before that nothing stood under before. */
    Set<Condition> newConditions(FunctionChange function) {
        return newConditions.computeIfAbsent(function, Operations::newConditions);
    }

    /** What became of the operations of synchronisation, where anything did. */
    List<FactChange> synchronisation() {
        List<FactChange> known = synchronisation;
        if (known == null) {
            known = changes().filter(Operations::isOfSynchronisation).toList();
            synchronisation = known;
        }
        return known;
    }

    /** Whether a fact of one of these kinds has this status and the same subject as another, or one of the same last name. */
    boolean anywhere(Set<FactKind> wanted, FactStatus status, Fact like) {
        return wanted.stream()
                .anyMatch(kind -> about.computeIfAbsent(kind, this::subjects)
                        .getOrDefault(status, Subjects.NOTHING)
                        .hold(like.subject()));
    }

    private Map<FactStatus, Subjects> subjects(FactKind kind) {
        Map<FactStatus, Subjects> subjects = new EnumMap<>(FactStatus.class);
        for (Standing standing : ofKind.getOrDefault(kind, List.of())) {
            subjects.computeIfAbsent(standing.change().status(), one -> new Subjects())
                    .add(standing.change().fact().subject());
        }
        return subjects;
    }

    /** The names of what facts are about. */
    private static final class Subjects {
        static final Subjects NOTHING = new Subjects();

        private final Set<String> members = new HashSet<>();
        private final Set<String> lastNames = new HashSet<>();

        void add(Subject subject) {
            members.add(subject.member());
            lastNames.add(subject.lastName());
        }

        boolean hold(Subject like) {
            return members.contains(like.member()) || lastNames.contains(like.lastName());
        }
    }

    /** What was exchanged within statements that are otherwise the same, of some details such as {@code shared>own}. */
    Stream<FactChange> exchanges(Set<String> details) {
        return changes(Set.of(FactKind.EXCHANGE))
                .filter(change -> details.contains(change.fact().detail()));
    }
}
