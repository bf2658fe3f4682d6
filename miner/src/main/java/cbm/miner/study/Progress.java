package cbm.miner.study;

/** What a long piece of work tells while it runs. Called by several threads. */
public interface Progress {
    /**
     * A piece of work begins.
     *
     * @param what what is done, in a few words
     * @param total how many steps it has; 0 if that is not known
     */
    void begin(String what, long total);

    /** Some more steps are done. */
    void advance(long steps);

    /** The piece of work is done. */
    void end();

    /** Progress that nobody hears of. */
    static Progress silent() {
        return new Progress() {
            @Override
            public void begin(String what, long total) {
                // Nobody listens.
            }

            @Override
            public void advance(long steps) {
                // Nobody listens.
            }

            @Override
            public void end() {
                // Nobody listens.
            }
        };
    }
}
