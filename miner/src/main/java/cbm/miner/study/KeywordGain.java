package cbm.miner.study;

import cbm.miner.git.CommitId;
import cbm.miner.git.GitRepository;
import cbm.miner.git.History;
import cbm.miner.git.RawCommit;
import cbm.miner.screen.Keyword;
import cbm.miner.screen.KeywordMatcher;
import cbm.miner.screen.KeywordProfile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What each keyword of a profile adds on real histories.
 *
 * @param keyword the entry
 * @param hits the commits whose message holds it
 * @param unique those of them whose message holds no other entry of the profile: what would be lost without it
 * @param first those of them whose message holds no earlier entry of the profile: what it adds in the profile's order
 * @param beyond those of them that a second profile does not hit; 0 where there is none
 */
public record KeywordGain(Keyword keyword, int hits, int unique, int first, int beyond) {

    /**
     * The gains of a profile over some repositories.
     *
     * @param commits the number of commits looked at
     * @param hits the commits that hit any entry
     * @param beyond those of them that the second profile does not hit; 0 where there is none
     * @param keywords one row an entry, in the profile's order
     * @param whole whether all commits could be read
     */
    public record Result(int commits, int hits, int beyond, List<KeywordGain> keywords, boolean whole) {
        /** Copies the list. */
        public Result {
            keywords = List.copyOf(keywords);
        }
    }

    /**
     * Screens repositories and counts; commits reachable from several repositories count in each.
     *
     * @param sources repositories on this machine
     * @param options the profile and what else bounds the commits; options that need a diff do not count here
     * @param others the profiles to look beyond
     * @param jobs number of threads
     * @throws StudyFault if a repository is an address
     */
    public static Result over(
            List<RepositorySource> sources, MiningOptions options, List<KeywordProfile> others, int jobs)
            throws IOException {
        Tally tally = new Tally(options, others);
        for (RepositorySource source : sources) {
            if (source.isRemote()) {
                throw new StudyFault(
                        "gains are measured on repositories on this machine; clone " + source.place() + " first");
            }
            try (GitRepository repository = GitRepository.open(Path.of(source.place()))) {
                tally.add(repository, jobs);
            }
        }
        return tally.result();
    }

    private static final class Tally {
        private final MiningOptions options;
        private final List<KeywordMatcher> others;
        private final int[] hits;
        private final int[] unique;
        private final int[] first;
        private final int[] beyond;
        private int commits;
        private int allHits;
        private int allBeyond;
        private boolean whole = true;

        Tally(MiningOptions options, List<KeywordProfile> others) {
            this.options = options;
            this.others = others.stream().map(KeywordMatcher::new).toList();
            int size = options.profile().keywords().size();
            this.hits = new int[size];
            this.unique = new int[size];
            this.first = new int[size];
            this.beyond = new int[size];
        }

        void add(GitRepository repository, int jobs) throws IOException {
            Screening screening = new Screening(options);
            CommitId tip = repository.resolve(options.ref());
            if (options.at() != null) {
                tip = repository.asOf(tip, options.at());
            }
            whole &= History.look(repository, tip, jobs, screening::desk).isEmpty();
            List<Screening.Hit> found = screening.hits();
            commits += screening.misses().read() + found.size();
            found.forEach(this::count);
        }

        private void count(Screening.Hit hit) {
            BitSet all = hit.keywords().subject();
            all.or(hit.keywords().body());
            boolean isBeyond = !others.isEmpty() && missedByOthers(hit.commit());
            allHits++;
            allBeyond += isBeyond ? 1 : 0;
            first[all.nextSetBit(0)]++;
            if (all.cardinality() == 1) {
                unique[all.nextSetBit(0)]++;
            }
            all.stream().forEach(index -> {
                hits[index]++;
                beyond[index] += isBeyond ? 1 : 0;
            });
        }

        private boolean missedByOthers(RawCommit commit) {
            RawCommit.Utf8 text = commit.messageBytes();
            return others.stream()
                    .allMatch(other ->
                            other.match(text.bytes(), text.start(), text.end()).isEmpty());
        }

        Result result() {
            List<KeywordGain> rows = new ArrayList<>();
            List<Keyword> keywords = options.profile().keywords();
            for (int i = 0; i < keywords.size(); i++) {
                rows.add(new KeywordGain(keywords.get(i), hits[i], unique[i], first[i], beyond[i]));
            }
            return new Result(commits, allHits, allBeyond, rows, whole);
        }
    }
}
