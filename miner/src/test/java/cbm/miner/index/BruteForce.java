package cbm.miner.index;

import cbm.miner.fix.Hunk;
import cbm.miner.study.Candidate;
import cbm.miner.study.FixFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Searches diffs line by line, without an index and without its way of cutting tokens. */
final class BruteForce {
    private static final Pattern PARTS =
            Pattern.compile("_+|(?<=[^\\p{Lu}_])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");
    private static final Pattern OUTSIDE = Pattern.compile("[^\\p{L}\\p{Nd}_\\x{d800}-\\x{dfff}]+");

    private BruteForce() {}

    /** The lines of a diff with one of the leads, without it. */
    static List<String> lines(Candidate candidate, String leads) {
        List<String> lines = new ArrayList<>();
        for (FixFile file : candidate.files()) {
            for (Hunk hunk : file.change().hunks()) {
                for (String line : hunk.lines()) {
                    if (!line.isEmpty() && leads.indexOf(line.charAt(0)) >= 0) {
                        lines.add(line.substring(1));
                    }
                }
            }
        }
        return lines;
    }

    /** Whether a line holds what a query's word asks for. */
    static boolean holds(String line, String word) {
        if (word.equals("<-")) {
            return line.contains(word);
        }
        if (word.endsWith("(")) {
            return occurs(line, word, word.startsWith(".") ? c -> false : BruteForce::isWord, c -> false);
        }
        if (!word.equals(word.toLowerCase(Locale.ROOT))) {
            return occurs(line, word, BruteForce::isWord, BruteForce::isWord);
        }
        for (String token : OUTSIDE.split(line)) {
            if (token.toLowerCase(Locale.ROOT).equals(word)) {
                return true;
            }
            for (String part : PARTS.split(token)) {
                if (part.toLowerCase(Locale.ROOT).equals(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean occurs(String line, String word, IntPredicate notBefore, IntPredicate notAfter) {
        for (int at = line.indexOf(word); at >= 0; at = line.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean before = at == 0 || !notBefore.test(line.charAt(at - 1));
            boolean after = end == line.length() || !notAfter.test(line.charAt(end));
            if (before && after) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWord(int c) {
        return c == '_' || Character.isLetterOrDigit(c) || c >= 0xd800 && c <= 0xdfff;
    }
}
