package cbm.classifier.rules;

import java.util.List;

/** The subject names a platform. */
final class SaysPlatform implements Rule {

    private static final Card CARD = new Card(
            "message-subject-platform",
            "The subject names a platform",
            "Windows, Linux, Unix, Darwin, FreeBSD, or a processor, in the subject.",
            "What goes wrong on one platform only is seldom a matter of goroutines.",
            "A race that shows on one platform.",
            "");

    private static final Cue CUE = Cue.subject(
                    "\\b(?:windows|linux|unix|darwin|mac ?os|freebsd|arm64|s390x?|ppc64\\w*)\\b")
            .butNot("unix (?:sockets?|domain|time\\w*)");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
