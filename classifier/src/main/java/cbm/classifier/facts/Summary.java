package cbm.classifier.facts;

import cbm.classifier.syntax.Declaration;
import cbm.classifier.syntax.Expression;
import cbm.classifier.syntax.Node;
import cbm.classifier.syntax.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What functions do to things that their callers can name: their effects, with the callees' own up to a depth. */
final class Summary {

    /** How deep calls of calls are followed. */
    static final int DEPTH = 2;

    private static final int MAX_EFFECTS = 24;

    /** What an effect's path begins with. */
    enum Root {
        RECEIVER,
        PARAMETER,
        PACKAGE,
        OTHER
    }

    /** An effect in the callee's own terms; the rest of the path follows its root. */
    record Effect(FactKind kind, Root root, int parameter, String rest, String member, boolean held) {}

    private Summary() {}

    /** The effects of a function, given how many levels of calls below it are followed. */
    static List<Effect> of(PackageScope.Found<Declaration.Function> found, int depth) {
        Map<PackageScope.SummaryKey, List<Effect>> known = found.unit().scope().summaries();
        PackageScope.SummaryKey key = new PackageScope.SummaryKey(found.node(), depth);
        List<Effect> effects = known.get(key);
        if (effects == null) {
            effects = mayHave(found, depth) ? read(found, depth) : List.of();
            known.put(key, effects);
        }
        return effects;
    }

    /** Whether a function may have effects: where calls are not followed, only if its text has words for them. */
    private static boolean mayHave(PackageScope.Found<Declaration.Function> found, int depth) {
        Declaration.Function function = found.node();
        return depth > 1 || EffectWords.areIn(found.unit().outline().text(), function.start(), function.end());
    }

    /** The effects as reading the function gives them. */
    static List<Effect> read(PackageScope.Found<Declaration.Function> found, int depth) {
        if (found.node().body() == null) {
            return List.of();
        }
        FunctionReader reader = FunctionReader.forSummary(found, depth);
        reader.read();
        Names names = Names.of(found);
        Node whole = found.unit().outline().whole(found.node().start());
        List<Effect> effects = new ArrayList<>();
        for (Position.Entry entry : reader.sorted()) {
            if (isRun(entry.frame(), whole)) {
                add(effects, entry.fact(), names, reader);
            }
        }
        return List.copyOf(effects);
    }

    /** Whether what a frame holds is done when the function is called, by the goroutine that calls it. */
    private static boolean isRun(Frame frame, Node function) {
        return !frame.goroutine().isLiteral()
                && frame.enclosures().stream()
                        .noneMatch(literal ->
                                literal.kind() == Enclosure.Kind.STORED && !isCalledOrHanded(literal.name(), function));
    }

    /** Whether a function's own code calls what has a name of its own, or gives it to what may call it. */
    private static boolean isCalledOrHanded(String name, Node function) {
        boolean[] found = {false};
        function.forEachNode(node -> found[0] |= node instanceof Expression.Call call
                && (isName(call.function(), name)
                        || call.arguments().stream().anyMatch(argument -> isName(argument, name))));
        return found[0];
    }

    private static boolean isName(Expression expression, String name) {
        return expression.unparenthesized() instanceof Expression.Identifier identifier
                && identifier.name().equals(name);
    }

    private static void add(List<Effect> effects, Fact fact, Names names, FunctionReader reader) {
        if (fact.kind() == FactKind.CALL) {
            for (cbm.classifier.facts.Effect nested : fact.effects()) {
                addOnce(effects, names.effect(nested.kind(), nested.path(), nested.member(), nested.held()));
            }
        } else if (isEffect(fact.kind()) && (fact.kind() != FactKind.SELECT || fact.isBlocking())) {
            boolean held =
                    fact.kind().takesLock() && reader.endsHolding(fact.subject().path());
            addOnce(
                    effects,
                    names.effect(
                            fact.kind(), fact.subject().path(), fact.subject().member(), held));
        }
    }

    private static void addOnce(List<Effect> effects, Effect effect) {
        boolean local = effect.root == Root.OTHER && effect.member.isEmpty();
        if (!local && effects.size() < MAX_EFFECTS && !effects.contains(effect)) {
            effects.add(effect);
        }
    }

    /** Whether facts of a kind, of a call with its effects, say something of what a function does to others' things. */
    static boolean takes(FactKind kind, List<cbm.classifier.facts.Effect> effects) {
        return kind == FactKind.CALL ? !effects.isEmpty() : isEffect(kind);
    }

    static boolean isEffect(FactKind kind) {
        return switch (kind.family()) {
            case LOCK -> kind != FactKind.RELOCK && kind != FactKind.LEAVES_LOCKED;
            case CHANNEL -> kind != FactKind.MAKE_CHANNEL;
            case WAITGROUP, COND, ONCE, ATOMIC, SEMAPHORE, GROUP, PIPE, SELECT -> true;
            case GOROUTINE -> kind == FactKind.GO;
            case CONTEXT -> kind == FactKind.CONTEXT_CANCEL;
            case TIMER -> kind == FactKind.SLEEP;
            case TEST -> kind == FactKind.TEST_STOP;
            case SYNC_MAP, POOL, RUNTIME, MEMORY, CALL, FLOW, DECLARATION, EDIT -> false;
        };
    }

    /** The names of a function's receiver and parameters. */
    private record Names(String receiver, Map<String, Integer> parameters, PackageScope scope) {

        static Names of(PackageScope.Found<Declaration.Function> found) {
            Declaration.Function function = found.node();
            Map<String, Integer> parameters = new HashMap<>();
            int index = 0;
            for (Part.Field field : function.type().parameters()) {
                for (Expression.Identifier name : field.names()) {
                    parameters.put(name.name(), index++);
                }
                index += field.names().isEmpty() ? 1 : 0;
            }
            return new Names(
                    function.receiverName().orElse(""), parameters, found.unit().scope());
        }

        Effect effect(FactKind kind, String path, String member, boolean held) {
            String root = Subject.firstName(path);
            String rest = path.substring(root.length());
            if (!root.isEmpty() && root.equals(receiver)) {
                return new Effect(kind, Root.RECEIVER, 0, rest, member, held);
            }
            Integer parameter = parameters.get(root);
            if (parameter != null) {
                return new Effect(kind, Root.PARAMETER, parameter, rest, rest.isEmpty() ? "" : member, held);
            }
            boolean ofPackage = !root.isEmpty() && scope.value(root) != null;
            if (kind == FactKind.GO || kind == FactKind.SELECT || kind == FactKind.SLEEP) {
                return new Effect(kind, Root.OTHER, 0, "", kind.id(), false);
            }
            return ofPackage
                    ? new Effect(kind, Root.PACKAGE, 0, path, member, held)
                    : new Effect(kind, Root.OTHER, 0, "", member.equals(path) ? "" : member, held);
        }
    }
}
