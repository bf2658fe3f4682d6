package cbm.miner.study;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which files are test code: those that {@code go test} alone compiles ({@code _test.go}), and those in folders that by
 * their name hold nothing but what tests need.
 */
final class TestCode {
    private static final Pattern FOLDER = Pattern.compile(
            "tests?|testing|testdata|testutils?|testhelpers?|e2e|integration|integration[-_](cli|tests?)|mocks?|fakes?");

    private TestCode() {}

    static boolean isTest(String path) {
        if (path.endsWith("_test.go")) {
            return true;
        }
        String[] segments = path.toLowerCase(Locale.ROOT).split("/");
        for (int i = 0; i + 1 < segments.length; i++) {
            if (FOLDER.matcher(segments[i]).matches()) {
                return true;
            }
        }
        return false;
    }
}
