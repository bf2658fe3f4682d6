package cbm.cli;

import cbm.classifier.change.UnparsedGo;
import cbm.miner.fix.FileChange;
import cbm.miner.fix.Fix;
import cbm.miner.git.Skip;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import picocli.CommandLine;

/** What there is to say of fixes once all are read: of which less could be seen than was asked for. */
final class FixRemarks {

    /** Why commits that were asked for by name could be read only in part. */
    private final SortedMap<String, String> partial = new ConcurrentSkipListMap<>();

    /** Lines that are said unless it is to be quiet. */
    private final List<String> asides = new ArrayList<>();

    /** The patches without a diff. */
    private final List<String> bare = new ArrayList<>();

    /** The patches of merges whose diff is a combined one. */
    private final List<String> combined = new ArrayList<>();

    /** The merges of which another parent's diff was left out, each time. */
    private final List<String> otherParents = new ArrayList<>();

    /** The patches without Go code. */
    private final List<String> withoutGo = new ArrayList<>();

    /** Notes a line that is said unless it is to be quiet, and that changes nothing about the exit code. */
    void aside(String line) {
        asides.add(line);
    }

    /** Notes that a commit could be read only in part; may be called by several threads. */
    void partial(String commit, Skip why) {
        partial.put(commit, why.reason().code() + ", " + why.reason().meaning());
    }

    /** Notes that Go code of a commit could not be parsed; may be called by several threads. */
    void unparsed(String commit, UnparsedGo place) {
        partial.putIfAbsent(commit, place.toString());
    }

    /** Notes that a diff of a merge against another parent than the first was left out. */
    void otherParent(String commit) {
        otherParents.add(commit);
    }

    /** Notes a patch whose diff is not all of its change, or has nothing of what is looked at. */
    void patch(Fix fix) {
        if (!fix.whole()) {
            (fix.files().isEmpty() ? bare : combined).add(name(fix));
        } else if (fix.files().stream().noneMatch(FileChange::isGo)) {
            withoutGo.add(name(fix));
        }
    }

    private static String name(Fix fix) {
        return Stream.of(fix.commit(), fix.repository(), "the patch")
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** Says all of it, and what exit code follows. */
    int code(CommandLine line) {
        if (!Talk.of(line).quiet()) {
            asides.forEach(aside -> line.getErr().println("cbm: " + aside));
            tell(line, otherParents, "left out a diff against another parent than the first of merge ", "");
            tell(line, withoutGo, "there is no Go code in ", "");
        }
        partial.forEach((commit, why) -> line.getErr()
                .println("cbm: " + commit + " could be read only in part, so that less can be said of it: " + why));
        tellInPart(line, bare, "there is no diff in ");
        tellInPart(line, combined, "only what differs from each parent is in the diff of ");
        boolean whole = partial.isEmpty() && bare.isEmpty() && combined.isEmpty();
        return whole ? ExitCode.OK.code() : ExitCode.FINDINGS.code();
    }

    private static void tellInPart(CommandLine line, List<String> patches, String what) {
        tell(line, patches, what, "; 'git show -m --first-parent' prints all of it, of a merge too");
    }

    /** Says what patches lack, in one line: a log may show many merges. */
    private static void tell(CommandLine line, List<String> patches, String what, String help) {
        if (!patches.isEmpty()) {
            String others =
                    patches.size() == 1 ? "" : " and " + Counted.of(patches.size() - 1, "more patch", "more patches");
            line.getErr().println("cbm: " + what + patches.getFirst() + others + help);
        }
    }
}
