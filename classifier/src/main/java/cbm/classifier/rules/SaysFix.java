package cbm.classifier.rules;

import java.util.List;

/** The subject says that it fixes something. */
final class SaysFix implements Rule {

    private static final Card CARD = new Card(
            "message-fix",
            "The subject says that it fixes something",
            "Fix, hotfix, avoid, prevent, resolve, solve, repair, ensure, correct, bug, do not, plug a leak, address a problem.",
            "The author means a correction.",
            "Fixing documentation, builds or style.",
            "");

    private static final Cue CUE = Cue.subject(
                    "\\b(?:hot|bug)?-?fix(?:es|ed|ing|up)?\\b|\\bavoid\\w*|\\bprevent\\w*|\\bresolv\\w+|\\bensur\\w+|\\bmake sure\\b|\\beliminat\\w+|\\bcorrect(?:s|ed|ly)?\\b|\\bbug\\w*\\b|\\bdon'?t\\b|\\bdo not\\b|\\bproper(?:ly)?\\b"
                            + "|\\brepair(?:s|ed|ing)?\\b|\\bsolv(?:e|es|ed|ing)\\b|\\brectif\\w+|\\bremed(?:y|ies|ied)\\b|\\bcur(?:e|es|ed|ing)\\b|\\bplug(?:s|ged)? (?:\\w+ ){0,3}leaks?\\b|\\bstop(?:s|ped)? (?:leaking|racing|hanging|blocking|panicking|deadlocking|crashing)\\b"
                            + "|\\baddress(?:es|ed|ing)? (?:an? |the |some |possible |potential )*(?:\\w+ )?(?:issue|bug|race|problem|leak|panic|deadlock|hang|crash|flak\\w+)s?\\b")
            .butNot(
                    "fix\\w* (?:the |a |some )?(?:typo|doc|comment|lint|golint|vet|build|link|spell|grammar|format|indent|copyright|license|changelog|readme|import)\\w*",
                    "\\bfixed[- ](?:size|width|length|point|interval|rate|number|value|port|version|order|ip|time|delay|string|cost|set|amount|window|position|buffer|header)\\w*",
                    "\\bbug (?:report )?templates?\\b|\\bbug[- ]?bount\\w+");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
