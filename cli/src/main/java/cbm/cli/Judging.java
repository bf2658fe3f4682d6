package cbm.cli;

import cbm.classifier.Classifier;
import cbm.classifier.change.FixFacts;
import cbm.classifier.change.FixFactsText;
import cbm.classifier.verdict.Judge;
import cbm.miner.fix.Fix;
import cbm.miner.fix.Sources;
import cbm.miner.index.FixId;
import cbm.miner.study.Candidate;
import java.util.Optional;
import java.util.function.Function;

/** Judges fixes by the facts that a study keeps of them or, if it has none, by those that are read now. */
final class Judging<T> implements FixWork<Judging.Judged<T>> {

    /**
     * What came of it.
     *
     * @param said what is told of the result
     * @param facts the text of the facts, empty if they are not to be kept
     */
    record Judged<T>(FixId fix, T said, String facts) {}

    private final Classifier classifier;
    private final Judge.Known known;
    private final StudyFacts facts;
    private final Function<Classifier.Result, T> teller;

    /**
     * Makes the work.
     *
     * @param known what is known of the fixes beforehand
     * @param teller what is told of a result, which is not kept itself
     */
    Judging(Classifier classifier, Judge.Known known, StudyFacts facts, Function<Classifier.Result, T> teller) {
        this.classifier = classifier;
        this.known = known;
        this.facts = facts;
        this.teller = teller;
    }

    @Override
    public Judged<T> on(Fix fix, Sources sources) {
        FixFacts read = classifier.facts(fix, sources);
        boolean kept = facts.grows(fix.repository()) && !read.patchOnly();
        return judged(fix, read, kept ? FixFactsText.print(read) : "");
    }

    @Override
    public Optional<Judged<T>> known(Candidate candidate) {
        return facts.find(candidate.repository(), candidate.commit().name()).flatMap(text -> read(candidate, text));
    }

    private Optional<Judged<T>> read(Candidate candidate, String text) {
        try {
            return Optional.of(judged(candidate.fix(), FixFactsText.parse(text), text));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private Judged<T> judged(Fix fix, FixFacts read, String text) {
        FixId id = new FixId(fix.repository(), fix.commit());
        return new Judged<>(id, teller.apply(classifier.classify(fix, read, known)), text);
    }
}
