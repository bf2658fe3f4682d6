package cbm.classifier.rules;

import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Arm;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A channel of a select is looked at once more without waiting. */
final class ChannelAskedAgain implements Rule {

    private static final Card CARD = new Card(
            "channel-asked-again",
            "A channel of a select is looked at once more without waiting",
            "A new select with a default and one channel, under no lock, which another select waits for beside other channels; or a new function of such a select, called in the loop or arm of one.",
            "Of arms that are ready a select takes any; what must come first, such as a stop, needs a look of its own.",
            "A look that saves waiting.",
            "Go language specification, select statements");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this,
                fix,
                Set.of(FactKind.SELECT),
                (function, change) -> change.after()
                        .flatMap(ChannelAskedAgain::looksAt)
                        .filter(channel -> !lookedBefore(function, channel))
                        .filter(channel -> isWaitedFor(fix, channel) || isCalledBesideSelect(fix, function))
                        .isPresent());
    }

    /** The only channel that a select looks at without waiting; under a lock it would ask for a state. */
    private static Optional<Arm> looksAt(Fact select) {
        List<Arm> arms = select.arms();
        boolean one = !select.surroundings().underLock()
                && arms.size() == 2
                && arms.stream().anyMatch(arm -> arm.kind() == Arm.Kind.DEFAULT);
        return one ? arms.stream().filter(ChannelAskedAgain::receives).findFirst() : Optional.empty();
    }

    private static boolean receives(Arm arm) {
        boolean ofTimer = arm.channel().endsWith(".C");
        return !ofTimer && (arm.kind() == Arm.Kind.RECEIVE || arm.kind() == Arm.Kind.DONE);
    }

    private static boolean lookedBefore(FunctionChange function, Arm channel) {
        return RuntimeFacts.before(function)
                .flatMap(fact -> looksAt(fact).stream())
                .anyMatch(arm -> lastName(arm).equals(lastName(channel)));
    }

    private static boolean isWaitedFor(Dossier fix, Arm channel) {
        Stream<Fact> before = fix.functions().stream().flatMap(RuntimeFacts::before);
        Stream<Fact> after = fix.functions().stream().flatMap(RuntimeFacts::after);
        return before.anyMatch(fact -> waitsFor(fact, channel)) && after.anyMatch(fact -> waitsFor(fact, channel));
    }

    private static boolean waitsFor(Fact fact, Arm channel) {
        List<Arm> arms = fact.arms();
        return fact.kind() == FactKind.SELECT
                && arms.size() > 1
                && arms.stream().noneMatch(arm -> arm.kind() == Arm.Kind.DEFAULT)
                && arms.stream().anyMatch(arm -> receives(arm) && lastName(arm).equals(lastName(channel)));
    }

    private static String lastName(Arm arm) {
        return arm.channel().substring(arm.channel().lastIndexOf('.') + 1);
    }

    /** Whether the function is new and an old one now calls it after a select has chosen. */
    private static boolean isCalledBesideSelect(Dossier fix, FunctionChange look) {
        return look.before().isEmpty()
                && fix.functions().stream()
                        .filter(Operations::lives)
                        .filter(function -> RuntimeFacts.before(function).anyMatch(ChannelAskedAgain::isOfSelect))
                        .flatMap(function -> function.added(FactKind.CALL))
                        .anyMatch(call -> call.detail().equals(look.function().simpleName()));
    }

    private static boolean isOfSelect(Fact fact) {
        return !fact.surroundings().selectArms().isEmpty()
                && !fact.surroundings().hasArm(Arm.Kind.DEFAULT);
    }
}
