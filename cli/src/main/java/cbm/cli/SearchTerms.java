package cbm.cli;

import cbm.classifier.Classifier;
import cbm.classifier.change.FactChange;
import cbm.classifier.change.FixFacts;
import cbm.classifier.facts.Fact;
import cbm.classifier.label.LabelSet;
import cbm.classifier.verdict.Verdict;
import cbm.classifier.verdict.VerdictLabels;
import cbm.miner.index.Annotation;
import cbm.miner.index.FixId;
import cbm.miner.index.FixIndex;
import cbm.miner.index.SearchField;
import cbm.miner.study.Study;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;

/** Hands what was concluded about a study's candidates to the index, so that it can be searched for. */
final class SearchTerms {
    /**
     * What was concluded about a fix.
     *
     * @param verdict the verdict
     * @param annotation the same and the operations, in terms for search
     */
    record Said(Verdict verdict, Annotation annotation) {}

    private final Optional<Path> study;
    private final Map<FixId, Annotation> all = new HashMap<>();

    /** Terms for the index of a study; none are kept without one. */
    SearchTerms(Optional<Path> study) {
        this.study = study;
    }

    Said of(Classifier.Result result) {
        Verdict verdict = result.verdict();
        if (study.isEmpty()) {
            return new Said(verdict, Annotation.NONE);
        }
        Map<SearchField, List<String>> terms = new EnumMap<>(SearchField.class);
        terms.put(SearchField.OP, operations(result.dossier().code()));
        terms.put(SearchField.FIX, List.of(verdict.answer().code()));
        LabelSet labels = VerdictLabels.of(verdict).labels();
        labels.all()
                .forEach(label -> SearchField.named(label.axis().column())
                        .ifPresent(field -> terms.computeIfAbsent(field, f -> new ArrayList<>())
                                .add(label.code())));
        double confidence = Math.round(verdict.fix().confidence() * 1000) / 1000.0;
        return new Said(verdict, new Annotation(terms, OptionalDouble.of(confidence)));
    }

    private static List<String> operations(FixFacts code) {
        TreeSet<String> operations = new TreeSet<>();
        code.facts().filter(FactChange::isChange).forEach(change -> {
            Optional<String> before = change.before().flatMap(SearchTerms::operation);
            Optional<String> after = change.after().flatMap(SearchTerms::operation);
            if (before.equals(after)) {
                before.ifPresent(operations::add);
            } else {
                before.ifPresent(kind -> operations.add("-" + kind));
                after.ifPresent(kind -> operations.add("+" + kind));
            }
        });
        return List.copyOf(operations);
    }

    /** The kind of a fact, without the prefix; none for what stands in every fix. */
    private static Optional<String> operation(Fact fact) {
        return switch (fact.kind().family()) {
            case MEMORY, CALL, FLOW, DECLARATION -> Optional.empty();
            default -> Optional.of(fact.kind().id().replaceFirst("^op:", ""));
        };
    }

    void keep(Said said) {
        if (study.isPresent()) {
            all.put(new FixId(said.verdict().repository(), said.verdict().commit()), said.annotation());
        }
    }

    void makeSearchable() throws IOException {
        if (study.isPresent()) {
            FixIndex.annotate(Study.open(study.get()), all);
        }
    }
}
