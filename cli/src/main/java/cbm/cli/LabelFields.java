package cbm.cli;

import cbm.classifier.label.Answer;
import cbm.classifier.taxonomy.Axis;
import cbm.classifier.taxonomy.Label;
import cbm.miner.index.SearchField;
import cbm.miner.study.CandidateFlag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The fields of a search that hold labels and flags. */
final class LabelFields {

    private LabelFields() {}

    /** All that each of them can hold. */
    static Map<SearchField, List<String>> values() {
        Map<SearchField, List<String>> values = new EnumMap<>(SearchField.class);
        values.put(
                SearchField.FLAG,
                Arrays.stream(CandidateFlag.values()).map(CandidateFlag::label).toList());
        values.put(
                SearchField.FIX,
                Arrays.stream(Answer.values()).map(Answer::code).toList());
        List<String> all = new ArrayList<>();
        for (Axis axis : Axis.values()) {
            List<String> labels = axis.labels().stream().map(Label::code).toList();
            SearchField.named(axis.column()).ifPresent(field -> values.put(field, labels));
            all.addAll(labels);
        }
        values.put(SearchField.LABEL, all);
        return values;
    }
}
