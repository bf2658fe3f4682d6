package cbm.classifier.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FragmentTest {

    private static String shape(String text) {
        GoFile file = GoParser.parseFragment(text, 1);
        Trees.assertSane(file);
        return Shape.of(file).strip();
    }

    @Test
    void lines_count_from_the_first_line_given() {
        GoFile file = GoParser.parseFragment("\ta()\n}\n\nfunc f() {\n\tgo b()\n", 100);
        assertEquals(103, file.firstLine(file.functions().getFirst()));
        assertEquals(104, file.lastLine(file.functions().getFirst()));
    }

    @Test
    void statements_before_a_closing_brace_form_the_block_it_closes() {
        assertEquals(
                "(Loose [(Block [(ExpressionStatement (Call a [] false))]) (ExpressionStatement (Call b [] false))])",
                shape("\t\ta()\n\t}\n\tb()\n}\n"));
    }

    @Test
    void an_else_without_if_keeps_both_branches() {
        GoFile file = GoParser.parseFragment("\t\ta()\n\t} else if x {\n\t\tb()\n\t}\n\tc()\n", 1);
        var loose = (Declaration.Loose) file.declarations().getFirst();
        var test = (Statement.If) loose.statements().getFirst();
        assertEquals(1, test.then().statements().size());
        assertTrue(test.otherwise() instanceof Statement.If);
        assertTrue(file.isHeadless(test));
        assertEquals(2, loose.statements().size());
    }

    @Test
    void clauses_without_head_are_a_select_if_they_communicate() {
        assertEquals(
                "(Loose [(Select [(Communication false - [(ExpressionStatement (Call x [] false))]) "
                        + "(Communication false (ExpressionStatement (Receive done)) [(Return [])])]) "
                        + "(ExpressionStatement (Call after [] false))])",
                shape("\t\t\tx()\n\t\tcase <-done:\n\t\t\treturn\n\t\t}\n\t\tafter()\n"));
    }

    @Test
    void clauses_without_head_are_a_switch_if_they_do_not() {
        assertEquals(
                "(Loose [(Switch - - [(Case false [a b] [(ExpressionStatement (Call x [] false))]) (Case true [] [])])])",
                shape("\tcase a, b:\n\t\tx()\n\tdefault:\n\t}\n"));
    }

    @Test
    void the_end_of_a_closure_is_a_headless_function_literal() {
        GoFile file = GoParser.parseFragment("\t\tdefer wg.Done()\n\t\twork(i)\n\t}(i)\n\twg.Wait()\n", 1);
        List<Node> literals = new ArrayList<>();
        file.declarations().getFirst().forEachNode(node -> {
            if (node instanceof Expression.FunctionLiteral) {
                literals.add(node);
            }
        });
        assertEquals(1, literals.size());
        assertTrue(file.isHeadless(literals.getFirst()));
        assertEquals(1, Census.of(file).count("defer"));
        assertEquals(4, Census.of(file).count("call"));
    }

    @Test
    void lines_of_a_struct_are_fields() {
        assertEquals(
                "(Loose [(StrayField (Field [mu] (Selector sync Mutex) -)) (StrayField (Field [a b] int `json:\"a\"`)) "
                        + "(StrayField (Field [next] (Star node) -)) (StrayField (Field [done] (ChannelType RECEIVE (StructType [])) -)) "
                        + "(StrayField (Field [m] (MapType string (SliceType int)) -)) (StrayField (Field [] (Selector sync RWMutex) -)) "
                        + "(StrayField (Field [f] (FunctionType [] [] [(Field [] error -)]) -)) (StrayField (Field [s] (SliceType T) -))])",
                shape("""
                        	mu   sync.Mutex // guards a
                        	a, b int `json:"a"`
                        	next *node
                        	done <-chan struct{}
                        	m    map[string][]int
                        	sync.RWMutex
                        	f    func() error
                        	s    []T
                        }
                        """));
    }

    @Test
    void lines_of_a_literal_are_its_elements() {
        assertEquals(
                "(Loose [(ExpressionStatement (KeyValue Name (Call f [1] false))) "
                        + "(ExpressionStatement (KeyValue \"k\" (Composite - [1 2]))) (ExpressionStatement (Composite - [a b])) "
                        + "(ExpressionStatement (Unary & (Composite T [])))])",
                shape("\t\tName: f(1),\n\t\t\"k\": {1, 2},\n\t\t{a, b},\n\t\t&T{},\n"));
    }

    @Test
    void results_and_assignments_may_go_on_in_the_next_line() {
        assertEquals("(Loose [(Return [a b])])", shape("\treturn a,\n\t\tb\n"));
        assertEquals(
                "(Loose [(ExpressionStatement (FunctionLiteral (FunctionType [] [] []) (Block [(Assign [a b] false - [c d])])))])",
                shape("\tfunc() {\n\t\ta,\n\t\t\tb = c,\n\t\t\td\n\t},\n"));
    }

    @Test
    void lines_of_an_interface_are_methods() {
        assertEquals(
                "(Loose [(StrayField (Field [Get] (FunctionType [] [(Field [key] string -)] [(Field [] error -)]) -)) "
                        + "(StrayField (Field [Put] (FunctionType [] [(Field [a b] int -)] []) -))])",
                shape("\tGet(key string) error\n\tPut(a, b int)\n}\n"));
    }

    @Test
    void statements_stay_statements() {
        assertEquals(
                "(Loose [(ExpressionStatement (Call f [x] false)) (Labeled loop (For - - - (Block [(Branch CONTINUE loop)]))) "
                        + "(Assign [(Index a [i])] false - [b]) (ExpressionStatement (Receive c)) (Send c 1)])",
                shape("\tf(x)\nloop:\n\tfor {\n\t\tcontinue loop\n\t}\n\ta[i] = b\n\t<-c\n\tc <- 1\n"));
    }

    @Test
    void a_function_cut_off_at_its_end_is_still_that_function() {
        GoFile file = GoParser.parseFragment("\treturn nil\n}\n\nfunc (s *S) run() {\n\ts.mu.Lock()\n\tif x {\n", 10);
        assertEquals("S.run", file.functions().getFirst().qualifiedName());
        assertEquals(1, Census.of(file).count("call"));
        assertTrue(file.declarations().getFirst() instanceof Declaration.Loose);
    }

    @Test
    void a_declaration_at_the_margin_ends_the_function_before_it() {
        GoFile file = GoParser.parseFragment("\tx()\n}\n\ntype T struct {\n\ta int\n}\n\nvar y = 1\n", 1);
        assertEquals(3, file.declarations().size());
        assertTrue(file.declarations().get(1) instanceof Declaration.Types);
        assertTrue(file.declarations().get(2) instanceof Declaration.Values);
    }

    @Test
    void text_before_the_end_of_a_comment_is_not_code() {
        assertEquals(
                "(Loose [(ExpressionStatement (Call f [] false))])", shape("\tgo x() don't\n\t*/\n\tf() /* y() */\n"));
    }

    @Test
    void text_before_the_end_of_a_raw_string_is_not_code() {
        assertEquals(
                "(Loose [(ExpressionStatement (Call run [`x`] false))])", shape("  go { \"id\": 1\n}`)\n\trun(`x`)\n"));
    }

    @Test
    void a_raw_string_that_begins_in_the_fragment_is_one() {
        assertEquals("(Loose [(Assign [s] true - [(Call f [`\ngo x()\n] false)])])", shape("\ts := f(`\ngo x()\n"));
    }
}
