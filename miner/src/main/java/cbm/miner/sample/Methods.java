package cbm.miner.sample;

import cbm.miner.file.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a sample was drawn, told so that it can stand in a paper. */
public final class Methods {
    private Methods() {}

    /**
     * The paragraph.
     *
     * @param sample the sample
     * @param population what the frame stands for, as the object of "consists of"
     * @param confidence the confidence level of the margin of error
     */
    public static String paragraph(Sample sample, String population, double confidence) {
        int frame = sample.frame().size();
        int size = sample.units().size();
        List<String> said = new ArrayList<>();
        said.add(String.format(
                Locale.ROOT,
                "The sampling frame consists of %s: %,d commits (frame.csv, SHA-256 %s).",
                population,
                frame,
                Sha256.hex(SampleFiles.frameBytes(sample))));
        said.add(sample.design().strata().isEmpty() ? simple(sample) : stratified(sample));
        said.add("Each commit's permanent random number is the SHA-256 of the seed \""
                + sample.design().seed()
                + "\", the repository's name and the commit's id, joined by line feeds (algorithm "
                + RandomNumber.ALGORITHM
                + "); the commits with the smallest numbers were drawn, so that the sample can be drawn again from the"
                + " frame and enlarged without losing a commit.");
        if (size > 0) {
            said.add(String.format(
                    Locale.ROOT,
                    "With finite-population correction a share of one half is estimated within ±%.1f percentage points"
                            + " at a confidence level of %s %%%s.",
                    100 * SampleSize.margin(frame, size, confidence, 0.5),
                    percent(confidence),
                    sample.design().strata().isEmpty() ? "" : ", as if the sample were a simple one"));
        }
        if (sample.waves().size() > 1) {
            said.add(grown(sample));
        }
        return String.join(" ", said);
    }

    private static String simple(Sample sample) {
        return String.format(
                Locale.ROOT,
                "A simple random sample of %,d commits was drawn without replacement.",
                sample.units().size());
    }

    private static String stratified(Sample sample) {
        List<Sample.Part> parts = sample.parts();
        String sizes = parts.stream()
                .limit(12)
                .map(part -> String.format(Locale.ROOT, "%s: %,d of %,d", part.name(), part.drawn(), part.population()))
                .collect(Collectors.joining("; "));
        String more = parts.size() > 12 ? "; and " + (parts.size() - 12) + " more" : "";
        String shared = sample.design().allocation() == Allocation.PROPORTIONAL
                ? "shared out in proportion to the strata's sizes by Sainte-Laguë's method"
                : "shared out equally";
        return String.format(
                Locale.ROOT,
                "A stratified random sample of %,d commits was drawn without replacement from %,d strata by %s, %s (%s%s).",
                sample.units().size(),
                parts.size(),
                String.join(" and ", sample.design().strata()),
                shared,
                sizes,
                more);
    }

    private static String grown(Sample sample) {
        long first = sample.waves().getOrDefault(1, 0L);
        int last = sample.waves().size();
        return String.format(
                Locale.ROOT,
                "The frame grew after the first drawing, from %,d to %,d commits in %d waves; commits that had been drawn"
                        + " were kept, of which a fresh drawing would replace %,d. Within each wave the sample is a random"
                        + " one, and shares are estimated with the waves as strata.",
                first,
                sample.frame().size(),
                last,
                sample.displaced());
    }

    private static String percent(double level) {
        String text = String.format(Locale.ROOT, "%.2f", level * 100);
        return text.replaceFirst("\\.?0+$", "");
    }
}
