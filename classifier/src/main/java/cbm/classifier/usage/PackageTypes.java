package cbm.classifier.usage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the files of one package declare together, and the way from a {@link TypePath} to a type. */
final class PackageTypes {
    private static final int MOST_STEPS = 24;
    private static final String FUNCTION_FIELD_END = ">#($!";

    /** A type and the package in which its name holds. */
    record Located(PackageTypes home, String type) {}

    private final Receivers all;
    private final Map<String, String> types = new HashMap<>();
    private final Map<String, Located> resolved = new HashMap<>();

    PackageTypes(Receivers all) {
        this.all = all;
    }

    void add(FileUsage file) {
        file.declarations().forEach(types::putIfAbsent);
    }

    private Located unknown() {
        return new Located(this, TypePath.UNKNOWN);
    }

    /** The type at the end of a path that begins in this package. */
    Located resolve(String path) {
        Located known = resolved.get(path);
        if (known == null) {
            known = follow(path, 0);
            resolved.put(path, known);
        }
        return known;
    }

    private Located follow(String path, int depth) {
        if (depth > MOST_STEPS) {
            return unknown();
        }
        int rootEnd = endOfName(path, rootStart(path));
        Located at = root(path.substring(0, rootEnd), path.startsWith(TypePath.RESULT, rootEnd), depth);
        int next = rootEnd;
        if (path.startsWith(TypePath.VARIABLE + "") && path.startsWith(TypePath.RESULT, rootEnd)) {
            next += TypePath.RESULT.length();
        }
        while (next < path.length() && !at.type.equals(TypePath.UNKNOWN)) {
            if (path.charAt(next) == TypePath.ELEMENT) {
                at = at.home.element(at.type, depth);
                next++;
            } else if (path.charAt(next) == TypePath.FIELD) {
                int end = endOfName(path, next + 1);
                boolean called = path.startsWith(TypePath.RESULT, end);
                at = at.home.member(at.type, path.substring(next, called ? end + 2 : end), depth, new HashSet<>());
                next = called ? end + 2 : end;
            } else {
                return unknown();
            }
        }
        return at;
    }

    /** Where the name of the root begins that a path starts with: after its sign, its shape and its package. */
    private static int rootStart(String path) {
        int at = path.startsWith(TypePath.VARIABLE + "") ? 1 : 0;
        while (path.startsWith(TypePath.ELEMENTS, at) || path.startsWith(TypePath.CHANNEL, at)) {
            at += 2;
        }
        return path.startsWith("{", at) ? path.indexOf('}', at) + 1 : at;
    }

    private static int endOfName(String path, int from) {
        int at = from;
        while (at < path.length() && FUNCTION_FIELD_END.indexOf(path.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private Located root(String root, boolean called, int depth) {
        if (!root.startsWith(TypePath.VARIABLE + "")) {
            return named(root);
        }
        String name = root.substring(1);
        if (name.startsWith("{")) {
            int end = name.indexOf('}');
            PackageTypes other = all.imported(name.substring(1, end));
            return other == null ? unknown() : other.root(TypePath.VARIABLE + name.substring(end + 1), called, depth);
        }
        String type = types.get(called ? root + TypePath.RESULT : root);
        if (type == null && called && types.containsKey(name)) {
            return named(name);
        }
        return type == null ? unknown() : follow(type, depth + 1);
    }

    /** A type by its name or shape; one of another package where that is at hand, in that package. */
    private Located named(String type) {
        if (type.startsWith("{") && Library.primitive(type).isEmpty()) {
            int end = type.indexOf('}');
            PackageTypes other = all.imported(type.substring(1, end));
            return other == null ? new Located(this, TypePath.OTHER) : other.named(type.substring(end + 1));
        }
        return new Located(this, type);
    }

    private Located element(String type, int depth) {
        if (type.startsWith(TypePath.ELEMENTS) || type.startsWith(TypePath.CHANNEL)) {
            return follow(type.substring(2), depth + 1);
        }
        String made = types.getOrDefault(type, type);
        return made.equals(type) || depth > MOST_STEPS ? unknown() : element(made, depth + 1);
    }

    private Located member(String type, String member, int depth, Set<String> seen) {
        if (depth > MOST_STEPS || !seen.add(type)) {
            return unknown();
        }
        String declared = types.get(type + member);
        if (declared != null) {
            return follow(declared, depth + 1);
        }
        for (String embedded : embedded(type)) {
            Located base = named(embedded);
            Located found = base.home.member(base.type, member, depth + 1, base.home == this ? seen : new HashSet<>());
            if (!found.type.equals(TypePath.UNKNOWN)) {
                return found;
            }
        }
        String made = types.getOrDefault(type, type);
        if (made.equals(type)) {
            return unknown();
        }
        Located base = follow(made, depth + 1);
        return base.home.member(base.type, member, depth + 1, seen);
    }

    private String[] embedded(String type) {
        String embedded = types.get(type + DeclaredTypes.EMBEDDED);
        return embedded == null || embedded.isEmpty() ? new String[0] : embedded.split(",");
    }

    /** The primitive whose method a call on a type is: of the type itself or of one embedded in it. */
    Optional<Primitive> primitive(String type, String method) {
        return primitive(type, method, 0);
    }

    private Optional<Primitive> primitive(String type, String method, int depth) {
        Optional<Primitive> own = Library.primitive(type);
        if (own.isPresent() || depth > MOST_STEPS) {
            return own.filter(primitive -> Library.hasMethod(primitive, method));
        }
        if (types.containsKey(type + TypePath.FIELD + method + TypePath.RESULT)) {
            return Optional.empty();
        }
        for (String embedded : embedded(type)) {
            Located base = named(embedded);
            Optional<Primitive> found = base.home.primitive(base.type, method, depth + 1);
            if (found.isPresent()) {
                return found;
            }
        }
        String alias = aliased(type);
        return alias == null ? Optional.empty() : primitive(alias, method, depth + 1);
    }

    private @Nullable String aliased(String type) {
        String made = types.get(type);
        boolean isAlias = made != null && made.startsWith("{") && !made.equals(type);
        return isAlias ? made : null;
    }

    /** Whether a type is a channel, by itself or by what it is made from. */
    boolean isChannel(String type) {
        String made = types.getOrDefault(type, "");
        return type.startsWith(TypePath.CHANNEL) || made.startsWith(TypePath.CHANNEL);
    }

    /** Whether it is told what a type is. */
    boolean knows(String type) {
        return !type.equals(TypePath.UNKNOWN) && !type.isEmpty();
    }
}
