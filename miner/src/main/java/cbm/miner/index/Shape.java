package cbm.miner.index;

import cbm.miner.fix.Hunk;
import cbm.miner.study.Candidate;
import cbm.miner.study.FixFile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The shape of a fix, by which fixes are likened: how often it adds and removes each word that concerns concurrency, and,
 * where it was classified, its operations, its labels, and each pair of its strategy and a primitive.
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

    private static final List<SearchField> LABELS =
            List.of(SearchField.STRATEGY, SearchField.PRIMITIVES, SearchField.BEHAVIOUR);
    /** Weights beside that of a word of the diff, chosen by {@code miner/bench/like.sh} on the development split. */
    private static final double REPAIR_WEIGHT = 4;

    private static final double OPERATION_WEIGHT = 2;
    private static final double LABEL_WEIGHT = 3;
    private static final String OPERATION = "op:";
    /** A strategy and a primitive together. */
    private static final String REPAIR = "repair:";

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
            counts.merge(OPERATION + op, 1, Integer::sum);
        }
        for (SearchField axis : LABELS) {
            annotation.values(axis).forEach(label -> counts.merge(axis.id() + ":" + label, 1, Integer::sum));
        }
        for (String strategy : annotation.values(SearchField.STRATEGY)) {
            for (String primitive : annotation.values(SearchField.PRIMITIVES)) {
                counts.put(REPAIR + strategy + "+" + primitive, 1);
            }
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

    /** How much a feature says, in relation to a word of the diff. */
    static double weight(String feature) {
        if (feature.startsWith(REPAIR)) {
            return REPAIR_WEIGHT;
        }
        if (feature.startsWith(OPERATION)) {
            return OPERATION_WEIGHT;
        }
        return feature.indexOf(':') > 0 ? LABEL_WEIGHT : 1;
    }

    Map<String, Integer> counts() {
        return counts;
    }
}
