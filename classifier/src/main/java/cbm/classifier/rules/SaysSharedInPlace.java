package cbm.classifier.rules;

import java.util.List;

/** The message says that shared data is changed where it stands. */
final class SaysSharedInPlace implements Rule {

    private static final Card CARD = new Card(
            "message-shared-in-place",
            "The message says that shared data is changed where it stands",
            "To mutate or modify in place, or what is cached, shared, original or the caller's; aliases; the same backing array.",
            "What another goroutine reads changes under it; the fix is a copy.",
            "Changes in place that save memory.",
            "Data race patterns in Go, PLDI 2022, doi:10.1145/3519939.3523720");

    private static final Cue CUE = Cue.words(
            "\\b(?:mutat\\w*|modif\\w*|chang\\w*|updat\\w*|sort\\w*|edit\\w*|append\\w*|overwrit\\w*|writ\\w*|set\\w*|add\\w*)\\b.{0,40}\\bin[- ]place\\b"
                    + "|\\b(?:mutat\\w*|modif\\w*|overwrit\\w*|chang(?:e|es|ed|ing)|clobber\\w*) (?:the |an? |our |its |objects? in (?:the )?)*(?:shared|cached|original|caller'?s?|callers'|input|passed[- ]in|informer|lister|store'?s?|underlying|global|default)\\b"
                    + "|\\balias(?:es|ed|ing)\\b.{0,40}\\b(?:slice|map|array|buffer|memory|pointer|backing|struct|data|variable)\\w*|\\b(?:slice|map|array|buffer|backing)\\w*\\b.{0,30}\\balias(?:es|ed|ing)\\b"
                    + "|\\b(?:same|shared|sharing|underlying|common) (?:the )?(?:backing|underlying) (?:array|slice|map|buffer|store|storage|memory)\\b|\\bbacking array\\b"
                    + "|\\b(?:objects?|maps?|slices?|pointers?|structs?|state|instances?|headers?|buffers?|values?|configs?|options) (?:\\w+ ){0,4}?(?:is|are|was|were|being|be) shared (?:between|across|among|by|with)\\b"
                    + "|\\b(?:deep|defensive)[- ]?cop(?:y|ies|ied|ying)\\w*");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
