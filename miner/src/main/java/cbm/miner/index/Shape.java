package cbm.miner.index;

import cbm.miner.fix.Hunk;
import cbm.miner.study.Candidate;
import cbm.miner.study.FixFile;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The shape of a fix: how often it adds and removes each operation and word that concerns concurrency, by which fixes
 * are likened.
 */
final class Shape {
    private static final Set<String> WORDS = Set.of(
            "go",
            "chan",
            "select",
            "case",
            "default",
            "defer",
            "range",
            "<-",
            "sync",
            "atomic",
            "context",
            "ctx",
            "Mutex",
            "RWMutex",
            "WaitGroup",
            "Once",
            "Cond",
            "Pool",
            "Map",
            "Timer",
            "Ticker",
            "return",
            "break");
    private static final Set<String> CALLS = Set.of(
            "Lock",
            "Unlock",
            "RLock",
            "RUnlock",
            "TryLock",
            "Add",
            "Done",
            "Wait",
            "Signal",
            "Broadcast",
            "Do",
            "close",
            "Close",
            "make",
            "func",
            "Load",
            "Store",
            "Swap",
            "CompareAndSwap",
            "Stop",
            "Reset",
            "After",
            "NewTimer",
            "NewTicker",
            "Sleep",
            "WithCancel",
            "WithTimeout",
            "WithDeadline",
            "cancel",
            "Err",
            "Fatal",
            "Fatalf",
            "Errorf",
            "Error",
            "LoadInt32",
            "LoadInt64",
            "LoadUint32",
            "LoadUint64",
            "StoreInt32",
            "StoreInt64",
            "StoreUint32",
            "StoreUint64",
            "AddInt32",
            "AddInt64",
            "AddUint64",
            "AddUint32",
            "len",
            "append",
            "copy",
            "NewCond",
            "panic",
            "recover",
            "Copy",
            "Clone");

    private final Map<String, Integer> counts;

    private Shape(Map<String, Integer> counts) {
        this.counts = counts;
    }

    static Shape of(Candidate candidate, Annotation annotation) {
        Map<String, Integer> counts = new TreeMap<>();
        for (FixFile file : candidate.files()) {
            boolean test = file.change().isGoTest();
            for (Hunk hunk : file.change().hunks()) {
                for (String line : hunk.lines()) {
                    if (!line.isEmpty() && !test) {
                        count(line, counts);
                    }
                }
            }
        }
        for (String op : annotation.values(SearchField.OP)) {
            counts.merge("op:" + op, 1, Integer::sum);
        }
        for (SearchField axis : Set.of(SearchField.STRATEGY, SearchField.PRIMITIVES, SearchField.BEHAVIOUR)) {
            annotation.values(axis).forEach(label -> counts.merge(axis.id() + ":" + label, 1, Integer::sum));
        }
        return new Shape(counts);
    }

    private static void count(String line, Map<String, Integer> counts) {
        char lead = line.charAt(0);
        if (lead != '+' && lead != '-') {
            return;
        }
        int comment = line.indexOf("//");
        String code = comment < 0 ? line : line.substring(0, comment);
        CodeTokens.read(code, 1, (start, end, call) -> {
            String token = code.substring(start, end);
            boolean counted = call == CodeTokens.Call.NONE ? WORDS.contains(token) : CALLS.contains(token);
            if (counted) {
                String name = call == CodeTokens.Call.NONE ? token : token + "(";
                counts.merge(lead + name, 1, Integer::sum);
            }
        });
    }

    /** The shape in one line: {@code feature=count}, parted by blanks. */
    String text() {
        StringBuilder text = new StringBuilder();
        counts.forEach((feature, count) -> {
            if (!text.isEmpty()) {
                text.append(' ');
            }
            text.append(feature).append('=').append(count);
        });
        return text.toString();
    }

    /** The shape that a line tells. */
    static Shape parse(String text) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String entry : text.split(" ")) {
            int at = entry.lastIndexOf('=');
            if (at > 0) {
                counts.put(entry.substring(0, at), Integer.parseInt(entry.substring(at + 1)));
            }
        }
        return new Shape(counts);
    }

    Map<String, Integer> counts() {
        return counts;
    }
}
