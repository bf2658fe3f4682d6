package cbm.classifier.change;

import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.FactText;
import cbm.classifier.facts.FunctionFacts;
import cbm.miner.fix.ChangeKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The text form of what a fix changed: lines that are stable and read back without loss. They hold names, numbers and
 * paths of the code, and no code.
 *
 * <pre>
 * fix others=1 go=1.21
 * file M server.go server.go
 * function same added=2 removed=0 moved=0
 * before Server.Stop server.go 10-18 (*Server)()()
 * after Server.Stop server.go 10-20 (*Server)()()
 * + op:lock s.mu member=Server.mu type=sync.Mutex via=field at=11-11
 * = op:close s.done member=Server.done type=chan%20struct{} via=field at=14-14 was=12-12 n=0
 * ~ kept shifts=into-critical-section
 * &lt; op:write s.open at=13-13 n=1
 * &gt; op:write s.open held=s.mu|Server.mu|w at=15-15
 * - op:sleep - at=17-17 n=2
 * </pre>
 *
 * <p>{@code +} is an added fact, {@code -} a removed one, {@code =} one that was kept as it was (with the lines where it
 * stood), and {@code ~} what became of the two that follow. Facts are written as {@link FactText} writes them, without
 * function and file where these are those of the lines {@code before} and {@code after}; facts of the function before
 * end with their number in it, and those that went to another function follow with a full stop.
 */
public final class FixFactsText {

    /** What stands before the number of a fact of the function before. */
    private static final String NUMBER = " n=";

    private FixFactsText() {}

    /** The lines of a fix, each ended by a line feed. */
    public static String print(FixFacts fix) {
        StringBuilder text = new StringBuilder();
        text.append("fix others=").append(fix.otherFiles());
        text.append(fix.patchOnly() ? " patch-only" : "");
        text.append(fix.goVersion().isEmpty() ? "" : " go=" + fix.goVersion()).append('\n');
        fix.files().forEach(file -> print(file, text));
        return text.toString();
    }

    private static void print(FileDelta file, StringBuilder text) {
        text.append("file ").append(file.kind().letter());
        text.append(' ').append(FactText.encode(file.pathBefore()));
        text.append(' ').append(FactText.encode(file.pathAfter()));
        text.append(file.test() ? " test" : "")
                .append(file.partial() ? " partial" : "")
                .append('\n');
        file.addedImports()
                .forEach(path ->
                        text.append("import + ").append(FactText.encode(path)).append('\n'));
        file.removedImports()
                .forEach(path ->
                        text.append("import - ").append(FactText.encode(path)).append('\n'));
        file.functions().forEach(function -> print(function, text));
    }

    private static void print(FunctionChange function, StringBuilder text) {
        text.append("function ").append(function.status().id());
        text.append(" added=").append(function.addedStatements());
        text.append(" removed=").append(function.removedStatements());
        text.append(" moved=").append(function.movedStatements());
        text.append(function.signatureChanged() ? " signature" : "").append('\n');
        FunctionFacts was = function.functionBefore();
        FunctionFacts is = function.functionAfter();
        side("before", was, text);
        side("after", is, text);
        Places places = new Places(was);
        Side before = new Side(was);
        Side after = new Side(is);
        function.facts().forEach(change -> print(change, places, before, after, text));
        places.printRest(before, text);
    }

    /** A function before or after, whose facts are written without telling where they stand. */
    private static final class Side {
        private final @Nullable FunctionFacts function;
        private final String suffix;

        Side(@Nullable FunctionFacts function) {
            this.function = function;
            this.suffix = suffix(function);
        }

        /** Whether a fact stands in it. */
        boolean isOf(Fact fact) {
            FunctionFacts own = function;
            return own != null
                    && own.file().equals(fact.place().file())
                    && (own.name().isEmpty() || own.name().equals(fact.place().function()));
        }

        String shorten(Fact fact) {
            String line = FactText.print(fact);
            return !suffix.isEmpty() && line.endsWith(suffix) && !line.endsWith(" fn=" + suffix)
                    ? line.substring(0, line.length() - suffix.length())
                    : line;
        }
    }

    /** The numbers of the facts before, and which of them have been printed. */
    private static final class Places {
        private final IdentityHashMap<Fact, Integer> numbers = new IdentityHashMap<>();
        private final Set<Fact> written = Collections.newSetFromMap(new IdentityHashMap<>());
        private final List<Fact> all;

        Places(@Nullable FunctionFacts function) {
            all = function == null ? List.of() : function.facts();
            all.forEach(fact -> numbers.put(fact, numbers.size()));
        }

        /** The number of a fact as it is written after it; nothing for a fact of another function. */
        String number(Fact fact) {
            Integer number = numbers.get(fact);
            written.add(fact);
            return number == null ? "" : NUMBER + number;
        }

