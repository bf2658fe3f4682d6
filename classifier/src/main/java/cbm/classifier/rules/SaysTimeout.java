package cbm.classifier.rules;

import java.util.List;

/** The message speaks of another timeout. */
final class SaysTimeout implements Rule {

    private static final Card CARD = new Card(
            "message-timeout-raised",
            "The message speaks of another timeout",
            "Increase, raise, bump, extend, shorten a timeout, deadline or interval.",
            "Other numbers change no order.",
            "The timeout is part of a larger repair.",
            "An empirical analysis of flaky tests, FSE 2014, doi:10.1145/2635868.2635920");

    private static final Cue CUE = Cue.words(
            "\\b(?:increas|rais|bump|extend|lengthen|relax|longer|larger|higher|doubl|shorten|lower|reduc|tun|adjust)\\w*\\b.{0,30}\\b(?:time-?outs?|deadlines?|delays?|intervals?|tolerance|wait(?:ing)? (?:time|period|limit)s?|time limits?|sleeps?|sleep times?|durations?)\\b|\\btime-?outs?\\b.{0,20}\\b(?:increas|rais|longer|larger|too (?:short|small|low|tight|aggressive))\\w*|\\bwait(?:s|ing)? (?:\\w+ )?longer\\b|\\bmore time (?:for|to)\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
