package cbm.classifier.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** What all charts share: white ground, thin grid, heading above, legend below. */
final class Frame {
    private static final BasicStroke HAIRLINE = new BasicStroke(0.5f);

    private Frame() {}

    static JFreeChart chart(String title, Plot plot) {
        JFreeChart chart = new JFreeChart(null, Print.TEXT, plot, false);
        TextTitle heading = new TextTitle(title, Print.TITLE);
        heading.setPaint(Print.INK);
        heading.setHorizontalAlignment(HorizontalAlignment.LEFT);
        heading.setPadding(new RectangleInsets(2, 4, 6, 4));
        chart.setTitle(heading);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(4, 4, 4, 10));
        chart.setAntiAlias(true);
        chart.setTextAntiAlias(true);
        if (plot.getLegendItems() != null && plot.getLegendItems().getItemCount() > 0) {
            LegendTitle legend = new LegendTitle(plot);
            legend.setItemFont(Print.TEXT);
            legend.setItemPaint(Print.INK);
            legend.setFrame(BlockBorder.NONE);
            legend.setPosition(RectangleEdge.BOTTOM);
            chart.addLegend(legend);
        }
        return chart;
    }

    /** A text without what no printed page has and XML forbids. */
    static String shown(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cs}\\uFFFE\\uFFFF]", "\uFFFD");
    }

    static <A extends Axis> A axis(A axis) {
        axis.setLabelFont(Print.TEXT);
        axis.setLabelPaint(Print.INK);
        axis.setTickLabelFont(Print.SMALL);
        axis.setTickLabelPaint(Print.INK);
        axis.setAxisLinePaint(Print.INK);
        axis.setAxisLineStroke(HAIRLINE);
        axis.setTickMarkPaint(Print.INK);
        axis.setTickMarkStroke(HAIRLINE);
        return axis;
    }

    static void plot(XYPlot plot) {
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(Print.GRID);
        plot.setRangeGridlineStroke(HAIRLINE);
    }

    static void plot(CategoryPlot plot) {
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setRangeGridlinePaint(Print.GRID);
        plot.setRangeGridlineStroke(HAIRLINE);
    }
}
