package cbm.cli;

import cbm.miner.git.CommitId;
import cbm.miner.git.GitRepository;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The moments at which a history is looked at: one, or many at an interval. */
final class Moments {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}(-\\d{2}.*)?");
    private static final Pattern INTERVAL =
            Pattern.compile("(?<count>\\d{1,4})\\s*(?<unit>day|week|month|year)s?", Pattern.CASE_INSENSITIVE);
    private static final int MOST = 10_000;

    @Option(
            names = "--at",
            paramLabel = "DATE|REF",
            description =
                    "Look at the ref's first-parent line as it stood at the end of this day, or at this tag, branch or"
                            + " commit. Default: the ref itself.")
    private @Nullable String at;

    @Option(
            names = "--every",
            paramLabel = "INTERVAL",
            description = "Look at it again and again, as in 3months, 1year, 2weeks or 10days.")
    private @Nullable String every;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "The first moment of --every. Default: the oldest commit.")
    private @Nullable String from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            description = "The last moment of --every. Default: the ref's own date.")
    private @Nullable String to;

    /** A moment and the commit that stood there. */
    record Stand(Instant moment, CommitId commit) {}

    /** Moments at an interval over a whole history. */
    static Moments every(String interval) {
        Moments moments = new Moments();
        moments.every = interval;
        return moments;
    }

    /** Takes an interval where nothing else is asked for. */
    void defaultTo(String interval) {
        if (at == null && every == null) {
            every = interval;
        }
    }

    /** Takes the study's months where nothing else is asked for. */
    void defaultTo(String from, String to, String every) {
        if (at == null && this.every == null) {
            this.from = from;
            this.to = to;
            this.every = every;
        }
    }

    /** Where a repository stood at each moment; moments before its first commit are left out. */
    List<Stand> of(GitRepository repository, CommitId tip) throws IOException {
        if (every == null) {
            if (from != null || to != null) {
                throw new UserFault("--from and --to need --every, such as --every 3months");
            }
            return List.of(one(repository, tip));
        }
        if (at != null) {
            throw new UserFault("--at is one moment and --every many; drop one of the two");
        }
        return many(repository, tip, interval(every));
    }

    private Stand one(GitRepository repository, CommitId tip) throws IOException {
        if (at == null) {
            return new Stand(repository.committed(tip), tip);
        }
        if (DATE.matcher(at).matches()) {
            Instant moment = ScopeOptions.moment("--at", at, true);
            return new Stand(moment, repository.asOf(tip, moment));
        }
        CommitId commit = repository.resolve(at);
        return new Stand(repository.committed(commit), commit);
    }

    private List<Stand> many(GitRepository repository, CommitId tip, Period interval) throws IOException {
        Instant last = to == null ? repository.committed(tip) : ScopeOptions.moment("--to", to, true);
        Instant oldest = repository.oldestOnLine(tip);
        LocalDate start = day(from == null ? oldest : ScopeOptions.moment("--from", from, true));
        List<Stand> stands = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            Instant moment =
                    nth(start, interval, i).atTime(LocalTime.of(23, 59, 59)).toInstant(ZoneOffset.UTC);
            if (moment.isAfter(last) && !day(moment).equals(day(last))) {
                break;
            }
            if (!moment.isBefore(oldest)) {
                stands.add(new Stand(moment, repository.asOf(tip, moment)));
            }
        }
        if (stands.isEmpty()) {
            throw new UserFault("no moment of --every lies within the history, which begins on " + day(oldest));
        }
        return stands;
    }

    /** Counted from the start each time, so that the 31st of a month stays one where there is one. */
    private static LocalDate nth(LocalDate start, Period interval, int n) {
        try {
            return start.plus(interval.multipliedBy(n));
        } catch (DateTimeException | ArithmeticException e) {
            return LocalDate.MAX.minusYears(1);
        }
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static Period interval(String text) {
        Matcher interval = INTERVAL.matcher(text.strip());
        int count = interval.matches() ? Integer.parseInt(interval.group("count")) : 0;
        if (count == 0) {
            throw new UserFault(
                    "--every takes an interval such as 3months, 1year, 2weeks or 10days, not '" + text + "'");
        }
        return switch (interval.group("unit").toLowerCase(Locale.ROOT)) {
            case "day" -> Period.ofDays(count);
            case "week" -> Period.ofWeeks(count);
            case "month" -> Period.ofMonths(count);
            default -> Period.ofYears(count);
        };
    }
}
