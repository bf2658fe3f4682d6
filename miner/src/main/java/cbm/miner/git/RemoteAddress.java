package cbm.miner.git;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of remote repositories, and the form of them that may be written down. */
public final class RemoteAddress {
    private static final Pattern WITH_SCHEME =
            Pattern.compile("(?i)(https?|ssh|git|git\\+ssh)://(?:[^/@]*@)?([^/]+)(/.*)");
    private static final Pattern SCP_LIKE = Pattern.compile("(?:[^/@:]+@)?([^/:@\\\\]{2,}):(?!//)(.+)");

    private RemoteAddress() {}

    /** Whether a word of the command line is an address to clone rather than a path. */
    public static boolean isRemote(String text) {
        return text.matches("(?i)(https?|ssh|git|git\\+ssh|file)://.*") || text.matches("[^/\\\\]+@[^/:\\\\]+:.+");
    }

    /** The address without user, password, query and fragment; nothing for a path or a {@code file:} address. */
    public static Optional<String> publicForm(String address) {
        Matcher url = WITH_SCHEME.matcher(address);
        if (url.matches()) {
            String path = url.group(3).replaceFirst("[?#].*", "");
            return Optional.of(url.group(1).toLowerCase(Locale.ROOT) + "://" + url.group(2) + path);
        }
        Matcher scp = SCP_LIKE.matcher(address);
        if (scp.matches() && !address.startsWith("file:")) {
            return Optional.of("ssh://" + scp.group(1) + "/" + scp.group(2).replaceFirst("^/", ""));
        }
        return Optional.empty();
    }

    /** The last two segments of the address' path without {@code .git}: {@code owner/name} on the usual hosts. */
    public static Optional<String> name(String address) {
        String path = address.replaceFirst("[?#].*", "").replaceFirst("/+$", "").replaceFirst("\\.git$", "");
        Matcher segments = Pattern.compile("([^/:\\\\]+)[/:]([^/:\\\\]+)$").matcher(path);
        if (segments.find()) {
            return Optional.of(segments.group(1) + "/" + segments.group(2));
        }
        return Optional.empty();
    }
}
