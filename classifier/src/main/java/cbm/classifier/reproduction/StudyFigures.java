package cbm.classifier.reproduction;

import cbm.classifier.figure.Figure;
import cbm.classifier.taxonomy.Axis;
import cbm.classifier.taxonomy.Behaviour;
import cbm.classifier.taxonomy.Strategy;
import cbm.classifier.taxonomy.Subcause;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The tables of any labelled fixes as figures: which cause was fixed in which way, in counts and as lifts. */
public final class StudyFigures {
    private static final double INDEPENDENT = 1;

    private final StudyReport report;

    /** The figures of a report. */
    public StudyFigures(StudyReport report) {
        this.report = report;
    }

    /** Of each behaviour that has fixes, the strategies by cause as bars and their lifts as a heat map. */
    public List<Figure> all() {
        List<Figure> figures = new ArrayList<>();
        for (Behaviour behaviour : Behaviour.values()) {
            boolean isCoded = report.tables().fixes(behaviour).stream()
                    .anyMatch(fix -> fix.labels().subcause().isPresent()
                            && fix.labels().strategy().isPresent());
            if (isCoded) {
                figures.add(bars(behaviour));
                figures.add(lifts(behaviour));
            }
        }
        return figures;
    }

    private List<LiftRow> pairs(Behaviour behaviour) {
        return report.allLifts().stream()
                .filter(row -> row.behaviour() == behaviour && row.axis() == Axis.STRATEGY)
                .toList();
    }

    private static LiftRow pair(List<LiftRow> pairs, Subcause cause, Strategy strategy) {
        return pairs.stream()
                .filter(row -> row.cause() == cause && row.label().code().equals(strategy.code()))
                .findFirst()
                .orElseThrow();
    }

    private Figure bars(Behaviour behaviour) {
        List<LiftRow> pairs = pairs(behaviour);
        List<List<Long>> counts = new ArrayList<>();
        for (Strategy strategy : Strategy.of(behaviour)) {
            counts.add(Subcause.of(behaviour).stream()
                    .map(cause -> pair(pairs, cause, strategy).counts().both())
                    .toList());
        }
        return new Figure.Bars(
                "strategies-" + behaviour.code(),
                "How " + behaviour.title() + "s are fixed, by cause",
                "Number of fixes",
                Subcause.of(behaviour).stream().map(Subcause::term).toList(),
                Strategy.of(behaviour).stream().map(Strategy::term).toList(),
                counts);
    }

    private Figure lifts(Behaviour behaviour) {
        List<LiftRow> pairs = pairs(behaviour);
        List<List<OptionalDouble>> values = new ArrayList<>();
        List<List<String>> notes = new ArrayList<>();
        for (Subcause cause : Subcause.of(behaviour)) {
            List<OptionalDouble> lifts = new ArrayList<>();
            List<String> counts = new ArrayList<>();
            for (Strategy strategy : Strategy.of(behaviour)) {
                LiftRow row = pair(pairs, cause, strategy);
                double lift = row.counts().lift();
                lifts.add(Double.isFinite(lift) ? OptionalDouble.of(lift) : OptionalDouble.empty());
                counts.add(row.counts().both() + " of " + row.counts().a());
            }
            values.add(lifts);
            notes.add(counts);
        }
        return new Figure.Heat(
                "lift-" + behaviour.code(),
                "Lift of cause and strategy, " + behaviour.title() + "s",
                INDEPENDENT,
                Subcause.of(behaviour).stream().map(Subcause::term).toList(),
                Strategy.of(behaviour).stream().map(Strategy::term).toList(),
                values,
                notes);
    }
}
