package cbm.miner.study;

import cbm.miner.git.CommitVisitor;
import cbm.miner.git.RawCommit;
import cbm.miner.screen.KeywordHits;
import cbm.miner.screen.KeywordMatcher;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides commit by commit, by date, author and message, which ones hit; each thread has a {@link Desk} of its own. */
final class Screening {
    /** A commit that hit, and how. */
    record Hit(RawCommit commit, KeywordHits keywords) {}

    private final MiningOptions options;
    private final KeywordMatcher matcher;
    private final List<Desk> desks = new ArrayList<>();

    Screening(MiningOptions options) {
        this.options = options;
        this.matcher = new KeywordMatcher(options.profile());
    }

    /** A new place for one thread to screen at. */
    synchronized CommitVisitor desk() {
        Desk desk = new Desk();
        desks.add(desk);
        return desk;
    }

    /** All hits, by date and id. */
    List<Hit> hits() {
        List<Hit> hits = new ArrayList<>();
        desks.forEach(desk -> hits.addAll(desk.hits));
        hits.sort((a, b) -> {
            int byDate = a.commit().commitDate().compareTo(b.commit().commitDate());
            return byDate != 0 ? byDate : a.commit().id().compareTo(b.commit().id());
        });
        return hits;
    }

    /** Where the commits that did not hit ended up. */
    Funnel misses() {
        Funnel sum = Funnel.empty();
        for (Desk desk : desks) {
            sum = sum.plus(new Funnel(desk.misses));
        }
        return sum;
    }

    private final class Desk implements CommitVisitor {
        private final List<Hit> hits = new ArrayList<>();
        private final Map<FunnelStep, Integer> misses = new EnumMap<>(FunnelStep.class);

        @Override
        public void visit(RawCommit commit) {
            if (!inRange(commit)) {
                miss(FunnelStep.OUT_OF_RANGE);
            } else if (!byWantedAuthor(commit)) {
                miss(FunnelStep.OTHER_AUTHOR);
            } else {
                RawCommit.Utf8 text = commit.messageBytes();
                Optional<KeywordHits> found = matcher.match(text.bytes(), text.start(), text.end());
                if (found.isEmpty()) {
                    miss(FunnelStep.NO_HIT);
                } else if (options.merges() == MergePolicy.SKIP && commit.parentCount() > 1) {
                    miss(FunnelStep.MERGE);
                } else {
                    hits.add(new Hit(commit, found.get()));
                }
            }
        }

        private void miss(FunnelStep step) {
            misses.merge(step, 1, Integer::sum);
        }
    }

    private boolean inRange(RawCommit commit) {
        Instant since = options.since();
        Instant until = options.until();
        if (since == null && until == null) {
            return true;
        }
        Instant made = commit.commitDate();
        return !isBefore(made, since) && !isBefore(until, made);
    }

    private static boolean isBefore(@Nullable Instant a, @Nullable Instant b) {
        return a != null && b != null && a.isBefore(b);
    }

    private boolean byWantedAuthor(RawCommit commit) {
        if (options.authors().isEmpty()) {
            return true;
        }
        String line = commit.authorLine().toLowerCase(Locale.ROOT);
        return options.authors().stream().anyMatch(author -> line.contains(author.toLowerCase(Locale.ROOT)));
    }
}
