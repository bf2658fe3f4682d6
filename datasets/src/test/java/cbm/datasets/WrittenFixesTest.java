package cbm.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
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
    void a_writer_is_held_out_with_all_commits_or_none_and_of_the_last_four_each_second_one() {
        Set<String> whole = Set.of("g", "h", "l", "q", "r", "u", "x");
        Set<String> halved = Set.of("y", "z", "aa", "ab");
        for (WrittenFixes.Case one : WrittenFixes.all()) {
            boolean even = (one.name().charAt(one.name().length() - 1) - '0') % 2 == 0;
            boolean expected = whole.contains(one.writer()) || (halved.contains(one.writer()) && even);
            assertEquals(expected, one.heldOut(), one.name());
        }
    }
}
