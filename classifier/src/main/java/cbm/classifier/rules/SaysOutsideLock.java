package cbm.classifier.rules;

import java.util.List;

/** The message tells to call something without the lock, or that callbacks may call back. */
final class SaysOutsideLock implements Rule {

    private static final Card CARD = new Card(
            "message-outside-lock",
            "The message tells to do something without the lock, or that callbacks may call back",
            "A subject that begins with call, run, notify, publish or the like and goes on with without, outside or unlocked; or that lets"
                    + " callbacks, listeners or handlers use what calls them.",
            "What was called under the lock took it again, or waited for somebody who needs it.",
            "The lock was slow only.",
            "GoBench, CGO 2021, doi:10.1109/CGO51591.2021.9370317, double locking");

    private static final String CALL =
            "(?:call|run|invoke|notify|publish|send|emit|deliver|dispatch|fire|execute|perform|do|reload|trigger|close|log|flush|wait|report)";
    private static final String CALLBACKS =
            "(?:callback|listener|observer|handler|hook|subscriber|watcher|visitor|plugin)s?";

    private static final Cue CUE = Cue.subject("^(?:always |only )?" + CALL
            + "\\b.*\\b(?:unlocked\\b|(?:without|outside)(?: of)? (?:\\S+ ){0,3}\\S*(?:(?<![bc])lock|mutex|mu|mut|mtx|critical section)\\b)"
            + "|^(?:don't|do not|never|avoid|stop) " + CALL
            + "\\w*\\b.*\\b(?:under|while holding|with) (?:\\S+ ){0,3}\\S*(?:(?<![bc])lock|mutex|mu|mut|mtx)\\b"
            + "|\\b(?:allow|let|permit)\\w* " + CALLBACKS
            + " (?:to )?(?:re-?enter|use|call|cancel|remove|register|unregister|un)\\w*"
            + "|\\b" + CALLBACKS
            + " (?:may|can|could|to) (?:now )?(?:re-?enter|use|call|cancel|remove|register|unregister)\\w*");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
