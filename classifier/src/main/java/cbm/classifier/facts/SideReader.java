package cbm.classifier.facts;

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

    /** So many packages that the changed ones import are looked at; so many that it does not matter which come first. */
    private static final int MAX_IMPORTED = 200;

    private final DirectoryCache cache;
    private final Side side;
    private final Sources sources;
    private final Map<String, Directory> directories = new HashMap<>();
    private final Map<String, PackageScope> imported = new HashMap<>();
    private final Map<PackageKey, PackageScope> packages = new HashMap<>();
    private int loaded;

    private record PackageKey(String directory, String name) {}

    SideReader(DirectoryCache cache, Side side, Sources sources) {
        this.cache = cache;
        this.side = side;
        this.sources = sources;
    }

    /** Opens a whole file, of which not all functions need be read. */
    public OpenFile open(String path, String text) {
        for (FileOutline outline : directory(Paths.directory(path)).files()) {
            if (outline.text().equals(text)) {
                return open(path, outline);
            }
        }
        return open(path, cache.parse(text));
    }

    OpenFile open(String path, FileOutline outline) {
        return new OpenFile(path, new Unit(outline, scope(path, outline)));
    }

    /** The package of a file, which the other files of the package share unless one of them says otherwise than this. */
    private PackageScope scope(String path, FileOutline own) {
        PackageKey key = new PackageKey(Paths.directory(path), own.packageName());
        PackageScope shared = packages.computeIfAbsent(key, this::scope);
        return shared.declaresAllOf(own) ? shared : scopeOf(path, own);
    }

    private PackageScope scope(PackageKey key) {
        List<FileOutline> files = directory(key.directory).files().stream()
                .filter(file -> file.packageName().equals(key.name))
                .distinct()
                .toList();
        return new PackageScope(key.name, files, this::importedScope);
    }

    private PackageScope scopeOf(String path, FileOutline own) {
        List<FileOutline> files = new ArrayList<>();
        files.add(own);
        for (FileOutline other : directory(Paths.directory(path)).files()) {
            boolean same = other.packageName().equals(own.packageName());
            if (same && other != own) {
                files.add(other);
            }
        }
        return new PackageScope(own.packageName(), files, this::importedScope);
    }

    private Directory directory(String path) {
        return directories.computeIfAbsent(path, missing -> cache.get(sources, side, missing));
    }

    private @Nullable PackageScope importedScope(String importPath) {
        if (imported.containsKey(importPath)) {
            return imported.get(importPath);
        }
        PackageScope scope = null;
        if (loaded < MAX_IMPORTED && Paths.isRemote(importPath)) {
            for (String candidate : Paths.candidates(importPath)) {
                Directory directory = directory(candidate);
                if (!directory.files().isEmpty()) {
                    scope = directory.imported();
                    loaded++;
                    break;
                }
            }
        }
        imported.put(importPath, scope);
        return scope;
    }

    /** Reads the pieces of a file that a patch shows, each with the head of the function that its hunk names. */
    public ReadFile readFragments(String path, List<Fragment> fragments, List<String> heads) {
        return readFragments(path, fragments, heads, List.of());
    }

    /** The same where the pieces of the other side are known too, which tell more of what the names stand for. */
    public ReadFile readFragments(String path, List<Fragment> fragments, List<String> heads, List<Fragment> others) {
        return new FragmentReader(path).read(fragments, heads, others);
    }
}
