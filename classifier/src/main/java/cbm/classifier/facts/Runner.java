package cbm.classifier.facts;

import cbm.classifier.syntax.Declaration;
import cbm.classifier.syntax.Expression;
import cbm.classifier.syntax.Node;
import cbm.classifier.syntax.Part;
import cbm.classifier.syntax.Statement;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who runs a function literal that a function of no library we know is given: the goroutine that calls it, or another one. Where the
 * function called is at hand its statements tell, else its name does and what it is called of.
 */
final class Runner {

    private static final Pattern STARTS = Pattern.compile(
            "(?:(?:[Tt]ry|[Ss]afe|[Mm]ust)?[Gg]o|[Ss]afeGo|.*[a-z]Go)(?:[A-Z_].*)?"
                    + "|.*(?:[Ss]pawn|[Ss]ubmit|[Ss]chedule|[Ee]nqueue|[Dd]ispatch|[Aa]sync|[Bb]ackground|[Pp]arallel|[Cc]oncurrent|[Ff]ork"
                    + "|[Ll]aunch|[Ww]orker|[Tt]ask|[Gg]oroutine|[Ff]an[Oo]ut|[Dd]etach)(?:s|[A-Z_].*|ly.*)?"
                    + "|[Ss]tart(?:[A-Z_].*)?"
                    + "|[Hh]andle(?:r)?Func|(?:[A-Za-z]*S|s)ubscribe(?:[A-Z_].*)?|(?:Add|Schedule)(?:Job|Func)|[Aa]dd(?:Event)?(?:Handler|Listener)s?|AfterFunc");

    private static final Pattern RUNS = Pattern.compile(
            "(?i)run|do|exec|execute|add|each|for_?each.*|map|queue|push|post|with.*|every|until|forever|invoke|call");

    private static final Pattern STARTER = Pattern.compile(
            "(?i).*(?:parallel|concurren|errgroup|stopper|spawner|executor|supervis|async|background|rungroup|(?:task|run|work|wait|err)_?group).*"
                    + "|par|pool|.*[a-z]Pool|group|.*[a-z]Group|eg|workers?|tasks?|tg|wg|wp|conc|tomb|scheduler|dispatcher|runners?|actors?|cron|jobs?|ants");

    private Runner() {}

    /** How a literal is run that a call is given. */
    static Enclosure.Kind of(
            Expression.Call call, Expression argument, PackageScope.@Nullable Found<Declaration.Function> callee) {
        boolean elsewhere = callee == null || callee.node().body() == null
                ? isStarter(call)
                : runsElsewhere(callee.node(), call.arguments().indexOf(argument));
        return elsewhere ? Enclosure.Kind.GOROUTINE : Enclosure.Kind.CALLBACK;
    }

    private static boolean isStarter(Expression.Call call) {
        String name = call.name();
        if (STARTS.matcher(name).matches()) {
            return true;
        }
        return RUNS.matcher(name).matches()
                && owner(call).filter(on -> STARTER.matcher(on).matches()).isPresent();
    }

    /** The last name of what a function is called of: {@code pool} for {@code s.pool.Run(f)}. */
    private static Optional<String> owner(Expression.Call call) {
        if (!(call.function().unparenthesized() instanceof Expression.Selector selector)) {
            return Optional.empty();
        }
        return switch (selector.operand().unparenthesized()) {
            case Expression.Identifier name -> Optional.of(name.name());
            case Expression.Selector inner -> Optional.of(inner.name().name());
            case Expression.Call inner -> Optional.of(inner.name());
            default -> Optional.empty();
        };
    }

    /** Whether a function has another goroutine run what it is given: starts one, sends it away or stores it for later. */
    private static boolean runsElsewhere(Declaration.Function function, int index) {
        Optional<String> parameter = parameter(function, index);
        Statement.Block body = function.body();
        return parameter.isPresent() && body != null && passesOn(body, parameter.get());
    }

    private static Optional<String> parameter(Declaration.Function function, int index) {
        int at = 0;
        Optional<String> last = Optional.empty();
        for (Part.Field field : function.type().parameters()) {
            for (Expression.Identifier name : field.names()) {
                last = Optional.of(name.name());
                if (at++ == index) {
                    return last;
                }
            }
        }
        return at <= index ? last : Optional.empty();
    }

    private static boolean passesOn(Node body, String name) {
        Search search = new Search(name);
        body.walk(search);
        return search.found;
    }

    private static boolean mentions(Node node, String name) {
        boolean[] found = {false};
        node.forEachNode(inner -> found[0] |= inner instanceof Expression.Identifier identifier
                && identifier.name().equals(name));
        return found[0];
    }

    /** Looks for a place where a function that a parameter holds leaves the goroutine. */
    private static final class Search implements Node.Visitor {
        private final String name;
        private boolean found;

        Search(String name) {
            this.name = name;
        }

        @Override
        public boolean enter(Node node) {
            found |= switch (node) {
                case Statement.Go go -> mentions(go.call(), name);
                case Statement.Send send -> mentions(send.value(), name);
                case Statement.Assign assign -> stores(assign);
                case Expression.Call call -> hands(call);
                default -> false;
            };
            return !found;
        }

        @Override
        public void leave(Node node) {}

        private boolean stores(Statement.Assign assign) {
            List<Expression> right = assign.right();
            for (int i = 0; i < right.size(); i++) {
                boolean away = i < assign.left().size()
                        && !(assign.left().get(i).unparenthesized() instanceof Expression.Identifier);
                Expression value = right.get(i).unparenthesized();
                if ((away || value instanceof Expression.Composite || isAddressOfComposite(value)) && keeps(value)) {
                    return true;
                }
            }
            return false;
        }

        private static boolean isAddressOfComposite(Expression value) {
            return value instanceof Expression.Unary unary
                    && unary.operand().unparenthesized() instanceof Expression.Composite;
        }

        /** Whether a value holds the function, rather than what it returns. */
        private boolean keeps(Expression value) {
            boolean called = value instanceof Expression.Call call
                    && call.function().unparenthesized() instanceof Expression.Identifier function
                    && function.name().equals(name);
            return !called && mentions(value, name);
        }

        private boolean hands(Expression.Call call) {
            boolean given = call.arguments().stream().anyMatch(argument -> mentions(argument, name));
            return given && isStarter(call);
        }
    }
}
