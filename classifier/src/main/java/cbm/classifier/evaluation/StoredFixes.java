package cbm.classifier.evaluation;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FactStatus;
import cbm.classifier.change.FileDelta;
import cbm.classifier.change.FixFacts;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.FunctionStatus;
import cbm.classifier.change.Retype;
import cbm.classifier.change.Shift;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.FactText;
import cbm.classifier.facts.FunctionFacts;
import cbm.classifier.verdict.Evidence;
import cbm.miner.fix.ChangeKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The text form of {@link StoredFix}es: a line each for a fix, its cues, files, functions and facts, words parted by blanks.
 *
 * <p>Reading back gives the same evidence. What no rule can ask any more is left out: reads, writes and calls that were kept
 * where they are.
 */
public final class StoredFixes {

    private StoredFixes() {}

    /** Writes fixes in their order; the same fixes give the same text. */
    public static String write(List<StoredFix> fixes) {
        StringBuilder text = new StringBuilder();
        fixes.forEach(fix -> write(fix, text));
        return text.toString();
    }

    private static void write(StoredFix fix, StringBuilder text) {
        FixFacts code = fix.code();
        line(
                text,
                "fix",
                fix.id(),
                fix.repository(),
                fix.commit(),
                code.otherFiles(),
                code.patchOnly(),
                code.goVersion());
        for (Evidence cue : fix.cues()) {
            line(text, "cue", cue.rule(), cue.firstLine(), String.join("|", cue.words()));
        }
        for (FileDelta file : code.files()) {
            line(text, "file", file.kind(), file.pathBefore(), file.pathAfter(), file.test(), file.partial());
            for (FunctionChange function : file.functions()) {
                write(function, text);
            }
        }
    }

    private static void write(FunctionChange function, StringBuilder text) {
        line(
                text,
                "function",
                function.status(),
                function.addedStatements(),
                function.removedStatements(),
                function.movedStatements(),
                function.signatureChanged());
        function.before().ifPresent(facts -> side("before", facts, text));
        function.after().ifPresent(facts -> side("after", facts, text));
        for (FactChange change : function.facts()) {
            if (isAsked(change)) {
                line(
                        text,
                        "change",
                        change.status(),
                        names(change.shifts()),
                        names(change.retypes()),
                        names(change.passed()));
                change.before()
                        .ifPresent(fact ->
                                text.append("b ").append(FactText.print(fact)).append('\n'));
                change.after()
                        .ifPresent(fact ->
                                text.append("a ").append(FactText.print(fact)).append('\n'));
            }
        }
    }

    private static boolean isAsked(FactChange change) {
        if (change.isChange()) {
            return true;
        }
        return switch (change.fact().family()) {
            case MEMORY, FLOW, DECLARATION -> false;
            case CALL -> change.fact().surroundings().underLock();
            case LOCK,
                    CHANNEL,
                    SELECT,
                    GOROUTINE,
                    WAITGROUP,
                    COND,
                    ONCE,
                    ATOMIC,
                    SYNC_MAP,
                    POOL,
                    GROUP,
                    SEMAPHORE,
                    CONTEXT,
                    TIMER,
                    PIPE,
                    TEST,
                    RUNTIME -> true;
        };
    }

    private static void side(String side, FunctionFacts facts, StringBuilder text) {
        line(text, side, facts.name(), facts.file(), facts.firstLine(), facts.lastLine(), facts.partial());
    }

    private static String names(Set<? extends Enum<?>> set) {
        return set.isEmpty() ? "-" : set.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    private static void line(StringBuilder text, Object... words) {
        for (int i = 0; i < words.length; i++) {
            String word = words[i].toString();
            text.append(i == 0 ? "" : " ").append(word.isEmpty() ? "-" : encoded(word));
        }
        text.append('\n');
    }

    private static String encoded(String word) {
        return word.matches("[A-Za-z0-9_./,-]+") ? word : URLEncoder.encode(word, StandardCharsets.UTF_8);
    }

    /**
     * Reads fixes.
     *
     * @throws IOException if the text cannot be read or is none of these
     */
    public static List<StoredFix> read(Reader reader) throws IOException {
        Reading reading = new Reading();
        BufferedReader lines = new BufferedReader(reader);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            try {
                reading.line(line);
            } catch (IllegalArgumentException | IndexOutOfBoundsException broken) {
                throw new IOException("line " + number + " of the stored fixes cannot be read: " + line, broken);
            }
        }
        reading.endFix();
        return List.copyOf(reading.fixes);
    }

