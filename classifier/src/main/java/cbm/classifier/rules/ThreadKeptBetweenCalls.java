package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.regex.Pattern;

/** A goroutine keeps its thread between calls that share what belongs to the thread. */
final class ThreadKeptBetweenCalls implements Rule {

    private static final Card CARD = new Card(
            "thread-kept-between-calls",
            "A goroutine keeps its thread between calls that share the thread's state",
            "LockOSThread added to a function that called into C, or changed its thread by a system call, before.",
            "An error number, a namespace or a user belongs to a thread, and between two calls the scheduler may go on with the "
                    + "goroutine on another one.",
            "The lock serves something else, such as a library that wants the main thread.",
            "go-runtime-bugs, the project's own catalogue");

    /** System calls that change or read what a thread owns. */
    private static final Pattern OF_THREAD =
            Pattern.compile("Setns|Unshare|Prctl|Capset|Set(re|res|fs)?[ug]id|Ptrace\\w+|Gettid|(Raw)?Syscall6?");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            for (FactChange change : function.facts()) {
                if (RuntimeFacts.appears(change) && locks(change.fact())) {
                    examine(function, change, findings);
                }
            }
        }
        return findings.list();
    }

    private static void examine(FunctionChange function, FactChange change, Findings findings) {
        if (!RuntimeFacts.livedWith(function, ThreadKeptBetweenCalls::needsThread)) {
            findings.nearly(change, "no call that needs the thread stood here before");
        } else if (RuntimeFacts.before(function).anyMatch(ThreadKeptBetweenCalls::locks)) {
            findings.nearly(change, "the thread was locked before too");
        } else {
            findings.fired(change);
        }
    }

    private static boolean locks(Fact fact) {
        return RuntimeFacts.calls(fact, "LockOSThread");
    }

    private static boolean needsThread(Fact fact) {
        return RuntimeFacts.entersC(fact)
                || (fact.kind() == FactKind.CALL
                        && OF_THREAD.matcher(fact.detail()).matches());
    }
}
