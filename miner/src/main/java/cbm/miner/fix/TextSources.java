package cbm.miner.fix;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Sources whose texts are all at hand. */
final class TextSources implements Sources {
    private final TreeMap<String, String> before;
    private final TreeMap<String, String> after;

    TextSources(Map<String, String> before, Map<String, String> after) {
        this.before = new TreeMap<>(before);
        this.after = new TreeMap<>(after);
    }

    @Override
    public Optional<SourceFile> file(Side side, String path) {
        return Optional.ofNullable(texts(side).get(path)).map(text -> new TextFile(path, id(text), text));
    }

    @Override
    public List<SourceFile> goFiles(Side side, String directory) {
        String prefix = directory.isEmpty() ? "" : directory + "/";
        return texts(side).entrySet().stream()
                .filter(file -> file.getKey().startsWith(prefix)
                        && file.getKey().endsWith(".go")
                        && file.getKey().indexOf('/', prefix.length()) < 0)
                .<SourceFile>map(file -> new TextFile(file.getKey(), id(file.getValue()), file.getValue()))
                .toList();
    }

    private TreeMap<String, String> texts(Side side) {
        return side == Side.BEFORE ? before : after;
    }

    /** The id that git gives a blob of this text. */
    private static String id(String text) {
        try {
            byte[] bytes = text.getBytes(UTF_8);
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(("blob " + bytes.length + "\0").getBytes(UTF_8));
            return HexFormat.of().formatHex(sha1.digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }

    private record TextFile(String path, String id, String text) implements SourceFile {}
}
