package cbm.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WrittenFixesTest {

    @Test
    void each_commit_is_the_file_that_its_sum_tells() throws NoSuchAlgorithmException {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        Set<String> ids = new HashSet<>();
        for (WrittenFixes.Case one : WrittenFixes.all()) {
            byte[] sum = sha256.digest(one.txtar().getBytes(StandardCharsets.UTF_8));
            assertEquals(HexFormat.of().formatHex(sum), one.id(), one.name());
            assertTrue(ids.add(one.id()), one.name());
        }
    }

    @Test
    void a_writer_is_held_out_with_all_commits_or_with_none() {
        List<WrittenFixes.Case> all = WrittenFixes.all();
        Set<String> heldOut = writers(all, true);
        Set<String> free = writers(all, false);
        assertTrue(heldOut.stream().noneMatch(free::contains));
        assertEquals(Set.of("g", "h", "l", "q", "r", "u", "x"), heldOut);
    }

    private static Set<String> writers(List<WrittenFixes.Case> all, boolean heldOut) {
        return all.stream()
                .filter(one -> one.heldOut() == heldOut)
                .map(WrittenFixes.Case::writer)
                .collect(Collectors.toSet());
    }
}
