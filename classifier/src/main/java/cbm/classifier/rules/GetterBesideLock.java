package cbm.classifier.rules;

import java.util.List;

/** An access becomes the call of a getter, and locks are used otherwise. */
final class GetterBesideLock implements Rule {

    private static final Card CARD = new Card(
            "getter-beside-lock",
            "An access becomes the call of a getter, and locks are used otherwise",
            "A getter in place of an access, in a change that adds, removes or moves operations on locks.",
            "The getter is there so that every access holds the lock.",
            "A getter for looks beside a change of locks for another reason.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    private static final Rule GETTER = new AccessByGetter();

    private static final List<Rule> LOCKS = List.of(new TouchesLock());

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Heard.beside(fix, GETTER, LOCKS, id());
    }
}
