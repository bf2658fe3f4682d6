package cbm.classifier.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Clauses whose head is missing: those of a {@code select} if one of them communicates, else those of a {@code switch}. */
final class StrayClauses {

    /** A clause that is not yet known to be a {@link Part.Case} or a {@link Part.Communication}. */
    record Clause(
            boolean isDefault,
            List<Expression> values,
            @Nullable Statement head,
            List<Statement> body,
            int start,
            int end) {

        boolean communicates() {
            return head != null
                    && (head instanceof Statement.Send
                            || toCommunication().receive().isPresent());
        }

        Part.Case toCase() {
            return new Part.Case(
                    isDefault,
                    head instanceof Statement.ExpressionStatement || head == null ? values : List.of(),
                    body,
                    start,
                    end);
        }

        Part.Communication toCommunication() {
            return new Part.Communication(isDefault, head, body, start, end);
        }
    }

    private final List<Clause> clauses = new ArrayList<>();

    /** The statements before the first head belong to a clause of their own. */
    StrayClauses(List<Statement> before) {
        if (!before.isEmpty()) {
            int start = before.getFirst().start();
            int end = before.getLast().end();
            clauses.add(new Clause(false, List.of(), null, List.copyOf(before), start, end));
        }
    }

    void add(Clause clause) {
        clauses.add(clause);
    }

    Statement toStatement(int start, int end) {
        if (clauses.stream().anyMatch(Clause::communicates)) {
            List<Part.Communication> communications =
                    clauses.stream().map(Clause::toCommunication).toList();
            return new Statement.Select(communications, start, end);
        }
        List<Part.Case> cases = clauses.stream().map(Clause::toCase).toList();
        return new Statement.Switch(null, null, cases, start, end);
    }
}
