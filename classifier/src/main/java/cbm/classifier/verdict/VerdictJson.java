package cbm.classifier.verdict;

import cbm.classifier.label.Answer;
import cbm.classifier.taxonomy.Axis;
import cbm.classifier.taxonomy.Label;
import cbm.miner.fix.Side;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A verdict as one line of JSON, with all its evidence; the same verdict gives the same line.
 *
 * <p>An object with {@code repository}, {@code commit}, {@code patch_only}; {@code fix} and each axis of one label as an object of
 * {@code label} (null where the judge abstains), {@code confidence}, {@code leader}, {@code runner_up}, {@code runner_up_confidence},
 * {@code why} and {@code rules}; each axis of several labels as a list of such objects; and {@code evidence}, a list of rule, path,
 * side, lines, salience (how much of the fix it is about, up to 1) and words.
 */
public final class VerdictJson {

    private VerdictJson() {}

    /** The line, without its end. */
    public static String line(Verdict verdict) {
        StringBuilder json = new StringBuilder("{");
        text(json, "repository", verdict.repository()).append(',');
        text(json, "commit", verdict.commit()).append(',');
        json.append("\"patch_only\":").append(verdict.patchOnly()).append(",\"fix\":");
        conclusion(json, verdict.fix(), Answer::code);
        for (Axis axis : Axis.values()) {
            json.append(",\"").append(axis.column()).append("\":");
            if (axis.severalAllowed()) {
                several(json, verdict.several(axis));
            } else {
                conclusion(json, verdict.single(axis), Label::code);
            }
        }
        json.append(",\"evidence\":[");
        json.append(verdict.evidence().stream().map(VerdictJson::evidence).collect(Collectors.joining(",")));
        return json.append("]}").toString();
    }

    private static void several(StringBuilder json, List<Conclusion<Label>> conclusions) {
        json.append('[');
        for (int i = 0; i < conclusions.size(); i++) {
            json.append(i == 0 ? "" : ",");
            conclusion(json, conclusions.get(i), Label::code);
        }
        json.append(']');
    }

    private static <L> void conclusion(StringBuilder json, Conclusion<? extends L> one, Function<L, String> code) {
        json.append("{\"label\":").append(name(one.label(), code));
        json.append(",\"confidence\":").append(number(one.confidence()));
        json.append(",\"leader\":").append(name(one.leader(), code));
        json.append(",\"runner_up\":").append(name(one.runnerUp(), code));
        json.append(",\"runner_up_confidence\":")
                .append(number(one.runnerUpConfidence()))
                .append(',');
        text(json, "why", one.why());
        json.append(",\"rules\":[");
        json.append(one.evidence().stream()
                .map(Evidence::rule)
                .distinct()
                .map(VerdictJson::quoted)
                .collect(Collectors.joining(",")));
        json.append("]}");
    }

    private static <L> String name(Optional<? extends L> label, Function<L, String> code) {
        return label.isPresent() ? quoted(code.apply(label.get())) : "null";
    }

    private static String evidence(Evidence one) {
        StringBuilder json = new StringBuilder("{");
        text(json, "rule", one.rule()).append(',');
        text(json, "path", one.path()).append(',');
        text(json, "side", one.sideOfFile().map(VerdictJson::side).orElse("message"));
        json.append(",\"first_line\":").append(one.firstLine());
        json.append(",\"last_line\":").append(one.lastLine());
        json.append(",\"salience\":").append(number(one.salience()));
        json.append(",\"words\":[");
        json.append(one.words().stream().map(VerdictJson::quoted).collect(Collectors.joining(",")));
        return json.append("]}").toString();
    }

    private static String side(Side side) {
        return switch (side) {
            case BEFORE -> "before";
            case AFTER -> "after";
        };
    }

    private static String number(double confidence) {
        return String.format(Locale.ROOT, "%.4f", confidence);
    }

    private static StringBuilder text(StringBuilder json, String name, String value) {
        return json.append('"').append(name).append("\":").append(quoted(value));
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c) && !paired(text, i)) {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }

    private static boolean paired(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
