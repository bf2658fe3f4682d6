package cbm.classifier.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The text form of a fact: one line, stable, read back without loss.
 *
 * <p>A line is the kind's id, the subject as written (or {@code -}), and {@code key=value} pairs in a fixed order, parted
 * by blanks; a key is left out where its value is empty. Items of a list are parted by commas and their parts by bars.
 * In a name the characters that mean something here are percent signs and two hexadecimal digits.
 *
 * <pre>
 * op:lock s.mu member=Server.mu type=sync.Mutex via=field loops=1 if=error|err at=12-12 fn=Server.Serve file=server.go
 * </pre>
 */
public final class FactText {

    private FactText() {}

    /** The line of a fact, without a line end. */
    public static String print(Fact fact) {
        StringBuilder line = what(fact);
        Place place = fact.place();
        line.append(" at=").append(place.firstLine()).append('-').append(place.lastLine());
        pair(line, "fn", encode(place.function()));
        pair(line, "file", encode(place.file()));
        return line.toString();
    }

    /** The line of a fact without its place, so the same wherever it stands. */
    public static String printWithoutPlace(Fact fact) {
        return what(fact).toString();
    }

    private static StringBuilder what(Fact fact) {
        StringBuilder line = new StringBuilder(160);
        Subject subject = fact.subject();
        line.append(fact.kind().id()).append(' ');
        line.append(subject.written().isEmpty() ? "-" : encode(subject.written()));
        if (!subject.path().equals(subject.written())) {
            line.append(" path=").append(encode(subject.path()));
        }
        if (!subject.member().equals(subject.path())) {
            line.append(" member=").append(encode(subject.member()));
        }
        pair(line, "type", encode(subject.type()));
        if (subject.origin() != Origin.NONE) {
            line.append(" via=").append(subject.origin().id());
        }
        pair(line, "detail", encode(fact.detail()));
        list(line, "traits", fact.traits(), Trait::id);
        list(line, "arms", fact.arms(), FactText::arm);
        list(line, "effects", fact.effects(), FactText::effect);
        surroundings(line, fact.surroundings());
        return line;
    }

    private static void surroundings(StringBuilder line, Surroundings around) {
        pair(line, "loops", around.loops() == 0 ? "" : Integer.toString(around.loops()));
        pair(line, "goes", around.goesBefore() == 0 ? "" : Integer.toString(around.goesBefore()));
        pair(line, "leaves", around.leaves() ? "yes" : "");
        list(line, "in", around.enclosures(), FactText::enclosure);
        list(line, "held", around.held(), FactText::held);
        list(line, "if", around.conditions(), FactText::condition);
        list(line, "select", around.selectArms(), FactText::arm);
    }

    private static void pair(StringBuilder line, String key, String value) {
        if (!value.isEmpty()) {
            line.append(' ').append(key).append('=').append(value);
        }
    }

    private static <T> void list(StringBuilder line, String key, Collection<T> items, Function<T, String> text) {
        if (!items.isEmpty()) {
            String lead = " " + key + "=";
            for (T item : items) {
                line.append(lead).append(text.apply(item));
                lead = ",";
            }
        }
    }

    private static String arm(Arm arm) {
        return arm.channel().isEmpty() ? arm.kind().id() : arm.kind().id() + "|" + encode(arm.channel());
    }

    private static String effect(Effect effect) {
        return effect.kind().id() + "|" + encode(effect.path()) + "|" + encode(effect.member())
                + (effect.held() ? "|held" : "");
    }

    private static String enclosure(Enclosure enclosure) {
        return enclosure.kind().id() + "|" + encode(enclosure.name()) + "|" + enclosure.number();
    }

    private static String held(HeldLock lock) {
        return encode(lock.path()) + "|" + encode(lock.member()) + "|" + (lock.read() ? "r" : "w")
                + (lock.certain() ? "" : "|maybe");
    }

    private static String condition(Condition condition) {
        return condition.kind().id() + "|" + encode(condition.path()) + (condition.negated() ? "|else" : "");
    }

    private static boolean isReserved(char c) {
        return switch (c) {
            case '%', ' ', ',', '|', '=', '\n', '\r', '\t' -> true;
            default -> false;
        };
    }

