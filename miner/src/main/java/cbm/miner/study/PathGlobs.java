package cbm.miner.study;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Path patterns as git's pathspecs with {@code glob} read them: {@code *} and {@code ?} within a segment, {@code **}
 * across segments; a pattern also covers all that lies under a folder it names.
 */
final class PathGlobs {
    private final List<Pattern> patterns;

    PathGlobs(List<String> globs) {
        this.patterns = globs.stream().map(PathGlobs::compile).toList();
    }

    boolean isEmpty() {
        return patterns.isEmpty();
    }

    boolean matches(String path) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(path).matches());
    }

    private static Pattern compile(String glob) {
        StringBuilder regex = new StringBuilder();
        String text = glob.replaceFirst("^\\./", "").replaceFirst("/+$", "");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (text.startsWith("**/", i)) {
                regex.append("(?:.*/)?");
                i += 2;
            } else if (text.startsWith("**", i)) {
                regex.append(".*");
                i++;
            } else if (c == '*') {
                regex.append("[^/]*");
            } else if (c == '?') {
                regex.append("[^/]");
            } else {
                regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return Pattern.compile(regex + "(?:/.*)?", Pattern.DOTALL);
    }
}
