package cbm.classifier.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Paths of directories and of imports. */
final class Paths {

    private static final Pattern VERSION = Pattern.compile("v[0-9]+");

    private Paths() {}

    /** The directory of a file's path; empty for the root. */
    static String directory(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** Whether an import path is not one of the standard library. */
    static boolean isRemote(String importPath) {
        int slash = importPath.indexOf('/');
        String host = slash < 0 ? importPath : importPath.substring(0, slash);
        return host.contains(".") && !importPath.startsWith("golang.org/x/");
    }

    /**
     * The directories of a repository in which an import's package may stand: after host, owner and repository, or with one
     * of them less or more, and without a version.
     */
    static List<String> candidates(String importPath) {
        String[] parts = importPath.split("/", -1);
        List<String> candidates = new ArrayList<>();
        for (int skipped : new int[] {3, 2, 1, 4}) {
            if (skipped < parts.length) {
                candidates.add(join(parts, skipped, true));
            }
        }
        List<String> distinct = new ArrayList<>();
        for (String candidate : candidates) {
            if (!candidate.isEmpty() && !distinct.contains(candidate)) {
                distinct.add(candidate);
            }
        }
        return distinct;
    }

    private static String join(String[] parts, int from, boolean withoutVersion) {
        StringBuilder path = new StringBuilder();
        for (int i = from; i < parts.length; i++) {
            boolean version = withoutVersion
                    && parts[i].startsWith("v")
                    && VERSION.matcher(parts[i]).matches();
            if (!version) {
                path.append(path.isEmpty() ? "" : "/").append(parts[i]);
            }
        }
        return path.toString();
    }
}
