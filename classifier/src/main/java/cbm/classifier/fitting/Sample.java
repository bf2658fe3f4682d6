package cbm.classifier.fitting;

import cbm.classifier.evaluation.Benchmarks;
import cbm.classifier.evaluation.Judged;
import cbm.classifier.evaluation.Split;
import cbm.classifier.evaluation.WrittenCases;
import cbm.classifier.label.Answer;
import cbm.classifier.label.LabelSet;
import cbm.classifier.verdict.Judge;
import cbm.classifier.verdict.Signals;
import cbm.classifier.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * One labelled commit that weights may be found on, in one view.
 *
 * @param application the project's name as the study has it; the same for the study's bugs and for keyword hits
 * @param view how much of the commit was at hand
 * @param source where it is from
 * @param readers how many readers its labels rest on: two for the study's and for settled ones; one for written ones, as they are no bugs of a program
 * @param judged what a reader says of it, and what the rules saw
 */
public record Sample(String application, Benchmarks.View view, Source source, int readers, Judged judged) {

    /** Where labelled commits are from. */
    public enum Source {
        /** The study's bugs, which say nothing of what is no fix. */
        STUDY,
        /** Keyword hits, which may be no fixes. */
        HIT,
        /** Invented fixes, among which rare kinds are as many as usual ones. */
        WRITTEN,
        /** The same of writers who wrote other commits too. */
        WRITTEN_HIT
    }

    /**
     * All that is free, in either view: the study's development split, the parts of the keyword hits that are not held out, and those of
     * the written fixes.
     */
    public static List<Sample> all() {
        Judge any = new Judge();
        List<Sample> all = new ArrayList<>();
        for (Benchmarks.View view : Benchmarks.View.values()) {
            Benchmarks.study(Split.DEVELOPMENT, view, any).forEach(one -> all.add(of(view, Source.STUDY, 2, one)));
            for (Benchmarks.Part part : Benchmarks.Part.values()) {
                if (part.free()) {
                    Benchmarks.detection(part, view, any).forEach(one -> all.add(of(view, Source.HIT, 2, one)));
                }
            }
            written(all, view, any);
        }
        return List.copyOf(all);
    }

    private static void written(List<Sample> all, Benchmarks.View view, Judge any) {
        WrittenCases.kinds(one -> !one.heldOut() && !one.hit(), view, any)
                .forEach(one -> all.add(of(view, Source.WRITTEN, 1, one)));
        WrittenCases.hits(one -> !one.heldOut(), view, any)
                .forEach(one -> all.add(of(view, Source.WRITTEN_HIT, 1, one)));
    }

    private static Sample of(Benchmarks.View view, Source source, int readers, Judged judged) {
        return new Sample(application(judged.group()), view, source, readers, judged);
    }

    private static String application(String group) {
        return switch (group) {
            case "moby/moby" -> "docker";
            case "grpc/grpc-go" -> "grpc";
            case "etcd-io/etcd" -> "etcd";
            case "etcd-io/bbolt" -> "boltdb";
            default -> group;
        };
    }

    /** The rules that fired, and how loud each speaks. */
    public Signals signals() {
        return Signals.of(judged.verdict().evidence());
    }

    /** Whether it is a keyword hit of a program's history. */
    public boolean isHit() {
        return source == Source.HIT;
    }

    /** Whether it may be no fix. */
    public boolean isOpen() {
        return source == Source.HIT || source == Source.WRITTEN_HIT;
    }

    /** Whether it is a commit that somebody has made to a program. */
    public boolean isReal() {
        return source == Source.STUDY || source == Source.HIT;
    }

    /** Whether the reader calls it a fix. */
    public boolean isFix() {
        return judged.truth().fix() == Answer.YES;
    }

    /** The reader's labels. */
    public LabelSet labels() {
        return judged.truth().labels();
    }

    /** What another judge says of it, counted under its application. */
    public Judged judgedBy(Judge judge, Judge.Known known) {
        Verdict seen = judged.verdict();
        return new Judged(
                judged.id(),
                application,
                judged.truth(),
                judge.judge(seen.repository(), seen.commit(), seen.evidence(), seen.patchOnly(), known));
    }
}
