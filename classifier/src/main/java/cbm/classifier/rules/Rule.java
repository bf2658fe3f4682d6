package cbm.classifier.rules;

import java.util.List;

/**
 * One thing to look for in a fix: a pure function from the fix's facts to findings. What a finding is worth, the judge knows.
 */
public interface Rule {

    /** The rule's documentation. */
    Card card();

    /** The rule's stable name. */
    default String id() {
        return card().id();
    }

    /** What the rule finds, in the order of the fix; empty if it sees nothing. */
    List<Finding> examine(Dossier fix);
}