    /** Reading, with what is open. */
    private static final class Reading {
        private final List<StoredFix> fixes = new ArrayList<>();
        private List<Evidence> cues = new ArrayList<>();
        private List<FileDelta> files = new ArrayList<>();
        private List<FunctionChange> functions = new ArrayList<>();
        private List<FactChange> changes = new ArrayList<>();
        private String @Nullable [] fix;
        private String @Nullable [] file;
        private String @Nullable [] function;
        private String @Nullable [] before;
        private String @Nullable [] after;
        private String @Nullable [] change;
        private @Nullable Fact factBefore;
        private @Nullable Fact factAfter;

        void line(String line) {
            if (line.startsWith("b ")) {
                factBefore = fact(line);
                return;
            }
            if (line.startsWith("a ")) {
                factAfter = fact(line);
                return;
            }
            endChange();
            String[] words = line.split(" ", -1);
            for (int i = 0; i < words.length; i++) {
                words[i] = words[i].equals("-") ? "" : URLDecoder.decode(words[i], StandardCharsets.UTF_8);
            }
            switch (words[0]) {
                case "fix" -> {
                    endFix();
                    fix = words;
                }
                case "cue" ->
                    cues.add(Evidence.inMessage(
                            words[1], Integer.parseInt(words[2]), List.of(words[3].split("\\|", -1))));
                case "file" -> {
                    endFile();
                    file = words;
                }
                case "function" -> {
                    endFunction();
                    function = words;
                }
                case "before" -> before = words;
                case "after" -> after = words;
                case "change" -> change = words;
                default -> throw new IllegalArgumentException("unknown line");
            }
        }

        private static Fact fact(String line) {
            return FactText.parse(line.substring(2));
        }

        void endChange() {
            String[] words = change;
            if (words == null) {
                return;
            }
            changes.add(new FactChange(
                    FactStatus.valueOf(words[1]),
                    factBefore,
                    factAfter,
                    set(Shift.class, words[2]),
                    set(Retype.class, words[3]),
                    set(FactKind.class, words[4])));
            change = null;
            factBefore = null;
            factAfter = null;
        }

        void endFunction() {
            endChange();
            String[] words = function;
            if (words == null) {
                return;
            }
            functions.add(new FunctionChange(
                    FunctionStatus.valueOf(words[1]),
                    before == null ? null : side(before, changes.stream().map(FactChange::before)),
                    after == null ? null : side(after, changes.stream().map(FactChange::after)),
                    Integer.parseInt(words[2]),
                    Integer.parseInt(words[3]),
                    Integer.parseInt(words[4]),
                    Boolean.parseBoolean(words[5]),
                    changes));
            function = null;
            before = null;
            after = null;
            changes = new ArrayList<>();
        }

        void endFile() {
            endFunction();
            String[] words = file;
            if (words == null) {
                return;
            }
            files.add(new FileDelta(
                    ChangeKind.valueOf(words[1]),
                    words[2],
                    words[3],
                    Boolean.parseBoolean(words[4]),
                    Boolean.parseBoolean(words[5]),
                    List.of(),
                    List.of(),
                    functions));
            file = null;
            functions = new ArrayList<>();
        }

        void endFix() {
            endFile();
            String[] words = fix;
            if (words == null) {
                return;
            }
            FixFacts code = new FixFacts(files, Integer.parseInt(words[4]), Boolean.parseBoolean(words[5]), words[6]);
            fixes.add(new StoredFix(words[1], words[2], words[3], cues, code));
            fix = null;
            cues = new ArrayList<>();
            files = new ArrayList<>();
        }

        private static FunctionFacts side(String[] words, java.util.stream.Stream<Optional<Fact>> facts) {
            List<Fact> ordered = facts.flatMap(Optional::stream)
                    .sorted(Comparator.comparingInt(Fact::line))
                    .toList();
            return new FunctionFacts(
                    words[1],
                    words[2],
                    Integer.parseInt(words[3]),
                    Integer.parseInt(words[4]),
                    "",
                    Boolean.parseBoolean(words[5]),
                    ordered);
        }

        private static <E extends Enum<E>> Set<E> set(Class<E> type, String word) {
            Set<E> set = new TreeSet<>();
            if (!word.isEmpty()) {
                for (String name : word.split(",", -1)) {
                    set.add(Enum.valueOf(type, name));
                }
            }
            return set;
        }
    }
}
