package cbm.miner.study;

import cbm.miner.screen.KeywordProfile;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What decides which commits become candidates; two runs with equal options over equal histories give equal bytes.
 *
 * @param profile the keywords
 * @param ref the ref to mine in every repository; {@code HEAD} for the branch that is checked out
 * @param since commits made before this moment are out of scope, if given
 * @param until commits made after this moment are out of scope, if given
 * @param at the history is taken as the ref's first-parent line stood at this moment, if given
 * @param paths a candidate must change a file that one of these globs covers; empty for any
 * @param excludedPaths files that one of these globs covers do not count
 * @param authors a commit's author line must contain one of these texts, in any letter case; empty for any
 * @param merges what is done with merges
 * @param foreign what is done with vendored and generated files
 */
public record MiningOptions(
        KeywordProfile profile,
        String ref,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable Instant at,
        List<String> paths,
        List<String> excludedPaths,
        List<String> authors,
        MergePolicy merges,
        ForeignCode foreign) {
    public MiningOptions {
        paths = List.copyOf(new TreeSet<>(paths));
        excludedPaths = List.copyOf(new TreeSet<>(excludedPaths));
        authors = List.copyOf(new TreeSet<>(authors));
    }

    /** The options with nothing but a profile stated. */
    public static MiningOptions of(KeywordProfile profile) {
        return new MiningOptions(
                profile,
                "HEAD",
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                MergePolicy.FIRST_PARENT,
                ForeignCode.APART);
    }

    /** The options by their names on the command line, in a fixed order, as they stand in the manifest. */
    public Map<String, String> stated() {
        Map<String, String> stated = new LinkedHashMap<>();
        stated.put("keywords", profile.name());
        stated.put("keywords-sha256", profile.hash());
        stated.put("ref", ref);
        stated.put("since", text(since));
        stated.put("until", text(until));
        stated.put("at", text(at));
        stated.put("path", words(paths));
        stated.put("exclude-path", words(excludedPaths));
        stated.put("authors", words(authors));
        stated.put("merges", merges.label());
        stated.put("foreign-code", foreign.label());
        return stated;
    }

    /** Texts as words of a shell's line, so that what separates them is not mistaken for a part of one. */
    private static String words(List<String> texts) {
        return texts.stream()
                .map(text -> text.matches("[^\\s'\"\\\\]+") ? text : "'" + text.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
    }

    private static String text(@Nullable Instant moment) {
        return Optional.ofNullable(moment).map(Instant::toString).orElse("");
    }
}
