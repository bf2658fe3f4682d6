package cbm.miner.study;

import cbm.miner.fix.FileChange;
import cbm.miner.fix.Fix;
import cbm.miner.git.Budget;
import cbm.miner.git.CommitId;
import cbm.miner.git.FixExtractor;
import cbm.miner.git.GitRepository;
import cbm.miner.screen.KeywordProfile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A commit whose message hits the keyword profile, with its fix diff.
 *
 * @param repository the repository's name in the study
 * @param commit its id
 * @param parent the id of its first parent; empty for a root commit
 * @param patchId git's stable patch id of its diff; empty where there is no text to take one of
 * @param authorName the author's name as the commit gives it
 * @param authorDate when the change was written
 * @param commitDate when the commit was made
 * @param message the whole message
 * @param keywords each keyword that hit with the places where, such as {@code race@subject+body}
 * @param flags what is special about it
 * @param files the Go files that it changed, in git's order of paths
 * @param otherFiles number of other files that it changed
 */
public record Candidate(
        String repository,
        CommitId commit,
        String parent,
        String patchId,
        String authorName,
        Instant authorDate,
        Instant commitDate,
        String message,
        List<String> keywords,
        Set<CandidateFlag> flags,
        List<FixFile> files,
        int otherFiles) {
    /** The order of candidates in every file of a study: repository, then the date of the commit, then its id. */
    public static final Comparator<Candidate> ORDER = Comparator.comparing(Candidate::repository)
            .thenComparing(Candidate::commitDate)
            .thenComparing(Candidate::commit);

    public Candidate {
        keywords = List.copyOf(keywords);
        flags = Set.copyOf(flags);
        files = List.copyOf(files);
    }

    /** The flags in the order in which they are declared. */
    public List<CandidateFlag> orderedFlags() {
        return flags.isEmpty() ? List.of() : List.copyOf(EnumSet.copyOf(flags));
    }

    /** The candidate as the classifier sees it, with hunks but without whole texts; foreign files only if it has no others. */
    public Fix fix() {
        List<FileChange> own = files.stream()
                .filter(file -> file.origin() == Origin.OWN)
                .map(FixFile::change)
                .toList();
        List<FileChange> all = files.stream().map(FixFile::change).toList();
        return new Fix(repository, commit.name(), message, commitDate, own.isEmpty() ? all : own);
    }

    /** All its Go files as a fix, foreign ones too. */
    public Fix wholeFix() {
        List<FileChange> all = files.stream().map(FixFile::change).toList();
        return new Fix(repository, commit.name(), message, commitDate, all);
    }

    /** It as the line of JSON that a study keeps, with its line feed. */
    public String json() {
        return new String(CandidateJson.write(this), StandardCharsets.UTF_8);
    }

    /**
     * Any commit of a repository in the form of a candidate, without keywords.
     *
     * @param name what the repository is called
     * @throws cbm.miner.git.UnusableRepository where the commit cannot be read
     */
    public static Candidate read(String name, GitRepository repository, CommitId commit) throws IOException {
        MiningOptions anything = MiningOptions.of(KeywordProfile.parse("any", "substring any"));
        try (FixExtractor extractor = new FixExtractor(repository, Budget.standard())) {
            return new CandidateMaker(name, anything).describe(repository.commit(commit), extractor.extract(commit));
        }
    }

    /** The number of lines that it adds to Go files. */
    public int added() {
        return files.stream().mapToInt(FixFile::added).sum();
    }

    /** The number of lines that it removes from Go files. */
    public int removed() {
        return files.stream().mapToInt(FixFile::removed).sum();
    }
}
