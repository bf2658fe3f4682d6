package cbm.classifier.change;

import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.Leaf;
import cbm.classifier.facts.Origin;
import cbm.classifier.facts.Place;
import cbm.classifier.facts.ReadFunction;
import cbm.classifier.facts.Subject;
import cbm.classifier.facts.Surroundings;
import cbm.classifier.syntax.Declaration;
import cbm.classifier.syntax.Expression;
import cbm.classifier.syntax.Node;
import cbm.classifier.syntax.Part;
import cbm.classifier.syntax.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the statements that were changed in part, and what in them was exchanged for what. */
final class Edits {

    /** Two statements that share so much of their names and literals are one, edited. */
    private static final double SIMILAR = 0.3;

    /** A statement in which more was exchanged was written anew. */
    private static final int MAX_EXCHANGES = 3;

    /** Longer stretches of new statements are not compared with what they replace. */
    private static final int MAX_STRETCH = 60;

    private static final Set<String> CONSTANTS = Set.of("nil", "true", "false", "iota");

    private final ReadFunction before;
    private final ReadFunction after;
    private final Alignment alignment;
    private final Set<Fact> found = new LinkedHashSet<>();

    private Edits(ReadFunction before, ReadFunction after, Alignment alignment) {
        this.before = before;
        this.after = after;
        this.alignment = alignment;
    }

    /** The exchanges in the statements of a function that stands on both sides. */
    static List<Fact> between(ReadFunction before, ReadFunction after, Alignment alignment, List<FactChange> changes) {
        Edits edits = new Edits(before, after, alignment);
        edits.find();
        edits.findMadeOwn(changes);
        return List.copyOf(edits.found);
    }

    private void find() {
        Map<Integer, List<Integer>> removed = new HashMap<>();
        for (int b = 0; b < before.leaves().size(); b++) {
            if (alignment.kept(b) < 0 && alignment.moved(b) < 0) {
                removed.computeIfAbsent(alignment.gapOfBefore(b), gap -> new ArrayList<>())
                        .add(b);
            }
        }
        for (int a = 0; a < after.leaves().size(); a++) {
            List<Integer> open = alignment.isNewAfter(a) ? removed.get(alignment.gapOfAfter(a)) : null;
            if (open != null && open.size() <= MAX_STRETCH) {
                edited(open, a);
            }
        }
    }

    /** Compares a new statement with the one of those before that is most like it, which is then used up. */
    private void edited(List<Integer> open, int a) {
        Leaf is = after.leaves().get(a);
        int best = -1;
        double bestLikeness = SIMILAR;
        for (int b : open) {
            Leaf was = before.leaves().get(b);
            double likeness = was.node().getClass() == is.node().getClass() ? likeness(was.node(), is.node()) : 0;
            if (likeness > bestLikeness) {
                best = b;
                bestLikeness = likeness;
            }
        }
        if (best >= 0) {
            open.remove(Integer.valueOf(best));
            List<Exchange> exchanges = new ArrayList<>();
            compare(before.leaves().get(best).node(), is.node(), false, exchanges);
            if (exchanges.size() <= MAX_EXCHANGES) {
                int b = best;
                exchanges.forEach(exchange -> add(exchange, b, a));
            }
        }
    }

    private static double likeness(Node was, Node is) {
        Map<String, Integer> atoms = new HashMap<>();
        int[] counts = new int[3];
        eachAtom(was, atom -> {
            atoms.merge(atom, 1, Integer::sum);
            counts[0]++;
        });
        eachAtom(is, atom -> {
            counts[1]++;
            int left = atoms.getOrDefault(atom, 0);
            if (left > 0) {
                counts[2]++;
                atoms.put(atom, left - 1);
            }
        });
        int most = Math.max(counts[0], counts[1]);
        return most == 0 ? 0 : (double) counts[2] / most;
    }

    private static void eachAtom(Node node, Consumer<String> action) {
        if (node instanceof Expression.Identifier name) {
            action.accept(name.name());
        } else if (node instanceof Expression.Literal literal) {
            action.accept(literal.text());
        }
        parts(node).forEach(part -> eachAtom(part, action));
    }

    /** Whether a child belongs to the body of a statement and not to its head. */
    private static boolean isBody(Node node, Node child) {
        return switch (node) {
            case Statement.If conditional -> child == conditional.otherwise();
            case Statement.Switch choice -> child instanceof Part.Case;
            case Statement.TypeSwitch choice -> child instanceof Part.Case;
            case Statement.Select select -> true;
            case Part.Case clause -> clause.body().contains(child);
            case Part.Communication clause -> clause.body().contains(child);
            default -> false;
        };
    }

