package cbm.classifier.usage;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The types of one snapshot, of all its packages: what the receivers of calls are. */
final class Receivers {
    /** In place of a method: a loop over the receiver. */
    static final String RANGE = "range";

    private static final String[] FOREIGN_ROOTS = {"vendor/", "_workspace/src/"};

    private final Map<String, PackageTypes> packages = new HashMap<>();
    private final Map<String, PackageTypes> byImportPath = new HashMap<>();
    private final Map<String, Optional<PackageTypes>> imported = new HashMap<>();

    /** Learns what a file declares. */
    void add(String directory, FileUsage file) {
        PackageTypes types = packages.computeIfAbsent(key(directory, file), key -> new PackageTypes(this));
        types.add(file);
        if (!file.packageName().endsWith("_test")) {
            byImportPath.putIfAbsent(importPath(directory), types);
        }
    }

    private static String key(String directory, FileUsage file) {
        return directory + " " + file.packageName();
    }

    private static String importPath(String directory) {
        String path = directory;
        for (String root : FOREIGN_ROOTS) {
            int at = path.lastIndexOf("/" + root);
            int from = at >= 0 ? at + 1 + root.length() : path.startsWith(root) ? root.length() : 0;
            path = path.substring(from);
        }
        return path;
    }

    /** The package of an import path, if the snapshot holds it: vendored, or under the repository's own path. */
    @Nullable
    PackageTypes imported(String importPath) {
        return imported.computeIfAbsent(importPath, this::find).orElse(null);
    }

    private Optional<PackageTypes> find(String importPath) {
        PackageTypes whole = byImportPath.get(importPath);
        boolean isRemote =
                importPath.indexOf('.') >= 0 && importPath.indexOf('.') < Math.max(importPath.indexOf('/'), 0);
        if (whole != null || !isRemote) {
            return Optional.ofNullable(whole);
        }
        for (int slash = importPath.indexOf('/'); slash >= 0; slash = importPath.indexOf('/', slash + 1)) {
            PackageTypes found = byImportPath.get(importPath.substring(slash + 1));
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** What a call is a use of, if it is one. */
    Optional<Use> use(String directory, FileUsage file, String call) {
        PackageTypes types = packages.get(key(directory, file));
        int mark = call.lastIndexOf('!');
        String method = call.substring(mark + 1);
        boolean mayGuess = method.endsWith(TypePath.RESULT);
        String name = mayGuess ? method.substring(0, method.length() - TypePath.RESULT.length()) : method;
        if (types == null) {
            return Optional.empty();
        }
        PackageTypes.Located receiver = types.resolve(call.substring(0, mark));
        if (name.equals(RANGE)) {
            return receiver.home().isChannel(receiver.type()) ? Optional.of(Use.RANGE) : Optional.empty();
        }
        if (!receiver.home().knows(receiver.type())) {
            return mayGuess ? Optional.of(Use.UNKNOWN_LOCK) : Optional.empty();
        }
        return receiver.home().primitive(receiver.type(), name).map(Library::operation);
    }
}
