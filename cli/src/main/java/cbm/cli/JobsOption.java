package cbm.cli;

import picocli.CommandLine.Option;

/** The number of threads. */
final class JobsOption {
    @Option(
            names = {"-j", "--jobs"},
            paramLabel = "N",
            description = "Number of threads; does not change the result. Default: the number of processors.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    /**
     * Refuses a number that is none of threads.
     *
     * @throws UserFault if it is below 1
     */
    void check() {
        if (jobs < 1) {
            throw new UserFault("--jobs takes a number of at least 1, not " + jobs);
        }
    }

    /** The number, at least 1 once it was checked. */
    int number() {
        return jobs;
    }
}
