package cbm.classifier.figure;

import java.awt.Color;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;

/** Draws {@link Figure.Bars}, the parts of a bar on top of each other. */
final class BarsChart {
    private BarsChart() {}

    static JFreeChart of(Figure.Bars figure) {
        NumberAxis beside = new NumberAxis(figure.beside());
        beside.setStandardTickUnits(NumberAxis.createIntegerTickUnits(Locale.ROOT));
        CategoryPlot plot =
                new CategoryPlot(data(figure), Frame.axis(new CategoryAxis("")), Frame.axis(beside), renderer(figure));
        plot.getDomainAxis().setMaximumCategoryLabelLines(2);
        Frame.plot(plot);
        return Frame.chart(figure.title(), plot);
    }

    private static DefaultCategoryDataset data(Figure.Bars figure) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (int part = 0; part < figure.parts().size(); part++) {
            for (int category = 0; category < figure.categories().size(); category++) {
                long count = figure.counts().get(part).get(category);
                // A part of nothing would still have an outline.
                data.addValue(
                        count == 0 ? null : Long.valueOf(count),
                        figure.parts().get(part),
                        figure.categories().get(category));
            }
        }
        return data;
    }

    private static StackedBarRenderer renderer(Figure.Bars figure) {
        StackedBarRenderer renderer = new StackedBarRenderer();
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(true);
        renderer.setMaximumBarWidth(0.12);
        for (int part = 0; part < figure.parts().size(); part++) {
            renderer.setSeriesPaint(part, Print.colour(part));
            renderer.setSeriesOutlinePaint(part, Color.WHITE);
        }
        return renderer;
    }
}
