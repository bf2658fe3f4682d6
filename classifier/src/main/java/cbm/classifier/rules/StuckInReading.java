package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** The message tells of something stuck, and a changed function reads from a connection or pipe. */
final class StuckInReading implements Rule {

    private static final Card CARD = new Card(
            "stuck-in-reading",
            "The message tells of something stuck, and a changed function reads from a connection or pipe",
            "Words for a deadlock, a hang, a leak of goroutines or how they end; and a Read, Recv, Accept, io.Copy, ReadAll or the like, in a goroutine"
                    + " or a loop of a changed function, as it was before the fix.",
            "Such a call waits in the library, and nobody but the other end lets it go.",
            "The reading has nothing to do with the fix.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069, section 5.1.2");

    private static final List<Rule> WORDS = List.of(
            new SaysDeadlock(), new SaysHang(), new SaysGoroutineLeak(), new SaysGoroutineStops(), new SaysForever());

    private static final Set<String> READS = Set.of(
            "Read",
            "ReadFrom",
            "ReadFull",
            "ReadAll",
            "ReadMessage",
            "ReadFrame",
            "ReadString",
            "ReadBytes",
            "ReadLine",
            "ReadByte",
            "ReadMsg",
            "Recv",
            "RecvMsg",
            "Receive",
            "Recvfrom",
            "Accept",
            "AcceptTCP",
            "Copy",
            "CopyN",
            "CopyBuffer");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        if (!Heard.any(fix, WORDS)) {
            return List.of();
        }
        for (FunctionChange function : fix.functions()) {
            if (!Operations.lives(function)) {
                continue;
            }
            for (FactChange change : function.facts()) {
                if (change.before().filter(StuckInReading::reads).isPresent()) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }

    private static boolean reads(Fact fact) {
        return fact.kind() == FactKind.CALL
                && READS.contains(fact.detail())
                && (fact.surroundings().inGoroutine() || fact.surroundings().loops() > 0);
    }
}
