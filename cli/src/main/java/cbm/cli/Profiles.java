package cbm.cli;

import cbm.datasets.KeywordProfiles;
import cbm.miner.screen.KeywordProfile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Keyword profiles by the word that names them on the command line. */
final class Profiles {
    private Profiles() {}

    /** The shipped profile of that name, or the one in that file. */
    static KeywordProfile find(String nameOrFile) throws IOException {
        Optional<String> shipped = KeywordProfiles.text(nameOrFile);
        if (shipped.isPresent()) {
            return KeywordProfile.parse(nameOrFile, shipped.get());
        }
        Path file = Path.of(nameOrFile);
        if (!Files.isRegularFile(file)) {
            throw new UserFault("there is no keyword profile and no file called '" + nameOrFile + "'; profiles: "
                    + String.join(", ", KeywordProfiles.names()));
        }
        try {
            String name = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
            return KeywordProfile.parse(name, TextFile.read(file));
        } catch (CharacterCodingException e) {
            throw new UserFault(nameOrFile + " is not a text file in UTF-8");
        } catch (IllegalArgumentException e) {
            throw new UserFault(e.getMessage() == null ? nameOrFile + " is no profile" : e.getMessage());
        }
    }
}
