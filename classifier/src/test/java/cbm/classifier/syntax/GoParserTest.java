package cbm.classifier.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class GoParserTest {

    @Test
    void a_method_knows_its_receiver_name_and_lines() {
        GoFile file = GoParser.parse("package p\n\nfunc (s *Server[T]) Serve() error {\n\treturn nil\n}\n");
        Declaration.Function function = file.functions().getFirst();
        assertEquals("Server.Serve", function.qualifiedName());
        assertEquals("s", function.receiverName().orElseThrow());
        assertEquals(3, file.firstLine(function));
        assertEquals(5, file.lastLine(function));
        assertTrue(file.problems().isEmpty());
    }
}
