package cbm.classifier.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;

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

    private static final String RESERVED = "% ,|=\n\r\t";

    private FactText() {}

    /** The line of a fact, without a line end. */
    public static String print(Fact fact) {
        StringJoiner line = new StringJoiner(" ");
        printWhat(fact, line);
        printSurroundings(fact.surroundings(), line);
        Place place = fact.place();
        line.add("at=" + place.firstLine() + "-" + place.lastLine());
        pair(line, "fn", encode(place.function()));
        pair(line, "file", encode(place.file()));
        return line.toString();
    }

    /** The line of a fact without its place, so the same wherever it stands. */
    public static String printWithoutPlace(Fact fact) {
        StringJoiner line = new StringJoiner(" ");
        printWhat(fact, line);
        printSurroundings(fact.surroundings(), line);
        return line.toString();
    }

    private static void printWhat(Fact fact, StringJoiner line) {
        Subject subject = fact.subject();
        line.add(fact.kind().id());
        line.add(subject.written().isEmpty() ? "-" : encode(subject.written()));
        if (!subject.path().equals(subject.written())) {
            line.add("path=" + encode(subject.path()));
        }
        if (!subject.member().equals(subject.path())) {
            line.add("member=" + encode(subject.member()));
        }
        pair(line, "type", encode(subject.type()));
        if (subject.origin() != Origin.NONE) {
            line.add("via=" + subject.origin().id());
        }
        pair(line, "detail", encode(fact.detail()));
        pair(line, "traits", list(fact.traits(), Trait::id));
        pair(line, "arms", list(fact.arms(), FactText::arm));
        pair(line, "effects", list(fact.effects(), FactText::effect));
    }

    private static void printSurroundings(Surroundings around, StringJoiner line) {
        pair(line, "loops", around.loops() == 0 ? "" : Integer.toString(around.loops()));
        pair(line, "goes", around.goesBefore() == 0 ? "" : Integer.toString(around.goesBefore()));
        pair(line, "leaves", around.leaves() ? "yes" : "");
        pair(line, "in", list(around.enclosures(), FactText::enclosure));
        pair(line, "held", list(around.held(), FactText::held));
        pair(line, "if", list(around.conditions(), FactText::condition));
        pair(line, "select", list(around.selectArms(), FactText::arm));
    }

    private static void pair(StringJoiner line, String key, String value) {
        if (!value.isEmpty()) {
            line.add(key + "=" + value);
        }
    }

    private static <T> String list(Iterable<T> items, Function<T, String> text) {
        StringJoiner joined = new StringJoiner(",");
        items.forEach(item -> joined.add(text.apply(item)));
        return joined.toString();
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

    /** A name or path as it stands in a line: blanks and what means something there as hexadecimal digits. */
    public static String encode(String text) {
        StringBuilder encoded = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean reserved = RESERVED.indexOf(c) >= 0;
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
        String[] words = line.split(" ", -1);
        if (words.length < 2) {
            throw new IllegalArgumentException("not a fact: " + line);
        }
        Map<String, String> pairs = pairs(words, line);
        FactKind kind = FactKind.ofId(words[0])
                .orElseThrow(() -> new IllegalArgumentException("unknown kind of fact: " + words[0]));
        return new Fact(
                kind,
                subject(words[1], pairs),
                decode(pairs.getOrDefault("detail", "")),
                traits(pairs),
                items(pairs, "arms", FactText::toArm),
                items(pairs, "effects", FactText::toEffect),
                surroundings(pairs),
                place(pairs));
    }

    private static Map<String, String> pairs(String[] words, String line) {
        Map<String, String> pairs = new HashMap<>();
        for (int i = 2; i < words.length; i++) {
            int equal = words[i].indexOf('=');
            if (equal < 0) {
                throw new IllegalArgumentException("not key=value: " + words[i] + " in: " + line);
            }
            pairs.put(words[i].substring(0, equal), words[i].substring(equal + 1));
        }
        return pairs;
    }

    private static Subject subject(String word, Map<String, String> pairs) {
        String written = word.equals("-") ? "" : decode(word);
        String path = pairs.containsKey("path") ? decode(pairs.get("path")) : written;
        String member = pairs.containsKey("member") ? decode(pairs.get("member")) : path;
        String via = pairs.getOrDefault("via", Origin.NONE.id());
        return new Subject(
                written,
                path,
                member,
                decode(pairs.getOrDefault("type", "")),
                constant(Origin.values(), Origin::id, via));
    }

    private static Set<Trait> traits(Map<String, String> pairs) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        traits.addAll(items(
                pairs,
                "traits",
                parts -> Trait.ofId(parts[0])
                        .orElseThrow(() -> new IllegalArgumentException("unknown trait: " + parts[0]))));
        return traits;
    }

    private static Surroundings surroundings(Map<String, String> pairs) {
        return new Surroundings(
                Integer.parseInt(pairs.getOrDefault("loops", "0")),
                Integer.parseInt(pairs.getOrDefault("goes", "0")),
                pairs.containsKey("leaves"),
                items(pairs, "in", FactText::toEnclosure),
                items(pairs, "held", FactText::toHeld),
                items(pairs, "if", FactText::toCondition),
                items(pairs, "select", FactText::toArm));
    }

    private static Place place(Map<String, String> pairs) {
        String at = pairs.getOrDefault("at", "0-0");
        int dash = at.indexOf('-', 1);
        if (dash < 0) {
            throw new IllegalArgumentException("not a range of lines: " + at);
        }
        return new Place(
                decode(pairs.getOrDefault("file", "")),
                decode(pairs.getOrDefault("fn", "")),
                Integer.parseInt(at.substring(0, dash)),
                Integer.parseInt(at.substring(dash + 1)));
    }

    private static <T> List<T> items(Map<String, String> pairs, String key, Function<String[], T> reader) {
        String value = pairs.get(key);
        if (value == null) {
            return List.of();
        }
        List<T> items = new ArrayList<>();
        for (String item : value.split(",", -1)) {
            String[] parts = item.split("\\|", -1);
            for (int i = 0; i < parts.length; i++) {
                parts[i] = decode(parts[i]);
            }
            items.add(reader.apply(parts));
        }
        return items;
    }

    private static Arm toArm(String[] parts) {
        return new Arm(constant(Arm.Kind.values(), Arm.Kind::id, parts[0]), parts.length > 1 ? parts[1] : "");
    }

    private static Effect toEffect(String[] parts) {
        FactKind kind = FactKind.ofId(parts[0])
                .orElseThrow(() -> new IllegalArgumentException("unknown kind of fact: " + parts[0]));
        return new Effect(kind, part(parts, 1), part(parts, 2), parts.length > 3);
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

    private static <T> T constant(T[] constants, Function<T, String> id, String wanted) {
        return Arrays.stream(constants)
                .filter(constant -> id.apply(constant).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown: " + wanted));
    }
}
