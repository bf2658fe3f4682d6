package cbm.classifier.change;

import cbm.classifier.syntax.GoParser;
import cbm.classifier.syntax.Problem;
import cbm.miner.fix.ChangeKind;
import cbm.miner.fix.FileChange;
import cbm.miner.fix.Fix;
import cbm.miner.fix.Side;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a fix's Go files, seen whole, are not Go.
 *
 * @param path the file
 * @param side the side of the change
 * @param line the 1-based line
 * @param why what is wrong there
 */
public record UnparsedGo(String path, Side side, int line, String why) {

    /** The first place of a fix, of the code after it before that of the code before it. */
    public static Optional<UnparsedGo> in(Fix fix) {
        return Stream.of(Side.AFTER, Side.BEFORE)
                .flatMap(side -> fix.files().stream().filter(FileChange::isGo).flatMap(file -> in(file, side).stream()))
                .findFirst();
    }

    private static Optional<UnparsedGo> in(FileChange file, Side side) {
        boolean missing = file.kind() == (side == Side.BEFORE ? ChangeKind.ADDED : ChangeKind.DELETED);
        return missing ? Optional.empty() : file.text(side).flatMap(text -> in(file.path(side), side, text));
    }

    private static Optional<UnparsedGo> in(String path, Side side, String text) {
        return GoParser.parse(text).problems().stream().findFirst().map(problem -> at(path, side, text, problem));
    }

    private static UnparsedGo at(String path, Side side, String text, Problem problem) {
        int line = 1
                + (int) text.substring(0, problem.start())
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        return new UnparsedGo(path, side, line, problem.message());
    }

    @Override
    public String toString() {
        return path + ":" + line + (side == Side.BEFORE ? " (before)" : "") + " is not Go, " + why;
    }
}
