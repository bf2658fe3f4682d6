package cbm.classifier.figure;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cbm.classifier.figure.Figure.Line;
import cbm.classifier.figure.Figure.Point;
import cbm.classifier.figure.Figure.Style;
import cbm.classifier.table.Cell;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TimeZone;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class FigureWriterTest {
    private static final Figure.Lines STEPS = new Figure.Lines(
            "steps",
            "Fixed over time",
            Figure.Across.NUMBERS,
            "Days",
            "Share",
            List.of(
                    new Line(
                            "shared",
                            Style.STEPS,
                            List.of(Point.of(0, 0), new Point(10, 0.5, 0.3, 0.7), new Point(40, 1, 0.6, 1))),
                    new Line("shared, printed", Style.POINTS, List.of(Point.of(20, 0.4)))));

    private static final Figure.Lines DATES = new Figure.Lines(
            "dates",
            "Usage <over> \"time\" & place",
            Figure.Across.DATES,
            "Date",
            "Share",
            List.of(
                    new Line(
                            "<script>alert(1)</script>\u0001",
                            Style.LINE,
                            List.of(at("2015-02-21", 0.7), at("2015-05-21", 0.6))),
                    new Line("etcd", Style.LINE, List.of(at("2015-02-21", 0.2), at("2018-05-21", 0.9)))));

    private static final Figure.Heat HEAT = new Figure.Heat(
            "heat",
            "Lift",
            1,
            List.of("Mutex", "Chan"),
            List.of("Add", "Move"),
            List.of(
                    List.of(OptionalDouble.of(2.5), OptionalDouble.of(1)),
                    List.of(OptionalDouble.of(0.2), OptionalDouble.empty())),
            List.of(List.of("5 of 9", ""), List.of("", "0 of 0")));

    private static final Figure.Bars BARS = new Figure.Bars(
            "bars",
            "Strategies",
            "Fixes",
            List.of("Mutex", "Chan"),
            List.of("Add", "Move"),
            List.of(List.of(3L, 0L), List.of(1L, 2L)));

    private static final List<Figure> ALL = List.of(STEPS, DATES, HEAT, BARS);

    @BeforeAll
    static void withoutWindows() {
        System.setProperty("java.awt.headless", "true");
    }

    private static Point at(String day, double share) {
        return Point.of(Instant.parse(day + "T00:00:00Z").getEpochSecond(), share);
    }

    @Test
    void the_same_figure_has_the_same_bytes_whatever_locale_and_time_zone() {
        List<byte[]> before = bytes();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            List<byte[]> after = bytes();
            for (int i = 0; i < before.size(); i++) {
                assertArrayEquals(before.get(i), after.get(i), "file " + i);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static List<byte[]> bytes() {
        List<byte[]> bytes = new ArrayList<>();
        for (Figure figure : ALL) {
            bytes.add(FigureWriter.svg(figure));
            bytes.add(FigureWriter.png(figure));
        }
        return bytes;
    }

    @Test
    void svg_is_xml_whose_text_stays_text_and_runs_nothing() throws Exception {
        for (Figure figure : ALL) {
            Document document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(FigureWriter.svg(figure)));
            assertEquals("svg", document.getDocumentElement().getTagName());
            assertEquals(0, document.getElementsByTagName("script").getLength());
            assertEquals(
                    figure.title(),
                    document.getElementsByTagName("title")
                            .item(0)
                            .getTextContent()
                            .strip());
        }
        Set<String> texts = texts(STEPS);
        assertTrue(
                texts.containsAll(Set.of("Fixed over time", "Days", "Share", "shared", "shared, printed", "0.2")),
                texts::toString);
        assertTrue(texts(HEAT).containsAll(Set.of("Mutex", "Move", "2.50", "5 of 9", "\u2013")), texts(HEAT)::toString);
        assertTrue(texts(DATES).contains("<script>alert(1)</script>\uFFFD"), texts(DATES)::toString);
        assertFalse(new String(FigureWriter.svg(DATES), UTF_8).contains("DOCTYPE"));
    }

    private static Set<String> texts(Figure figure) throws Exception {
        NodeList nodes = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(FigureWriter.svg(figure)))
                .getElementsByTagName("text");
        Set<String> texts = new HashSet<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent().strip());
        }
        return texts;
    }

    @Test
    void png_has_300_dots_an_inch_and_shows_something() throws IOException {
        for (Figure figure : ALL) {
            byte[] png = FigureWriter.png(figure);
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            assertEquals(1950, image.getWidth());
            Set<Integer> colours = new HashSet<>();
            for (int x = 0; x < image.getWidth(); x += 3) {
                for (int y = 0; y < image.getHeight(); y += 3) {
                    colours.add(image.getRGB(x, y));
                }
            }
            assertTrue(colours.size() > 10, figure.id());
            int physical = new String(png, ISO_8859_1).indexOf("pHYs");
            assertEquals(11_811, ByteBuffer.wrap(png).getInt(physical + 4), "pixels a metre");
        }
    }

    @Test
    void a_heat_map_is_warm_above_its_middle_and_cold_below() {
        String warm = new String(FigureWriter.svg(HEAT), UTF_8);
        Figure.Heat turned =
                new Figure.Heat(HEAT.id(), HEAT.title(), 10, HEAT.rows(), HEAT.columns(), HEAT.values(), HEAT.notes());
        assertNotEquals(warm, new String(FigureWriter.svg(turned), UTF_8));
    }

    @Test
    void the_data_are_the_numbers_that_are_drawn() {
        assertEquals(Cell.text("2015-02-21"), DATES.data().rows().getFirst().get(1));
        assertEquals(4, STEPS.data().rows().size());
        assertEquals(
                List.of(Cell.text("Chan"), Cell.text("Move"), Cell.EMPTY, Cell.text("0 of 0")),
                HEAT.data().rows().getLast());
        assertEquals(
                List.of(Cell.text("Mutex"), Cell.text("Add"), Cell.count(3)),
                BARS.data().rows().getFirst());
    }

    @Test
    void what_does_not_fit_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new Point(1, 0.5, 0.6, 0.7));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Figure.Bars("bars", "t", "b", List.of("a"), List.of("p"), List.of(List.of(1L, 2L))));
    }
}
