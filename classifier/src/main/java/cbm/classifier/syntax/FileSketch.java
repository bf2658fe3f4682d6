package cbm.classifier.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file declares: the kind, extent and names of each declaration, which is parsed when it is asked for, to the same
 * as {@link GoParser#parse} gives of the whole file. Immutable; numbers of declarations and of names count from 0 in the
 * order of the source.
 */
public final class FileSketch {

    /** A kind of declaration. */
    public enum Kind {
        /** An {@code import} with its group. */
        IMPORTS,
        /** A {@code const} with its group. */
        CONSTANTS,
        /** A {@code var} with its group. */
        VARIABLES,
        /** A {@code type} with its group. */
        TYPES,
        /** A function or method. */
        FUNCTION
    }

    private final String text;
    private final String packageName;
    private final NamePool pool;
    private final Kind[] kinds;
    /** Of each declaration where it starts, where its body starts (-1 without one) and where it ends. */
    private final int[] extents;

    private final String[] names;
    /** The declaration of each name. */
    private final int[] owners;

    /** The names by their hashes: 1 plus the number of each, 0 where none is; made when a name is first looked up. */
    private volatile int @Nullable [] slots;

    private FileSketch(Builder builder) {
        this.text = builder.text;
        this.packageName = builder.packageName;
        this.pool = builder.pool;
        this.kinds = builder.kinds.toArray(Kind[]::new);
        this.extents = Arrays.copyOf(builder.extents, 3 * kinds.length);
        this.names = builder.names.toArray(String[]::new);
        this.owners = Arrays.copyOf(builder.owners, names.length);
    }

    /** The text of the file. */
    public String text() {
        return text;
    }

    /** The name in the package clause, or nothing if there is none. */
    public String packageName() {
        return packageName;
    }

    /** The number of declarations. */
    public int count() {
        return kinds.length;
    }

    /** The kind of a declaration. */
    public Kind kind(int declaration) {
        return kinds[declaration];
    }

    /** The offset of the first char of a declaration. */
    public int start(int declaration) {
        return extents[3 * declaration];
    }

    /** The offset after the last char of a declaration. */
    public int end(int declaration) {
        return extents[3 * declaration + 2];
    }

    /** The number of names that are declared; imports declare none here. */
    public int nameCount() {
        return names.length;
    }

    /** A name that is declared, of a method after its receiver's type: {@code Server.Serve}. */
    public String name(int index) {
        return names[index];
    }

    /** The declaration that declares a name. */
    public int owner(int name) {
        return owners[name];
    }

    /** The first declaration of a kind, or of another one, that declares a name; -1 where none does. */
    public int find(String name, Kind kind, Kind orKind) {
        int[] known = slots;
        if (known == null) {
            known = slots();
            slots = known;
        }
        int mask = known.length - 1;
        for (int slot = Symbols.spread(name.hashCode()) & mask; known[slot] != 0; slot = (slot + 1) & mask) {
            int found = known[slot] - 1;
            if (names[found].equals(name) && isOf(owners[found], kind, orKind)) {
                return owners[found];
            }
        }
        return -1;
    }

    private int[] slots() {
        int[] made = new int[Integer.highestOneBit(names.length * 2 + 1) * 2];
        int mask = made.length - 1;
        for (int i = 0; i < names.length; i++) {
            int slot = Symbols.spread(names[i].hashCode()) & mask;
            while (made[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            made[slot] = i + 1;
        }
        return made;
    }

    /** The names that declarations of a kind, or of another one, declare. */
    public List<String> names(Kind kind, Kind orKind) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            if (isOf(owners[i], kind, orKind)) {
                found.add(names[i]);
            }
        }
        return found;
    }

    private boolean isOf(int declaration, Kind kind, Kind orKind) {
        return kinds[declaration] == kind || kinds[declaration] == orKind;
    }

    /** The declaration parsed, of a function the head with an empty block of the body's extent. */
    public Declaration declaration(int index) {
        if (kinds[index] != Kind.FUNCTION) {
            return GoParser.parsePiece(text, start(index), end(index), pool).getFirst();
        }
        int body = extents[3 * index + 1];
        Declaration.Function head = function(index, body < 0 ? end(index) : body);
        Statement.Block block = body < 0 ? null : new Statement.Block(List.of(), body, end(index));
        return new Declaration.Function(head.receiver(), head.name(), head.type(), block, head.start(), end(index));
    }

    /** A function parsed with its body. */
    public Declaration.Function function(int index) {
        return function(index, end(index));
    }

    private Declaration.Function function(int index, int end) {
        Declaration parsed = GoParser.parsePiece(text, start(index), end, pool).getFirst();
        if (parsed instanceof Declaration.Function function) {
            return function;
        }
        throw new IllegalArgumentException("declaration " + index + " is no function");
    }

    /** Gathers what a {@link Sketcher} finds. */
    static final class Builder {
        private final String text;
        private final NamePool pool;
        private String packageName = "";
        private final List<Kind> kinds = new ArrayList<>();
        private int[] extents = new int[48];
        private final List<String> names = new ArrayList<>();
        private int[] owners = new int[16];

        Builder(String text, NamePool pool) {
            this.text = text;
            this.pool = pool;
        }

        void packageName(String name) {
            if (packageName.isEmpty()) {
                packageName = name;
            }
        }

        /**
         * Adds a declaration.
         *
         * @param name the only name that it declares, or null where that is not known
         * @return whether it is one declaration of the kind
         */
        boolean add(Kind kind, int start, int body, int end, @Nullable String name) {
            int at = 3 * kinds.size();
            if (at == extents.length) {
                extents = Arrays.copyOf(extents, 2 * at);
            }
            extents[at] = start;
            extents[at + 1] = body;
            extents[at + 2] = end;
            kinds.add(kind);
            if (name != null) {
                name(name);
            }
            return name != null || kind == Kind.IMPORTS || addNames(kind, start, end);
        }

        private boolean addNames(Kind kind, int start, int end) {
            List<Declaration> parsed = GoParser.parsePiece(text, start, end, pool);
            if (parsed.size() != 1) {
                return false;
            }
            switch (parsed.getFirst()) {
                case Declaration.Values group -> {
                    group.values().forEach(value -> value.names().forEach(name -> name(name.name())));
                    return kind == (group.constant() ? Kind.CONSTANTS : Kind.VARIABLES);
                }
                case Declaration.Types group -> {
                    group.types().forEach(type -> name(type.name().name()));
                    return kind == Kind.TYPES;
                }
                case Declaration.Imports imports -> {}
                case Declaration.Function function -> {}
                case Declaration.Loose loose -> {}
            }
            return false;
        }

        private void name(String name) {
            if (names.size() == owners.length) {
                owners = Arrays.copyOf(owners, 2 * owners.length);
            }
            owners[names.size()] = kinds.size() - 1;
            names.add(name);
        }

        FileSketch build() {
            return new FileSketch(this);
        }
    }
}
