package cbm.classifier.rules;

import java.util.List;

/** The message speaks of users and their choices. */
final class SaysUsers implements Rule {

    private static final Card CARD = new Card(
            "message-users",
            "The message speaks of users and their choices",
            "User, default, configurable, option, flag.",
            "What the program offers is changed.",
            "A bug that users met.",
            "");

    private static final Cue CUE = Cue.words(
                    "\\busers?\\b|\\bby default\\b|\\bdefaults?\\b|\\bconfigurable\\b|\\boptions?\\b|\\bflags?\\b|\\bcommand[- ]line\\b")
            .butNot(
                    "\\b(?:report\\w*|seen|found|noticed|met|hit|observed) (?:\\w+ )?(?:by|from) (?:\\w+ ){0,2}users?\\b|\\busers? (?:see|saw|report|noticed|met|hit|observed?|experienc|complain|get|got)\\w*|\\bonly users?\\b",
                    "\\bdefaults? (?:case|branch|arm|clause)|\\bselect\\w*\\b.{0,30}\\bdefault",
                    "\\b(?:atomic|boolean|bool|running|closed|closing|stopped|stopping|started|done|dirty|ready|shutdown|shutting down|exit|busy|active|dead|finished|cancel\\w*|initiali[sz]ed|internal|volatile) flags?\\b",
                    "\\b(?:(?:sets?|setting|unset\\w*|clear(?:s|ed|ing)?|reset\\w*|stale|reads?|reading|toggl\\w+|flip\\w*)"
                            + "|(?:tests?|testing|tested|check(?:s|ed|ing)?|writes?|writing) (?:the|a|its|this|that))"
                            + "(?: (?:of|to))?(?: (?:the|a|an|its|this|that|same|stale))*(?: (?!command)\\w+)? flag\\b(?! (?:on|in) the command)");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
