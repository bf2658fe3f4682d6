package cbm.classifier.figure;

import java.awt.Color;
import java.awt.Paint;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.PaintScale;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.data.xy.DefaultXYZDataset;

/** Draws a {@link Figure.Heat}. */
final class HeatChart {
    /** So many times the middle, or so small a part of it, has the full colour. */
    private static final double FULL = 3;

    private HeatChart() {}

    static JFreeChart of(Figure.Heat figure) {
        XYPlot plot = new XYPlot();
        plot.setDomainAxis(axis(figure.columns(), false));
        plot.setRangeAxis(axis(figure.rows(), true));
        plot.setDataset(data(figure));
        XYBlockRenderer renderer = new XYBlockRenderer();
        renderer.setPaintScale(new AroundMiddle(figure.middle()));
        renderer.setDefaultSeriesVisibleInLegend(false);
        plot.setRenderer(renderer);
        Frame.plot(plot);
        plot.setRangeGridlinesVisible(false);
        annotate(plot, figure);
        return Frame.chart(figure.title(), plot);
    }

    private static SymbolAxis axis(java.util.List<String> names, boolean isUpright) {
        SymbolAxis axis = Frame.axis(new SymbolAxis("", names.toArray(String[]::new)));
        axis.setGridBandsVisible(false);
        axis.setInverted(isUpright);
        axis.setVerticalTickLabels(!isUpright && names.size() > 7);
        axis.setTickMarksVisible(false);
        axis.setAxisLineVisible(false);
        return axis;
    }

    private static DefaultXYZDataset data(Figure.Heat figure) {
        int cells = figure.rows().size() * figure.columns().size();
        double[][] xyz = new double[3][cells];
        int at = 0;
        for (int row = 0; row < figure.rows().size(); row++) {
            for (int column = 0; column < figure.columns().size(); column++) {
                xyz[0][at] = column;
                xyz[1][at] = row;
                xyz[2][at++] = figure.values().get(row).get(column).orElse(Double.NaN);
            }
        }
        DefaultXYZDataset data = new DefaultXYZDataset();
        data.addSeries("", xyz);
        return data;
    }

    private static void annotate(XYPlot plot, Figure.Heat figure) {
        for (int row = 0; row < figure.rows().size(); row++) {
            for (int column = 0; column < figure.columns().size(); column++) {
                OptionalDouble value = figure.values().get(row).get(column);
                String note = figure.notes().get(row).get(column);
                String text = value.isPresent() ? String.format(Locale.ROOT, "%.2f", value.getAsDouble()) : "\u2013";
                write(plot, text, column, note.isEmpty() ? row : row - 0.16);
                if (!note.isEmpty()) {
                    write(plot, note, column, row + 0.22);
                }
            }
        }
    }

    private static void write(XYPlot plot, String text, double x, double y) {
        XYTextAnnotation annotation = new XYTextAnnotation(text, x, y);
        annotation.setFont(Print.SMALL);
        annotation.setPaint(Print.INK);
        plot.addAnnotation(annotation);
    }

    /** From one colour over a light middle to another, by the logarithm. */
    private record AroundMiddle(double middle) implements PaintScale {
        @Override
        public double getLowerBound() {
            return 0;
        }

        @Override
        public double getUpperBound() {
            return Double.MAX_VALUE;
        }

        @Override
        public Paint getPaint(double value) {
            if (Double.isNaN(value)) {
                return Color.WHITE;
            }
            double distance = value <= 0 ? -1 : Math.log(value / middle) / Math.log(FULL);
            double share = Math.min(1, Math.abs(distance));
            Color end = distance < 0 ? Print.LOW : Print.HIGH;
            return new Color(
                    mix(Print.MIDDLE.getRed(), end.getRed(), share),
                    mix(Print.MIDDLE.getGreen(), end.getGreen(), share),
                    mix(Print.MIDDLE.getBlue(), end.getBlue(), share));
        }

        private static int mix(int from, int to, double share) {
            return (int) Math.round(from + (to - from) * share);
        }
    }
}
