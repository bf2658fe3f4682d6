package cbm.classifier.rules;

import java.util.List;

/** Things move into critical sections, and more than that is done. */
final class BroughtUnderLock implements Rule {

    private static final Card CARD = new Card(
            "brought-under-lock-and-checked",
            "Things move into a critical section, and checks or other sections change with them",
            "Something moves into a critical section that was there before, and an access is made conditional, a state or nil is"
                    + " asked anew, or synchronisation changes in many functions.",
            "The move alone would not do: what repairs is the protection put round the check and the act.",
            "A check that has nothing to do with the lock.",
            "Learning from mistakes, ASPLOS 2008, doi:10.1145/1346281.1346323, atomicity violations");

    private static final Rule MOVED = new MovedIntoLock();

    private static final List<Rule> MORE =
            List.of(new AccessGuarded(), new StateGuard(), new NilChecked(), new SynchronisesWidely());

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Heard.beside(fix, MOVED, MORE, id());
    }
}
