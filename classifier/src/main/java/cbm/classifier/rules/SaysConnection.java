package cbm.classifier.rules;

import java.util.List;

/** The message names a stream, socket, connection or request. */
final class SaysConnection implements Rule {

    private static final Card CARD = new Card(
            "message-connection",
            "The message names a stream, socket, connection or request",
            "Sockets, standard input and output, io.Copy, streams, connections, requests, remote calls, dialling, bodies, readers, handshakes.",
            "Who reads from one waits in the library for its other end, not on a channel of the program.",
            "Any program that serves requests.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069, section 5.1.2");

    private static final Cue CUE = Cue.words(
                    "\\bsockets?\\b|\\bstd(?:in|out|io|err)\\b|\\bio\\.copy\\b|\\bstreams?\\b|\\bconn(?:ection)?s?\\b|\\brequests?\\b"
                            + "|\\brpcs?\\b|\\bdial\\w*|\\bbody\\b|\\breaders?\\b|\\bhandshakes?\\b")
            .butNot("\\bpull requests?\\b", "\\bfeature requests?\\b", "\\bmerge requests?\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
