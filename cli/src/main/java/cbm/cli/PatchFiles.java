package cbm.cli;

import cbm.miner.fix.Fix;
import cbm.miner.fix.FixFormatException;
import cbm.miner.fix.PatchFormat;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads fixes from patch files and standard input. */
final class PatchFiles {

    private static final String STANDARD_INPUT = "-";
    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*[mK]");
    private static final Pattern COLOURED = Pattern.compile("(?m)^\u001b\\[[0-9;]*m(?:diff|commit) ");

    /** What stands behind a merge's id where git shows its diff against each parent by itself, the first parent's first. */
    private static final String OF_PARENT = " (from ";

    private PatchFiles() {}

    /**
     * What was read.
     *
     * @param fixes the fixes of all files in their order
     * @param empty what those files are called in which nothing stands, as git prints it where nothing differs
     * @param leftOut for each diff of a merge against another parent than the first the commit that it is of
     */
    record Patches(List<Fix> fixes, List<String> empty, List<String> leftOut) {
        Patches {
            fixes = List.copyOf(fixes);
            empty = List.copyOf(empty);
            leftOut = List.copyOf(leftOut);
        }
    }

    /**
     * Reads all files.
     *
     * @param names paths, or {@code -} for standard input; standard input if there is none
     */
    static Patches read(List<String> names) throws IOException {
        List<Fix> fixes = new ArrayList<>();
        List<String> empty = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (String name : names.isEmpty() ? List.of(STANDARD_INPUT) : names) {
            String text = text(name);
            if (text.isBlank()) {
                empty.add(shown(name));
            } else {
                String before = "";
                for (Fix fix : fixes(name, text)) {
                    if (fix.commit().equals(before) && text.contains("commit " + before + OF_PARENT)) {
                        leftOut.add(before);
                    } else {
                        fixes.add(fix);
                    }
                    before = fix.commit();
                }
            }
        }
        return new Patches(fixes, empty, leftOut);
    }

    private static List<Fix> fixes(String name, String text) {
        try {
            return PatchFormat.read(name.equals(STANDARD_INPUT) ? "" : name, text);
        } catch (FixFormatException e) {
            String what = e.isCutShort() ? " is cut short; take the whole of it: " : " is no patch: ";
            throw new UserFault(shown(name) + what + e.getMessage());
        }
    }

    private static String shown(String name) {
        return name.equals(STANDARD_INPUT) ? "standard input" : name;
    }

    private static String text(String name) throws IOException {
        if (name.equals(STANDARD_INPUT)) {
            return text(System.in.readAllBytes());
        }
        Path path = Path.of(name);
        if (Files.isDirectory(path)) {
            throw new UserFault(name + " is a folder; name the patch files in it");
        }
        if (Files.notExists(path)) {
            throw new UserFault("there is no patch file " + name);
        }
        return text(Files.readAllBytes(path));
    }

    /** What the bytes say: in UTF-8, in UTF-16 as some shells redirect, or with the colours of a terminal. */
    private static String text(byte[] bytes) {
        String text = new String(bytes, charset(bytes));
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return COLOURED.matcher(plain).find() ? COLOUR.matcher(plain).replaceAll("") : plain;
    }

    private static Charset charset(byte[] bytes) {
        boolean isLittle = bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE;
        boolean isBig = bytes.length > 1 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF;
        return isLittle ? StandardCharsets.UTF_16LE : isBig ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }
}
