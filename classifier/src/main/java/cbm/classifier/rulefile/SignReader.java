package cbm.classifier.rulefile;

import cbm.classifier.rules.Cue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads what a rule finds. */
final class SignReader {

    private static final List<String> MESSAGE_KEYS = List.of("message", "in", "but-not");
    private static final List<String> KINDS =
            List.of("all", "any", "not", "message", "fact", "change", "retyped", "shifted");
    private static final List<String> EXCEPTION_KEYS = List.of("elsewhere", "because");
    private static final int MAX_DEPTH = 20;

    /** Where an upper-case letter is none of the text: escapes, and the names and flags of groups. */
    private static final String ESCAPES =
            "\\\\[pPxN]\\{[^}]*\\}|\\\\k<[^>]*>|\\\\c?.|\\(\\?<\\w+>|\\(\\?[a-zA-Z-]+[:)]";

    private static final Pattern KEPT_IN_CUE = Pattern.compile(ESCAPES, Pattern.DOTALL);
    private static final Pattern KEPT_IN_CONTEXT = Pattern.compile(ESCAPES + "|NOT", Pattern.DOTALL);

    private final Faults faults;
    private int depth;

    SignReader(Faults faults) {
        this.faults = faults;
    }

    Optional<Sign> read(Node node) {
        if (depth >= MAX_DEPTH) {
            faults.add(node, "nested too deep");
            return Optional.empty();
        }
        depth++;
        Fields fields = Fields.of(node, "what a rule finds", faults);
        Optional<Sign> sign;
        if (fields.has("all") || fields.has("any") || fields.has("not")) {
            sign = joined(fields);
        } else if (fields.has("message")) {
            sign = message(node);
        } else if (KINDS.stream().anyMatch(fields::has)) {
            sign = fact(node);
        } else {
            if (fields.keys().isEmpty()) {
                faults.add(node, "nothing to find: one of " + String.join(", ", KINDS) + " is needed");
            }
            fields.keys().stream()
                    .findFirst()
                    .ifPresent(key -> faults.unknown(fields.key(key), "what to find,", key, KINDS));
            sign = Optional.empty();
        }
        depth--;
        return sign;
    }

    private Optional<Sign> joined(Fields fields) {
        if (fields.keys().size() > 1) {
            faults.add(fields.node(), "'all', 'any' or 'not' stands by itself; put the rest into its list");
        }
        if (fields.has("not")) {
            return fields.get("not").flatMap(this::read).map(Sign.Not::new);
        }
        String key = fields.has("all") ? "all" : "any";
        List<Sign> signs = new ArrayList<>();
        fields.list(key).forEach(each -> read(each).ifPresent(signs::add));
        return Optional.of(key.equals("all") ? new Sign.All(signs) : new Sign.Any(signs));
    }

    private Optional<Sign> message(Node node) {
        Fields fields = Fields.of(node, "a cue", MESSAGE_KEYS, faults);
        Optional<Pattern> words = fields.pattern("message");
        Map<String, Boolean> places = Map.of("subject", true, "message", false);
        boolean subject = fields.names("in", "the part of the message", places).contains(true);
        String[] otherwise = contexts(fields).toArray(String[]::new);
        fields.get("message")
                .ifPresent(each -> words.ifPresent(one -> faultOfUpperCase(each, one.pattern(), KEPT_IN_CUE)));
        return words.map(pattern -> subject ? Cue.subject(pattern.pattern()) : Cue.words(pattern.pattern()))
                .map(cue -> new Sign.OfMessage(otherwise.length == 0 ? cue : cue.butNot(otherwise)));
    }

    /** The contexts that are regular expressions both as they are written and with the negation in the place of NOT. */
    private List<String> contexts(Fields fields) {
        List<String> contexts = new ArrayList<>();
        for (Node each : fields.list("but-not")) {
            fields.pattern(each)
                    .map(Pattern::pattern)
                    .filter(context -> canHoldNegation(context, each))
                    .ifPresent(context -> {
                        faultOfUpperCase(each, context, KEPT_IN_CONTEXT);
                        contexts.add(context);
                    });
        }
        return contexts;
    }

    private boolean canHoldNegation(String context, Node node) {
        try {
            Pattern.compile(Cue.withNegation(context));
            return true;
        } catch (PatternSyntaxException invalid) {
            faults.add(
                    node,
                    "not a regular expression where NOT stands for a negation: write NOT outside of brackets and"
                            + " escapes in " + context);
            return false;
        }
    }

    /** The message is matched in lower case, so that an upper-case letter could never match. */
    private void faultOfUpperCase(Node node, String regex, Pattern escapes) {
        StringBuilder lower = new StringBuilder();
        Matcher kept = escapes.matcher(regex);
        int from = 0;
        while (kept.find()) {
            lower.append(regex.substring(from, kept.start()).toLowerCase(Locale.ROOT))
                    .append(kept.group());
            from = kept.end();
        }
        lower.append(regex.substring(from).toLowerCase(Locale.ROOT));
        if (!lower.toString().equals(regex)) {
            faults.add(node, "the message is matched in lower case: write " + lower);
        }
    }

    private Optional<Sign> fact(Node node) {
        List<String> keys = new ArrayList<>(FactTestReader.KEYS);
        keys.add("unless");
        FactTestReader reader = new FactTestReader(faults);
        FactTest test = reader.read(node, keys);
        Fields fields = Fields.of(node, "a change of a fact", faults);
        List<Sign.OfFact.Exception> exceptions = new ArrayList<>();
        for (Node each : fields.list("unless")) {
            Fields exception = Fields.of(each, "an exception", EXCEPTION_KEYS, faults);
            String because = exception.requiredText("because");
            exception
                    .required("elsewhere")
                    .map(other -> reader.read(other, FactTestReader.KEYS))
                    .ifPresent(other -> exceptions.add(new Sign.OfFact.Exception(other, because)));
        }
        return Optional.of(new Sign.OfFact(test, exceptions));
    }
}