    private record Exchange(Node was, Node is, boolean callee) {}

    private static void compare(Node was, Node is, boolean callee, List<Exchange> exchanges) {
        List<Node> partsBefore = parts(was);
        List<Node> partsAfter = parts(is);
        if (!sameShape(was, is) || partsBefore.size() != partsAfter.size()) {
            exchanges.add(new Exchange(was, is, callee));
            return;
        }
        if (was instanceof Statement.Assign one && is instanceof Statement.Assign other && isDeclaredAnew(one, other)) {
            exchanges.add(new Exchange(was, is, false));
        }
        for (int i = 0; i < partsBefore.size(); i++) {
            compare(partsBefore.get(i), partsAfter.get(i), i == 0 && was instanceof Expression.Call, exchanges);
        }
    }

    /** Whether of two assignments to the same variables one declares them. */
    private static boolean isDeclaredAnew(Statement.Assign was, Statement.Assign is) {
        boolean same =
                was.define() != is.define() && was.left().size() == is.left().size();
        for (int i = 0; same && i < was.left().size(); i++) {
            same = equal(was.left().get(i), is.left().get(i));
        }
        return same;
    }

    private static List<Node> parts(Node node) {
        List<Node> parts = new ArrayList<>();
        node.forEachChild(child -> {
            if (!(child instanceof Statement.Block) && !isBody(node, child)) {
                parts.add(child);
            }
        });
        return parts;
    }

    private static boolean sameShape(Node was, Node is) {
        if (was.getClass() != is.getClass()) {
            return false;
        }
        return switch (was) {
            case Expression.Identifier name -> name.name().equals(((Expression.Identifier) is).name());
            case Expression.Literal literal -> literal.text().equals(((Expression.Literal) is).text());
            case Expression.Selector selector ->
                selector.name().name().equals(((Expression.Selector) is).name().name());
            case Expression.Unary unary -> unary.operator() == ((Expression.Unary) is).operator();
            case Expression.Binary binary -> binary.operator() == ((Expression.Binary) is).operator();
            default -> true;
        };
    }

    private void add(Exchange exchange, int leafBefore, int leafAfter) {
        String detail = exchange.callee ? "callee" : detail(exchange, leafBefore, leafAfter);
        add(subject(exchange.was, leafBefore), detail, leafAfter);
    }

    private void add(Subject subject, String detail, int leafAfter) {
        Leaf leaf = after.leaves().get(leafAfter);
        Place place = new Place(after.facts().file(), after.facts().name(), leaf.firstLine(), leaf.firstLine());
        found.add(new Fact(
                FactKind.EXCHANGE, subject, detail, Set.of(), List.of(), List.of(), surroundings(leafAfter), place));
    }

    /** What is known of the place of a statement: what the facts in it say. */
    private Surroundings surroundings(int leafAfter) {
        return factsIn(after, leafAfter).findFirst().map(Fact::surroundings).orElse(Surroundings.NONE);
    }

    private static Stream<Fact> factsIn(ReadFunction function, int leaf) {
        return IntStream.range(0, function.leafOfFact().size())
                .filter(i -> function.leafOfFact().get(i) == leaf)
                .mapToObj(function.facts().facts()::get);
    }

    private static boolean isAccess(Fact fact) {
        return fact.kind() == FactKind.READ || fact.kind() == FactKind.WRITE;
    }

    private String detail(Exchange exchange, int leafBefore, int leafAfter) {
        if (exchange.was instanceof Statement.Assign one
                && exchange.is instanceof Statement.Assign other
                && isDeclaredAnew(one, other)) {
            return other.define() ? "assigned>declared" : "declared>assigned";
        }
        String was = sort(exchange.was, before, leafBefore);
        String is = sort(exchange.is, after, leafAfter);
        if (holds(exchange.is, exchange.was)) {
            return was + ">wrapped-" + is;
        }
        if (holds(exchange.was, exchange.is)) {
            return was + ">unwrapped-" + is;
        }
        boolean gets = was.equals("call")
                && (is.equals("shared") || is.equals("field"))
                && isGetterOf(exchange.was, exchange.is);
        return gets ? "getter>field" : was + ">" + is;
    }

