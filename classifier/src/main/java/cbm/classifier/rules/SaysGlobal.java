package cbm.classifier.rules;

import java.util.List;

/** The message speaks of global or shared data. */
final class SaysGlobal implements Rule {

    private static final Card CARD = new Card(
            "message-global",
            "The message speaks of global or shared data",
            "Global, package variable, shared variable, state, map, slice, field.",
            "Many can reach it, so its accesses need an order.",
            "Global settings.",
            "Data race patterns in Go, PLDI 2022, doi:10.1145/3519939.3523720");

    private static final Cue CUE = Cue.words(
                    "\\bglobal(?:s|ly)?\\b|\\bpackage[- ](?:(?:level|wide|scoped) )?var\\w*|\\bpackage[- ]level\\b|\\bshared (?:mutable )?(?:state|variables?|map|slice|data|field|pointer|object|buffer|memory|cache|instance|counter|struct|reference|backing|underlying|config|client|list|registry|table|cop(?:y|ies))\\b"
                            + "|\\bshar(?:e|es|ed|ing) (?:\\w+ )?(?:between|among|amongst|across|by|with) (?:all |the |other |multiple |several |different |many |various |two |concurrent )*(?:"
                            + Vocabulary.GOROUTINE
                            + "|threads|requests|workers|connections|tests|calls|callers|clients|controllers|handlers|loops|streams|peers|consumers|subscribers|sessions|tasks|jobs|instances|copies|readers|iterations)\\b"
                            + "|\\bsingletons?\\b")
            .butNot("\\bshared (?:between|across|with|by) (?:the )?(?:teams?|users?|repos\\w*|projects|tenants)\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
