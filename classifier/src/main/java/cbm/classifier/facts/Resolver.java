package cbm.classifier.facts;

import cbm.classifier.syntax.Declaration;
import cbm.classifier.syntax.Expression;
import cbm.classifier.syntax.Operator;
import cbm.classifier.syntax.Part;
import cbm.classifier.syntax.TypeExpression;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the variables and types behind expressions, as seen from one place of a function. */
final class Resolver {

    private static final int MAX_DEPTH = 12;
    private static final Set<String> BASIC_TYPES = Set.of(
            "bool",
            "string",
            "error",
            "byte",
            "rune",
            "any",
            "int",
            "int8",
            "int16",
            "int32",
            "int64",
            "uint",
            "uint8",
            "uint16",
            "uint32",
            "uint64",
            "uintptr",
            "float32",
            "float64",
            "complex64",
            "complex128");

    private static final Pattern ERROR_NAME = Pattern.compile("\\w*[eE]rr[0-9]*");

    /** The last members that selectors were found to name, by where these end: most are asked for several times. */
    private static final class Remembered {
        /** A power of two. */
        private static final int SLOTS = 64;

        private final Expression.@Nullable Selector[] selectors = new Expression.Selector[SLOTS];
        private final @Nullable Member[] members = new Member[SLOTS];

        private static int slot(Expression.Selector selector) {
            return selector.end() & (SLOTS - 1);
        }

        boolean has(Expression.Selector selector) {
            return selectors[slot(selector)] == selector;
        }

        @Nullable
        Member member(Expression.Selector selector) {
            return members[slot(selector)];
        }

        void put(Expression.Selector selector, @Nullable Member member) {
            selectors[slot(selector)] = selector;
            members[slot(selector)] = member;
        }
    }

    private final Unit unit;
    private @Nullable Remembered remembered;
    private Scope scope = new Scope(null);
    private int depth;

    Resolver(Unit unit) {
        this.unit = unit;
    }

    Unit unit() {
        return unit;
    }

    Scope scope() {
        return scope;
    }

    void enterBlock() {
        scope = new Scope(scope);
    }

    void leaveBlock() {
        Scope outer = scope.outer();
        if (outer != null) {
            scope = outer;
        }
    }

    @Nullable
    Variable variable(Expression expression) {
        return expression.unparenthesized() instanceof Expression.Identifier name ? scope.find(name.name()) : null;
    }

    /** The import's name of {@code name.x}, where name is an imported package and no variable hides it. */
    @Nullable
    String importOf(Expression.Selector selector) {
        return selector.operand() instanceof Expression.Identifier operand
                        && unit.outline().importPath(operand.name()) != null
                        && scope.find(operand.name()) == null
                ? TypeNames.packageName(unit, operand.name())
                : null;
    }

    /** The type of an expression, or null where it is not known. */
    @Nullable
    GoType typeOf(@Nullable Expression expression) {
        if (expression == null || depth > MAX_DEPTH) {
            return null;
        }
        depth++;
        GoType type = infer(expression);
        depth--;
        return type;
    }

    private @Nullable GoType infer(Expression expression) {
        return switch (expression) {
            case Expression.Identifier name -> ofName(name.name());
            case Expression.Parenthesized parenthesized -> typeOf(parenthesized.inner());
            case Expression.Selector selector -> ofSelector(selector);
            case Expression.Index index -> ofElement(typeOf(index.operand()));
            case Expression.Slice slice -> typeOf(slice.operand());
            case Expression.TypeAssertion assertion -> here(assertion.type());
            case Expression.Call call -> result(call, 0);
            case Expression.Star star -> ofStar(star);
            case Expression.Unary unary -> ofUnary(unary);
            case Expression.Receive receive -> ofElement(typeOf(receive.channel()));
            case Expression.Composite composite -> here(composite.type());
            case Expression.FunctionLiteral literal -> here(literal.type());
            case Expression.Binary binary -> ofBinary(binary);
            case Expression.Literal literal -> null;
            case Expression.KeyValue pair -> null;
            case Expression.BadExpression bad -> null;
            case TypeExpression type -> here(type);
        };
    }

