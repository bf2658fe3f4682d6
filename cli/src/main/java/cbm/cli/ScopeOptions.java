package cbm.cli;

import cbm.miner.screen.KeywordProfile;
import cbm.miner.study.ForeignCode;
import cbm.miner.study.MergePolicy;
import cbm.miner.study.MiningOptions;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which commits become candidates. What is not given is as the study has it, else the default. */
final class ScopeOptions {
    @Option(
            names = {"-k", "--keywords"},
            paramLabel = "PROFILE|FILE",
            completionCandidates = Choices.Keywords.class,
            description = "The keyword profile: one that 'cbm keywords' lists, or a file. Default: concurrency.")
    private @Nullable String keywords;

    @Option(names = "--ref", paramLabel = "REF", description = "The branch, tag or commit to mine. Default: HEAD.")
    private @Nullable String ref;

    @Option(
            names = "--since",
            paramLabel = "DATE",
            description = "Leave out commits made before this day or moment (UTC).")
    private @Nullable String since;

    @Option(
            names = "--until",
            paramLabel = "DATE",
            description = "Leave out commits made after this day or moment (UTC); the day itself is in.")
    private @Nullable String until;

    @Option(
            names = "--at",
            paramLabel = "DATE",
            description = "Take the history as the ref's first-parent line stood at the end of this day.")
    private @Nullable String at;

    @Option(
            names = "--path",
            paramLabel = "GLOB",
            description = "Only files that this glob covers count; may be repeated.")
    private @Nullable List<String> paths;

    @Option(
            names = "--exclude-path",
            paramLabel = "GLOB",
            description = "Files that this glob covers do not count; may be repeated.")
    private @Nullable List<String> excludedPaths;

    @Option(
            names = "--authors",
            paramLabel = "TEXT",
            description = "Only commits whose author's name or address contains this text; may be repeated.")
    private @Nullable List<String> authors;

    @Option(
            names = "--merges",
            paramLabel = "POLICY",
            completionCandidates = Choices.Merges.class,
            description = "Merges that hit: first-parent (diff against the first parent, the default) or skip.")
    private @Nullable String merges;

    @Option(
            names = "--foreign-code",
            paramLabel = "POLICY",
            completionCandidates = Choices.ForeignCode.class,
            description = "Vendored and generated files: apart (kept and marked, the default), include or exclude.")
    private @Nullable String foreign;

    /** The options laid over those that the study has, or over the defaults. */
    MiningOptions over(@Nullable MiningOptions study) throws IOException {
        KeywordProfile profile = keywords != null
                ? Profiles.find(keywords)
                : study != null ? study.profile() : Profiles.find("concurrency");
        MiningOptions base = study != null ? study : MiningOptions.of(profile);
        return new MiningOptions(
                profile,
                ref != null ? ref : base.ref(),
                since != null ? moment("--since", since, false) : base.since(),
                until != null ? moment("--until", until, true) : base.until(),
                at != null ? moment("--at", at, true) : base.at(),
                paths != null ? paths : base.paths(),
                excludedPaths != null ? excludedPaths : base.excludedPaths(),
                authors != null ? authors : base.authors(),
                merges != null ? choice("--merges", merges, MergePolicy.values()) : base.merges(),
                foreign != null ? choice("--foreign-code", foreign, ForeignCode.values()) : base.foreign());
    }

    private static <E extends Enum<E>> E choice(String option, String value, E[] choices) {
        for (E choice : choices) {
            if (choice.toString().equals(value.toLowerCase(Locale.ROOT))) {
                return choice;
            }
        }
        throw new UserFault(option + " takes one of " + List.of(choices) + ", not '" + value + "'");
    }

    /** A day, a month or a moment; a day or month begins or ends with its first or last second, UTC. */
    static Instant moment(String option, String text, boolean end) {
        try {
            if (text.length() == 7) {
                YearMonth month = YearMonth.parse(text);
                return day(end ? month.atEndOfMonth() : month.atDay(1), end);
            }
            if (text.length() == 10) {
                return day(LocalDate.parse(text), end);
            }
            return text.endsWith("Z")
                    ? Instant.parse(text)
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new UserFault(
                    option + " takes a day (2018-05-21), a month (2018-05) or a moment (2018-05-21T12:00:00Z), not '"
                            + text + "'");
        }
    }

    private static Instant day(LocalDate day, boolean end) {
        return day.atTime(end ? LocalTime.of(23, 59, 59) : LocalTime.MIDNIGHT).toInstant(ZoneOffset.UTC);
    }
}
