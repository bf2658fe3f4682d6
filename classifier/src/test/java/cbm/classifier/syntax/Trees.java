package cbm.classifier.syntax;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Checks what must hold in every tree: ranges lie in the text, nest, follow each other, and trees are not too deep. */
final class Trees {

    private record Place(Node node, int depth) {}

    private Trees() {}

    static void assertSane(GoFile file) {
        int length = file.text().length();
        Deque<Place> open = new ArrayDeque<>();
        follow(file.declarations(), 0, length, 1, open, "file");
        while (!open.isEmpty()) {
            Place place = open.pop();
            Node node = place.node();
            assertTrue(place.depth() <= Node.MAX_HEIGHT, () -> "depth " + place.depth());
            follow(node.children(), node.start(), node.end(), place.depth() + 1, open, node.getClass());
        }
        for (Problem problem : file.problems()) {
            assertTrue(
                    0 <= problem.start() && problem.start() <= problem.end() && problem.end() <= length,
                    problem::message);
        }
    }

    private static void follow(
            List<? extends Node> nodes, int from, int to, int depth, Deque<Place> open, Object parent) {
        int last = from;
        for (Node node : nodes) {
            int before = last;
            assertTrue(
                    before <= node.start() && node.start() <= node.end() && node.end() <= to,
                    () -> node.getClass() + " " + node.start() + ".." + node.end() + " in " + parent + " " + before
                            + ".." + to);
            last = node.end();
            open.push(new Place(node, depth));
        }
    }
}
