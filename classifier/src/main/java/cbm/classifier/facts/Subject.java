package cbm.classifier.facts;

import java.util.Objects;

/**
 * What a fact is about: a lock, a channel, a variable.
 *
 * @param written the expression without blanks as the code has it, such as {@code s.mu}; an index is {@code []}, the
 *     arguments of a call are left out
 * @param path the expression with embedded fields named, such as {@code s.Mutex} for {@code s} in {@code s.Lock()}
 * @param member the declaration's own name, the same in each function: {@code Server.mu}, {@code storage} for a variable of
 *     the package; equal to the path for locals and where unresolved
 * @param type the declared type as far as known, such as {@code sync.Mutex}, {@code *Server} or {@code chan int}, else empty;
 *     standard types carry their package's last name
 * @param origin how it was resolved
 */
public record Subject(String written, String path, String member, String type, Origin origin) {

    /** The subject of a fact that has none. */
    public static final Subject NONE = new Subject("", "", "", "", Origin.NONE);

    /** Checks that nothing is absent. */
    public Subject {
        Objects.requireNonNull(written);
        Objects.requireNonNull(path);
        Objects.requireNonNull(member);
        Objects.requireNonNull(type);
        Objects.requireNonNull(origin);
    }

    /** The first name of the path: {@code s} for {@code s.mu}. */
    public String root() {
        return firstName(path);
    }

    /** The last name of the path: {@code mu} for {@code s.mu}. */
    public String lastName() {
        String name = path.endsWith("[]") ? path.substring(0, path.length() - 2) : path;
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The type without the stars of pointers before it. */
    public String baseType() {
        int stars = 0;
        while (stars < type.length() && type.charAt(stars) == '*') {
            stars++;
        }
        return type.substring(stars);
    }

    /** Whether it is a channel by its type. */
    public boolean isChannel() {
        return type.startsWith("chan ") || type.startsWith("<-chan ") || type.startsWith("chan<- ");
    }

    /** Whether it is a map by its type. */
    public boolean isMap() {
        return type.startsWith("map[");
    }

    /** Whether it is a slice by its type. */
    public boolean isSlice() {
        return type.startsWith("[]");
    }

    /** Whether this and the other are the same variable for all that is known: the same member, or the same path. */
    public boolean sameAs(Subject other) {
        return member.equals(other.member) || path.equals(other.path);
    }

    static String firstName(String path) {
        int dot = path.indexOf('.');
        String root = dot < 0 ? path : path.substring(0, dot);
        int bracket = root.indexOf('[');
        return bracket < 0 ? root : root.substring(0, bracket);
    }
}
