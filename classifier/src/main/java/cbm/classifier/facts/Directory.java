package cbm.classifier.facts;

import java.util.List;

/** The Go files that stand in one directory at one time. For any number of threads. */
final class Directory {

    private final List<FileOutline> files;
    private final PackageScope imported;

    Directory(List<FileOutline> files) {
        this.files = List.copyOf(files);
        String name = mainPackage(files);
        List<FileOutline> own =
                files.stream().filter(file -> file.packageName().equals(name)).toList();
        this.imported = new PackageScope(name, own, path -> null);
    }

    private static String mainPackage(List<FileOutline> files) {
        return files.stream()
                .map(FileOutline::packageName)
                .filter(name -> !name.endsWith("_test"))
                .findFirst()
                .orElse("");
    }

    /** The declarations of the files in the order of their names, of tests and of other packages too. */
    List<FileOutline> files() {
        return files;
    }

    /** The package as those see it that import it; what it imports itself is not looked at. */
    PackageScope imported() {
        return imported;
    }
}
