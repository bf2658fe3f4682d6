package cbm.classifier.rules;

import java.util.List;

/** The access to a variable that a goroutine's closure shares is changed, and nothing stands elsewhere than before. */
final class SharingAloneChanged implements Rule {

    private static final Card CARD = new Card(
            "sharing-alone-changed",
            "The access to a variable that a goroutine's closure shares is changed, and nothing stands elsewhere than before",
            "A captured variable whose accesses come, go or come under a lock, where no statement is moved.",
            "The code is not put together anew: what is changed is how the closure shares.",
            "A closure that is rewritten for another reason.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069, section 6.1.1");

    private static final Rule SHARES = new CapturedGuarded();

    private static final List<Rule> STANDS = List.of(new NothingMoved());

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Heard.beside(fix, SHARES, STANDS, id());
    }
}
