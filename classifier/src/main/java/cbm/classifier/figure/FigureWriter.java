package cbm.classifier.figure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.text.TextUtils;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writes figures as SVG, whose text stays text, and as PNG of 300 dots an inch; 6.5 inches wide. */
public final class FigureWriter {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final Pattern DOCUMENT_TYPE = Pattern.compile("<!DOCTYPE[^>]*>\\s*");
    private static final int DOTS_AN_INCH = 300;
    private static final int POINTS_AN_INCH = 72;
    private static final double MILLIMETRES_AN_INCH = 25.4;

    private static final String PNG_METADATA = "javax_imageio_png_1.0";

    static {
        // Or else the upright text of an axis is drawn as outlines.
        TextUtils.setUseDrawRotatedStringWorkaround(false);
    }

    private FigureWriter() {}

    private static JFreeChart chart(Figure figure) {
        return switch (figure) {
            case Figure.Lines lines -> LinesChart.of(lines);
            case Figure.Heat heat -> HeatChart.of(heat);
            case Figure.Bars bars -> BarsChart.of(bars);
        };
    }

    private static int height(Figure figure) {
        return figure instanceof Figure.Heat heat
                ? Math.max(120, 70 + 34 * heat.rows().size())
                : Print.HEIGHT;
    }

    private static Rectangle2D area(Figure figure) {
        return new Rectangle2D.Double(0, 0, Print.WIDTH, height(figure));
    }

    /** The figure as SVG in UTF-8. */
    public static byte[] svg(Figure figure) {
        try {
            Document document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
            SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
            context.setComment(null);
            context.setPrecision(3);
            SVGGraphics2D graphics = new SVGGraphics2D(context, false);
            graphics.setSVGCanvasSize(new Dimension(Print.WIDTH, height(figure)));
            chart(figure).draw(graphics, area(figure));
            Element root = graphics.getRoot();
            root.setAttribute("viewBox", "0 0 " + Print.WIDTH + " " + height(figure));
            root.setAttribute("width", Print.WIDTH + "pt");
            root.setAttribute("height", height(figure) + "pt");
            root.setAttribute("role", "img");
            Element title = document.createElementNS(SVG, "title");
            title.setTextContent(Frame.shown(figure.title()));
            root.insertBefore(title, root.getFirstChild());
            StringWriter text = new StringWriter();
            graphics.stream(root, text, true, false);
            // The document type names an address that nobody needs.
            return DOCUMENT_TYPE.matcher(text.toString()).replaceFirst("").getBytes(UTF_8);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the platform has no XML", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The figure as PNG. */
    public static byte[] png(Figure figure) {
        double scale = (double) DOTS_AN_INCH / POINTS_AN_INCH;
        int width = (int) Math.round(Print.WIDTH * scale);
        int height = (int) Math.round(height(figure) * scale);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.scale(scale, scale);
            chart(figure).draw(graphics, area(figure));
        } finally {
            graphics.dispose();
        }
        try {
            return encoded(image);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] encoded(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
        setResolution(metadata);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(new IIOImage(image, null, metadata));
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static void setResolution(IIOMetadata metadata) throws IIOInvalidTreeException {
        String dotsAMetre = Long.toString(Math.round(DOTS_AN_INCH * 1000 / MILLIMETRES_AN_INCH));
        IIOMetadataNode physical = new IIOMetadataNode("pHYs");
        physical.setAttribute("pixelsPerUnitXAxis", dotsAMetre);
        physical.setAttribute("pixelsPerUnitYAxis", dotsAMetre);
        physical.setAttribute("unitSpecifier", "meter");
        IIOMetadataNode root = new IIOMetadataNode(PNG_METADATA);
        root.appendChild(physical);
        metadata.mergeTree(PNG_METADATA, root);
    }
}
