package cbm.classifier.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** How figures look: sizes of a printed page, and colours, dashes and marks that can be told apart in any two ways. */
final class Print {
    /** The colours that people with any common colour blindness can tell apart (Okabe and Ito 2008), without yellow. */
    private static final List<Color> COLOURS = List.of(
            new Color(0x0072B2),
            new Color(0xD55E00),
            new Color(0x009E73),
            new Color(0xCC79A7),
            new Color(0xE69F00),
            new Color(0x56B4E9),
            new Color(0x000000));

    private static final List<float[]> DASHES =
            List.of(new float[] {1, 0}, new float[] {6, 3}, new float[] {2, 2}, new float[] {8, 2, 2, 2});

    static final Color INK = new Color(0x222222);
    static final Color GRID = new Color(0xDDDDDD);
    /** Below the middle of a heat map, at it and above it; apart for every kind of sight. */
    static final Color LOW = new Color(0x3B7DB8);

    static final Color MIDDLE = new Color(0xF7F7F7);
    static final Color HIGH = new Color(0xD9822B);

    /** In points, of which 72 make an inch. */
    static final int WIDTH = 468;

    static final int HEIGHT = 300;
    static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 11);
    static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 9);
    static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 8);

    private Print() {}

    static Color colour(int number) {
        return COLOURS.get(number % COLOURS.size());
    }

    static BasicStroke stroke(int number) {
        float[] dash = DASHES.get(number % DASHES.size());
        return dash[1] == 0
                ? new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND)
                : new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dash, 0);
    }

    /** A circle, a square, a triangle, a diamond, and again. */
    static Shape mark(int number) {
        double r = 2.4;
        return switch (number % 4) {
            case 0 -> new Ellipse2D.Double(-r, -r, 2 * r, 2 * r);
            case 1 -> new Rectangle2D.Double(-r, -r, 2 * r, 2 * r);
            case 2 -> polygon(0, -r, r, r, -r, r);
            default -> polygon(0, -1.3 * r, 1.3 * r, 0, 0, 1.3 * r, -1.3 * r, 0);
        };
    }

    private static Shape polygon(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        return path;
    }
}
