package cbm.classifier.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class GoVersionTest {

    @Test
    void the_directive_gives_the_version() {
        assertEquals("1.22", GoVersion.of("module m\n\ngo 1.22\n\nrequire x v1.0.0\n"));
        assertEquals("1.21.3", GoVersion.of("module m\r\ngo 1.21.3\r\n"));
        assertEquals("1.21rc2", GoVersion.of("go 1.21rc2"));
        assertEquals("", GoVersion.of("module go.example\nrequire go v1.2\n"));
    }
}
