package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.Family;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words that the rules of the runtime families share. */
final class RuntimeFacts {

    private static final Set<String> C_TYPES = Set.of(
            "int",
            "uint",
            "char",
            "schar",
            "uchar",
            "short",
            "ushort",
            "long",
            "ulong",
            "longlong",
            "ulonglong",
            "float",
            "double",
            "CString",
            "CBytes",
            "GoString",
            "GoStringN",
            "GoBytes",
            "free",
            "malloc");
    private static final Pattern C_TYPE = Pattern.compile(".*_t|(struct|enum|union|sizeof)_.*");
    private static final Pattern DESCRIPTOR_HOLDER =
            Pattern.compile("(map\\[[^]]*]|\\[])?\\*?(os\\.File|net\\.(\\w+Conn|\\w*Listener|Conn))");

    private RuntimeFacts() {}

    /** The facts of a function before the fix; none if it was added. */
    static Stream<Fact> before(FunctionChange function) {
        return function.before().stream().flatMap(side -> side.facts().stream());
    }

    /** The facts of a function after the fix; none if it was removed. */
    static Stream<Fact> after(FunctionChange function) {
        return function.after().stream().flatMap(side -> side.facts().stream());
    }

    /** Whether a fact is a call of one of these functions of package runtime. */
    static boolean calls(Fact fact, String... names) {
        return fact.kind() == FactKind.RUNTIME && Set.of(names).contains(fact.detail());
    }

    /** Whether a function stands on both sides and a fact of one kind stands before. */
    static boolean livedWith(FunctionChange function, Predicate<Fact> wanted) {
        return Operations.lives(function) && before(function).anyMatch(wanted);
    }

    /** Whether a change puts a fact where there was none. */
    static boolean appears(FactChange change) {
        return Operations.added(change);
    }

    /** Whether a fact is a call into C that can take time, not a conversion of types. */
    static boolean entersC(Fact fact) {
        String name = fact.detail();
        return fact.kind() == FactKind.CGO
                && !C_TYPES.contains(name)
                && !C_TYPE.matcher(name).matches();
    }

    /** Whether a type is that of an object whose finalizer closes a descriptor, or a collection of such. */
    static boolean holdsDescriptor(String type) {
        return DESCRIPTOR_HOLDER.matcher(type).matches();
    }

    /** Whether a fact hands a bare descriptor out of an object. */
    static boolean handsOutDescriptor(Fact fact) {
        return fact.kind() == FactKind.CALL && fact.detail().equals("Fd");
    }

    /** Whether a fact goes behind the type system or leaves Go. */
    static boolean leavesGo(Fact fact) {
        return fact.kind() == FactKind.UNSAFE
                || fact.kind() == FactKind.CGO
                || (fact.kind() == FactKind.CALL && fact.detail().startsWith("NewCallback"));
    }

    /** Whether values of a type can hold much memory, as far as the type tells. */
    static boolean isBulky(String type) {
        String base = type.startsWith("*") ? type.substring(1) : type;
        return base.startsWith("[]")
                || base.startsWith("map[")
                || base.equals("bytes.Buffer")
                || base.equals("strings.Builder")
                || base.equals("http.Request")
                || base.equals("http.Response");
    }

    /** Whether any function of the fix, on either side, starts a function of a name as a goroutine. */
    static boolean isStarted(Dossier fix, String simpleName) {
        return fix.changes(Set.of(FactKind.GO))
                .anyMatch(change -> change.fact().detail().equals(simpleName));
    }

    /** Whether a name speaks of taking up a panic. */
    static boolean isRescueName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.contains("recover") || lower.contains("panic") || lower.contains("crash");
    }

    /** Whether a fact makes an access exclusive. */
    static boolean excludes(Fact fact) {
        return fact.family() == Family.ATOMIC
                || fact.kind() == FactKind.LOCK
                || (fact.kind() == FactKind.DECLARE && Operations.isLockType(fact.subject()));
    }
}
