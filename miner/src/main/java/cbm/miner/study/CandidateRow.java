package cbm.miner.study;

import cbm.miner.fix.Messages;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A row of {@code candidates.csv}.
 *
 * @param repository the repository's name in the study
 * @param commit the commit's id
 * @param parent the id of its first parent; empty for a root commit
 * @param patchId git's stable patch id; equal for cherry-picks and backports of one change
 * @param author the author's name
 * @param authorDate when the change was written, UTC
 * @param commitDate when the commit was made, UTC
 * @param subject the message's first paragraph in one line
 * @param keywords the keywords that hit with the places where, joined by semicolons
 * @param goFiles number of Go files that it changed
 * @param otherFiles number of other files
 * @param added number of lines added to Go files
 * @param removed number of lines removed from Go files
 * @param flags the {@link CandidateFlag}s, joined by semicolons
 * @param broughtBy the ids of the merge candidates that brought it in, joined by semicolons
 * @param brings of a merge the ids of the candidates that it brought in, joined by semicolons
 */
public record CandidateRow(
        String repository,
        String commit,
        String parent,
        String patchId,
        String author,
        String authorDate,
        String commitDate,
        String subject,
        String keywords,
        int goFiles,
        int otherFiles,
        int added,
        int removed,
        String flags,
        String broughtBy,
        String brings) {

    static CandidateRow of(Candidate candidate) {
        return new CandidateRow(
                candidate.repository(),
                candidate.commit().name(),
                candidate.parent(),
                candidate.patchId(),
                candidate.authorName(),
                candidate.authorDate().toString(),
                candidate.commitDate().toString(),
                Messages.subject(candidate.message()),
                String.join(";", candidate.keywords()),
                candidate.files().size(),
                candidate.otherFiles(),
                candidate.added(),
                candidate.removed(),
                candidate.orderedFlags().stream().map(CandidateFlag::label).collect(Collectors.joining(";")),
                "",
                "");
    }

    CandidateRow linked(List<String> merges, List<String> members) {
        return new CandidateRow(
                repository,
                commit,
                parent,
                patchId,
                author,
                authorDate,
                commitDate,
                subject,
                keywords,
                goFiles,
                otherFiles,
                added,
                removed,
                flags,
                String.join(";", merges),
                String.join(";", members));
    }

    /** Whether it has a flag. */
    public boolean has(CandidateFlag flag) {
        return List.of(flags.split(";")).contains(flag.label());
    }
}
