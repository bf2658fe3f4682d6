package cbm.classifier.rulefile;

import cbm.classifier.rules.Card;
import cbm.classifier.rules.Dossier;
import cbm.classifier.rules.Finding;
import cbm.classifier.rules.Findings;
import cbm.classifier.rules.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A rule that stands in a file: what it looks for is a {@link Sign}. */
public final class WrittenRule implements Rule {

    private final Card card;
    private final Sign sign;
    private final Map<String, Double> labels;
    private final List<RuleExample> examples;

    WrittenRule(Card card, Sign sign, Map<String, Double> labels, List<RuleExample> examples) {
        this.card = card;
        this.sign = sign;
        this.labels = labels;
        this.examples = List.copyOf(examples);
    }

    @Override
    public Card card() {
        return card;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Sign.Result result = sign.in(fix, id());
        Findings findings = new Findings(this);
        for (Finding finding : result.findings()) {
            findings.add(result.holds() ? finding : nearly(finding));
        }
        return findings.list();
    }

    private static Finding nearly(Finding finding) {
        return finding.counts() ? Finding.nearly(finding.evidence(), "the rest of the rule does not hold") : finding;
    }

    /** What it counts for, as a line of the judge's weights. */
    String weights() {
        return labels.entrySet().stream()
                .map(entry -> String.format(Locale.ROOT, "%s %s", entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", ", id() + ": ", ""));
    }

    /** Its examples, in the order of the file. */
    public List<RuleExample> examples() {
        return examples;
    }
}
