package cbm.classifier.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a tree as Go tokens, each statement and line of a group ended by {@link Layout#END}. */
final class GoPrinter {

    private final List<String> tokens = new ArrayList<>();

    /** The tokens of a file; the tree must be whole, without bad or stray nodes. */
    static List<String> tokens(String packageName, List<Declaration> declarations) {
        GoPrinter printer = new GoPrinter();
        printer.emit("package", packageName, Layout.END);
        for (Declaration declaration : declarations) {
            printer.declaration(declaration);
            printer.emit(Layout.END);
        }
        return printer.tokens;
    }

    private void emit(String... written) {
        tokens.addAll(List.of(written));
    }

    private void declaration(Declaration declaration) {
        switch (declaration) {
            case Declaration.Function function -> function(function);
            case Declaration.Imports imports -> {
                emit("import");
                group(imports.imports(), this::importSpecification);
            }
            case Declaration.Values values -> {
                emit(values.constant() ? "const" : "var");
                group(values.values(), this::value);
            }
            case Declaration.Types types -> {
                emit("type");
                group(types.types(), this::type);
            }
            case Declaration.Loose loose -> throw new AssertionError(loose);
        }
    }

    private void function(Declaration.Function function) {
        emit("func");
        if (function.receiver() != null) {
            emit("(");
            field(function.receiver());
            emit(")");
        }
        emit(function.name().name());
        signature(function.type());
        if (function.body() != null) {
            block(function.body());
        }
    }

    private <T> void group(List<T> parts, java.util.function.Consumer<T> printer) {
        if (parts.size() == 1) {
            printer.accept(parts.getFirst());
            return;
        }
        emit("(");
        for (T part : parts) {
            printer.accept(part);
            emit(Layout.END);
        }
        emit(")");
    }

    private void importSpecification(Part.Import specification) {
        if (specification.name() != null) {
            emit(specification.name().name());
        }
        emit(specification.path().text());
    }

    private void value(Part.Value value) {
        list(value.names());
        if (value.type() != null) {
            expression(value.type());
        }
        if (!value.values().isEmpty()) {
            emit("=");
            list(value.values());
        }
    }

    private void type(Part.Type type) {
        emit(type.name().name());
        typeParameters(type.typeParameters());
        if (type.alias()) {
            emit("=");
        }
        expression(type.type());
    }

    private void typeParameters(List<Part.Field> parameters) {
        if (!parameters.isEmpty()) {
            emit("[");
            fields(parameters, ",");
            emit("]");
        }
    }

    private void fields(List<Part.Field> fields, String separator) {
        boolean first = true;
        for (Part.Field field : fields) {
            if (!first) {
                emit(separator);
            }
            field(field);
            first = false;
        }
    }

    private void field(Part.Field field) {
        list(field.names());
        expression(field.type());
        if (field.tag() != null) {
            emit(field.tag().text());
        }
    }

    private void signature(TypeExpression.FunctionType type) {
        typeParameters(type.typeParameters());
        emit("(");
        fields(type.parameters(), ",");
        emit(")");
        if (type.results().size() == 1 && type.results().getFirst().isUnnamed()) {
            expression(type.results().getFirst().type());
        } else if (!type.results().isEmpty()) {
            emit("(");
            fields(type.results(), ",");
            emit(")");
        }
    }

    private void list(List<? extends Expression> expressions) {
        boolean first = true;
        for (Expression expression : expressions) {
            if (!first) {
                emit(",");
            }
            expression(expression);
            first = false;
        }
    }

    private void optional(@Nullable Expression expression) {
        if (expression != null) {
            expression(expression);
        }
    }

    private void expression(Expression expression) {
        switch (expression) {
            case TypeExpression type -> typeExpression(type);
            case Expression.Identifier identifier -> emit(identifier.name());
            case Expression.Literal literal -> emit(literal.text());
            case Expression.Parenthesized parenthesized -> around("(", parenthesized.inner(), ")");
            case Expression.Star star -> around("*", star.operand());
            case Expression.Receive receive -> around("<-", receive.channel());
            case Expression.Unary unary -> around(unary.operator().symbol(), unary.operand());
            case Expression.Binary binary -> {
                expression(binary.left());
                around(binary.operator().symbol(), binary.right());
            }
            case Expression.KeyValue pair -> {
                expression(pair.key());
                around(":", pair.value());
            }
            case Expression.FunctionLiteral literal -> {
                emit("func");
                signature(literal.type());
                block(literal.body());
            }
            case Expression.Composite composite -> {
                optional(composite.type());
                emit("{");
                list(composite.elements());
                emit("}");
            }
            default -> primary(expression);
        }
    }

    private void around(String before, Expression expression, String... after) {
        emit(before);
        expression(expression);
        emit(after);
    }

    private void primary(Expression expression) {
        switch (expression) {
            case Expression.Selector selector -> {
                expression(selector.operand());
                emit(".", selector.name().name());
            }
            case Expression.Call call -> {
                expression(call.function());
                emit("(");
                list(call.arguments());
                emit(call.spread() ? new String[] {"...", ")"} : new String[] {")"});
            }
            case Expression.Index index -> {
                expression(index.operand());
                emit("[");
                list(index.indices());
                emit("]");
            }
            case Expression.Slice slice -> slice(slice);
            case Expression.TypeAssertion assertion -> {
                expression(assertion.operand());
                emit(".", "(");
                if (assertion.type() == null) {
                    emit("type");
                }
                optional(assertion.type());
                emit(")");
            }
            default -> throw new AssertionError(expression);
        }
    }

    private void slice(Expression.Slice slice) {
        expression(slice.operand());
        emit("[");
        optional(slice.low());
        emit(":");
        optional(slice.high());
        if (slice.max() != null) {
            around(":", slice.max());
        }
        emit("]");
    }

    private void typeExpression(TypeExpression type) {
        switch (type) {
            case TypeExpression.ArrayType array -> {
                emit("[");
                if (array.length() == null) {
                    emit("...");
                }
                optional(array.length());
                around("]", array.element());
            }
            case TypeExpression.SliceType slice -> {
                emit("[", "]");
                expression(slice.element());
            }
            case TypeExpression.StructType struct -> members("struct", struct.fields());
            case TypeExpression.InterfaceType contract -> members("interface", contract.elements());
            case TypeExpression.FunctionType function -> {
                emit("func");
                signature(function);
            }
            case TypeExpression.MapType map -> {
                emit("map");
                around("[", map.key(), "]");
                expression(map.value());
            }
            case TypeExpression.ChannelType channel -> channel(channel);
            case TypeExpression.VariadicType variadic -> around("...", variadic.element());
        }
    }

    private void channel(TypeExpression.ChannelType channel) {
        switch (channel.direction()) {
            case BOTH -> emit("chan");
            case SEND -> emit("chan", "<-");
            case RECEIVE -> emit("<-", "chan");
        }
        expression(channel.element());
    }

    private void members(String keyword, List<Part.Field> members) {
        emit(keyword, "{");
        for (Part.Field member : members) {
            if (keyword.equals("interface") && member.type() instanceof TypeExpression.FunctionType method) {
                emit(member.names().getFirst().name());
                signature(method);
            } else {
                field(member);
            }
            emit(Layout.END);
        }
        emit("}");
    }

    private void block(Statement.Block block) {
        emit("{");
        statements(block.statements());
        emit("}");
    }

    private void statements(List<Statement> statements) {
        for (Statement statement : statements) {
            statement(statement);
            emit(Layout.END);
        }
    }

    private void statement(Statement statement) {
        switch (statement) {
            case Statement.Block block -> block(block);
            case Statement.Go go -> around("go", go.call());
            case Statement.Defer defer -> around("defer", defer.call());
            case Statement.Return returned -> {
                emit("return");
                list(returned.results());
            }
            case Statement.Branch branch -> {
                emit(branch.kind().name().toLowerCase(java.util.Locale.ROOT));
                optional(branch.label());
            }
            case Statement.Labeled labeled -> {
                emit(labeled.label().name(), ":");
                statement(labeled.statement());
            }
            case Statement.DeclarationStatement declared -> declaration(declared.declaration());
            case Statement.Empty empty -> {}
            case Statement.If test -> conditional(test);
            case Statement.For loop -> loop(loop);
            case Statement.Range range -> range(range);
            case Statement.Switch choice -> choice(choice);
            case Statement.TypeSwitch choice -> typeChoice(choice);
            case Statement.Select select -> select(select);
            default -> simple(statement);
        }
    }

    private void simple(Statement statement) {
        switch (statement) {
            case Statement.ExpressionStatement alone -> expression(alone.expression());
            case Statement.Send send -> {
                expression(send.channel());
                around("<-", send.value());
            }
            case Statement.IncrementDecrement step -> {
                expression(step.operand());
                emit(step.increment() ? "++" : "--");
            }
            case Statement.Assign assign -> {
                list(assign.left());
                String operator =
                        assign.operator() == null ? "" : assign.operator().symbol();
                emit(assign.define() ? ":=" : operator + "=");
                list(assign.right());
            }
            default -> throw new AssertionError(statement);
        }
    }

    private void head(@Nullable Statement init) {
        if (init != null) {
            simple(init);
            emit(";");
        }
    }

    private void conditional(Statement.If test) {
        emit("if");
        head(test.init());
        expression(test.condition());
        block(test.then());
        if (test.otherwise() != null) {
            emit("else");
            statement(test.otherwise());
        }
    }

    private void loop(Statement.For loop) {
        emit("for");
        if (loop.init() != null || loop.post() != null) {
            if (loop.init() != null) {
                simple(loop.init());
            }
            emit(";");
            optional(loop.condition());
            emit(";");
            if (loop.post() != null) {
                simple(loop.post());
            }
        } else {
            optional(loop.condition());
        }
        block(loop.body());
    }

    private void range(Statement.Range range) {
        emit("for");
        if (!range.variables().isEmpty()) {
            list(range.variables());
            emit(range.define() ? ":=" : "=");
        }
        around("range", range.subject());
        block(range.body());
    }

    private void choice(Statement.Switch choice) {
        emit("switch");
        head(choice.init());
        optional(choice.tag());
        cases(choice.cases());
    }

    private void typeChoice(Statement.TypeSwitch choice) {
        emit("switch");
        head(choice.init());
        if (choice.binding() != null) {
            emit(choice.binding().name(), ":=");
        }
        expression(choice.subject());
        emit(".", "(", "type", ")");
        cases(choice.cases());
    }

    private void cases(List<Part.Case> cases) {
        emit("{");
        for (Part.Case clause : cases) {
            emit(clause.isDefault() ? "default" : "case");
            list(clause.values());
            emit(":");
            statements(clause.body());
        }
        emit("}");
    }

    private void select(Statement.Select select) {
        emit("select", "{");
        for (Part.Communication clause : select.clauses()) {
            emit(clause.isDefault() ? "default" : "case");
            if (clause.communication() != null) {
                simple(clause.communication());
            }
            emit(":");
            statements(clause.body());
        }
        emit("}");
    }
}
