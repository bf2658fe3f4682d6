package cbm.classifier.facts;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The variables that can be seen from a block. */
final class Scope {

    private final @Nullable Scope outer;
    private @Nullable Map<String, Variable> variables;

    Scope(@Nullable Scope outer) {
        this.outer = outer;
    }

    @Nullable
    Scope outer() {
        return outer;
    }

    void declare(Variable variable) {
        if (variables == null) {
            variables = new HashMap<>(8);
        }
        variables.put(variable.name(), variable);
    }

    @Nullable
    Variable find(String name) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            Variable variable = scope.variables == null ? null : scope.variables.get(name);
            if (variable != null) {
                return variable;
            }
        }
        return null;
    }

    /** The variable if this very block declares it. */
    @Nullable
    Variable own(String name) {
        return variables == null ? null : variables.get(name);
    }
}
