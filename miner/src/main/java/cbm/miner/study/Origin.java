package cbm.miner.study;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Who wrote a file.
 *
 * <p>The policy: a file under a folder {@code vendor}, {@code Godeps}, {@code third_party} or {@code node_modules} at any
 * depth is vendored; else a Go file is generated when its name ends as the usual generators end theirs, or when a line
 * before the package clause says so in the form that the Go tools have agreed on, {@code // Code generated ... DO NOT
 * EDIT.}; all others are the project's own.
 */
public enum Origin {
    OWN,
    VENDORED,
    GENERATED;

    private static final List<String> VENDOR_FOLDERS = List.of("vendor", "godeps", "third_party", "node_modules");
    private static final Pattern GENERATED_NAME = Pattern.compile(
            ".*(\\.pb|\\.pb\\.gw|\\.gen|_generated|\\.generated|_gen|_string|_enumer|_easyjson|_ffjson|bindata|\\.deepcopy)\\.go"
                    + "|zz_generated.*\\.go");

    /** The name in files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The origin that a path and the file's first lines tell.
     *
     * @param path from the root of the repository, with slashes
     * @param saysGenerated whether the file itself says that it is generated
     */
    public static Origin of(String path, boolean saysGenerated) {
        String[] segments = path.toLowerCase(Locale.ROOT).split("/");
        for (int i = 0; i + 1 < segments.length; i++) {
            if (VENDOR_FOLDERS.contains(segments[i])) {
                return VENDORED;
            }
        }
        boolean named = GENERATED_NAME.matcher(segments[segments.length - 1]).matches();
        return saysGenerated || named ? GENERATED : OWN;
    }
}
