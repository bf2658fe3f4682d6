package cbm.classifier.rules;

import java.util.List;

/** The message speaks of a data race or of the race detector's report. */
final class SaysDataRace implements Rule {

    private static final Card CARD = new Card(
            "message-data-race",
            "The message speaks of a data race or of the race detector's report",
            "Data race, the detector's own headline, the runtime's concurrent map access, or that something was found with -race.",
            "Two goroutines touched the same memory without order, which the detector or a person saw.",
            "Commits that only switch the detector on, and statements that something is not a data race.",
            "");

    private static final Cue CUE = Cue.words("\\bdata[- ]?rac(?:e|es|y|ey|ing)\\b"
                    + "|warning: data race"
                    + "|\\brace[- ]detector\\b"
                    + "|(?:^|\\s)-race\\b"
                    + "|\\brace (?:warning|report)s?\\b"
                    + "|previous (?:write|read) (?:at|by)"
                    + "|\\bconcurrent map (?:read|writ|iterat|access)\\w*")
            .butNot(
                    "NOT data[- ]?rac\\w+",
                    "(?:enable|run|use|add|turn on|with|support|running|ci)\\w* (?:the |go |tests? |unit )*(?:-race|race[- ]detector)(?: (?:in|on|for) (?:ci|travis|jenkins|tests|makefile))",
                    "race detector (?:flag|enabled|build)");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