        /** Prints the facts that went to other functions. */
        void printRest(Side side, StringBuilder text) {
            for (Fact fact :
                    all.stream().filter(each -> !written.contains(each)).toList()) {
                text.append(". ")
                        .append(side.shorten(fact))
                        .append(number(fact))
                        .append('\n');
            }
        }
    }

    private static void side(String word, @Nullable FunctionFacts function, StringBuilder text) {
        if (function != null) {
            StringJoiner line = new StringJoiner(" ", word + " ", "\n");
            line.add(function.name().isEmpty() ? "-" : FactText.encode(function.name()));
            line.add(FactText.encode(function.file()));
            line.add(function.firstLine() + "-" + function.lastLine());
            line.add(function.signature().isEmpty() ? "-" : FactText.encode(function.signature()));
            text.append(function.partial() ? line.add("partial") : line);
        }
    }

    /** The end of a fact's line that tells no more than the function around it. */
    private static String suffix(@Nullable FunctionFacts function) {
        if (function == null) {
            return "";
        }
        String name = function.name().isEmpty() ? "" : " fn=" + FactText.encode(function.name());
        return name + " file=" + FactText.encode(function.file());
    }

    private static void print(FactChange change, Places places, Side before, Side after, StringBuilder text) {
        Fact was = change.factBefore();
        Fact is = change.factAfter();
        if (was == null && is != null) {
            text.append("+ ").append(after.shorten(is)).append('\n');
        } else if (is == null && was != null) {
            text.append("- ").append(before.shorten(was));
            text.append(places.number(was)).append('\n');
        } else if (was != null && is != null) {
            printPair(change, places, was, is, before, after, text);
        }
    }

    private static void printPair(
            FactChange change, Places places, Fact was, Fact is, Side before, Side after, StringBuilder text) {
        if (!change.isChange() && before.isOf(was) && after.isOf(is) && was.saysSameAs(is)) {
            text.append("= ")
                    .append(after.shorten(is))
                    .append(" was=")
                    .append(was.place().firstLine());
            text.append('-').append(was.place().lastLine());
            text.append(places.number(was)).append('\n');
            return;
        }
        text.append("~ ").append(change.status().id());
        ids(" shifts=", change.shifts(), Shift::id, text);
        ids(" retypes=", change.retypes(), Retype::id, text);
        ids(" passed=", change.passed(), FactKind::id, text);
        text.append("\n< ")
                .append(before.shorten(was))
                .append(places.number(was))
                .append("\n> ")
                .append(after.shorten(is))
                .append('\n');
    }

    private static <T> void ids(String key, Collection<T> items, Function<T, String> id, StringBuilder text) {
        if (!items.isEmpty()) {
            text.append(key).append(String.join(",", items.stream().map(id).toList()));
        }
    }

    /**
     * Reads the lines that {@link #print(FixFacts)} wrote.
     *
     * @throws IllegalArgumentException if they are not such lines
     */
    public static FixFacts parse(String text) {
        return new Reading(text).fix();
    }

    /** Where facts stand that do not say it. */
    private record Home(String function, String file) {

        static Home of(@Nullable FunctionFacts function) {
            return function == null ? new Home("", "") : new Home(function.name(), function.file());
        }
    }

    /** The reading of one text. */
    private static final class Reading {
        private final Deque<String> lines;
        private final FactText.Reader facts = new FactText.Reader();
        private final SortedMap<Integer, Fact> numbered = new TreeMap<>();

        Reading(String text) {
            this.lines = new ArrayDeque<>(text.lines().toList());
        }

        private boolean at(String word) {
            String line = lines.peek();
            return line != null && begins(line, word);
        }

        private String[] words(String first) {
            String line = lines.poll();
            if (line == null || !begins(line, first)) {
                throw new IllegalArgumentException("expected " + first + ", found: " + line);
            }
            return line.split(" ", -1);
        }

        private static boolean begins(String line, String word) {
            return line.length() > word.length() && line.charAt(word.length()) == ' ' && line.startsWith(word);
        }

        FixFacts fix() {
            String[] words = words("fix");
            List<FileDelta> files = new ArrayList<>();
            while (at("file")) {
                files.add(file());
            }
            if (!lines.isEmpty()) {
                throw new IllegalArgumentException("not of a fix: " + lines.peek());
            }
            return new FixFacts(files, number(words, "others"), has(words, "patch-only"), value(words, "go"));
        }

        private FileDelta file() {
            String[] words = words("file");
            ChangeKind kind = Arrays.stream(ChangeKind.values())
                    .filter(each -> words[1].equals(String.valueOf(each.letter())))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("unknown kind of change: " + words[1]));
            List<String> added = new ArrayList<>();
            List<String> removed = new ArrayList<>();
            while (at("import")) {
                String[] imported = words("import");
                (imported[1].equals("+") ? added : removed).add(FactText.decode(imported[2]));
            }
            List<FunctionChange> functions = new ArrayList<>();
            while (at("function")) {
                functions.add(function());
            }
            return new FileDelta(
                    kind,
                    FactText.decode(words[2]),
                    FactText.decode(words[3]),
                    has(words, "test"),
                    has(words, "partial"),
                    added,
                    removed,
                    functions);
        }

