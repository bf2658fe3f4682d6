package cbm.classifier.facts;

import cbm.classifier.syntax.Declaration;
import cbm.classifier.syntax.GoFile;
import cbm.classifier.syntax.GoParser;
import cbm.miner.fix.Fragment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the pieces of one file that a patch shows, and puts together the pieces of each function. */
final class FragmentReader {

    private final String path;
    private final Map<String, ReadFunction> functions = new LinkedHashMap<>();

    FragmentReader(String path) {
        this.path = path;
    }

    /**
     * Reads the pieces of one side.
     *
     * @param heads the heads of the functions that the hunks name
     * @param others the pieces of the other side, which tell more of what the names stand for
     */
    ReadFile read(List<Fragment> fragments, List<String> heads, List<Fragment> others) {
        List<FragmentJoiner.Piece> joined = FragmentJoiner.join(fragments, heads);
        List<GoFile> pieces = joined.stream()
                .map(piece -> GoParser.parseFragment(piece.text(), piece.firstLine()))
                .toList();
        Map<String, String> imported = imports(pieces);
        NameUses uses = uses(pieces, others);
        List<FileOutline> outlines = pieces.stream()
                .<FileOutline>map(piece -> ParsedOutline.ofPiece(piece, imported, uses))
                .toList();
        PackageScope scope = new PackageScope("", outlines, importPath -> null);
        Declaration.@Nullable Function open = null;
        int shown = 0;
        for (int i = 0; i < outlines.size(); i++) {
            FragmentJoiner.Piece piece = joined.get(i);
            Declaration.Function head = head(piece.head());
            Gaps gaps = new Gaps(piece.text(), piece.gaps());
            int next = shown + piece.gaps().size() + 1;
            List<Fragment> twins = next <= others.size() ? others.subList(shown, next) : List.of();
            open = read(scope.units().get(i), pieces.get(i), head != null ? head : open, gaps, twins);
            shown = next;
        }
        String name = outlines.stream()
                .map(FileOutline::packageName)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse("");
        List<String> imports = outlines.stream()
                .flatMap(outline -> outline.importPaths().stream())
                .toList();
        return new ReadFile(path, name, true, imports, List.copyOf(functions.values()));
    }

    private static NameUses uses(List<GoFile> pieces, List<Fragment> others) {
        List<GoFile> all = new ArrayList<>(pieces);
        others.forEach(other -> all.add(GoParser.parseFragment(other.text(), other.firstLine())));
        return NameUses.in(all);
    }

    /** What all pieces together import and, as a patch seldom shows that, the packages whose names hardly stand for others. */
    private static Map<String, String> imports(List<GoFile> pieces) {
        Map<String, String> imports = new HashMap<>(Standard.PACKAGES);
        pieces.stream()
                .flatMap(piece -> piece.imports().stream())
                .forEach(one -> imports.put(one.localName(), one.importPath()));
        return Map.copyOf(imports);
    }

    /** The function that a hunk's head names, if it names one. */
    private static Declaration.@Nullable Function head(String line) {
        if (!line.startsWith("func ")) {
            return null;
        }
        String closed = line.endsWith("{") ? line + "}" : line + "{}";
        List<Declaration.Function> found =
                GoParser.parse("package p\n" + closed).functions();
        return found.isEmpty() ? null : found.getFirst();
    }

    /**
     * Reads one piece; returns the function in which it ends, as far as it shows one.
     *
     * @param twins what the other side shows in place of each stretch of the piece, if it is known
     */
    private Declaration.@Nullable Function read(
            Unit unit, GoFile piece, Declaration.@Nullable Function head, Gaps gaps, List<Fragment> twins) {
        FunctionReader outside = FunctionReader.ofDeclarations(unit, path);
        outside.readDeclarations();
        add(outside.result(true));
        Declaration.Function last = head;
        for (Declaration declaration : piece.declarations()) {
            if (declaration instanceof Declaration.Function function) {
                FunctionReader reader = FunctionReader.of(unit, path, function);
                reader.readPiece(gaps);
                add(reader.result(true));
                last = function;
            } else if (declaration instanceof Declaration.Loose loose) {
                FunctionReader reader = FunctionReader.ofLoose(unit, path, loose, last);
                reader.readPiece(gaps);
                ReadFunction found = reader.result(true);
                List<List<HeldLock>> held = LocksTakenUnseen.in(found.facts().facts(), gaps, twins, piece.lines());
                if (held.stream().anyMatch(locks -> !locks.isEmpty())) {
                    FunctionReader again = FunctionReader.ofLoose(unit, path, loose, last);
                    again.readPiece(gaps.holding(held));
                    found = again.result(true);
                }
                add(found);
            }
        }
        return last;
    }

    private void add(ReadFunction piece) {
        String name = piece.facts().name();
        boolean empty = piece.leaves().isEmpty() && piece.facts().facts().isEmpty();
        if (!empty) {
            functions.merge(name, piece, FragmentReader::joined);
        }
    }

    private static ReadFunction joined(ReadFunction first, ReadFunction second) {
        FunctionFacts a = first.facts();
        FunctionFacts b = second.facts();
        int offset = first.leaves().size();
        List<Fact> facts = new ArrayList<>(a.facts());
        facts.addAll(b.facts());
        List<Leaf> leaves = new ArrayList<>(first.leaves());
        for (Leaf leaf : second.leaves()) {
            int parent = leaf.parent() < 0 ? leaf.parent() : leaf.parent() + offset;
            leaves.add(new Leaf(leaf.hash(), leaf.trivial(), parent, leaf.firstLine(), leaf.node()));
        }
        List<Integer> leafOfFact = new ArrayList<>(first.leafOfFact());
        second.leafOfFact().forEach(leaf -> leafOfFact.add(leaf < 0 ? leaf : leaf + offset));
        String signature = a.signature().isEmpty() ? b.signature() : a.signature();
        FunctionFacts joined = new FunctionFacts(
                a.name(), a.file(), a.firstLine(), Math.max(a.lastLine(), b.lastLine()), signature, true, facts);
        long hash = first.textHash() * 31 + second.textHash();
        return new ReadFunction(joined, hash, leaves, leafOfFact);
    }
}
