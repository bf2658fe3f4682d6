package cbm.miner.git;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PortablePathTest {
    private static List<String> taken(String... paths) {
        return Stream.of(paths)
                .filter(path -> PortablePath.fault(path).isEmpty())
                .toList();
    }

    @Test
    void what_leads_elsewhere_is_refused() {
        assertEquals(
                List.of(),
                taken("", "/etc/a.go", "../up.go", "a/../../up.go", "a//b.go", "./a.go", "a\\..\\b.go", "C:/a.go"));
    }

    @Test
    void what_git_or_another_system_takes_for_its_own_is_refused() {
        assertEquals(
                List.of(),
                taken(".git/hooks/a.go", "a/.GIT/b.go", "git~1/a.go", ".g\u200cit/a.go", "aux.go", "deep/NUL/a.go"));
        assertEquals(List.of(), taken("tab\there.go", "what?.go", "dot./a.go", "line\nfeed.go"));
    }

    @Test
    void what_is_too_long_for_a_file_is_refused() {
        assertEquals(Optional.empty(), PortablePath.fault("a".repeat(252) + ".go"));
        assertEquals(List.of(), taken("a".repeat(253) + ".go", "a/".repeat(1000) + "b.go"));
    }

    @Test
    void the_paths_of_go_projects_are_taken() {
        String[] paths = {"a.go", "pkg/deep/b_test.go", "d/f\u00e9 1.go", ".github/x.go", "auxiliary.go", "a..b.go"};
        assertEquals(List.of(paths), taken(paths));
    }
}
