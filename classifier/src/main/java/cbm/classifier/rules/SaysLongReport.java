package cbm.classifier.rules;

import java.util.List;

/** The message quotes a dump of goroutines. */
final class SaysLongReport implements Rule {

    private static final Card CARD = new Card(
            "message-goroutine-dump",
            "The message quotes a dump of goroutines",
            "Lines such as goroutine 12 [chan receive, 5 minutes], or semacquire, or the runtime's all goroutines are asleep.",
            "The dump was taken because the program stood still, and names the operation that waits.",
            "Dumps after a panic list running goroutines too.",
            "Goroutine leaks, CGO 2024, doi:10.1109/CGO57630.2024.10444835");

    private static final Cue CUE = Cue.words(
            "\\bgoroutine \\d+ \\[(?:chan|select|semacquire|sync|io wait|sleep)[^\\]]*\\]|all goroutines are asleep|\\[chan (?:receive|send)|\\bsemacquire\\b|\\btest timed out after\\b|\\[select(?: \\(no cases\\))?(?:, \\d+ minutes)?\\]|\\[(?:sync\\.\\w+\\.\\w+|io wait|semacquire), \\d+ minutes");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
