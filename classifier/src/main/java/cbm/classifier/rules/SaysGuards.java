package cbm.classifier.rules;

import java.util.List;

/** The subject says what is guarded. */
final class SaysGuards implements Rule {

    private static final Card CARD = new Card(
            "message-guards",
            "The subject says what is guarded",
            "To protect, guard, serialise or lock, near an access, field, map, state, read, write or a lock.",
            "Shared data without protection gets some.",
            "Protection against bad input or attackers.",
            "");

    private static final Cue CUE = Cue.subject(
                    "\\b(?:protect|guard|seriali[sz]|synchroni[sz]|lock)\\w*\\b[^.;]{0,50}\\b(?:mutex|locks?|access\\w*|maps?|fields?|variables?|state|reads?|writes?|updat\\w+|calls?|slices?|counters?|concurren\\w*|simultaneous\\w*|parallel|races?|pointer|registry)\\b(?![- ]?file)|\\b(?:mutex|locks?)[- ](?:protect|guard)\\w*")
            .butNot(
                    Vocabulary.OTHER_GUARDS,
                    Vocabulary.OTHER_SYNC,
                    "\\b(?:un)?lock ?files?\\b.*|[\\w-]+\\.lock\\b.*|\\w+-lock\\.\\w+",
                    "\\blocked\\b.{0,40}\\b(?:account|user|version|fund|token)\\w*");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
