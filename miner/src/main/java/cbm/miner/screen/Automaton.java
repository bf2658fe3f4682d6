package cbm.miner.screen;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The deterministic automaton of Aho and Corasick (1975) over bytes, blind to the case of ASCII letters; white space and
 * the joiners {@code -} and {@code _} all count as a blank. States are numbered so that accepting ones come last.
 */
final class Automaton {
    private final byte[] classes = new byte[256];
    private final int width;
    private final int[] next;
    private final int firstAccepting;
    private final int[][] accepted;

    Automaton(List<byte[]> words) {
        this.width = assignClasses(words);
        List<int[]> trie = new ArrayList<>();
        List<List<Integer>> ends = new ArrayList<>();
        grow(trie, ends);
        for (int word = 0; word < words.size(); word++) {
            ends.get(insert(trie, ends, words.get(word))).add(word);
        }
        link(trie, ends);
        int[] number = renumber(ends);
        this.firstAccepting = (int) ends.stream().filter(List::isEmpty).count();
        this.next = new int[trie.size() * width];
        this.accepted = new int[trie.size()][];
        for (int state = 0; state < trie.size(); state++) {
            accepted[number[state]] =
                    ends.get(state).stream().mapToInt(Integer::intValue).toArray();
            for (int c = 0; c < width; c++) {
                next[number[state] * width + c] = number[trie.get(state)[c]];
            }
        }
    }

    /** The state after one more byte; 0 is the start. */
    int next(int state, byte c) {
        return next[state * width + (classes[c & 0xff] & 0xff)];
    }

    /** Whether a word ends here. */
    boolean accepts(int state) {
        return state >= firstAccepting;
    }

    /** The indices of the words that end here. */
    int[] accepted(int state) {
        return accepted[state];
    }

    private int assignClasses(List<byte[]> words) {
        int count = 1;
        for (byte[] word : words) {
            for (byte b : word) {
                int c = fold(b & 0xff);
                if (classes[c] == 0) {
                    classes[c] = (byte) count++;
                }
            }
        }
        for (int c = 0; c < 256; c++) {
            classes[c] = classes[fold(c)];
        }
        return count;
    }

    private static int fold(int c) {
        if (c >= 'A' && c <= 'Z') {
            return c + 32;
        }
        return c == '\t' || c == '\n' || c == '\r' || c == '-' || c == '_' ? ' ' : c;
    }

    private void grow(List<int[]> trie, List<List<Integer>> ends) {
        int[] edges = new int[width];
        Arrays.fill(edges, -1);
        trie.add(edges);
        ends.add(new ArrayList<>());
    }

    private int insert(List<int[]> trie, List<List<Integer>> ends, byte[] word) {
        int state = 0;
        for (byte b : word) {
            int c = classes[b & 0xff] & 0xff;
            if (trie.get(state)[c] < 0) {
                trie.get(state)[c] = trie.size();
                grow(trie, ends);
            }
            state = trie.get(state)[c];
        }
        return state;
    }

    /** Completes the trie to an automaton, breadth first, so that every state's fall-back is complete before it. */
    private void link(List<int[]> trie, List<List<Integer>> ends) {
        int[] fallback = new int[trie.size()];
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        for (int c = 0; c < width; c++) {
            int child = trie.get(0)[c];
            if (child < 0) {
                trie.get(0)[c] = 0;
            } else {
                queue.add(child);
            }
        }
        while (!queue.isEmpty()) {
            int state = queue.remove();
            ends.get(state).addAll(ends.get(fallback[state]));
            for (int c = 0; c < width; c++) {
                int child = trie.get(state)[c];
                int fallen = trie.get(fallback[state])[c];
                if (child < 0) {
                    trie.get(state)[c] = fallen;
                } else {
                    fallback[child] = fallen;
                    queue.add(child);
                }
            }
        }
    }

    private static int[] renumber(List<List<Integer>> ends) {
        int[] number = new int[ends.size()];
        int count = 0;
        for (boolean accepting : new boolean[] {false, true}) {
            for (int state = 0; state < number.length; state++) {
                if (ends.get(state).isEmpty() != accepting) {
                    number[state] = count++;
                }
            }
        }
        return number;
    }
}
