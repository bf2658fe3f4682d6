package cbm.classifier.rulefile;

import cbm.classifier.change.ChangeReader;
import cbm.classifier.rules.Dossier;
import cbm.classifier.rules.Finding;
import cbm.classifier.rules.MessageText;
import cbm.classifier.rules.Rule;
import cbm.classifier.verdict.Evidence;
import cbm.miner.fix.FixFormatException;
import cbm.miner.fix.Side;
import cbm.miner.fix.TxtarFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A miniature fix on which a rule is tried: a txtar archive of its message, a tree {@code before/} and a tree {@code after/},
 * where {@code // want} ends each line that the rule must point at.
 *
 * @param name what reports call it
 * @param text the archive
 * @param fires whether the rule must find something here, if that is known without the marks
 */
public record RuleExample(String name, String text, boolean fires) {

    private static final String WANT = " // want";

    /** What the rule does otherwise than the example says, a line each; empty where it passes. */
    public List<String> failures(Rule rule, ChangeReader reader) {
        SortedSet<String> found;
        try {
            found = found(rule, reader);
        } catch (FixFormatException unreadable) {
            return List.of("not an example: " + unreadable.getMessage());
        }
        SortedSet<String> wanted = wanted();
        List<String> failures = new ArrayList<>();
        if (wanted.isEmpty() && fires) {
            if (found.isEmpty()) {
                failures.add("it must fire, and finds nothing");
            }
            return failures;
        }
        String unasked = wanted.isEmpty() ? ", and must be silent" : ", which is not marked";
        wanted.stream()
                .filter(place -> !found.contains(place))
                .forEach(place -> failures.add("not found at " + place + ", which is marked"));
        found.stream()
                .filter(place -> !wanted.contains(place))
                .forEach(place -> failures.add("found at " + place + unasked));
        return failures;
    }

    private SortedSet<String> found(Rule rule, ChangeReader reader) {
        var archive = TxtarFormat.read("example", text.replace(WANT, ""));
        Dossier fix =
                new Dossier(MessageText.of(archive.fix().message()), reader.read(archive.fix(), archive.sources()));
        SortedSet<String> found = new TreeSet<>();
        for (Finding finding : rule.examine(fix)) {
            if (finding.counts()) {
                found.add(place(finding.evidence()));
            }
        }
        return found;
    }

    private static String place(Evidence evidence) {
        String file = evidence.sideOfFile()
                .map(side -> (side == Side.BEFORE ? "before/" : "after/") + evidence.path())
                .orElse("message");
        return file + ":" + evidence.firstLine();
    }

    private SortedSet<String> wanted() {
        SortedSet<String> wanted = new TreeSet<>();
        String file = "message";
        int line = 0;
        for (String each : (Iterable<String>) text.lines()::iterator) {
            if (each.startsWith("-- ") && each.endsWith(" --")) {
                file = each.substring(3, each.length() - 3);
                line = 0;
                continue;
            }
            line++;
            if (each.endsWith(WANT)) {
                wanted.add(file + ":" + line);
            }
        }
        return wanted;
    }
}