    /** A name or path as it stands in a line: blanks and what means something there as hexadecimal digits. */
    public static String encode(String text) {
        StringBuilder encoded = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean reserved = isReserved(c);
            if (reserved && encoded == null) {
                encoded = new StringBuilder(text.length() + 8).append(text, 0, i);
            }
            if (encoded != null) {
                if (reserved) {
                    encoded.append('%').append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
                } else {
                    encoded.append(c);
                }
            }
        }
        return encoded == null ? text : encoded.toString();
    }

    /** The name or path that {@link #encode(String)} wrote. */
    public static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        StringBuilder decoded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                if (i + 3 > text.length()) {
                    throw new IllegalArgumentException("a percent sign without two digits in: " + text);
                }
                decoded.append((char) Integer.parseInt(text, i + 1, i + 3, 16));
                i += 2;
            } else {
                decoded.append(c);
            }
        }
        return decoded.toString();
    }

    /**
     * Reads a line that {@link #print(Fact)} wrote.
     *
     * @throws IllegalArgumentException if the line is not such a line
     */
    public static Fact parse(String line) {
        return new Reader().fact(line, "", "");
    }

    /**
     * Reads lines of facts. Neighbours stand under the same locks and conditions, so lists that have been read before are shared. Not for
     * several threads.
     */
    public static final class Reader {
        private final Map<String, List<Arm>> arms = new HashMap<>();
        private final Map<String, List<Effect>> effects = new HashMap<>();
        private final Map<String, List<Enclosure>> enclosures = new HashMap<>();
        private final Map<String, List<HeldLock>> held = new HashMap<>();
        private final Map<String, List<Condition>> conditions = new HashMap<>();

        /** A reader that has read nothing yet. */
        public Reader() {}

        /**
         * Reads a line that {@link FactText#print(Fact)} wrote, be it without function and file.
         *
         * @param function the function of a line that names no file; empty if none
         * @param file the file of a line that names none
         * @throws IllegalArgumentException if the line is not such a line
         */
        public Fact fact(String line, String function, String file) {
            return new Reading(line, this).fact(function, file);
        }

        private static <T> List<T> items(Map<String, List<T>> known, String list, Function<String[], T> reader) {
            return list.isEmpty() ? List.of() : known.computeIfAbsent(list, one -> FactText.items(one, reader));
        }
    }

    /**
     * Reads which lines a fact stands on, such as {@code 12-14}.
     *
     * @throws IllegalArgumentException if the text does not say it
     */
    public static Place place(String lines, String function, String file) {
        int dash = lines.indexOf('-', 1);
        if (dash < 0) {
            throw new IllegalArgumentException("not a range of lines: " + lines);
        }
        return new Place(
                file,
                function,
                Integer.parseInt(lines, 0, dash, 10),
                Integer.parseInt(lines, dash + 1, lines.length(), 10));
    }

    /** The reading of one line. */
    private static final class Reading {
        private final String line;
        private final Reader known;
        private @Nullable String path;
        private @Nullable String member;
        private String type = "";
        private String via = "";
        private String detail = "";
        private String traits = "";
        private String arms = "";
        private String effects = "";
        private String loops = "0";
        private String goes = "0";
        private boolean leaves;
        private String in = "";
        private String held = "";
        private String conditions = "";
        private String select = "";
        private String at = "0-0";
        private String function = "";
        private @Nullable String file;

        Reading(String line, Reader known) {
            this.line = line;
            this.known = known;
        }

        Fact fact(String ownFunction, String ownFile) {
            int afterKind = line.indexOf(' ');
            if (afterKind < 0) {
                throw new IllegalArgumentException("not a fact: " + line);
            }
            int afterSubject = line.indexOf(' ', afterKind + 1);
            String word = line.substring(afterKind + 1, afterSubject < 0 ? line.length() : afterSubject);
            pairs(afterSubject);
            return new Fact(
                    kind(line.substring(0, afterKind)),
                    subject(word.equals("-") ? "" : decode(word)),
                    decode(detail),
                    traits(),
                    Reader.items(known.arms, arms, FactText::toArm),
                    Reader.items(known.effects, effects, FactText::toEffect),
                    new Surroundings(
                            Integer.parseInt(loops),
                            Integer.parseInt(goes),
                            leaves,
                            Reader.items(known.enclosures, in, FactText::toEnclosure),
                            Reader.items(known.held, held, FactText::toHeld),
                            Reader.items(known.conditions, conditions, FactText::toCondition),
                            Reader.items(known.arms, select, FactText::toArm)),
                    place(ownFunction, ownFile));
        }

        /** Takes the pairs that follow a blank, if there is one. */
        private void pairs(int blank) {
            int before = blank;
            while (before >= 0) {
                int after = line.indexOf(' ', before + 1);
                int end = after < 0 ? line.length() : after;
                int equal = line.indexOf('=', before + 1);
                if (equal < 0 || equal >= end) {
                    throw new IllegalArgumentException(
                            "not key=value: " + line.substring(before + 1, end) + " in: " + line);
                }
                pair(line.substring(before + 1, equal), line.substring(equal + 1, end));
                before = after;
            }
        }

        private void pair(String key, String value) {
            switch (key) {
                case "path" -> path = decode(value);
                case "member" -> member = decode(value);
                case "type" -> type = decode(value);
                case "via" -> via = value;
                case "detail" -> detail = value;
                case "traits" -> traits = value;
                case "arms" -> arms = value;
                case "effects" -> effects = value;
                case "loops" -> loops = value;
                case "goes" -> goes = value;
                case "leaves" -> leaves = true;
                case "in" -> in = value;
                case "held" -> held = value;
                case "if" -> conditions = value;
                case "select" -> select = value;
                case "at" -> at = value;
                case "fn" -> function = decode(value);
                case "file" -> file = decode(value);
                default -> throw new IllegalArgumentException("unknown key: " + key + " in: " + line);
            }
        }

        private Subject subject(String written) {
            String way = path == null ? written : path;
            Origin origin = via.isEmpty() ? Origin.NONE : constant(Origin.values(), Origin::id, via);
            return new Subject(written, way, member == null ? way : member, type, origin);
        }

        private Set<Trait> traits() {
            Set<Trait> found = EnumSet.noneOf(Trait.class);
            found.addAll(items(
                    traits,
                    parts -> Trait.ofId(parts[0])
                            .orElseThrow(() -> new IllegalArgumentException("unknown trait: " + parts[0]))));
            return found;
        }

        private Place place(String ownFunction, String ownFile) {
            if (file != null) {
                return FactText.place(at, function, file);
            }
            return FactText.place(at, ownFunction.isEmpty() ? function : ownFunction, ownFile);
        }
    }

    private static FactKind kind(String id) {
        return FactKind.ofId(id).orElseThrow(() -> new IllegalArgumentException("unknown kind of fact: " + id));
    }

    private static <T> List<T> items(String list, Function<String[], T> reader) {
        if (list.isEmpty()) {
            return List.of();
        }
        List<T> items = new ArrayList<>();
        for (String item : list.split(",", -1)) {
            String[] parts = item.split("\\|", -1);
            for (int i = 0; i < parts.length; i++) {
                parts[i] = decode(parts[i]);
            }
            items.add(reader.apply(parts));
        }
        return List.copyOf(items);
    }

    private static Arm toArm(String[] parts) {
        return new Arm(constant(Arm.Kind.values(), Arm.Kind::id, parts[0]), parts.length > 1 ? parts[1] : "");
    }

    private static Effect toEffect(String[] parts) {
        return new Effect(kind(parts[0]), part(parts, 1), part(parts, 2), parts.length > 3);
    }

    private static Enclosure toEnclosure(String[] parts) {
        Enclosure.Kind kind = constant(Enclosure.Kind.values(), Enclosure.Kind::id, parts[0]);
        return new Enclosure(kind, part(parts, 1), Integer.parseInt(part(parts, 2)));
    }

    private static HeldLock toHeld(String[] parts) {
        return new HeldLock(part(parts, 0), part(parts, 1), part(parts, 2).equals("r"), parts.length < 4);
    }

    private static Condition toCondition(String[] parts) {
        Condition.Kind kind = constant(Condition.Kind.values(), Condition.Kind::id, parts[0]);
        return new Condition(kind, part(parts, 1), parts.length > 2);
    }

    private static String part(String[] parts, int index) {
        if (index >= parts.length) {
            throw new IllegalArgumentException("a part is missing: " + String.join("|", parts));
        }
        return parts[index];
    }

    /**
     * The constant that an id stands for.
     *
     * @throws IllegalArgumentException if it is that of none
     */
    public static <T> T constant(T[] constants, Function<T, String> id, String wanted) {
        for (T constant : constants) {
            if (id.apply(constant).equals(wanted)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("unknown: " + wanted);
    }
}
