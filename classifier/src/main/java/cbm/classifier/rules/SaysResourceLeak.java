package cbm.classifier.rules;

import java.util.List;

/** The message speaks of leaked resources, not goroutines. */
final class SaysResourceLeak implements Rule {

    private static final Card CARD = new Card(
            "message-resource-leak",
            "The message speaks of leaked resources, not goroutines",
            "Leak near connection, socket, descriptor, file, memory, mount, timer, ticker, process.",
            "Nobody waits for such a thing: it costs memory, but no goroutine is stuck.",
            "Connections behind which goroutines run.",
            "");

    private static final Cue CUE = Cue.words(
            "\\bleak\\w*\\b.{0,20}\\b(?:net\\.conn|conn|connections?|sockets?|fds?|descriptors?|files?|memory|mounts?|timers?|tickers?|process(?:es)?|handles?)\\b|\\b(?:net\\.conn|conn|connections?|sockets?|fds?|descriptors?|files?|memory|mounts?|timers?|tickers?|process(?:es)?|handles?)\\b.{0,20}\\bleak\\w*");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
