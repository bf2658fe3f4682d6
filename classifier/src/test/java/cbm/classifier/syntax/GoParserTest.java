package cbm.classifier.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoParserTest {

    private static String expression(String text) {
        GoFile file = GoParser.parse("package p\nvar x = " + text + "\n");
        assertEquals(List.of(), file.problems(), text);
        var values = (Declaration.Values) file.declarations().getFirst();
        return Shape.of(values.values().getFirst().values().getFirst());
    }

    private static String statement(String text) {
        GoFile file = GoParser.parse("package p\nfunc f() {\n" + text + "\n}\n");
        assertEquals(List.of(), file.problems(), text);
        return Shape.of(file.functions().getFirst().statements().getFirst());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            a + b*c ~ (Binary a + (Binary b * c))
            a - b - c ~ (Binary (Binary a - b) - c)
            a || b && c == d ~ (Binary a || (Binary b && (Binary c == d)))
            <-a + <-b ~ (Binary (Receive a) + (Receive b))
            <-a.b() ~ (Receive (Call (Selector a b) [] false))
            -a[0] ~ (Unary - (Index a [0]))
            &T{a: 1} ~ (Unary & (Composite T [(KeyValue a 1)]))
            *p.q ~ (Star (Selector p q))
            (*p).q ~ (Selector (Parenthesized (Star p)) q)
            f[int](x) ~ (Call (Index f [int]) [x] false)
            f(x, y...) ~ (Call f [x y] true)
            s[a:b:c] ~ (Slice s a b c)
            s[:] ~ (Slice s - - -)
            x.(*T) ~ (TypeAssertion x (Star T))
            []int{1} ~ (Composite (SliceType int) [1])
            [...]T{{}} ~ (Composite (ArrayType - T) [(Composite - [])])
            <-chan int(c) ~ (Receive (Call (ChannelType BOTH int) [c] false))
            (<-chan int)(c) ~ (Call (Parenthesized (ChannelType RECEIVE int)) [c] false)
            make(<-chan int) ~ (Call make [(ChannelType RECEIVE int)] false)
            make(<-chan <-chan int) ~ (Call make [(ChannelType RECEIVE (ChannelType RECEIVE int))] false)
            make(chan<- chan int) ~ (Call make [(ChannelType SEND (ChannelType BOTH int))] false)
            new(f(1)) ~ (Call new [(Call f [1] false)] false)
            (*T).M ~ (Selector (Parenthesized (Star T)) M)
            func(a, b int) {} ~ (FunctionLiteral (FunctionType [] [(Field [a b] int -)] []) (Block []))
            func(int, ...T) ~ (FunctionType [] [(Field [] int -) (Field [] (VariadicType T) -)] [])
            """)
    void an_expression_has_this_shape(String text, String shape) {
        assertEquals(shape, expression(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            ch <- <-in ~ (Send ch (Receive in))
            go func() { f() }() ~ (Go (Call (FunctionLiteral (FunctionType [] [] []) (Block [(ExpressionStatement (Call f [] false))])) [] false))
            defer s.mu.Unlock() ~ (Defer (Call (Selector (Selector s mu) Unlock) [] false))
            x, ok := <-ch ~ (Assign [x ok] true - [(Receive ch)])
            x += 2 ~ (Assign [x] false + [2])
            i++ ~ (IncrementDecrement i true)
            if v := f(); v == T {} ~ (If (Assign [v] true - [(Call f [] false)]) (Binary v == T) (Block []) -)
            if x == (T{}) {} ~ (If - (Binary x == (Parenthesized (Composite T []))) (Block []) -)
            if a {} else if b {} else {} ~ (If - a (Block []) (If - b (Block []) (Block [])))
            for {} ~ (For - - - (Block []))
            for x {} ~ (For - x - (Block []))
            for i := 0; i < n; i++ {} ~ (For (Assign [i] true - [0]) (Binary i < n) (IncrementDecrement i true) (Block []))
            for range 10 {} ~ (Range [] false 10 (Block []))
            for k, v := range m {} ~ (Range [k v] true m (Block []))
            for x = range ch {} ~ (Range [x] false ch (Block []))
            for _, t := range []T{{1}} {} ~ (Range [_ t] true (Composite (SliceType T) [(Composite - [1])]) (Block []))
            switch x := y.(type) { case int: } ~ (TypeSwitch - x y [(Case false [int] [])])
            switch { case a, b: default: c() } ~ (Switch - - [(Case false [a b] []) (Case true [] [(ExpressionStatement (Call c [] false))])])
            select {} ~ (Select [])
            select { case <-a: case b <- 1: default: } ~ (Select [(Communication false (ExpressionStatement (Receive a)) []) (Communication false (Send b 1) []) (Communication true - [])])
            l: for { break l } ~ (Labeled l (For - - - (Block [(Branch BREAK l)])))
            var a, b int = 1, 2 ~ (DeclarationStatement (Values false [(Value [a b] int [1 2])]))
            return a, nil ~ (Return [a nil])
            func() {}() ~ (ExpressionStatement (Call (FunctionLiteral (FunctionType [] [] []) (Block [])) [] false))
            func(a int) T[int] { return x }(1) ~ (ExpressionStatement (Call (FunctionLiteral (FunctionType [] [(Field [a] int -)] [(Field [] (Index T [int]) -)]) (Block [(Return [x])])) [1] false))
            """)
    void a_statement_has_this_shape(String text, String shape) {
        assertEquals(shape, statement(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            T []int ~ (Type T [] false (SliceType int))
            T [N]int ~ (Type T [] false (ArrayType N int))
            T [N * 2]int ~ (Type T [] false (ArrayType (Binary N * 2) int))
            T [P any]int ~ (Type T [(Field [P] any -)] false int)
            T [P *C,]int ~ (Type T [(Field [P] (Star C) -)] false int)
            T [P, Q interface{}] = int ~ (Type T [(Field [P Q] (InterfaceType []) -)] true int)
            T struct{ a, b int; *E; sync.Mutex `t` } ~ (Type T [] false (StructType [(Field [a b] int -) (Field [] (Star E) -) (Field [] (Selector sync Mutex) `t`)]))
            T interface{ M(int) error; a|b } ~ (Type T [] false (InterfaceType [(Field [M] (FunctionType [] [(Field [] int -)] [(Field [] error -)]) -) (Field [] (Binary a | b) -)]))
            T func(a, b.C) ~ (Type T [] false (FunctionType [] [(Field [] a -) (Field [] (Selector b C) -)] []))
            T chan (<-chan int) ~ (Type T [] false (ChannelType BOTH (Parenthesized (ChannelType RECEIVE int))))
            """)
    void a_type_declaration_has_this_shape(String text, String shape) {
        GoFile file = GoParser.parse("package p\ntype " + text + "\n");
        assertEquals(List.of(), file.problems(), text);
        assertEquals(
                shape,
                Shape.of(((Declaration.Types) file.declarations().getFirst())
                        .types()
                        .getFirst()));
    }

    @Test
    void a_method_knows_its_receiver_name_and_lines() {
        GoFile file = GoParser.parse("package p\n\nfunc (s *Server[T]) Serve() error {\n\treturn nil\n}\n");
        Declaration.Function function = file.functions().getFirst();
        assertEquals("Server.Serve", function.qualifiedName());
        assertEquals("s", function.receiverName().orElseThrow());
        assertEquals(3, file.firstLine(function));
        assertEquals(5, file.lastLine(function));
        assertEquals(function, file.functionAt(4).orElseThrow());
        assertTrue(file.functionAt(2).isEmpty());
    }

    @Test
    void a_broken_statement_leaves_its_neighbours_whole() {
        GoFile file = GoParser.parse("""
                package p
                func f() {
                	a.Lock()
                	x := := 3 )
                	defer a.Unlock()
                	foo(1, 2
                	go b()
                	if x = {
                		ch <- 1
                	}
                	<-done
                }
                func g() { h() }
                """);
        Census census = Census.of(file);
        assertFalse(file.problems().isEmpty());
        assertEquals(2, census.count("function"));
        assertEquals(1, census.count("defer"));
        assertEquals(1, census.count("go"));
        assertEquals(1, census.count("send"));
        assertEquals(1, census.count("receive"));
        assertEquals(5, census.count("call"));
    }

    @Test
    void a_missing_brace_does_not_swallow_the_next_function() {
        GoFile file = GoParser.parse("""
                package p
                func f() {
                	if a {
                		go b()
                func (s *S) g() {
                	s.h()
                }
                """);
        assertEquals(
                List.of("f", "S.g"),
                file.functions().stream()
                        .map(Declaration.Function::qualifiedName)
                        .toList());
    }

    @Test
    void a_brace_too_many_leaves_loose_statements_and_the_next_function() {
        GoFile file = GoParser.parse("package p\nfunc f() {\n}\n\tgo a()\n}\nfunc g() {}\n");
        assertEquals(2, file.functions().size());
        assertEquals(1, Census.of(file).count("go"));
        assertTrue(file.declarations().get(1) instanceof Declaration.Loose);
    }

    @Test
    void a_call_is_known_by_its_last_name() {
        GoFile file =
                GoParser.parse("package p\nvar _ = []any{f(), s.mu.Lock(), g[int](), (h)(), a[0](), []byte(x)}\n");
        List<String> names =
                file.declarations().getFirst().children().getFirst().children().getLast().children().stream()
                        .filter(Expression.Call.class::isInstance)
                        .map(call -> ((Expression.Call) call).name())
                        .toList();
        assertEquals(List.of("f", "Lock", "g", "h", "a", ""), names);
    }
}
