package cbm.classifier.rules;

import java.util.List;

/** The message refers to an issue that it repairs. */
final class SaysIssue implements Rule {

    private static final Card CARD = new Card(
            "message-refers-to-issue",
            "The message refers to an issue that it repairs",
            "Fixes, closes or resolves and a number or address; a regression, introduced by.",
            "Somebody has reported what is repaired.",
            "Features are requested in issues too.",
            "");

    private static final Cue CUE = Cue.words(
                    "\\bregression\\b|\\bintroduced (?:in|by)\\b|\\b(?:fix(?:es|ed)?|clos(?:es?|ed)|resolv(?:es?|ed)|address(?:es)?):? (?:issue |bug |jira |ticket )?(?:#\\d+|gh-\\d+|https?:|[\\w.-]+/[\\w.-]+#\\d+|[a-z]{2,10}-\\d{2,}\\b)|\\bfix(?:es)? for (?:issue )?#?\\d+|\\bfix(?:es|ed)? issue \\d+|^\\W*[a-z]{2,10}-\\d{3,}\\b|\\[[a-z]{2,10}-\\d+\\]")
            .butNot("\\b(?:utf|sha|rfc|http|iso|cve|md|aes|tls|rsa|base|amd|arm|x)-\\d+");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
