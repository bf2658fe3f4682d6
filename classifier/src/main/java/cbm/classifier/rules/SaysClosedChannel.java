package cbm.classifier.rules;

import cbm.classifier.change.FactStatus;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** The message speaks of a closed channel that is closed or sent to again. */
final class SaysClosedChannel implements Rule {

    private static final Card CARD = new Card(
            "message-closed-channel",
            "The message speaks of a closed channel that is closed or sent to again",
            "Send on closed channel, close of closed or nil channel; or closing twice, sending to what is closed, where a channel or a panic is named or a changed function closes a channel, and is no test that did so before.",
            "Go panics at once in each of these cases: a rule of channels was broken.",
            "Other things that are closed twice beside a channel, unless they are named as listeners, connections, files or the like.",
            "");

    private static final Cue CUE =
            Cue.words("\\bwrite-to-closed|\\bsend(?:ing)?[- ]on[- ](?:an? )?closed|\\bclose[- ]of[- ](?:nil|closed)\\b"
                    + "|\\bclos(?:e|es|ed|ing|ure)\\b.{0,15}\\b(?:nil|already[- ]closed|closed) (?:\\w+ )?chan\\w*"
                    + "|\\bchannel clos(?:e|ing) race|races? in channel close"
                    + "|panic.{0,30}\\bchannel"
                    + "|\\bclos(?:e|es|ed|ing)\\b.{0,40}\\bchannel\\b.{0,40}\\b(?:rac|panic|synchron)\\w*"
                    + "|\\brac(?:e|es|y|ey)\\b.{0,25}\\bsend\\b.{0,20}\\bchannel");

    /** What may be said of anything that is closed. */
    private static final Cue OF_ANYTHING = Cue.words(
                    "\\b(?:send|sends|sending|sent|write|writes|writing|publish\\w*|push\\w*)\\b.{0,25}\\b(?:on|to|into)\\b.{0,12}\\bclosed\\b"
                            + "|\\bclos(?:e|es|ed|ing)\\b.{0,30}\\b(?:twice|two times|multiple times|more than once|again|several times|a second time|many times)\\b"
                            + "|\\b(?:double|duplicate|second|repeated|multiple|redundant)[- ]clos\\w+|\\b(?:twice|doubly)[- ]closed\\b|\\bre-?clos(?:e|es|ed|ing)\\b"
                            + "|\\bclos(?:e|es|ing) (?:\\w+ ){0,2}idempotent")
            .butNot(
                    "\\bclosed (?:issues?|prs?|pull requests?|tickets?|accounts?|orders?|captions?|source)\\b.*",
                    "\\b(?:listeners?|conn(?:ection)?s?|files?|fds?|(?:file )?descriptors?|sockets?|body|bodies|readers?|pipes?|handles?)\\b.{0,30}\\bclos(?:e|es|ed|ing)\\b.{0,30}\\b(?:twice|two times|multiple times|more than once|again|several times)\\b",
                    "\\bclos(?:e|es|ed|ing)\\b.{0,20}\\b(?:listeners?|conn(?:ection)?s?|files?|fds?|descriptors?|sockets?|body|readers?|pipes?|handles?)\\b.{0,20}\\b(?:twice|two times|multiple times|more than once|again|several times)\\b",
                    "\\b(?:db|databases?|files?|fds?|conn(?:ection)?s?) double[- ]clos\\w+",
                    "\\bdouble[- ]clos\\w+.{0,15}\\b(?:listeners?|conn(?:ection)?s?|files?|fds?|descriptors?|sockets?|body|readers?)\\b");

    /** That it is a channel: its name, or what comes of it. */
    private static final MessagePattern CHANNEL = MessagePattern.of("\\bchan(?:nel)?s?\\b|\\w+chan\\b|\\bpanic");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        CUE.in(fix.message(), id()).forEach(findings::add);
        List<Finding> more = OF_ANYTHING.in(fix.message(), id());
        if (!more.isEmpty() && (fix.message().mentions(CHANNEL) || closesChannel(fix))) {
            more.forEach(findings::add);
        }
        return findings.list();
    }

    /** A test closes channels for itself, whatever it closes twice. */
    private static boolean closesChannel(Dossier fix) {
        for (Dossier.Standing each : fix.standing(Set.of(FactKind.CLOSE))) {
            if (!each.function().isTest() || each.change().status() != FactStatus.KEPT) {
                return true;
            }
        }
        return false;
    }
}
