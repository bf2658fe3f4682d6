package cbm.classifier.usage;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The usage of one snapshot of a repository, by who wrote the code and whether it is a test. */
public final class SnapshotUsage {
    /** Whose a file is. */
    public enum Part {
        /** The project's own code. */
        OWN,
        /** Code that a program wrote. */
        GENERATED,
        /** Other people's code. */
        VENDORED,
        /** The project's own and generated tests. */
        TEST,
        /** Tests of other people's code. */
        VENDORED_TEST
    }

    /**
     * A file of the snapshot.
     *
     * @param path from the root of the repository, with slashes
     * @param part whose it is
     * @param usage what it tells
     */
    public record File(String path, Part part, FileUsage usage) {
        String directory() {
            int slash = path.lastIndexOf('/');
            return slash < 0 ? "" : path.substring(0, slash);
        }
    }

    private final Map<Part, Usage> parts = new EnumMap<>(Part.class);

    private SnapshotUsage() {
        for (Part part : Part.values()) {
            parts.put(part, new Usage());
        }
    }

    /** Counts the files of a snapshot; which type a name has is looked up in all of them. */
    public static SnapshotUsage of(List<File> files) {
        Receivers receivers = new Receivers();
        for (File file : files) {
            receivers.add(file.directory(), file.usage());
        }
        SnapshotUsage snapshot = new SnapshotUsage();
        for (File file : files) {
            Usage usage = snapshot.part(file.part());
            usage.add(file.usage());
            file.usage()
                    .calls()
                    .forEach((call, count) -> receivers
                            .use(file.directory(), file.usage(), call)
                            .ifPresent(use -> usage.add(use, count)));
        }
        return snapshot;
    }

    private Usage part(Part part) {
        return parts.getOrDefault(part, new Usage());
    }

    /** The usage in some parts together. */
    public Usage in(List<Part> chosen) {
        return chosen.stream().map(this::part).reduce(new Usage(), Usage::plus);
    }
}
