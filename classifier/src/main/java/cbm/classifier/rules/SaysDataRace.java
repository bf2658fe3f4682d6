package cbm.classifier.rules;

import java.util.List;

/** The message speaks of a data race or of the race detector's report. */
final class SaysDataRace implements Rule {

    private static final Card CARD = new Card(
            "message-data-race",
            "The message speaks of a data race or of the race detector's report",
            "Data race, racy access, torn read, race detector, thread sanitizer, -race, WARNING: DATA RACE, concurrent map writes.",
            "Two goroutines touched the same memory without order, which the detector or a person saw.",
            "Commits that only switch the detector on, and statements that something is not a data race.",
            "");

    private static final Cue CUE = Cue.words("\\bdata[- ]?"
                    + Vocabulary.RACE
                    + "\\b"
                    + "|warning: data race"
                    + "|\\brace[- ](?:detector|checker)\\b|\\bthread ?sanitizer\\b|\\btsan\\b"
                    + "|(?:^|[\\s`'\\\"(=])-race\\b"
                    + "|\\brace (?:warning|report)s?\\b"
                    + "|previous (?:write|read) (?:at|by)"
                    + "|\\b(?:racy|racing|raced) (?:\\w+ )?(?:read|writ|access|updat|load|store|map|field|assign|use)\\w*"
                    + "|\\b(?:read|write)[-/ ](?:after[- ])?(?:read|write) races?\\b|\\btorn (?:read|write)s?\\b"
                    + "|\\bconcurrent(?:ly)? (?:map|slice) (?:read|writ|iterat|access|updat|mutat|modif|use|usage|append)\\w*"
                    + "|\\bmap concurrent(?:ly)? (?:read|writ|iterat|access|updat|mutat|modif)\\w*")
            .butNot(
                    "NOT data[- ]?rac\\w+",
                    "(?:enable|run|use|add|turn on|with|support|running|ci)\\w* (?:the |go |tests? |unit )*(?:-race|race[- ]detector)(?: (?:in|on|for) (?:ci|travis|jenkins|tests|makefile))",
                    SaysCi.DETECTOR,
                    Vocabulary.TAKEN_BACK,
                    "race detector (?:flag|enabled|build)",
                    "\\bconcurrent map (?:implementation|type|package|library|structure)");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