    private @Nullable GoType here(@Nullable Expression type) {
        return type == null ? null : new GoType(type, unit);
    }

    private @Nullable GoType ofBinary(Expression.Binary binary) {
        boolean compares = binary.operator().precedence() <= Operator.EQUAL.precedence();
        return compares ? null : typeOf(binary.left());
    }

    private @Nullable GoType ofName(String name) {
        Variable variable = scope.find(name);
        if (variable != null) {
            return variable.type();
        }
        var value = unit.scope().value(name);
        return value == null ? null : ofValue(value);
    }

    private static @Nullable GoType ofValue(PackageScope.Found<FileOutline.PackageValue> found) {
        Part.Value value = found.node().value();
        Expression type = value.type();
        if (type != null) {
            return new GoType(type, found.unit());
        }
        if (value.values().isEmpty()) {
            return null;
        }
        Resolver other = new Resolver(found.unit());
        other.depth = MAX_DEPTH / 2;
        return other.typeOfNth(value.values(), found.node().index());
    }

    /** The type of the nth name on the left of an assignment. */
    @Nullable
    GoType typeOfNth(List<Expression> right, int index) {
        if (right.size() > 1 || index == 0) {
            return index < right.size() ? ofNthResult(right.get(index), 0) : null;
        }
        return right.isEmpty() ? null : ofNthResult(right.getFirst(), index);
    }

    private @Nullable GoType ofNthResult(Expression expression, int index) {
        return expression.unparenthesized() instanceof Expression.Call call
                ? result(call, index)
                : index == 0 ? typeOf(expression) : null;
    }

    private @Nullable GoType ofSelector(Expression.Selector selector) {
        String imported = importOf(selector);
        if (imported != null) {
            return ofImported(selector, imported);
        }
        Member member = member(selector);
        if (member != null) {
            return member.type();
        }
        boolean stray = typeOf(selector.operand()) == null;
        return stray ? here(unit.outline().strayField(selector.name().name())) : null;
    }

    private @Nullable GoType ofImported(Expression.Selector selector, String imported) {
        String name = selector.name().name();
        GoType standard = Standard.type(imported, name);
        if (standard != null || !(selector.operand() instanceof Expression.Identifier operand)) {
            return standard;
        }
        PackageScope other = TypeNames.imported(unit, operand.name());
        if (other == null) {
            return null;
        }
        var function = other.function(name);
        if (function != null) {
            return new GoType(function.node().type(), function.unit());
        }
        var value = other.value(name);
        return value == null ? null : ofValue(value);
    }

    /** The type of what a type's values hold: the element of a channel, slice, array, map, or what is pointed to. */
    @Nullable
    GoType ofElement(@Nullable GoType type) {
        if (type == null) {
            return null;
        }
        GoType container = TypeNames.underlying(type);
        return switch (container.expression()) {
            case TypeExpression.ChannelType channel -> container.with(channel.element());
            case TypeExpression.SliceType slice -> container.with(slice.element());
            case TypeExpression.VariadicType variadic -> container.with(variadic.element());
            case TypeExpression.ArrayType array -> container.with(array.element());
            case TypeExpression.MapType map -> container.with(map.value());
            default -> null;
        };
    }

    /** The type of a range's first variable. */
    @Nullable
    GoType ofKey(@Nullable GoType type) {
        if (type == null) {
            return null;
        }
        GoType container = TypeNames.underlying(type);
        return switch (container.expression()) {
            case TypeExpression.ChannelType channel -> container.with(channel.element());
            case TypeExpression.MapType map -> container.with(map.key());
            default -> null;
        };
    }

    private @Nullable GoType ofStar(Expression.Star star) {
        GoType type = typeOf(star.operand());
        return type == null ? null : type.dereferenced();
    }

    private @Nullable GoType ofUnary(Expression.Unary unary) {
        GoType type = typeOf(unary.operand());
        if (type == null || unary.operator() != Operator.AND) {
            return type;
        }
        return type.with(new Expression.Star(type.expression(), unary.start(), unary.end()));
    }

