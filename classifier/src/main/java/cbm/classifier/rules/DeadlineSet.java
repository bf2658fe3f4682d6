package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A connection or request got a deadline or a context. */
final class DeadlineSet implements Rule {

    private static final Card CARD = new Card(
            "deadline-set",
            "A connection or request got a deadline or a context",
            "A new or moved call of SetDeadline or its like, or of a variant that takes a context or timeout, such as NewRequestWithContext, CommandContext or DialContext.",
            "A read from a connection that nobody answers, or a request, stays for ever unless something ends it.",
            "New code that does so from the start; a context for tracing.",
            "Go standard library, net.Conn, net/http and os/exec");

    private static final Pattern DEADLINES = Pattern.compile(
            "Set(?:Read|Write|Receive|Recv|Send|Rcv|Snd|Socket|IO)?Deadline|Set(?:Read|Write|Receive|Recv|Send|Rcv|Snd|Socket|IO)Timeout");

    private static final Pattern VARIANT = Pattern.compile("\\w+With(?:Context|Timeout|Deadline)"
            + "|(?:Command|Dial|Query|QueryRow|Exec|Ping|Prepare|Handshake|Lookup\\w+|Listen|Accept|Connect|Get|Select|Run|Wait|Do)(?:Context|Ctx)"
            + "|Dial\\w*Timeout");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this,
                fix,
                Set.of(FactKind.CALL),
                (function, change) -> !Operations.kept(change) && Operations.lives(function) && sets(function, change));
    }

    private static boolean sets(FunctionChange function, FactChange change) {
        String name = change.fact().detail();
        boolean variant =
                VARIANT.matcher(name).matches() && RuntimeFacts.before(function).noneMatch(fact -> calls(fact, name));
        boolean deadline = DEADLINES.matcher(name).matches() && (Operations.added(change) || Operations.moved(change));
        return deadline || variant;
    }

    private static boolean calls(Fact fact, String name) {
        return fact.kind() == FactKind.CALL && fact.detail().equals(name);
    }
}
