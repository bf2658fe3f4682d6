package cbm.classifier.rules;

import java.util.List;

/** The subject says that code is only put in order. */
final class SaysRefactor implements Rule {

    private static final Card CARD = new Card(
            "message-refactor",
            "The subject says that code is only put in order",
            "Refactor, clean up, rename, simplify, extract, split, reorganise, remove unused.",
            "Behaviour is meant to stay the same.",
            "Refactorings that repair a bug on the way.",
            "What do large commits tell us, MSR 2008, doi:10.1145/1370750.1370773");

    private static final Cue CUE = Cue.subject(
                    "\\bre-?factor\\w*|\\bclean(?:s|ed|ing)?[- ]up\\b|\\b(?:cleansup|cleanedup|cleaningup)\\b|\\brenam\\w+|\\bsimplif\\w+|\\bextract\\w*|\\bsplit\\w*|\\breorgani[sz]\\w*|\\bunused\\b|\\bdead code\\b|\\bnits?\\b|\\bdeprecat\\w+|\\bmerge branch\\b|\\bconsolidat\\w*"
                            + "|" + Vocabulary.PREFIX + "cleanup\\b|\\bcleanups\\b"
                            + "|\\b(?:code|minor|small|some|misc\\w*|general|style|more|little|lint|further|and|also|a bit of) cleanup\\b"
                            + "|^chore\\b|^style(?:\\([^)]*\\))?!?:|\\btid(?:y|ies|ied|ying)\\b|\\bmoderni[sz]\\w*|\\bcosmetic\\w*|\\breformat\\w*|\\bhousekeeping\\b|\\brestructur\\w*|\\bpolish\\w*|\\bno functional changes?\\b")
            .butNot("\\bgo mod tidy\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
