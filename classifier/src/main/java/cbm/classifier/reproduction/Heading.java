package cbm.classifier.reproduction;

import cbm.classifier.taxonomy.Label;
import java.util.List;

/**
 * The name of a row or column.
 *
 * @param code the stable name
 * @param title what the study prints
 */
record Heading(String code, String title) {

    static Heading of(String code) {
        return new Heading(code, code);
    }

    static Heading of(Label label) {
        return new Heading(label.code(), label.term());
    }

    static List<Heading> of(List<? extends Label> labels) {
        return labels.stream().map(Heading::of).toList();
    }

    static List<String> codes(List<Heading> headings) {
        return headings.stream().map(Heading::code).toList();
    }
}
