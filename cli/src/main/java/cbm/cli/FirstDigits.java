package cbm.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The first digits of a commit's id, by which users name the commits of a study. */
final class FirstDigits {
    private FirstDigits() {}

    /** Whether a commit's id begins with these digits, in any case. */
    static boolean begin(String commit, String name) {
        return commit.startsWith(name.toLowerCase(Locale.ROOT));
    }

    /**
     * The commit whose id begins with these digits, if there is one.
     *
     * @param commits ids; one that several repositories hold may come several times
     * @throws UserFault if several begin so
     */
    static Optional<String> commit(String name, Stream<String> commits) {
        List<String> meant = commits.filter(commit -> begin(commit, name))
                .distinct()
                .limit(2)
                .toList();
        if (meant.size() > 1) {
            throw new UserFault("'" + name + "' may be " + meant.get(0) + " or " + meant.get(1) + "; give more digits");
        }
        return meant.stream().findFirst();
    }
}
