package cbm.classifier.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a regular expression into the alternatives that it consists of, in the order in which they are tried. */
final class RegexAlternatives {

    /** What may stand before a group whose alternatives are those of the whole. */
    private static final String WORD_BOUNDARY = "\\b";

    private static final String GROUP = "(?:";

    /** Quoting, references to groups, flags, named groups and classes within classes: expressions with these are left whole. */
    private static final Pattern UNUSUAL =
            Pattern.compile("\\\\[a-zA-Z0-9&&[^bBwWsSdD]]|\\(\\?(?!:|=|!|<=|<!)|\\[[^\\]]*\\[|&&");

    private RegexAlternatives() {}

    /**
     * The alternatives of an expression, also those of a group that one of them begins with; the expression itself if it has only
     * one. Joined by {@code |} they match what the expression matches.
     */
    static List<String> of(String regex) {
        return UNUSUAL.matcher(regex).find() ? List.of(regex) : cut(regex);
    }

    private static List<String> cut(String regex) {
        List<String> all = new ArrayList<>();
        for (String alternative : split(regex)) {
            List<String> parts = beginnings(alternative);
            parts.forEach(part -> all.addAll(parts.size() == 1 ? List.of(part) : cut(part)));
        }
        return List.copyOf(all);
    }

    /** An expression that begins with a group, once with each alternative of the group. */
    private static List<String> beginnings(String regex) {
        String before = regex.startsWith(WORD_BOUNDARY) ? WORD_BOUNDARY : "";
        int open = before.length();
        if (!regex.startsWith(GROUP, open)) {
            return List.of(regex);
        }
        int close = closing(regex, open);
        String rest = regex.substring(close + 1);
        if (!rest.isEmpty() && "?*+{".indexOf(rest.charAt(0)) >= 0) {
            return List.of(regex);
        }
        List<String> inner = split(regex.substring(open + GROUP.length(), close));
        return inner.size() == 1
                ? List.of(regex)
                : inner.stream().map(one -> before + one + rest).toList();
    }

    /** The parts between the bars that stand in no group. */
    private static List<String> split(String regex) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < regex.length(); at = behind(regex, at)) {
            if (regex.charAt(at) == '|') {
                parts.add(regex.substring(from, at));
                from = at + 1;
            }
        }
        parts.add(regex.substring(from));
        return parts;
    }

    /** The offset behind the character, class or group that begins at an offset. */
    private static int behind(String regex, int at) {
        return switch (regex.charAt(at)) {
            case '\\' -> at + 2;
            case '[' -> closingClass(regex, at) + 1;
            case '(' -> closing(regex, at) + 1;
            default -> at + 1;
        };
    }

    private static int closing(String regex, int open) {
        int at = open + 1;
        while (regex.charAt(at) != ')') {
            at = behind(regex, at);
        }
        return at;
    }

    /** Where a class of characters ends; a bracket that stands first in it is one of them. */
    private static int closingClass(String regex, int open) {
        int at = open + (regex.startsWith("[^", open) ? 2 : 1);
        do {
            at += regex.charAt(at) == '\\' ? 2 : 1;
        } while (regex.charAt(at) != ']');
        return at;
    }
}
