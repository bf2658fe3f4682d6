package cbm.classifier.rules;

import java.util.List;

/** The message speaks of a timer's old tick. */
final class SaysStaleTick implements Rule {

    private static final Card CARD = new Card(
            "message-stale-tick",
            "The message speaks of a timer's old tick",
            "A stale or old tick or expiry, to drain a timer, to arm a timer again, a timer that had fired already, or that fires at once.",
            "A timer that fired keeps its tick, which the next receive takes for a new one.",
            "Timers of the program's own.",
            "Documentation of the Go package time, Timer.Reset");

    private static final Cue CUE = Cue.words(
            "\\b(?:stale|old|left-?over|spurious|pending|queued) (?:timer |ticker )?(?:tick|expiry|expiration|timer|timer event)s?\\b"
                    + "|\\bdrain\\w*\\b.{0,20}\\b(?:timer|ticker)|\\b(?:timer|ticker)\\b.{0,20}\\bdrain\\w*"
                    + "|\\b(?:timer|ticker)s? (?:\\w+ )?(?:had|has|may have|might have)? ?(?:already |just )?(?:fired|expired)\\b"
                    + "|\\bticks? of (?:the |an? )(?:\\w+ )?(?:timer|ticker)\\b|\\b(?:timer|ticker)'s (?:old |last )?ticks?\\b|\\bstop (?:comes|came|is called) too late\\b"
                    + "|\\bre-?arm\\w*\\b.{0,20}\\btimers?\\b|\\btimers?\\b.{0,20}\\bre-?arm\\w*"
                    + "|\\b(?:timer|ticker)s?\\b.{0,40}\\b(?:fir(?:es?|ed|ing)|expir(?:es?|ed)|go(?:es)? off|went off) (?:at once|immediately|right away|too (?:early|soon)|prematurely|twice|again)\\b"
                    + "|\\b(?:timer|ticker)s? (?:made |created |started |armed )?(?:with|of) (?:a )?(?:zero|0|negative)\\b|\\btime\\.newtimer\\(0\\)"
                    + "|\\breset\\w*\\b.{0,25}\\b(?:running|active|expired|fired|stopped) timer");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
