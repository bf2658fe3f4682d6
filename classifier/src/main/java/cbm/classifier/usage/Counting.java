package cbm.classifier.usage;

import cbm.classifier.usage.Use.Form;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A definition of what counts as one use of a primitive. */
public enum Counting {
    /**
     * The definition that comes nearest to the numbers which the study of 2019 printed; the paper itself gives none.
     * Operations, those of channels being sends and receives alone; generated code counts, vendored code does not.
     */
    GO_STUDY_2019(
            "go-study-2019",
            "each call of a method on a value of a primitive's type, each call of sync/atomic, each send and receive;"
                    + " generated code included",
            EnumSet.of(Form.OPERATION),
            true),
    /** Where a primitive does its work. */
    OPERATIONS(
            "operations",
            "each call of a method on a value of a primitive's type, each call of sync/atomic, each send, receive, range"
                    + " and close; Lock and Unlock on values of unknown type too",
            EnumSet.of(Form.OPERATION, Form.GUESS, Form.CLOSE),
            false),
    /** What is declared to be a primitive. */
    DECLARATIONS(
            "declarations",
            "each variable, field, parameter and result of a primitive's type; each select",
            EnumSet.of(Form.DECLARATION),
            false),
    /** Wherever a primitive is named. */
    MENTIONS(
            "mentions",
            "each time that a primitive's type or package is named and each channel type; each select",
            EnumSet.of(Form.MENTION),
            false),
    /** Where a primitive is brought into the world and where it works. */
    ALL("all", "operations, declarations and makes together", EnumSet.complementOf(EnumSet.of(Form.MENTION)), false);

    private final String code;
    private final String definition;
    private final Set<Form> forms;
    private final boolean withGenerated;

    Counting(String code, String definition, Set<Form> forms, boolean withGenerated) {
        this.code = code;
        this.definition = definition;
        this.forms = forms;
        this.withGenerated = withGenerated;
    }

    /** The name on the command line and in files. */
    public String code() {
        return code;
    }

    /** What is counted, in a line. */
    public String definition() {
        return definition;
    }

    /** Whether it takes generated code for the project's own. */
    public boolean withGenerated() {
        return withGenerated;
    }

    /** Whether it counts a use. */
    public boolean counts(Use use) {
        if (use == Use.RANGE) {
            return this != GO_STUDY_2019 && forms.contains(Form.OPERATION);
        }
        return forms.contains(use.form()) || use == Use.SELECT_STATEMENT;
    }

    /** The definition of a name. */
    public static Optional<Counting> named(String name) {
        return Arrays.stream(values())
                .filter(counting -> counting.code.equalsIgnoreCase(name))
                .findFirst();
    }

    @Override
    public String toString() {
        return code;
    }
}
