package cbm.classifier.rules;

import java.util.List;

/** The message says that something was used after its end, or ended while in use. */
final class SaysUsedAfterEnd implements Rule {

    private static final Card CARD = new Card(
            "message-used-after-end",
            "The message says that something was used after its end, or ended while in use",
            "Use after close, free, stop or release; closed, freed or removed while still in use, running or read.",
            "Who ends a thing and who uses it are two goroutines that nothing puts in order.",
            "A handle that one goroutine uses twice.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    private static final Cue CUE = Cue.words(
                    "\\buse[- ]after[- ](?:free|close|stop|release|put|cancel|shutdown)\\b"
                            + "|\\b(?:us(?:e|es|ed|ing|age)|access\\w*|touch\\w*|writ\\w*|read|reads|reading|call(?:s|ed)?|invok\\w*|add\\w*|publish\\w*|submit\\w*|enqueu\\w*) (?:\\S+ ){0,4}?after (?:it |they |the \\S+ |being |having |been |is |are |was |were |has |had |have |already )*(?:clos\\w*|free(?:d|ing)?|releas\\w*|stop\\w*|shut\\w*|destroy\\w*|dispos\\w*|tear\\w*|torn|finali[sz]\\w*|recycl\\w*|unmap\\w*|deinit\\w*)\\b"
                            + "|\\b(?:clos(?:e|es|ed|ing)|freed?|frees|freeing|releas(?:e|es|ed|ing)|stop(?:s|ped|ping)?|destroy(?:s|ed|ing)?|remov(?:e|es|ed|ing)|delet(?:e|es|ed|ing)|torn down|unmap(?:s|ped|ping)?|recycl(?:e|es|ed|ing)|reus(?:e|es|ed|ing)) (?:\\S+ ){0,4}?(?:while|before) (?:\\S+ ){0,5}?(?:still |finished |done )(?:in use|being (?:used|read|written|iterated|accessed|scanned|processed)|us(?:ing|es|ed)|running|runs|reading|writing|scanning|iterating|accessing|processing|referenced|referring|copying|serving|draining)"
                            + "|\\bwhile (?:\\S+ ){0,6}?still (?:in use|being (?:used|read|written|iterated|accessed|scanned|processed)|us(?:ing|es|ed)|running|runs|reading|writing|scanning|iterating|accessing|processing|referenced|referring|copying|serving|draining)\\b")
            .butNot(
                    "\\bwhile (?:the )?(?:test|server|client|container|daemon|process|node|pod|vm|job|service|instance|database)s? (?:is |was |are |were )?still (?:running|runs|used|using)\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
