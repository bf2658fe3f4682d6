package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Retype;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** A channel's buffer got another size. */
final class CapacityChanged implements Rule {

    private static final Card CARD = new Card(
            "buffer-resized",
            "A channel's buffer got another size",
            "The capacity of a channel changed.",
            "The buffer was too small for all that is sent before anybody receives.",
            "Tuning.",
            "GCatch and GFix, ASPLOS 2021, doi:10.1145/3445814.3446756");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this,
                fix,
                (function, change) ->
                        change.has(Retype.CAPACITY) || change.has(Retype.UNBUFFERED) || isExchanged(function, change));
    }

    /** Whether a capacity is another expression than before: something was exchanged where the channel is made. */
    static boolean isExchanged(FunctionChange function, FactChange make) {
        return make.kind() == FactKind.MAKE_CHANNEL
                && !Operations.retyped(make)
                && make.before().map(fact -> fact.detail().equals("expression")).orElse(false)
                && make.fact().detail().equals("expression")
                && Operations.within(
                        function,
                        change -> change.kind() == FactKind.EXCHANGE
                                && change.fact().line() == make.fact().line());
    }
}
