package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.facts.Subject;
import java.util.List;
import java.util.regex.Pattern;

/** A connection, pipe or stream is now closed. */
final class ConnectionClosed implements Rule {

    private static final Card CARD = new Card(
            "connection-closed",
            "A connection, pipe or stream is now closed",
            "A new call of Close or the like on what is named, by its variable or type, a connection, socket, pipe, stream, reader, writer,"
                    + " body, archive or terminal, in a function that was there before and did not call it.",
            "Who reads from it waits in the library until the other end closes.",
            "A file or connection that only leaks.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069, section 5.1.2");

    private static final Pattern ENDS = Pattern.compile(
            "(?i).*(?:conn|connection|sock|socket|pipe|stream|reader|writer|readcloser|writecloser|readwritecloser|body|std(?:in|out|err)|pty|tty|archive|tar)s?");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        CloserCalled.closers(fix).filter(ConnectionClosed::isOfConnection).forEach(findings::fired);
        return findings.list();
    }

    private static boolean isOfConnection(FactChange closer) {
        Subject closed = closer.fact().subject();
        return ENDS.matcher(closed.written()).matches()
                || ENDS.matcher(closed.baseType()).matches();
    }
}
