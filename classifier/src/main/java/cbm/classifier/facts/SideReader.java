package cbm.classifier.facts;

import cbm.classifier.syntax.GoParser;
import cbm.miner.fix.Fragment;
import cbm.miner.fix.Side;
import cbm.miner.fix.Sources;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the files of one side of one fix, with their packages as far as the sources have them. Not for several threads. */
public final class SideReader {

    /** Packages of more than so many files are looked at in part. */
    private static final int MAX_FILES = 400;

    /** So many packages that the changed ones import are looked at. */
    private static final int MAX_IMPORTED = 24;

    private final OutlineCache outlines;
    private final Side side;
    private final Sources sources;
    private final Map<String, List<FileOutline>> directories = new HashMap<>();
    private final Map<String, PackageScope> imported = new HashMap<>();
    private int loaded;

    SideReader(OutlineCache outlines, Side side, Sources sources) {
        this.outlines = outlines;
        this.side = side;
        this.sources = sources;
    }

    /** Opens a whole file, of which not all functions need be read. */
    public OpenFile open(String path, String text) {
        for (FileOutline outline : directory(Paths.directory(path))) {
            if (outline.file().text().equals(text)) {
                return open(path, outline);
            }
        }
        return open(path, new FileOutline(GoParser.parse(text)));
    }

    OpenFile open(String path, FileOutline outline) {
        return new OpenFile(path, new Unit(outline, scope(path, outline)));
    }

    private PackageScope scope(String path, FileOutline own) {
        List<FileOutline> files = new ArrayList<>();
        files.add(own);
        for (FileOutline other : directory(Paths.directory(path))) {
            boolean same = other.packageName().equals(own.packageName());
            if (same && other != own) {
                files.add(other);
            }
        }
        return new PackageScope(own.packageName(), files, this::importedScope);
    }

    private List<FileOutline> directory(String directory) {
        List<FileOutline> known = directories.get(directory);
        if (known == null) {
            known = sources.goFiles(side, directory).stream()
                    .limit(MAX_FILES)
                    .map(outlines::get)
                    .toList();
            directories.put(directory, known);
        }
        return known;
    }

    private @Nullable PackageScope importedScope(String importPath) {
        if (imported.containsKey(importPath)) {
            return imported.get(importPath);
        }
        PackageScope scope = null;
        if (loaded < MAX_IMPORTED && Paths.isRemote(importPath)) {
            for (String candidate : Paths.candidates(importPath)) {
                List<FileOutline> files = directory(candidate);
                if (!files.isEmpty()) {
                    scope = new PackageScope(mainPackage(files), withoutTests(files), path -> null);
                    loaded++;
                    break;
                }
            }
        }
        imported.put(importPath, scope);
        return scope;
    }

    private static String mainPackage(List<FileOutline> files) {
        return files.stream()
                .map(FileOutline::packageName)
                .filter(name -> !name.endsWith("_test"))
                .findFirst()
                .orElse("");
    }

    private static List<FileOutline> withoutTests(List<FileOutline> files) {
        String name = mainPackage(files);
        return files.stream().filter(file -> file.packageName().equals(name)).toList();
    }

    /** Reads the pieces of a file that a patch shows, each with the head of the function that its hunk names. */
    public ReadFile readFragments(String path, List<Fragment> fragments, List<String> heads) {
        return new FragmentReader(path).read(fragments, heads);
    }
}
