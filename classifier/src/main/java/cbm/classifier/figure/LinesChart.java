package cbm.classifier.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.SimpleDateFormat;
import java.util.DoubleSummaryStatistics;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.DateTickUnit;
import org.jfree.chart.axis.DateTickUnitType;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationStepRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.RangeType;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** Draws {@link Figure.Lines}. */
final class LinesChart {
    private static final float BAND_ALPHA = 0.15f;
    /** Enough above 1 that a line or mark there is whole. */
    private static final double TOP = 1.02;

    private static final double SECONDS_A_MONTH = 365.25 / 12 * 24 * 60 * 60;
    private static final int[] STEPS_IN_MONTHS = {1, 2, 3, 6, 12, 24, 60};
    private static final int MOST_DATES = 8;

    private LinesChart() {}

    static JFreeChart of(Figure.Lines figure) {
        XYPlot plot = new XYPlot();
        plot.setDomainAxis(across(figure));
        NumberAxis beside = new NumberAxis(figure.beside());
        beside.setTickUnit(
                new NumberTickUnit(0.2, new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.ROOT))));
        beside.setRange(0, TOP);
        plot.setRangeAxis(Frame.axis(beside));
        for (int i = 0; i < figure.lines().size(); i++) {
            Figure.Line line = figure.lines().get(i);
            plot.setDataset(i, data(line, figure.across()));
            plot.setRenderer(i, renderer(line, colourOf(figure, i), i));
        }
        Frame.plot(plot);
        return Frame.chart(figure.title(), plot);
    }

    private static ValueAxis across(Figure.Lines figure) {
        if (figure.across() == Figure.Across.DATES) {
            return Frame.axis(dates(figure));
        }
        NumberAxis axis = new NumberAxis(figure.below());
        axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits(Locale.ROOT));
        axis.setRangeType(RangeType.POSITIVE);
        axis.setLowerMargin(0);
        return Frame.axis(axis);
    }

    private static DateAxis dates(Figure.Lines figure) {
        TimeZone utc = TimeZone.getTimeZone("UTC");
        SimpleDateFormat format = new SimpleDateFormat("yyyy-MM", Locale.ROOT);
        format.setTimeZone(utc);
        DateAxis axis = new DateAxis(figure.below(), utc, Locale.ROOT);
        DoubleSummaryStatistics seconds = figure.lines().stream()
                .flatMap(line -> line.points().stream())
                .mapToDouble(Figure.Point::x)
                .summaryStatistics();
        double months = (seconds.getMax() - seconds.getMin()) / SECONDS_A_MONTH;
        int step = IntStream.of(STEPS_IN_MONTHS)
                .filter(each -> months / each <= MOST_DATES)
                .findFirst()
                .orElse(STEPS_IN_MONTHS[STEPS_IN_MONTHS.length - 1]);
        axis.setTickUnit(new DateTickUnit(DateTickUnitType.MONTH, step, format));
        return axis;
    }

    private static YIntervalSeriesCollection data(Figure.Line line, Figure.Across across) {
        YIntervalSeries series = new YIntervalSeries(Frame.shown(line.name()));
        double unit = across == Figure.Across.DATES ? 1000 : 1;
        for (Figure.Point point : line.points()) {
            series.add(point.x() * unit, point.y(), point.low(), point.high());
        }
        YIntervalSeriesCollection collection = new YIntervalSeriesCollection();
        collection.addSeries(series);
        return collection;
    }

    /** Points alone take the colour of the line that they stand with: the one of their name's first words. */
    private static int colourOf(Figure.Lines figure, int number) {
        Figure.Line line = figure.lines().get(number);
        for (int i = 0; i < number; i++) {
            boolean isOwner = figure.lines().get(i).style() != Figure.Style.POINTS
                    && line.name().startsWith(figure.lines().get(i).name());
            if (line.style() == Figure.Style.POINTS && isOwner) {
                return i;
            }
        }
        return number;
    }

    private static XYItemRenderer renderer(Figure.Line line, int colour, int number) {
        XYLineAndShapeRenderer renderer = switch (line.style()) {
            case LINE -> new XYLineAndShapeRenderer(true, true);
            case STEPS -> new DeviationStepRenderer(true, false);
            case POINTS -> new XYLineAndShapeRenderer(false, true);
        };
        renderer.setSeriesPaint(0, Print.colour(colour));
        renderer.setSeriesStroke(0, Print.stroke(colour));
        renderer.setSeriesShape(0, Print.mark(number));
        renderer.setUseFillPaint(line.style() == Figure.Style.POINTS);
        renderer.setSeriesFillPaint(0, line.style() == Figure.Style.POINTS ? Color.WHITE : Print.colour(colour));
        renderer.setDrawOutlines(true);
        renderer.setSeriesOutlineStroke(0, new BasicStroke(1));
        renderer.setSeriesOutlinePaint(0, Print.colour(colour));
        renderer.setUseOutlinePaint(true);
        renderer.setLegendLine(new Line2D.Double(-12, 0, 12, 0));
        if (renderer instanceof DeviationStepRenderer steps) {
            steps.setAlpha(BAND_ALPHA);
        }
        return renderer;
    }
}
