package cbm.datasets;

import java.nio.charset.Charset;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One commit of the demo history.
 *
 * @param number its number, counted from 1; its parents have smaller ones
 * @param name number and a word or two, as its file is called
 * @param parents the numbers of its parents
 * @param author who wrote the change, and when
 * @param committer who made the commit, and when
 * @param encoding the charset of the message
 * @param message the message, ended by a line feed; {@code {050}} in it stands for the id of commit 50
 * @param files the texts of all files by path
 * @param planting what the commit is there for
 */
public record DemoCommit(
        int number,
        String name,
        List<Integer> parents,
        Signature author,
        Signature committer,
        Charset encoding,
        String message,
        SortedMap<String, String> files,
        Planting planting) {
    /** Copies the collections. */
    public DemoCommit {
        parents = List.copyOf(parents);
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** The message's first line. */
    public String subject() {
        return message.lines().findFirst().orElse("");
    }

    /**
     * A name and a moment.
     *
     * @param name such as {@code Ada Example}; nobody real
     * @param at the moment with its offset
     */
    public record Signature(String name, OffsetDateTime at) {}

    /**
     * What a commit is there for.
     *
     * @param kind such as {@code feature}, {@code fix} or {@code docs}
     * @param bug what is wrong before a fix, in a sentence; empty for what is no fix
     * @param introduced the numbers of the commits that brought in the bug that this one fixes
     * @param plants the numbers of the commits that fix what this one breaks
     * @param sameAs the number of the fix that this merge or backport repeats
     * @param labels the codes by axis, such as {@code Subcause} to {@code mutex}; empty for what is no fix
     * @param decoy the keyword that the message holds although it is no fix; empty if none
     */
    public record Planting(
            String kind,
            String bug,
            List<Integer> introduced,
            List<Integer> plants,
            Optional<Integer> sameAs,
            Map<String, String> labels,
            String decoy) {
        /** Copies the collections. */
        public Planting {
            introduced = List.copyOf(introduced);
            plants = List.copyOf(plants);
            labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        }

        /** Whether the commit fixes a concurrency bug, or brings such a fix in again. */
        public boolean isFix() {
            return !labels.isEmpty();
        }
    }
}