    /** The type of the nth result of a call or conversion. */
    @Nullable
    GoType result(Expression.Call call, int index) {
        Expression callee = call.function().unparenthesized();
        if (callee instanceof Expression.Identifier name && scope.find(name.name()) == null) {
            return ofNamedCall(call, name.name(), index);
        }
        if (callee instanceof TypeExpression type && !(callee instanceof TypeExpression.FunctionType)) {
            return here(type);
        }
        if (callee instanceof Expression.Star) {
            return here(callee);
        }
        if (callee instanceof Expression.FunctionLiteral literal) {
            return nthResult(new GoType(literal.type(), unit), index);
        }
        GoType function = typeOf(callee);
        if (function == null) {
            return convertsToImported(callee) ? here(callee) : null;
        }
        return nthResult(function, index);
    }

    private boolean convertsToImported(Expression callee) {
        return callee instanceof Expression.Selector selector
                && importOf(selector) != null
                && TypeNames.declaration(new GoType(callee, unit)) != null;
    }

    private @Nullable GoType ofNamedCall(Expression.Call call, String name, int index) {
        var function = unit.scope().function(name);
        if (function != null) {
            return nthResult(new GoType(function.node().type(), function.unit()), index);
        }
        if (unit.scope().type(name) != null || BASIC_TYPES.contains(name)) {
            return here(call.function());
        }
        Expression first = call.arguments().isEmpty() ? null : call.arguments().getFirst();
        return switch (name) {
            case "make" -> here(first);
            case "new" -> first == null ? null : here(new Expression.Star(first, first.start(), first.end()));
            case "append", "min", "max" -> typeOf(first);
            default -> nthResult(ofName(name), index);
        };
    }

    private static @Nullable GoType nthResult(@Nullable GoType given, int index) {
        if (given == null) {
            return null;
        }
        GoType function = TypeNames.transparent(given);
        if (!(function.expression() instanceof TypeExpression.FunctionType type)) {
            return null;
        }
        int count = index;
        for (Part.Field field : type.results()) {
            count -= Math.max(1, field.names().size());
            if (count < 0) {
                return function.with(field.type());
            }
        }
        return null;
    }

    /** What an expression names. */
    Subject subject(Expression expression) {
        return subject(expression, 0);
    }

    private Subject subject(Expression given, int level) {
        Expression expression = given.unparenthesized();
        if (level > MAX_DEPTH) {
            return Subject.NONE;
        }
        return switch (expression) {
            case Expression.Identifier name -> ofIdentifier(name);
            case Expression.Selector selector -> ofField(selector, level);
            case Expression.Star star -> subject(star.operand(), level + 1);
            case Expression.Unary unary ->
                unary.operator() == Operator.AND ? subject(unary.operand(), level + 1) : Subject.NONE;
            case Expression.Slice slice -> subject(slice.operand(), level + 1);
            case Expression.TypeAssertion assertion -> ofAssertion(assertion, level);
            case Expression.Index index -> ofIndex(index, level);
            case Expression.Call call -> ofCall(call, level);
            default -> Subject.NONE;
        };
    }

    private Subject ofIdentifier(Expression.Identifier identifier) {
        String name = identifier.name();
        Variable variable = scope.find(name);
        if (variable != null) {
            return new Subject(name, name, name, TypeNames.print(variable.type()), variable.origin());
        }
        var value = unit.scope().value(name);
        if (value != null) {
            return new Subject(name, name, name, TypeNames.print(ofValue(value)), Origin.PACKAGE);
        }
        if (unit.scope().function(name) != null) {
            return new Subject(name, name, name, "func", Origin.PACKAGE);
        }
        Origin origin = unit.outline().importPath(name) == null ? Origin.NAME : Origin.IMPORT;
        return new Subject(name, name, name, "", origin);
    }

