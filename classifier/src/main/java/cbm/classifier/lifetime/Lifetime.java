package cbm.classifier.lifetime;

import cbm.classifier.statistics.Survival;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How long a bug lived: from the commits that brought the lines that its fix repairs to the fix.
 *
 * @param repository the repository's name
 * @param fix the full hash of the fix
 * @param date when the fix was committed
 * @param behaviour the code of the bug's behaviour; empty if unknown
 * @param cause the code of its cause; empty if unknown
 * @param lines the repaired lines with their origins; empty where none is known
 * @param note why there is none; else empty
 */
public record Lifetime(
        String repository,
        String fix,
        Instant date,
        String behaviour,
        String cause,
        List<TracedLine> lines,
        String note) {
    private static final Comparator<TracedLine> BY_AGE =
            Comparator.comparing(TracedLine::date).thenComparing(TracedLine::origin);

    /** Which of the commits that brought the lines begins a life. */
    public enum Birth {
        /** The last of them: before it the bug was not whole. */
        NEWEST("newest"),
        /** The first of them. */
        OLDEST("oldest");

        private final String code;

        Birth(String code) {
            this.code = code;
        }

        /** The name on the command line and in files. */
        public String code() {
            return code;
        }
    }

    /** Copies the lines. */
    public Lifetime {
        Objects.requireNonNull(date);
        lines = List.copyOf(lines);
    }

    /** The line that begins the life; nothing where no line is known. */
    public Optional<TracedLine> birth(Birth birth) {
        return birth == Birth.OLDEST
                ? lines.stream().min(BY_AGE)
                : lines.stream().max(BY_AGE);
    }

    /** Whole days from the birth to the fix; negative only where the clocks of the two commits disagree. */
    public Optional<Long> days(Birth birth) {
        return birth(birth).map(line -> days(line.date()));
    }

    /** Whole days from a moment to the fix. */
    public long days(Instant since) {
        return Math.floorDiv(
                Duration.between(since, date).getSeconds(), Duration.ofDays(1).getSeconds());
    }

    /** Why the lines are taken for repaired; nothing where none is known. */
    public Optional<Ground> ground() {
        return lines.stream().map(line -> line.repaired().ground()).findFirst();
    }

    /** The number of commits that brought the lines. */
    public long origins() {
        return lines.stream().map(TracedLine::origin).distinct().count();
    }

    /** The number of lines that may be older than what is at hand tells. */
    public long cut() {
        return lines.stream().filter(TracedLine::isCut).count();
    }

    /** As an observation of a duration in days, not below 0; lasting at least so long where the history is cut. */
    Optional<Survival.Observation> observation(Birth birth) {
        return birth(birth).map(line -> new Survival.Observation(Math.max(0, days(line.date())), !line.isCut()));
    }
}