    /** Whether one calls without arguments what is named after the other, as {@code GetState()} or {@code State()} for {@code state}. */
    private static boolean isGetterOf(Node was, Node is) {
        if (!(was instanceof Expression.Call call) || !call.arguments().isEmpty()) {
            return false;
        }
        String field = written(is);
        String name = field.substring(field.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String getter = call.name().toLowerCase(Locale.ROOT);
        return getter.equals(name) || getter.equals("get" + name) || getter.equals("is" + name);
    }

    private static boolean holds(Node outer, Node inner) {
        if (outer.end() - outer.start() <= inner.end() - inner.start()) {
            return false;
        }
        for (Node part : outer.children()) {
            if (equal(part, inner) || holds(part, inner)) {
                return true;
            }
        }
        return false;
    }

    private static boolean equal(Node one, Node other) {
        List<Exchange> exchanges = new ArrayList<>();
        compare(one, other, false, exchanges);
        return exchanges.isEmpty();
    }

    private static String sort(Node given, ReadFunction function, int leaf) {
        Node node = given instanceof Expression expression ? expression.unparenthesized() : given;
        return switch (node) {
            case Expression.Identifier name -> sort(name, function, leaf);
            case Expression.Selector selector -> shares(selector, function, leaf) ? "shared" : "field";
            case Expression.Index index -> sort(index.operand(), function, leaf);
            case Expression.Slice slice -> sort(slice.operand(), function, leaf);
            case Expression.Star star -> sort(star.operand(), function, leaf);
            case Expression.Unary unary -> sort(unary.operand(), function, leaf);
            case Expression.Call call -> "call";
            case Expression.Literal literal -> literal.kind() == Expression.Literal.Kind.STRING ? "text" : "number";
            case Expression.FunctionLiteral literal -> "closure";
            case Expression.Composite composite -> "new";
            case Expression.Receive receive -> "receive";
            default -> "other";
        };
    }

    private static String sort(Expression.Identifier name, ReadFunction function, int leaf) {
        if (CONSTANTS.contains(name.name())) {
            return "constant";
        }
        return shares(name, function, leaf) ? "shared" : "own";
    }

    private static boolean shares(Expression expression, ReadFunction function, int leaf) {
        String written = written(expression);
        return factsIn(function, leaf)
                .anyMatch(fact -> isAccess(fact) && fact.subject().written().equals(written));
    }

    private static String written(Node node) {
        return switch (node) {
            case Expression.Identifier name -> name.name();
            case Expression.Selector selector ->
                written(selector.operand()) + "." + selector.name().name();
            case Expression.Parenthesized inner -> written(inner.inner());
            case Expression.Star star -> written(star.operand());
            case Expression.Unary unary -> written(unary.operand());
            case Expression.Index index -> written(index.operand()) + "[]";
            case Expression.Call call -> written(call.function()) + "()";
            default -> "";
        };
    }

    private Subject subject(Node was, int leafBefore) {
        String written = written(was);
        return factsIn(before, leafBefore)
                .map(Fact::subject)
                .filter(subject -> subject.written().equals(written))
                .findFirst()
                .orElseGet(() ->
                        written.isEmpty() ? Subject.NONE : new Subject(written, written, written, "", Origin.NAME));
    }

    /** Notes the shared variables of which an access went and in whose place a new variable of the function stands. */
    private void findMadeOwn(List<FactChange> changes) {
        Set<String> declared = new HashSet<>();
        for (int a = 0; a < after.leaves().size(); a++) {
            if (alignment.isNewAfter(a)) {
                int leaf = a;
                Set<String> names = declaredIn(after.leaves().get(a).node());
                names.removeAll(declared);
                declared.addAll(names);
                names.forEach(name -> madeOwn(name, leaf, changes));
            }
        }
    }

    private void madeOwn(String name, int leaf, List<FactChange> changes) {
        changes.stream()
                .filter(change -> change.status() == FactStatus.REMOVED)
                .flatMap(change -> change.before().stream())
                .filter(Edits::isAccess)
                .filter(fact -> fact.subject().lastName().equals(name))
                .findFirst()
                .ifPresent(fact -> add(fact.subject(), "shared>own", leaf));
    }

    private static Set<String> declaredIn(Node node) {
        Set<String> names = new TreeSet<>();
        if (node instanceof Statement.Assign assign && assign.define()) {
            assign.left().forEach(left -> {
                if (left instanceof Expression.Identifier name) {
                    names.add(name.name());
                }
            });
        } else if (node instanceof Statement.DeclarationStatement statement
                && statement.declaration() instanceof Declaration.Values values) {
            values.values().forEach(value -> value.names().forEach(name -> names.add(name.name())));
        }
        return names;
    }
}
