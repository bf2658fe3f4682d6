package cbm.classifier.syntax;

import java.util.ArrayList;
import java.util.List;

/** A comment's place in the text; a line comment ends before its line break. */
public record Comment(int start, int end) {

    /** Comments by so many numbers: the start and the end of each. */
    static List<Comment> listOf(int[] extents, int count) {
        List<Comment> list = new ArrayList<>(count / 2);
        for (int i = 0; i < count; i += 2) {
            list.add(new Comment(extents[i], extents[i + 1]));
        }
        return List.copyOf(list);
    }
}
