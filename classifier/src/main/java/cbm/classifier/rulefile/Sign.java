package cbm.classifier.rulefile;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.rules.Cue;
import cbm.classifier.rules.Dossier;
import cbm.classifier.rules.Finding;
import cbm.classifier.rules.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** What a written rule looks for in a fix. */
sealed interface Sign {

    /**
     * What a sign finds.
     *
     * @param holds whether it is there
     * @param findings the places that show it, and those that nearly do
     */
    record Result(boolean holds, List<Finding> findings) {
        public Result {
            findings = List.copyOf(findings);
        }

        static Result of(List<Finding> findings) {
            return new Result(findings.stream().anyMatch(Finding::counts), findings);
        }
    }

    /** Looks for it in a fix, for the rule of an id. */
    Result in(Dossier fix, String rule);

    /** A change of a fact, but for those of which something else in the fix says that it means nothing. */
    record OfFact(FactTest test, List<Exception> exceptions) implements Sign {
        public OfFact {
            exceptions = List.copyOf(exceptions);
        }

        /** A change elsewhere that takes the meaning from one of the same subject, and why. */
        record Exception(FactTest elsewhere, String because) {
            boolean holds(Dossier fix, FactChange change) {
                return fix.functions().stream()
                        .anyMatch(function -> function.facts().stream()
                                .anyMatch(other -> elsewhere.holds(function, other) && sameSubject(other, change)));
            }

            private static boolean sameSubject(FactChange one, FactChange other) {
                var subject = one.fact().subject();
                var second = other.fact().subject();
                return subject.sameAs(second) || subject.lastName().equals(second.lastName());
            }
        }

        @Override
        public Result in(Dossier fix, String rule) {
            Findings findings = new Findings(rule);
            for (FunctionChange function : fix.functions()) {
                for (FactChange change : function.facts()) {
                    if (test.holds(function, change)) {
                        add(fix, change, findings);
                    }
                }
            }
            return Result.of(findings.list());
        }

        private void add(Dossier fix, FactChange change, Findings findings) {
            for (Exception exception : exceptions) {
                if (exception.holds(fix, change)) {
                    findings.nearly(change, exception.because);
                    return;
                }
            }
            findings.fired(change);
        }
    }

    /** Words of the commit message. */
    record OfMessage(Cue cue) implements Sign {
        @Override
        public Result in(Dossier fix, String rule) {
            return Result.of(cue.in(fix.message(), rule));
        }
    }

    /** Signs of which all have to be there. */
    record All(List<Sign> signs) implements Sign {
        public All {
            signs = List.copyOf(signs);
        }

        @Override
        public Result in(Dossier fix, String rule) {
            return Sign.joined(signs, fix, rule, (holds, more) -> holds && more, true);
        }
    }

    /** Signs of which one is enough. */
    record Any(List<Sign> signs) implements Sign {
        public Any {
            signs = List.copyOf(signs);
        }

        @Override
        public Result in(Dossier fix, String rule) {
            return Sign.joined(signs, fix, rule, (holds, more) -> holds || more, false);
        }
    }

    /** A sign that must not be there; it has no place to point at. */
    record Not(Sign sign) implements Sign {
        @Override
        public Result in(Dossier fix, String rule) {
            return new Result(!sign.in(fix, rule).holds(), List.of());
        }
    }

    private static Result joined(
            List<Sign> signs, Dossier fix, String rule, BiFunction<Boolean, Boolean, Boolean> join, boolean start) {
        boolean holds = start;
        List<Finding> findings = new ArrayList<>();
        for (Sign sign : signs) {
            Result result = sign.in(fix, rule);
            holds = join.apply(holds, result.holds());
            findings.addAll(result.findings());
        }
        return new Result(holds, findings);
    }
}
