package cbm.cli;

import cbm.classifier.verdict.Judge;
import picocli.CommandLine.Option;

/** The option that says what is known of the commits before they are judged. */
final class AssumeFix {
    @Option(
            names = "--assume-fix",
            description = "The commits are known to be fixes of concurrency bugs; only their kind is asked.")
    private boolean given;

    boolean isGiven() {
        return given;
    }

    Judge.Known known() {
        return given ? Judge.Known.IS_FIX : Judge.Known.NOTHING;
    }
}
