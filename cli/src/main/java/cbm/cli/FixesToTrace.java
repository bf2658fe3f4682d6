package cbm.cli;

import cbm.classifier.label.Answer;
import cbm.classifier.label.LabelledFix;
import cbm.classifier.taxonomy.Behaviour;
import cbm.classifier.taxonomy.Cause;
import cbm.miner.git.CommitId;
import cbm.miner.git.GitRepository;
import cbm.miner.git.UnusableRepository;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which fixes of a repository to trace: the labelled ones, and of commits named beside them those that it has. */
final class FixesToTrace {
    private final List<LabelledFix> labels;
    private final Set<String> taken = new LinkedHashSet<>();
    private final Set<String> names;
    private final Set<String> repositories;
    private final Map<String, CommitId> found = new HashMap<>();

    /**
     * A choice.
     *
     * @param labels what is known of fixes; those that are no fix are left out
     * @param names commits to trace, whole ids or beginnings or refs; with none every labelled fix
     * @param repositories the names of all repositories that will be asked for
     */
    FixesToTrace(List<LabelledFix> labels, Set<String> names, Set<String> repositories) {
        this.labels = labels.stream()
                .filter(fix -> fix.fix() == Answer.YES && fix.commit().length() == CommitId.DIGITS)
                .toList();
        this.names = names;
        this.repositories = repositories.stream().map(FixesToTrace::last).collect(Collectors.toSet());
    }

    /**
     * Those of a repository, in the order of the labels or of the names.
     *
     * @throws UserFault if a name begins the ids of different commits in this repository and in one before
     * @throws UnusableRepository if a name may be that of several commits
     */
    List<TracedFixes.Labelled> in(String repository, GitRepository git) throws UnusableRepository {
        List<TracedFixes.Labelled> fixes = new ArrayList<>();
        if (!names.isEmpty()) {
            for (String name : names) {
                CommitId commit = find(name, git);
                if (commit != null) {
                    note(name, commit);
                    fixes.addAll(labelled(commit, repository, git));
                }
            }
            return fixes;
        }
        for (LabelledFix fix : labels) {
            if (belongs(fix, repository, git)) {
                taken.add(fix.repository() + " " + fix.commit());
                fixes.add(labelled(fix));
            }
        }
        return fixes;
    }

    /** A ref may name another commit in each repository; digits mean one. */
    private void note(String name, CommitId commit) {
        CommitId earlier = found.putIfAbsent(name, commit);
        if (earlier != null && FirstDigits.begin(earlier.name(), name)) {
            FirstDigits.commit(name, Stream.of(earlier.name(), commit.name()));
        }
    }

    private static @Nullable CommitId find(String name, GitRepository git) throws UnusableRepository {
        try {
            return git.resolve(name);
        } catch (UnusableRepository e) {
            if (e.ambiguous()) {
                throw e;
            }
            return null;
        } catch (IOException e) {
            // Not of this repository; what no repository has is told in the end.
            return null;
        }
    }

    private List<TracedFixes.Labelled> labelled(CommitId commit, String repository, GitRepository git) {
        List<TracedFixes.Labelled> known = labels.stream()
                .filter(fix -> fix.commit().equals(commit.name()) && belongs(fix, repository, git))
                .map(FixesToTrace::labelled)
                .toList();
        return known.isEmpty() ? List.of(new TracedFixes.Labelled(commit, "", "")) : known;
    }

    private static TracedFixes.Labelled labelled(LabelledFix fix) {
        return new TracedFixes.Labelled(
                new CommitId(fix.commit()),
                fix.labels().behaviour().map(Behaviour::code).orElse(""),
                fix.labels().cause().map(Cause::code).orElse(""));
    }

    /** By its name, or where no repository of that name is asked for by the commit itself; a fork has those of its origin. */
    private boolean belongs(LabelledFix fix, String repository, GitRepository git) {
        String home = last(fix.repository());
        boolean isHere = repositories.contains(home)
                ? home.equals(last(repository))
                : !taken.contains(fix.repository() + " " + fix.commit());
        return isHere && git.canRead(fix.commit(), "");
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    /** How many labelled fixes no repository had. */
    long untaken() {
        return labels.stream()
                .filter(fix -> names.isEmpty() && !taken.contains(fix.repository() + " " + fix.commit()))
                .count();
    }

    /** The names that no repository knows. */
    List<String> unknown() {
        return names.stream().filter(name -> !found.containsKey(name)).toList();
    }
}
