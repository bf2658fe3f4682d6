package cbm.miner.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Where a repository's parts lie.
 *
 * @param gitDir the folder with {@code HEAD}; of a linked work tree its own
 * @param commonDir the folder with {@code objects} and {@code refs}; the same but for linked work trees
 */
record GitLayout(Path gitDir, Path commonDir) {
    /**
     * Finds the repository that a path names: a work tree, a folder in one, a {@code .git} folder or file, a bare
     * repository, a linked work tree.
     */
    static GitLayout find(Path path) throws IOException {
        if (Files.notExists(path)) {
            throw UnusableRepository.wronglyNamed("there is no file or folder " + path);
        }
        if (!Files.exists(path)) {
            throw UnusableRepository.unreadable(
                    path + " cannot be looked at; see whether you may enter every folder above it");
        }
        Path real = path.toRealPath();
        for (Path folder = real; folder != null; folder = folder.getParent()) {
            Optional<Path> gitDir = gitDirOf(folder);
            if (gitDir.isPresent()) {
                return of(gitDir.get());
            }
        }
        throw UnusableRepository.wronglyNamed(path + " is not a git repository, nor in one");
    }

    private static Optional<Path> gitDirOf(Path folder) throws IOException {
        if (Files.isRegularFile(folder)) {
            return pointedTo(folder);
        }
        Path inner = folder.resolve(".git");
        if (Files.isRegularFile(inner)) {
            return pointedTo(inner);
        }
        if (isGitDir(inner)) {
            return Optional.of(inner);
        }
        return isGitDir(folder) ? Optional.of(folder) : Optional.empty();
    }

    private static Optional<Path> pointedTo(Path file) throws IOException {
        String start = "gitdir:";
        if (Files.size(file) > 8192) {
            return Optional.empty();
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip();
        if (!text.startsWith(start)) {
            return Optional.empty();
        }
        Path target =
                file.resolveSibling(text.substring(start.length()).strip()).normalize();
        if (!isGitDir(target)) {
            throw UnusableRepository.unreadable(file + " points to " + target + ", which is not a git folder; "
                    + "mend it with 'git worktree repair'");
        }
        return Optional.of(target);
    }

    private static boolean isGitDir(Path folder) {
        return Files.isRegularFile(folder.resolve("HEAD"))
                && (Files.isDirectory(folder.resolve("objects")) || Files.isRegularFile(folder.resolve("commondir")));
    }

    /**
     * The commit at {@code HEAD}, read by hand: JGit would parse all of {@code packed-refs} for it. Nothing where it
     * takes more than a look into these files to tell.
     */
    Optional<ObjectId> head() throws IOException {
        String start = "ref: refs/heads/";
        String head = firstLine(gitDir.resolve(Constants.HEAD));
        if (ObjectId.isId(head)) {
            return Optional.of(ObjectId.fromString(head));
        }
        if (!head.startsWith(start) || head.endsWith(".invalid")) {
            return Optional.empty();
        }
        String ref = head.substring("ref: ".length());
        String loose = firstLine(commonDir.resolve(ref));
        if (!loose.isEmpty()) {
            return ObjectId.isId(loose) ? Optional.of(ObjectId.fromString(loose)) : Optional.empty();
        }
        return PackedRefs.in(commonDir).find(ref);
    }

    private static String firstLine(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > 4096) {
            return "";
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        return text.lines().findFirst().orElse("");
    }

    private static GitLayout of(Path gitDir) throws IOException {
        Path common = gitDir.resolve("commondir");
        if (!Files.isRegularFile(common)) {
            return new GitLayout(gitDir, gitDir);
        }
        String target = Files.readString(common, StandardCharsets.UTF_8).strip();
        return new GitLayout(gitDir, gitDir.resolve(target).normalize());
    }
}
