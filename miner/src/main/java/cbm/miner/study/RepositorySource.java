package cbm.miner.study;

import cbm.miner.git.GitRepository;
import cbm.miner.git.RemoteAddress;
import cbm.miner.git.RepositoryName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A repository as the command line names it: a path or an address, with or without a name of the user's choice.
 *
 * @param name the name that the user gave it, if any
 * @param place the path or the address
 */
public record RepositorySource(Optional<String> name, String place) {
    /** Reads {@code [NAME=]PATH-OR-ADDRESS}. */
    public static RepositorySource parse(String word) {
        int sign = word.indexOf('=');
        boolean named = sign > 0 && RepositoryName.isOne(word.substring(0, sign)) && !Files.exists(Path.of(word));
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
        Optional<String> address = isRemote() ? RepositoryName.ofAddress(place) : Optional.empty();
        return address.orElseGet(repository::name);
    }
}
