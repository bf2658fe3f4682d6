package cbm.miner.study;

import cbm.miner.git.GitRepository;
import cbm.miner.git.RemoteAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A repository as the command line names it: a path or an address, with or without a name of the user's choice.
 *
 * @param name the name that the user gave it, if any
 * @param place the path or the address
 */
public record RepositorySource(Optional<String> name, String place) {
    private static final String PART = "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]*";
    private static final Pattern NAME = Pattern.compile(PART + "(/" + PART + ")*");

    /** Reads {@code [NAME=]PATH-OR-ADDRESS}. */
    public static RepositorySource parse(String word) {
        int sign = word.indexOf('=');
        boolean named = sign > 0 && NAME.matcher(word.substring(0, sign)).matches() && !Files.exists(Path.of(word));
        return named
                ? new RepositorySource(Optional.of(word.substring(0, sign)), word.substring(sign + 1))
                : new RepositorySource(Optional.empty(), word);
    }

    /** Whether it has to be cloned. */
    public boolean isRemote() {
        return RemoteAddress.isRemote(place);
    }

    /** The name in the study: the user's; else owner and name of the address it was cloned from; else its folder's. */
    public String nameFor(GitRepository repository) throws IOException {
        if (name.isPresent()) {
            return name.get();
        }
        Optional<String> address = isRemote() ? Optional.of(place) : repository.origin();
        return address.flatMap(RemoteAddress::name)
                .filter(text -> NAME.matcher(text).matches())
                .orElseGet(() -> folderName(repository.gitDir()));
    }

    private static String folderName(Path gitDir) {
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
