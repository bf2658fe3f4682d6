package cbm.classifier.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Texts of which one must occur wherever a regular expression matches: looking for them is many times faster than matching,
 * and most sentences hold none. Where an expression has parts that this does not know, nothing is required.
 */
final class RequiredText {

    /** More alternatives than this are not multiplied out. */
    private static final int MAX_TEXTS = 64;

    private static final Set<String> NOTHING_YET = Set.of("");

    /** The beginnings of groups that only look at what stands before or behind, and take nothing. */
    private static final List<String> LOOKS_AROUND = List.of("?=", "?!", "?<=", "?<!");

    private final String regex;
    private int at;

    private RequiredText(String regex) {
        this.regex = regex;
    }

    /** The texts that a regular expression requires one of; empty if any text may match. */
    static Optional<Set<String>> of(String regex) {
        try {
            RequiredText reader = new RequiredText(regex);
            Part all = reader.alternatives();
            return reader.at == regex.length() ? all.required().map(RequiredText::shortest) : Optional.empty();
        } catch (UnknownSyntax unknown) {
            return Optional.empty();
        }
    }

    /** The texts without those that hold another one. */
    private static Set<String> shortest(Set<String> texts) {
        Set<String> kept = new LinkedHashSet<>(texts);
        kept.removeIf(text -> texts.stream().anyMatch(other -> !other.equals(text) && text.contains(other)));
        return kept;
    }

    /** Stops the reading; caught in this class. */
    private static final class UnknownSyntax extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnknownSyntax(String what) {
            super(what, null, false, false);
        }
    }

    /**
     * What is known of a part of the expression.
     *
     * @param exact all texts that it matches, if these are few
     * @param within texts of which one occurs in whatever it matches, if any are known
     */
    private record Part(Optional<Set<String>> exact, Optional<Set<String>> within) {
        static final Part ANYTHING = new Part(Optional.empty(), Optional.empty());

        static Part of(Set<String> texts) {
            return texts.size() > MAX_TEXTS ? ANYTHING : new Part(Optional.of(texts), Optional.empty());
        }

        Optional<Set<String>> required() {
            return exact.isPresent() ? exact.filter(texts -> !texts.contains("")) : within;
        }
    }

    private Part alternatives() {
        List<Part> parts = new ArrayList<>(List.of(sequence()));
        while (at < regex.length() && regex.charAt(at) == '|') {
            at++;
            parts.add(sequence());
        }
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        Set<String> texts = new LinkedHashSet<>();
        if (parts.stream().allMatch(part -> part.exact().isPresent())) {
            parts.forEach(part -> texts.addAll(part.exact().orElseThrow()));
            if (texts.size() <= MAX_TEXTS) {
                return Part.of(texts);
            }
            texts.clear();
        }
        if (parts.stream().anyMatch(part -> part.required().isEmpty())) {
            return Part.ANYTHING;
        }
        parts.forEach(part -> texts.addAll(part.required().orElseThrow()));
        return new Part(Optional.empty(), Optional.of(texts));
    }

    private Part sequence() {
        Set<String> run = NOTHING_YET;
        List<Set<String>> found = new ArrayList<>();
        boolean exact = true;
        while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
            Part part = quantified(atom());
            Set<String> longer =
                    part.exact().isPresent() ? product(run, part.exact().get()) : Set.of();
            if (longer.isEmpty()) {
                exact = false;
                found.add(run);
                part.required().ifPresent(found::add);
                run = NOTHING_YET;
            } else {
                run = longer;
            }
        }
        found.add(run);
        return exact ? Part.of(run) : new Part(Optional.empty(), best(found));
    }

    /** Each of the first with each of the second behind it; empty if these are too many. */
    private static Set<String> product(Set<String> first, Set<String> second) {
        Set<String> all = new LinkedHashSet<>();
        if (first.size() * second.size() <= MAX_TEXTS) {
            first.forEach(head -> second.forEach(tail -> all.add(head + tail)));
        }
        return all;
    }

    /** Of sets of which each is required, the one whose shortest text is the longest. */
    private static Optional<Set<String>> best(List<Set<String>> found) {
        return found.stream()
                .filter(texts -> !texts.contains(""))
                .max(Comparator.comparingInt(
                        texts -> texts.stream().mapToInt(String::length).min().orElse(0)));
    }

    private Part atom() {
        char c = regex.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case '[' -> characters();
            case '\\' -> escape();
            case '^', '$' -> Part.of(NOTHING_YET);
            case '.' -> Part.ANYTHING;
            case '*', '+', '?', '{', '}', ']' -> throw new UnknownSyntax(regex);
            default -> Part.of(Set.of(String.valueOf(c)));
        };
    }

    private Part group() {
        boolean looksAround = LOOKS_AROUND.stream().anyMatch(start -> regex.startsWith(start, at));
        if (regex.startsWith("?:", at)) {
            at += 2;
        } else if (looksAround) {
            at += regex.startsWith("?<", at) ? 3 : 2;
        } else if (regex.startsWith("?", at)) {
            throw new UnknownSyntax(regex);
        }
        Part inner = alternatives();
        if (at >= regex.length() || regex.charAt(at) != ')') {
            throw new UnknownSyntax(regex);
        }
        at++;
        return looksAround ? Part.of(NOTHING_YET) : inner;
    }

    private Part characters() {
        int end = regex.indexOf(']', at);
        String inside = end < 0 ? "" : regex.substring(at, end);
        if (inside.isEmpty() || inside.contains("[") || inside.contains("&&") || inside.endsWith("\\")) {
            throw new UnknownSyntax(regex);
        }
        at = end + 1;
        boolean isRange = inside.indexOf('-', 1) > 0 && inside.indexOf('-', 1) < inside.length() - 1;
        if (inside.startsWith("^") || inside.contains("\\") || isRange) {
            return Part.ANYTHING;
        }
        Set<String> each = new LinkedHashSet<>();
        inside.chars().forEach(c -> each.add(String.valueOf((char) c)));
        return Part.of(each);
    }

    private Part escape() {
        if (at >= regex.length()) {
            throw new UnknownSyntax(regex);
        }
        char c = regex.charAt(at++);
        if (c == 'b' || c == 'B') {
            return Part.of(NOTHING_YET);
        }
        if ("wWsSdD".indexOf(c) >= 0) {
            return Part.ANYTHING;
        }
        if (Character.isLetterOrDigit(c)) {
            throw new UnknownSyntax(regex);
        }
        return Part.of(Set.of(String.valueOf(c)));
    }

    private Part quantified(Part part) {
        if (at >= regex.length()) {
            return part;
        }
        @Nullable
        Part repeated = switch (regex.charAt(at)) {
            case '?' -> optional(part);
            case '*' -> Part.ANYTHING;
            case '+' -> new Part(Optional.empty(), part.required());
            case '{' -> counted(part);
            default -> null;
        };
        if (repeated == null) {
            return part;
        }
        at++;
        if (at < regex.length() && (regex.charAt(at) == '?' || regex.charAt(at) == '+')) {
            at++;
        }
        return repeated;
    }

    private static Part optional(Part part) {
        if (part.exact().isEmpty()) {
            return Part.ANYTHING;
        }
        Set<String> texts = new LinkedHashSet<>(part.exact().get());
        texts.add("");
        return Part.of(texts);
    }

    private Part counted(Part part) {
        int end = regex.indexOf('}', at);
        if (end < 0) {
            throw new UnknownSyntax(regex);
        }
        boolean mayBeNone = regex.startsWith("{0", at);
        at = end;
        return mayBeNone ? Part.ANYTHING : new Part(Optional.empty(), part.required());
    }
}
