package cbm.classifier.rules;

import java.util.List;

/** One sentence names a stream or connection and something stuck. */
final class SaysStuckOnStream implements Rule {

    private static final Card CARD = new Card(
            "message-stuck-on-stream",
            "One sentence names a stream or connection and something stuck",
            "A socket, connection, stream, pipe, reader, body, standard input or output, io.Copy, end of file or receiving, and in the same sentence"
                    + " blocking, hanging, leaking, being stuck or never coming back.",
            "What is stuck waits in the library for the other end.",
            "A stream of the program's own, made of channels; a sentence that names a channel or a lock is left out.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069, section 5.1.2");

    private static final String STREAM =
            "\\b(?:(?:net)?(?:link )?sockets?|std(?:in|out|io|err)|io\\.copy|io\\.read\\w*|streams?|conn(?:ection)?s?|pipes?|fifos?|readers?|body"
                    + "|bodies|eof|recv\\w*|handshakes?|ptys?)\\b";
    private static final String STUCK =
            "\\b(?:block(?:s|ed|ing)?|hangs?|hanging|hung|stuck|leak(?:s|ed|ing)?|forever|indefinitely|(?:never|not) (?:return|clos|exit|end|terminat|finish)\\w*)\\b";

    private static final Cue CUE = Cue.words(STREAM + ".*" + STUCK + "|" + STUCK + ".*" + STREAM)
            .butNot("\\bnon-?blocking\\b.*", ".*\\b(?:mutex(?:es)?|locks?|lock(?:ed|ing)|chan(?:nel)?s?)\\b.*");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
