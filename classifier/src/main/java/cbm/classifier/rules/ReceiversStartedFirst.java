package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Effect;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The goroutines that receive from a channel are started before it is filled. */
final class ReceiversStartedFirst implements Rule {

    private static final Card CARD = new Card(
            "receivers-started-first",
            "The goroutines that receive from a channel are started before it is filled",
            "A goroutine that receives from a channel was started behind sends of the same function to it, and now is started before all of them,"
                    + " be they made by a function that is called.",
            "Nobody received yet: once the buffer was full the sender waited for goroutines that it had still to start.",
            "A channel with room for all that is sent.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    private static final Set<FactKind> RECEIVES = EnumSet.of(FactKind.RECEIVE, FactKind.RANGE_CHANNEL);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this,
                fix,
                Set.of(FactKind.GO),
                (function, change) -> Operations.lives(function) && goesFirstNow(function, change));
    }

    private static boolean goesFirstNow(FunctionChange function, FactChange go) {
        if (go.before().isEmpty() || go.after().isEmpty()) {
            return false;
        }
        Fact was = go.before().get();
        Fact is = go.after().get();
        return received(function, was, true)
                .anyMatch(channel -> isSentTo(RuntimeFacts.before(function), channel, 0, was.line())
                        && !isSentTo(RuntimeFacts.after(function), channel, 0, is.line())
                        && isSentTo(RuntimeFacts.after(function), channel, is.line(), Integer.MAX_VALUE));
    }

    /** The channels that a goroutine receives from, as its own function or what it calls does. */
    private static Stream<String> received(FunctionChange function, Fact go, boolean before) {
        Stream<String> called = go.effects().stream()
                .filter(effect -> RECEIVES.contains(effect.kind()))
                .map(Effect::member);
        Stream<String> within = (before ? RuntimeFacts.before(function) : RuntimeFacts.after(function))
                .filter(fact -> RECEIVES.contains(fact.kind())
                        && fact.surroundings().inGoroutine()
                        && fact.line() >= go.line()
                        && fact.line() <= go.place().lastLine())
                .map(fact -> fact.subject().member());
        return Stream.concat(called, within).filter(member -> !member.isEmpty());
    }

    /** Whether a function itself sends to a channel without a way out, between two lines. */
    private static boolean isSentTo(Stream<Fact> facts, String channel, int behind, int before) {
        return facts.anyMatch(fact -> fact.line() > behind
                && fact.line() < before
                && !fact.surroundings().inGoroutine()
                && !fact.isDeferred()
                && sends(fact, channel));
    }

    private static boolean sends(Fact fact, String channel) {
        return fact.kind() == FactKind.SEND
                ? fact.isBlocking() && fact.subject().member().equals(channel)
                : fact.kind() == FactKind.CALL
                        && fact.effects().stream()
                                .anyMatch(effect -> effect.kind() == FactKind.SEND
                                        && effect.member().equals(channel));
    }
}
