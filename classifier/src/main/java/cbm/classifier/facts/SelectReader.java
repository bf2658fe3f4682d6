package cbm.classifier.facts;

import cbm.classifier.syntax.Expression;
import cbm.classifier.syntax.Part;
import cbm.classifier.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells the arms of a select apart by what they wait for. */
final class SelectReader {

    private static final Set<String> STOP_WORDS = Set.of(
            "done",
            "stop",
            "quit",
            "exit",
            "close",
            "closed",
            "closing",
            "shutdown",
            "cancel",
            "cancelled",
            "canceled",
            "term",
            "kill",
            "die",
            "dying",
            "dead",
            "abort",
            "halt",
            "finish",
            "teardown",
            "destroy",
            "interrupt",
            "quiesc");

    /** Parts of the names of what comes when a time is over. */
    private static final List<String> TIME_WORDS =
            List.of("timeout", "timer", "ticker", "deadline", "expir", "backoff");

    /** The channel of a timer, as a field or, of clocks that tests can put forward, from a method. */
    private static final Pattern OF_TIMER = Pattern.compile("(?:timer|ticker)\\.(?:c|c\\(\\)|chan\\(\\))$");

    private final Resolver resolver;

    SelectReader(Position position, Resolver resolver) {
        this.resolver = resolver;
    }

    List<Arm> arms(Statement.Select select) {
        List<Arm> arms = new ArrayList<>();
        for (Part.Communication clause : select.clauses()) {
            if (clause.isDefault()) {
                arms.add(new Arm(Arm.Kind.DEFAULT, ""));
            } else if (clause.communication() instanceof Statement.Send send) {
                arms.add(new Arm(Arm.Kind.SEND, resolver.subject(send.channel()).path()));
            } else {
                clause.receive().ifPresent(receive -> arms.add(ofReceive(receive.channel())));
            }
        }
        return arms;
    }

    private Arm ofReceive(Expression channel) {
        Subject subject = resolver.subject(channel);
        return new Arm(kind(channel, subject), subject.path());
    }

    private static Arm.Kind kind(Expression channel, Subject subject) {
        boolean time = subject.type().endsWith("chan time.Time")
                || subject.member().equals("time.After()")
                || subject.member().equals("time.Tick()");
        if (time) {
            return Arm.Kind.TIMEOUT;
        }
        String name = channel.unparenthesized() instanceof Expression.Call call ? call.name() : subject.lastName();
        String lower = name.toLowerCase(Locale.ROOT);
        String path = subject.path().toLowerCase(Locale.ROOT);
        boolean ofTimer = OF_TIMER.matcher(path).find();
        if (ofTimer || lower.equals("after") || TIME_WORDS.stream().anyMatch(lower::contains)) {
            return Arm.Kind.TIMEOUT;
        }
        return isStop(lower) ? Arm.Kind.DONE : Arm.Kind.RECEIVE;
    }

    private static boolean isStop(String lower) {
        for (String word : STOP_WORDS) {
            boolean short_ = word.length() < 4;
            if (short_
                    ? lower.equals(word)
                    : lower.startsWith(word)
                            || lower.endsWith(word)
                            || lower.endsWith(word + "c")
                            || lower.endsWith(word + "ch")
                            || lower.endsWith(word + "chan")) {
                return true;
            }
        }
        return false;
    }
}
