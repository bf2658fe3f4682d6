package cbm.miner.index;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A field that queries can name. */
public enum SearchField {
    /** The whole message. */
    MESSAGE("message", Kind.CODE, "the whole commit message", "msg"),
    /** The first paragraph of the message. */
    SUBJECT("subject", Kind.CODE, "the message's first paragraph"),
    /** Paths of changed Go files. */
    PATH("path", Kind.PATH, "the paths of changed Go files: whole, by folder, by file, by word", "file"),
    /** Enclosing functions. */
    FUNCTION("function", Kind.CODE, "the functions around and in the hunks, as declared", "func"),
    /** Added lines. */
    ADDED("added", Kind.CODE, "the lines that the fix adds"),
    /** Removed lines. */
    REMOVED("removed", Kind.CODE, "the lines that the fix removes"),
    /** Context lines. */
    CONTEXT("context", Kind.CODE, "the unchanged lines around them"),
    /** Added and removed lines. */
    CHANGED("changed", Kind.ANY, "added or removed"),
    /** All lines of the diff. */
    DIFF("diff", Kind.ANY, "added, removed or context"),
    /** Author. */
    AUTHOR("author", Kind.CODE, "the author's name, by word"),
    /** Repository. */
    REPOSITORY("repository", Kind.WORD, "the repository's name in the study, or its last part", "repo"),
    /** Keyword. */
    KEYWORD("keyword", Kind.WORD, "a keyword of the profile that the message holds"),
    /** Candidate flag. */
    FLAG("flag", Kind.WORD, "merge, root, no-go, test-only, foreign-only, misencoded, partial"),
    /** Commit id. */
    COMMIT("commit", Kind.ID, "the commit's id or its first digits", "id"),
    /** Patch id. */
    PATCH_ID("patch_id", Kind.ID, "git's stable patch id or its first digits; equal for cherry-picks"),
    /** Year. */
    YEAR("year", Kind.NUMBER, "the year in which the commit was made, UTC"),
    /** Date. */
    DATE("date", Kind.DATE, "when the commit was made: 2016, 2016-03, 2016-03-14, UTC"),
    /** Number of files. */
    FILES("files", Kind.NUMBER, "number of changed Go files"),
    /** Number of added lines. */
    LINES_ADDED("lines_added", Kind.NUMBER, "number of lines added to Go files"),
    /** Number of removed lines. */
    LINES_REMOVED("lines_removed", Kind.NUMBER, "number of lines removed from Go files"),
    /** Operation. */
    OP(
            "op",
            Kind.WORD,
            "a concurrency operation that the fix touches, by its fact: unlock, make-chan; \"+unlock\" adds, \"-unlock\" removes one"),
    /** Any label. */
    LABEL("label", Kind.WORD, "a label of any axis"),
    /** Whether it is a fix. */
    FIX("fix", Kind.WORD, "yes, no or unsure: whether it fixes a concurrency bug"),
    /** Behaviour label. */
    BEHAVIOUR("behaviour", Kind.WORD, "the label of that axis", "behavior"),
    /** Cause label. */
    CAUSE("cause", Kind.WORD, "the label of that axis"),
    /** Subcause label. */
    SUBCAUSE("subcause", Kind.WORD, "the label of that axis"),
    /** Strategy label. */
    STRATEGY("strategy", Kind.WORD, "the label of that axis"),
    /** Primitive labels. */
    PRIMITIVES("primitives", Kind.WORD, "a label of that axis", "primitive"),
    /** Deadlock detail labels. */
    DEADLOCK_DETAIL("deadlock_detail", Kind.WORD, "a label of that axis"),
    /** Race pattern labels. */
    RACE_PATTERN("race_pattern", Kind.WORD, "a label of that axis"),
    /** Leak pattern labels. */
    LEAK_PATTERN("leak_pattern", Kind.WORD, "a label of that axis"),
    /** Runtime family labels. */
    RUNTIME_FAMILIES("runtime_families", Kind.WORD, "a label of that axis", "runtime_family"),
    /** Confidence of the labels. */
    CONFIDENCE("confidence", Kind.DECIMAL, "the classifier's confidence, 0 to 1");

    /** How the values of a field are matched. */
    public enum Kind {
        /** Tokens of code: see {@link CodeTokens}. */
        CODE,
        /** Paths, in any letter case. */
        PATH,
        /** Whole values in any letter case. */
        WORD,
        /** Hexadecimal ids by their first digits. */
        ID,
        /** Whole numbers. */
        NUMBER,
        /** Numbers. */
        DECIMAL,
        /** Days. */
        DATE,
        /** Any of several fields. */
        ANY
    }

    private final String id;
    private final Kind kind;
    private final String meaning;
    private final List<String> aliases;

    SearchField(String id, Kind kind, String meaning, String... aliases) {
        this.id = id;
        this.kind = kind;
        this.meaning = meaning;
        this.aliases = List.of(aliases);
    }

    /** The name in queries and exports. */
    public String id() {
        return id;
    }

    /** How its values are matched. */
    public Kind kind() {
        return kind;
    }

    /** What it holds, in a line. */
    public String meaning() {
        return meaning;
    }

    /** Other names that queries may use. */
    public List<String> aliases() {
        return aliases;
    }

    /** Whether a classifier fills it. */
    public boolean isAnnotated() {
        return ordinal() >= OP.ordinal();
    }

    /** Whether hits can be counted by it. */
    public boolean isFacet() {
        return kind == Kind.WORD || this == YEAR || this == AUTHOR;
    }

    /** The field of a name or alias, in any letter case. */
    public static Optional<SearchField> named(String name) {
        String lower = name.toLowerCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(values())
                .filter(field -> field.id.equals(lower) || field.aliases.contains(lower))
                .findFirst();
    }

    /** The fields that a query's word without a field is looked for in. */
    static List<SearchField> defaults() {
        return List.of(MESSAGE, PATH, FUNCTION, ADDED, REMOVED);
    }

    /** The fields that hold what is asked of this one. */
    List<SearchField> targets() {
        return switch (this) {
            case CHANGED -> List.of(ADDED, REMOVED);
            case DIFF -> List.of(ADDED, REMOVED, CONTEXT);
            default -> List.of(this);
        };
    }

    /** Whether a match in a short text counts for more than one in a long text. */
    boolean hasNorms() {
        return this == MESSAGE || this == SUBJECT;
    }

    /** The field of doc values by which hits are counted. */
    String facet() {
        return id + "#";
    }
}
