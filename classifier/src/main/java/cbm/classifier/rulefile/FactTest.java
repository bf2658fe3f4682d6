package cbm.classifier.rulefile;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;

/** A condition on one change of a fact and on the function that it stands in. */
@FunctionalInterface
interface FactTest {

    /** A test that all pass. */
    FactTest ANY = (function, change) -> true;

    /** Whether it holds of a change. */
    boolean holds(FunctionChange function, FactChange change);

    /** Both this and another one. */
    default FactTest and(FactTest other) {
        return (function, change) -> holds(function, change) && other.holds(function, change);
    }

    /** This or another one. */
    default FactTest or(FactTest other) {
        return (function, change) -> holds(function, change) || other.holds(function, change);
    }

    /** Not this. */
    default FactTest negated() {
        return (function, change) -> !holds(function, change);
    }
}