        private FunctionChange function() {
            String[] words = words("function");
            String[] was = at("before") ? words("before") : new String[0];
            String[] is = at("after") ? words("after") : new String[0];
            Home before = Home.of(side(was, List.of()));
            Home after = Home.of(side(is, List.of()));
            numbered.clear();
            List<FactChange> changes = new ArrayList<>();
            while (at("+") || at("-") || at("=") || at("~")) {
                changes.add(change(before, after));
            }
            while (at(".")) {
                factBefore(lines.remove().substring(2), before);
            }
            return new FunctionChange(
                    FactText.constant(FunctionStatus.values(), FunctionStatus::id, words[1]),
                    side(was, List.copyOf(numbered.values())),
                    side(
                            is,
                            changes.stream()
                                    .flatMap(each -> each.after().stream())
                                    .toList()),
                    number(words, "added"),
                    number(words, "removed"),
                    number(words, "moved"),
                    has(words, "signature"),
                    changes);
        }

        /** Reads a fact before and keeps it under its number, if it has one. */
        private Fact factBefore(String line, Home home) {
            int number = line.lastIndexOf(NUMBER);
            if (number < 0) {
                return fact(line, home);
            }
            return numbered(fact(line.substring(0, number), home), line, number);
        }

        /** Keeps a fact before under the number that its line ends with. */
        private Fact numbered(Fact fact, String line, int number) {
            numbered.put(Integer.parseInt(line.substring(number + NUMBER.length())), fact);
            return fact;
        }

        private static @Nullable FunctionFacts side(String[] words, List<Fact> facts) {
            if (words.length < 5) {
                return null;
            }
            int dash = words[3].indexOf('-');
            return new FunctionFacts(
                    words[1].equals("-") ? "" : FactText.decode(words[1]),
                    FactText.decode(words[2]),
                    Integer.parseInt(words[3].substring(0, dash)),
                    Integer.parseInt(words[3].substring(dash + 1)),
                    words[4].equals("-") ? "" : FactText.decode(words[4]),
                    has(words, "partial"),
                    facts);
        }

        private FactChange change(Home before, Home after) {
            if (at("~")) {
                return pair(words("~"), before, after);
            }
            String line = lines.remove();
            String fact = line.substring(2);
            return switch (line.charAt(0)) {
                case '+' -> FactChange.added(fact(fact, after));
                case '-' -> FactChange.removed(factBefore(fact, before));
                default -> same(fact, before, after);
            };
        }

        private FactChange same(String line, Home before, Home after) {
            int was = line.lastIndexOf(" was=");
            int number = line.lastIndexOf(NUMBER);
            if (was < 0 || (number >= 0 && number < was)) {
                throw new IllegalArgumentException("does not say where it was: " + line);
            }
            Fact is = fact(line.substring(0, was), after);
            String at = line.substring(was + 5, number < 0 ? line.length() : number);
            Fact stood = is.at(FactText.place(at, before.function(), before.file()));
            if (number >= 0) {
                numbered(stood, line, number);
            }
            return new FactChange(FactStatus.KEPT, stood, is, Set.of(), Set.of(), Set.of());
        }

        private FactChange pair(String[] words, Home before, Home after) {
            Fact was = factBefore(after("< "), before);
            Fact is = fact(after("> "), after);
            return new FactChange(
                    FactText.constant(FactStatus.values(), FactStatus::id, words[1]),
                    was,
                    is,
                    constants(Shift.class, Shift::id, value(words, "shifts")),
                    constants(Retype.class, Retype::id, value(words, "retypes")),
                    constants(FactKind.class, FactKind::id, value(words, "passed")));
        }

        private String after(String lead) {
            String line = lines.poll();
            if (line == null || !line.startsWith(lead)) {
                throw new IllegalArgumentException("expected " + lead + ", found: " + line);
            }
            return line.substring(lead.length());
        }

        private Fact fact(String line, Home home) {
            return facts.fact(line, home.function(), home.file());
        }

        private static boolean has(String[] words, String word) {
            return Arrays.asList(words).contains(word);
        }

        private static String value(String[] words, String key) {
            int length = key.length();
            for (String word : words) {
                if (word.length() > length && word.charAt(length) == '=' && word.startsWith(key)) {
                    return word.substring(length + 1);
                }
            }
            return "";
        }

        private static int number(String[] words, String key) {
            return Integer.parseInt(value(words, key));
        }

        private static <E extends Enum<E>> Set<E> constants(Class<E> type, Function<E, String> id, String list) {
            Set<E> found = EnumSet.noneOf(type);
            for (String each : list.isEmpty() ? new String[0] : list.split(",", -1)) {
                found.add(FactText.constant(type.getEnumConstants(), id, each));
            }
            return found;
        }
    }
}
