package cbm.cli;

import cbm.classifier.Classifier;
import cbm.classifier.label.Answer;
import cbm.classifier.rules.Finding;
import cbm.classifier.rules.Rule;
import cbm.classifier.taxonomy.Axis;
import cbm.classifier.taxonomy.Label;
import cbm.classifier.taxonomy.Subcause;
import cbm.classifier.verdict.Conclusion;
import cbm.classifier.verdict.Evidence;
import cbm.classifier.verdict.Judge;
import cbm.classifier.verdict.Verdict;
import cbm.miner.fix.FileChange;
import cbm.miner.fix.Fix;
import cbm.miner.fix.Hunk;
import cbm.miner.fix.Side;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The verdict on one fix as text for a person. */
final class Explanation {

    private static final int MARK_COLUMN = 88;

    private final Fix fix;
    private final Classifier.Result result;
    private final Function<String, Optional<Rule>> catalogue;
    private final List<String> elsewhere;
    private final StringBuilder text = new StringBuilder();

    /**
     * An explanation of what was found by rules of a catalogue, which tells the rule of an id.
     *
     * @param elsewhere the other repositories that hold the fix
     */
    Explanation(Fix fix, Classifier.Result result, Function<String, Optional<Rule>> catalogue, List<String> elsewhere) {
        this.fix = fix;
        this.result = result;
        this.catalogue = catalogue;
        this.elsewhere = List.copyOf(elsewhere);
    }

    String text(boolean withDiff) {
        Verdict verdict = result.verdict();
        line(("%s %s".formatted(fix.repository(), fix.commit())).strip());
        line(("  " + fix.subject()).stripTrailing());
        if (!elsewhere.isEmpty()) {
            line("  also in " + String.join(", ", elsewhere));
        }
        line("");
        if (verdict.patchOnly()) {
            line("  Only a patch was at hand: names could not be looked up.");
            line("");
        }
        conclusion("fix", verdict.fix(), Answer::code, "");
        if (verdict.answer() == Answer.YES
                && verdict.fix().runnerUpConfidence() > verdict.fix().confidence()) {
            line(String.format(
                    Locale.ROOT,
                    "  %-16s   yes is said from %.2f on: a fix that is missed is lost, and what is none is soon seen",
                    "",
                    Judge.IS_FIX));
        }
        for (Axis axis : Axis.values()) {
            if (axis.severalAllowed()) {
                verdict.several(axis).forEach(one -> conclusion(axis.column(), one, Label::code, ""));
            } else {
                Conclusion<? extends Label> one = verdict.single(axis);
                conclusion(axis.column(), one, Label::code, passedOver(one));
            }
        }
        rules();
        if (withDiff) {
            message();
            fix.files().stream().filter(FileChange::isGo).forEach(this::diff);
        }
        return text.toString();
    }

    /** Why a runner-up is none to choose, or was not chosen though more likely by itself; empty for any other. */
    private String passedOver(Conclusion<? extends Label> one) {
        Verdict verdict = result.verdict();
        if (one.runnerUp().orElse(null) instanceof Subcause second) {
            if (verdict.behaviour().leader().filter(second.behaviour()::equals).isEmpty()) {
                return ", which the behaviour rules out";
            }
            if (verdict.cause().leader().filter(second.cause()::equals).isEmpty()) {
                return ", which the cause rules out";
            }
        }
        return one.runnerUpConfidence() > one.confidence() ? ", which is less likely with this behaviour" : "";
    }

    private <L> void conclusion(
            String question, Conclusion<? extends L> one, Function<L, String> code, String afterSecond) {
        if (one.leader().isEmpty()) {
            line("  %-16s -  (%s)".formatted(question, one.why()));
            return;
        }
        String leader = code.apply(one.leader().get());
        String given = one.abstained() ? "abstained (would be " + leader + ")" : leader;
        String second = one.runnerUp().isPresent()
                ? String.format(
                        Locale.ROOT,
                        "; next %s %.2f%s",
                        code.apply(one.runnerUp().get()),
                        one.runnerUpConfidence(),
                        afterSecond)
                : "";
        line(String.format(Locale.ROOT, "  %-16s %s  %.2f%s", question, given, one.confidence(), second));
        line("  %-16s   %s".formatted("", one.why()));
    }

    private void rules() {
        if (result.findings().isEmpty()) {
            return;
        }
        line("");
        line("  What the rules said:");
        String told = "";
        for (Finding finding : result.findings()) {
            if (finding.counts()) {
                Evidence evidence = finding.evidence();
                if (!told.equals(evidence.rule())) {
                    told = evidence.rule();
                    line("    %s: %s".formatted(told, title(told)));
                }
                line("      %s  %s"
                        .formatted(evidence.place(), EvidenceWords.of(evidence))
                        .stripTrailing());
            }
        }
        List<Finding> near =
                result.findings().stream().filter(finding -> !finding.counts()).toList();
        if (!near.isEmpty()) {
            line("  What nearly counted:");
            near.forEach(finding -> line("    %s at %s: %s, but %s"
                    .formatted(
                            finding.evidence().rule(),
                            finding.evidence().place(),
                            EvidenceWords.of(finding.evidence()),
                            finding.butNot())));
        }
    }

    private String title(String rule) {
        return catalogue.apply(rule).map(each -> each.card().title()).orElse("");
    }

    /** The message with its line numbers, each line marked with the rules that heard something there. */
    private void message() {
        List<String> lines = fix.message().stripTrailing().lines().toList();
        if (lines.size() < 2) {
            return;
        }
        line("");
        line("message");
        for (int i = 0; i < lines.size(); i++) {
            int number = i + 1;
            String rules = rulesOf(evidence ->
                    evidence.isInMessage() && evidence.firstLine() <= number && number <= evidence.lastLine());
            String shown = "%4d  %s".formatted(number, lines.get(i).replace("\t", "    "));
            line(marked(shown.stripTrailing(), rules));
        }
    }

    private void diff(FileChange file) {
        line("");
        line("--- " + file.pathBefore());
        line("+++ " + file.pathAfter());
        for (Hunk hunk : file.hunks()) {
            line((hunk.header() + " " + hunk.function()).strip());
            int before = hunk.beforeStart();
            int after = hunk.afterStart();
            for (String each : hunk.lines()) {
                char lead = each.isEmpty() ? ' ' : each.charAt(0);
                line(marked(each, file, lead, before, after));
                before += lead == ' ' || lead == '-' ? 1 : 0;
                after += lead == ' ' || lead == '+' ? 1 : 0;
            }
        }
    }

    private String marked(String line, FileChange file, char lead, int before, int after) {
        String rules = rulesOf(evidence -> evidence.sideOfFile()
                .map(side -> side == Side.BEFORE
                        ? lead == '-' && stands(evidence, file.pathBefore(), before)
                        : lead != '-' && stands(evidence, file.pathAfter(), after))
                .orElse(false));
        return marked(line.replace("\t", "    "), rules);
    }

    private String rulesOf(Predicate<Evidence> wanted) {
        return result.verdict().evidence().stream()
                .filter(wanted)
                .map(Evidence::rule)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String marked(String shown, String rules) {
        if (rules.isEmpty()) {
            return shown;
        }
        return shown + " ".repeat(Math.max(2, MARK_COLUMN - shown.length())) + "<< " + rules;
    }

    /** Evidence of a few lines is marked at its first; evidence of a whole function is not marked line by line. */
    private static boolean stands(Evidence evidence, String path, int line) {
        return evidence.path().equals(path) && evidence.firstLine() == line;
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
