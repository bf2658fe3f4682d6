package cbm.classifier.rules;

import java.util.List;

/** The message speaks of a pipe. */
final class SaysPipe implements Rule {

    private static final Card CARD = new Card(
            "message-pipe",
            "The message speaks of a pipe",
            "Pipe, io.Pipe, PipeReader, PipeWriter.",
            "A pipe passes messages: each end waits for the other.",
            "Named pipes and shell pipes.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    private static final Cue CUE = Cue.words("\\bpipes?\\b|\\bpipe(?:reader|writer)s?\\b|\\bstd(?:in|out|err)pipe\\b")
            .butNot(
                    "named pipes?",
                    "pipeline",
                    "\\bpipe (?:char\\w*|symbol|operator|sign|delimit\\w*|separat\\w*)|\\bpipes? (?:in|to escape)\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