    private Subject ofField(Expression.Selector selector, int level) {
        String name = selector.name().name();
        String imported = importOf(selector);
        if (imported != null && selector.operand() instanceof Expression.Identifier operand) {
            String path = operand.name() + "." + name;
            return new Subject(
                    path, path, imported + "." + name, TypeNames.print(ofImported(selector, imported)), Origin.IMPORT);
        }
        Subject operand = subject(selector.operand(), level + 1);
        if (operand == Subject.NONE) {
            return Subject.NONE;
        }
        Member member = member(selector);
        if (member == null) {
            return ofUnknownField(operand, name);
        }
        String way = member.embedded().isEmpty() ? "" : "." + String.join(".", member.embedded());
        String owner = member.owner();
        String fullName =
                owner.isEmpty() || owner.equals("struct") ? operand.member() + "." + name : owner + "." + name;
        return new Subject(
                operand.written() + "." + name,
                operand.path() + way + "." + name,
                fullName,
                TypeNames.print(member.type()),
                member.embedded().isEmpty() ? Origin.FIELD : Origin.EMBEDDED);
    }

    private Subject ofUnknownField(Subject operand, String name) {
        String path = operand.path() + "." + name;
        String type = TypeNames.print(here(unit.outline().strayField(name)));
        String base = operand.baseType();
        boolean named = !base.isEmpty() && operand.origin() != Origin.CALL && Character.isLetter(base.charAt(0));
        String member = named && !base.contains(" ") ? base + "." + name : path;
        return new Subject(operand.written() + "." + name, path, member, type, Origin.NAME);
    }

    private Subject ofAssertion(Expression.TypeAssertion assertion, int level) {
        Subject operand = subject(assertion.operand(), level + 1);
        if (operand == Subject.NONE) {
            return operand;
        }
        String type = TypeNames.print(here(assertion.type()));
        return new Subject(operand.written(), operand.path(), operand.member(), type, operand.origin());
    }

    private Subject ofIndex(Expression.Index index, int level) {
        Subject operand = subject(index.operand(), level + 1);
        if (operand == Subject.NONE) {
            return operand;
        }
        return new Subject(
                operand.written() + "[]",
                operand.path() + "[]",
                operand.member() + "[]",
                TypeNames.print(typeOf(index)),
                operand.origin());
    }

    private Subject ofCall(Expression.Call call, int level) {
        Subject callee = subject(call.function(), level + 1);
        if (callee == Subject.NONE) {
            return callee;
        }
        return new Subject(
                callee.written() + "()",
                callee.path() + "()",
                callee.member() + "()",
                TypeNames.print(result(call, 0)),
                Origin.CALL);
    }

    /** Whether a name is that of a built-in type. */
    static boolean isBasicType(String name) {
        return BASIC_TYPES.contains(name);
    }

    /** The function or method that a call runs, if its declaration is at hand. */
    PackageScope.@Nullable Found<Declaration.Function> callee(Expression.Call call) {
        Expression function = call.function().unparenthesized();
        if (function instanceof Expression.Index index) {
            function = index.operand().unparenthesized();
        }
        if (function instanceof Expression.Identifier name) {
            return scope.find(name.name()) == null ? unit.scope().function(name.name()) : null;
        }
        if (!(function instanceof Expression.Selector selector)) {
            return null;
        }
        if (importOf(selector) != null && selector.operand() instanceof Expression.Identifier operand) {
            PackageScope other = TypeNames.imported(unit, operand.name());
            return other == null ? null : other.function(selector.name().name());
        }
        Member member = member(selector);
        return member == null ? null : member.method();
    }

    /** The field or method that a selector names, if the type of its operand is at hand. */
    @Nullable
    Member member(Expression.Selector selector) {
        Remembered known = remembered;
        if (known != null && known.has(selector)) {
            return known.member(selector);
        }
        GoType type = typeOf(selector.operand());
        Member member = type == null ? null : Member.find(type, selector.name().name());
        // What is not found deep within an expression, where the search gives up sooner, may be found from its surface.
        if (depth == 0 || member != null) {
            if (remembered == null) {
                remembered = new Remembered();
            }
            remembered.put(selector, member);
        }
        return member;
    }

    /** Whether something is an error by its type or, where that is not known, by its name. */
    static boolean isError(String type, String name) {
        return type.equals("error")
                || (type.isEmpty() && ERROR_NAME.matcher(name).matches());
    }
}
