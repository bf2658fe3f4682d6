package cbm.classifier.rules;

import cbm.classifier.verdict.Evidence;
import java.util.List;
import java.util.regex.Pattern;

/** The message names no trouble. */
final class NoTroubleNamed implements Rule {

    private static final Card CARD = new Card(
            "message-no-trouble",
            "The message names no trouble",
            "No race, deadlock, leak, hang, panic, bug, fix, failure, problem, safety or the like in the whole message, and nothing that is to happen atomically. Not asked of an empty one.",
            "Who repairs something says what was broken; features, refactorings and tuning have no trouble to name.",
            "Terse messages that name the operation only, such as \"unlock on error\".",
            "What do large commits tell us, MSR 2008, doi:10.1145/1370750.1370773");

    private static final Pattern TROUBLE = Pattern.compile(
            "\\brac(?:e|es|ed|y|ey|ing)\\b|\\block-?ups?\\b|(?:dead|live)[- ]?lock|\\bstarv"
                    + "|\\bleak|\\bhang|\\bhung\\b|\\bstuck\\b|\\bblock(?:s|ed|ing)?\\b|\\bforever\\b|\\bindefinite|\\bnever\\b"
                    + "|\\bpanic|\\bcrash|\\bcorrupt|\\bfail|\\bflak(?:e|es|ed|y|ey|iness|ing)\\b"
                    + "|\\bfix|\\bbugs?\\b|\\bbuggy\\b|\\bissues?\\b|\\bproblem|\\bincorrect|\\bwrong|\\bbroken\\b|\\bbreaks?\\b|\\bmissing\\b|\\bforg[eo]t"
                    + "|\\bsolv(?:e|es|ed|ing)\\b|\\beliminat|\\bmistake|\\bregress|\\bdefect|\\btrouble|\\bunresponsive|\\bfreez|\\bfroze|\\bwedg|\\bstall"
                    + "|\\bmisbehav|\\bunsynchroni|\\bsimultaneous|\\btoo (?:early|late|soon)\\b|\\bstill running\\b|\\bafter clos|\\bon closed\\b"
                    + "|\\bunsafe|\\bunprotected\\b|\\bunguarded\\b|\\bsafe|\\bprotect|\\bavoid|\\bprevent|\\bensur|\\bmake sure\\b|\\batomically\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        List<MessageText.Sentence> sentences = fix.message().sentences();
        if (sentences.isEmpty() || fix.message().mentions(TROUBLE)) {
            return List.of();
        }
        return List.of(
                Finding.fired(Evidence.inMessage(id(), sentences.getFirst().line(), List.of())));
    }
}
