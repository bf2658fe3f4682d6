package cbm.classifier.change;

/** Compares paths of locks, where an embedded lock has the name of its type. */
final class LockNames {

    private static final String MUTEX = "Mutex";
    private static final String RWMUTEX = "RWMutex";

    private LockNames() {}

    /** Whether two paths are the same, or name an embedded Mutex and the RWMutex that stands in its place. */
    static boolean same(String first, String second) {
        return first.equals(second)
                || (first.endsWith(MUTEX)
                        && second.endsWith(MUTEX)
                        && stem(first).equals(stem(second)));
    }

    private static String stem(String path) {
        String name = path.substring(path.lastIndexOf('.') + 1);
        boolean embedded = name.equals(MUTEX) || name.equals(RWMUTEX);
        return embedded ? path.substring(0, path.length() - name.length()) : path;
    }
}
