package cbm.classifier.lifetime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cbm.miner.fix.FileContent;
import org.junit.jupiter.api.Test;

class GoCodeTest {
    @Test
    void comments_become_blanks_and_lines_stay() {
        assertEquals("x := 1        \n", code("x := 1 // note\n"));
        assertEquals("a     \n    b\n", code("a /* 1\n 2*/b\n"));
        assertEquals("    \n", code("/**/\n"));
        assertEquals("     \n", code("/*/*/\n"));
    }

    @Test
    void a_comment_in_a_string_or_a_rune_is_none() {
        String text = "s := \"http://x\" + `// raw\n/* raw */` + '\"' + \"\\\"//\" // end\n";
        assertEquals(text.replace("// end", "      "), code(text));
        assertEquals("a / b\n", code("a / b\n"));
    }

    @Test
    void what_is_left_open_ends_with_the_file_or_the_line() {
        assertEquals("a   \n ", code("a /*\nb"));
        assertEquals("s := \"open\n    \n", code("s := \"open\n// x\n"));
        assertEquals("`open // x\n", code("`open // x\n"));
        assertEquals("a \\", code("a \\"));
    }

    @Test
    void bytes_of_any_encoding_stay() {
        byte[] latin = "s := \"\u00e9\" // \u00e9\n".getBytes(ISO_8859_1);
        assertEquals(
                "s := \"\u00e9\"     \n",
                new String(GoCode.of(FileContent.of(latin)).bytes(), ISO_8859_1));
    }

    private static String code(String text) {
        return GoCode.of(FileContent.of(text)).text();
    }
}
