package cbm.classifier.rules;

import java.util.List;

/** The subject announces something new. */
final class SaysFeature implements Rule {

    private static final Card CARD = new Card(
            "message-feature",
            "The subject announces something new",
            "Add, implement, support, introduce, allow, enable, new at the head of the subject.",
            "A feature, not a fix.",
            "Adding a missing lock or a missing test is a fix; the words around it tell.",
            "");

    private static final Cue CUE = Cue.subject(
                    Vocabulary.PREFIX
                            + "(?:initial |first )?(?:implement\\w*|support\\w*|introduc\\w+|allow\\w*|enabl\\w+|new|feat|feature|expose\\w*|provid\\w+|switch|migrat\\w+|convert\\w*|port|rework\\w*|rewrit\\w+|redesign\\w*|default)\\b"
                            + "|"
                            + Vocabulary.PREFIX
                            + "(?:add|adds|added|adding)\\b(?! (?:[\\w-]+ ){0,2}r?unlock)(?! (?:a |the |an |some |more )?(?:miss|lock\\b|locks\\b|locking|mutex|rwmutex|sync|r?unlock|rlock|wait|race|select|timeout|proper|guard|protect|missing|atomic|barrier|exclusive))")
            .butNot(
                    "\\W*(?:\\S+: ?)*allow\\w* .*\\b(?:again|twice|more than once|multiple times|several times|concurrent\\w*|reentran\\w*|re-entran\\w*|recursive\\w*)\\b.*",
                    "\\W*(?:\\S+: ?)*allow\\w* .*\\bfrom (?:\\w+ ){0,2}(?:callbacks?|listeners?|handlers?|hooks?|observers?|goroutines)\\b.*");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
