package cbm.classifier.rules;

import java.util.List;

/** The message speaks of restarts or crashes. */
final class SaysRestarts implements Rule {

    private static final Card CARD = new Card(
            "message-restarts",
            "The message speaks of restarts or crashes",
            "Restart, reboot, reconnect, crash.",
            "What has to survive the end of a process is a state on disk or at the other end of a connection, not one among goroutines.",
            "A crash by a race.",
            "");

    private static final Cue CUE = Cue.words("\\brestart\\w*|\\breboot\\w*|\\breconnect\\w*|\\bcrash\\w*")
            .butNot("\\brestart\\w* (?:the |a |its )?(?:\\w+ )?(?:clock|timer|timeout|ticker|loop|countdown)s?\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
