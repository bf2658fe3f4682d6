package cbm.classifier.evaluation;

import cbm.classifier.change.FixFacts;
import cbm.classifier.rules.Dossier;
import cbm.classifier.rules.Finding;
import cbm.classifier.rules.MessageText;
import cbm.classifier.rules.Rules;
import cbm.classifier.verdict.Evidence;
import cbm.classifier.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What is kept of a fix to judge it again anywhere: the facts of its code and the cues found in its message, but neither code
 * nor message.
 *
 * @param id the name in lists
 * @param repository the repository's name
 * @param commit the full commit id
 * @param cues the evidence found in the message
 * @param code what became of the facts
 */
public record StoredFix(String id, String repository, String commit, List<Evidence> cues, FixFacts code) {

    /** A mark among the cues that the subject speaks of a test; no rule. */
    private static final String ABOUT_TEST = "about-test";

    public StoredFix {
        Objects.requireNonNull(id);
        Objects.requireNonNull(repository);
        Objects.requireNonNull(commit);
        cues = List.copyOf(cues);
        Objects.requireNonNull(code);
    }

    /**
     * What to keep of a classified fix.
     *
     * @param id the name in lists
     */
    public static StoredFix of(String id, Verdict verdict, Dossier dossier) {
        List<Evidence> cues = new ArrayList<>(
                verdict.evidence().stream().filter(Evidence::isInMessage).toList());
        if (Dossier.speaksOfTest(dossier.message())) {
            cues.add(Evidence.inMessage(ABOUT_TEST, 1, List.of()));
        }
        return new StoredFix(id, verdict.repository(), verdict.commit(), cues, dossier.code());
    }

    /** All evidence: the cues kept, and what the rules of today find in the facts. */
    public List<Evidence> evidence() {
        boolean aboutTest = cues.stream().anyMatch(StoredFix::isMark);
        List<Finding> findings = Rules.findings(new Dossier(MessageText.none(), code, aboutTest));
        return Rules.weighed(
                Stream.concat(
                        cues.stream().filter(cue -> !isMark(cue)),
                        findings.stream().filter(Finding::counts).map(Finding::evidence)),
                code);
    }

    private static boolean isMark(Evidence cue) {
        return cue.rule().equals(ABOUT_TEST);
    }
}
