package cbm.miner.git;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a repository is called in studies and tables: {@code owner/name} or one word, without what a shell would split. */
public final class RepositoryName {
    private static final String PART = "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]*";
    private static final Pattern NAME = Pattern.compile(PART + "(/" + PART + ")*");

    private RepositoryName() {}

    /** Whether a text can be a repository's name. */
    public static boolean isOne(String text) {
        return NAME.matcher(text).matches();
    }

    /** The name that an address gives, if that can be one. */
    public static Optional<String> ofAddress(String address) {
        return RemoteAddress.name(address).filter(RepositoryName::isOne);
    }

    /** The name of the folder that a repository lies in. */
    static String ofFolder(Path gitDir) {
        Path folder = gitDir.endsWith(".git") && gitDir.getParent() != null ? gitDir.getParent() : gitDir;
        String name = folder.getFileName() == null
                ? "repository"
                : folder.getFileName().toString().replaceFirst("\\.git$", "");
        String plain = Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}._-]+", "-")
                .replaceFirst("^[^\\p{L}\\p{N}]+", "");
        return plain.isEmpty() ? "repository" : plain;
    }
}
