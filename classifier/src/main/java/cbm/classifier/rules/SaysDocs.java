package cbm.classifier.rules;

import java.util.List;

/** The subject speaks of documentation or style. */
final class SaysDocs implements Rule {

    private static final Card CARD = new Card(
            "message-docs",
            "The subject speaks of documentation or style",
            "Documentation, comment, typo, spelling, lint, vet, gofmt, changelog, licence.",
            "No behaviour changes.",
            "A fix whose subject also names the comment.",
            "");

    private static final Cue CUE = Cue.subject(
                    "\\blinters?\\b|\\bgocritic\\b|\\bgolangci\\b|\\bgofum?pt?\\b|\\bdocs?\\b|\\bdocumentation\\b|\\bdocument(?:s|ed|ing)?\\b|\\bcomments?\\b|\\btypos?\\b|\\bspell\\w*|\\bgrammar\\b|\\bgo?lint\\w*|\\bgo ?vet\\b|\\bgofmt\\b|\\bgoimports\\b|\\bchangelog\\b|\\breadme\\b|\\blicen[cs]e\\b|\\bgodoc\\b|\\bmisspell\\w*|\\bstaticcheck\\b|\\bunconvert\\b"
                            + "|\\bdocstrings?\\b|\\bwording\\b|\\bmarkdown\\b|\\brelease notes\\b|\\btutorials?\\b|\\bfaq\\b|\\brevive\\b|\\berrcheck\\b|\\bgosec\\b|\\bgosimple\\b|\\bineffassign\\b|\\bunparam\\b|\\bgolint\\b|\\bcopyright\\b|\\btranslations?\\b|\\bi18n\\b")
            .butNot(
                    "\\b(?:address|incorporat|appl|respond to|resolv)\\w* (?:\\S+ ){0,3}comments?\\b|\\breview(?:er)?(?:'s|s)? comments?\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
