package cbm.cli;

import cbm.classifier.Classifier;
import cbm.classifier.rulefile.RuleFile;
import cbm.classifier.rulefile.RuleFileFault;
import cbm.classifier.rules.Rule;
import cbm.classifier.rules.Rules;
import cbm.classifier.verdict.Judge;
import cbm.classifier.verdict.Weights;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option of rules of the user's own, beside those of the program. */
final class UserRules {

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = "Rules of your own, beside those of the program: a YAML file, see classifier/RULE-FILES.md.")
    private @Nullable Path file;

    /** To read a larger file takes long, whatever stands in it. */
    private static final long MOST_BYTES = 1_000_000;

    private @Nullable RuleFile read;

    /** Whether there are any. */
    boolean isGiven() {
        return file != null;
    }

    /** A classifier with these rules, whose judge has their weights. */
    Classifier classifier() throws IOException {
        RuleFile rules = rules();
        return new Classifier(new Judge(weights(rules)), rules.forClassifier());
    }

    /** The rule of an id, of the program or of the user. */
    Optional<Rule> find(String id) {
        Optional<Rule> own = read == null
                ? Optional.empty()
                : read.forClassifier().stream()
                        .filter(rule -> rule.id().equals(id))
                        .findFirst();
        return own.isPresent() ? own : Rules.find(id);
    }

    private RuleFile rules() throws IOException {
        RuleFile known = read;
        if (known == null) {
            known = file == null ? new RuleFile(List.of()) : read(file);
            read = known;
        }
        return known;
    }

    /** The weights of the program's rules and of these. */
    static Weights weights(RuleFile rules) {
        Weights standard = Weights.standard();
        return rules.rules().isEmpty() ? standard : standard.plus(rules.weights());
    }

    /**
     * Reads a file of rules.
     *
     * @throws RuleFileFault with a line for each fault of what stands in it
     * @throws UserFault if there is no such file or it is no text
     */
    static RuleFile read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new UserFault(file + " is a folder; name a file of rules");
        }
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new UserFault(file + " is larger than a file of rules may be, which is 1 MB");
            }
            return RuleFile.read(file.toString(), TextFile.read(file));
        } catch (NoSuchFileException missing) {
            throw new UserFault("there is no file " + file);
        } catch (CharacterCodingException notText) {
            throw new UserFault(file + " is not text in UTF-8");
        }
    }
}
