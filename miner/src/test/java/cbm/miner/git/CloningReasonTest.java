package cbm.miner.git;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

final class CloningReasonTest {
    private static String reason(Throwable cause) {
        return Cloning.reason(new IllegalStateException("outer", new IOException("inner", cause)));
    }

    @Test
    void what_went_wrong_is_told_without_names_of_java() {
        assertEquals("its host cannot be found", reason(new UnknownHostException("git.example")));
        assertEquals("its host does not answer in time", reason(new SocketTimeoutException()));
        assertEquals("the connection was cut", reason(new EOFException()));
        assertEquals(
                "it broke off without saying why; try again, or clone it with git and mine the clone",
                reason(new NullPointerException()));
        assertEquals("no space left", reason(new IOException("java.io.IOException: no space left")));
    }

    @Test
    void what_the_remote_says_is_told_in_a_line_without_credentials() {
        assertEquals(
                "https://git.example/a: not found",
                reason(new IOException("https://me:secret@git.example/a:\n not found")));
    }
}
