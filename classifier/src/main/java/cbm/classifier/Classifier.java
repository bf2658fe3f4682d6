package cbm.classifier;

import cbm.classifier.change.ChangeReader;
import cbm.classifier.change.FixFacts;
import cbm.classifier.rules.Dossier;
import cbm.classifier.rules.Finding;
import cbm.classifier.rules.MessageText;
import cbm.classifier.rules.Rule;
import cbm.classifier.rules.Rules;
import cbm.classifier.verdict.Judge;
import cbm.classifier.verdict.Verdict;
import cbm.miner.fix.Fix;
import cbm.miner.fix.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * From a fix to its verdict: reads its facts, lets the rules examine them and the judge weigh what they found.
 *
 * <p>Keeps parsed files, so that one classifier should serve many fixes; it may be shared by threads.
 */
public final class Classifier {

    private final Judge judge;
    private final List<Rule> more;
    private final ChangeReader changes = new ChangeReader();

    /** A classifier with the standard rules and weights. */
    public Classifier() {
        this(new Judge());
    }

    /** A classifier with a judge of one's own. */
    public Classifier(Judge judge) {
        this(judge, List.of());
    }

    /**
     * A classifier with rules beside those of the program.
     *
     * @param judge a judge who has weights for them
     * @param more rules whose ids none of the program's has
     */
    public Classifier(Judge judge, List<Rule> more) {
        this.judge = Objects.requireNonNull(judge);
        this.more = List.copyOf(more);
    }

    /**
     * What was found in a fix and what follows.
     *
     * @param dossier what the rules saw
     * @param findings what the rules found, also what nearly counted
     * @param verdict the judge's verdict
     */
    public record Result(Dossier dossier, List<Finding> findings, Verdict verdict) {
        public Result {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Classifies a fix.
     *
     * @param sources the texts around the fix; {@link Sources#none()} for a bare patch
     * @param known what is known beforehand
     */
    public Result classify(Fix fix, Sources sources, Judge.Known known) {
        return classify(fix, facts(fix, sources), known);
    }

    /** Reads the facts of a fix: what its change does to the code, as the rules see it. */
    public FixFacts facts(Fix fix, Sources sources) {
        return changes.read(fix, sources);
    }

    /**
     * Classifies a fix whose facts are read already. No rule is asked of one whose diff is not there: that nothing is seen to change
     * does not say that nothing did.
     *
     * @param known what is known beforehand
     */
    public Result classify(Fix fix, FixFacts code, Judge.Known known) {
        Dossier dossier = new Dossier(MessageText.of(fix.message()), code);
        if (fix.isUnseen() && known == Judge.Known.NOTHING) {
            return new Result(dossier, List.of(), Verdict.unseen(fix.repository(), fix.commit()));
        }
        List<Finding> findings = findings(dossier);
        Verdict verdict =
                judge.judge(fix.repository(), fix.commit(), Rules.evidence(findings, code), code.patchOnly(), known);
        return new Result(dossier, findings, verdict);
    }

    private List<Finding> findings(Dossier dossier) {
        List<Finding> findings = new ArrayList<>(Rules.findings(dossier));
        more.forEach(rule -> findings.addAll(rule.examine(dossier)));
        return findings;
    }
}
