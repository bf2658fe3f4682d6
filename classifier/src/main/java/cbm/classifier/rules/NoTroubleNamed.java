package cbm.classifier.rules;

import cbm.classifier.verdict.Evidence;
import java.util.List;

/** The message names no trouble. */
final class NoTroubleNamed implements Rule {

    private static final Card CARD = new Card(
            "message-no-trouble",
            "The message names no trouble",
            "No race, deadlock, leak, hang, panic or other error of the runtime, bug, fix, failure, problem, safety or the like in the whole message, and nothing that is to happen atomically. Not asked of an empty one, nor of one in other letters than those of English.",
            "Who repairs something says what was broken; features, refactorings and tuning have no trouble to name.",
            "Terse messages that name the operation only, such as \"unlock on error\".",
            "What do large commits tell us, MSR 2008, doi:10.1145/1370750.1370773");

    /** What goes wrong, told as a story of two that meet. */
    private static final String STORY =
            "\\b(?:can|could|may|might|would) (?:\\w+ )?both\\b|\\b(?:two|several|multiple|many) [\\w/-]+ (?:at once|at the same time|concurrently|in parallel|together)\\b"
                    + "|\\b(?:someone|somebody|anyone|another \\w+) (?:else )?(?:may|might|could|can|would) (?:\\w+ )?(?:have|be|already|now)\\b"
                    + "|\\b(?:had|have|has) (?:\\w+ )?(?:already |been )+\\w+ (?:\\w+ ){0,2}(?:by then|meanwhile|in between|in the meantime)\\b"
                    + "|\\bin between\\b|\\bmeanwhile\\b|\\bin the meantime\\b|\\bwaited (?:for|on) each other\\b|\\beach other\\b.{0,10}\\bwait"
                    + "|\\b(?:not|never|n't) (?:meant |made |intended )?to (?:use|share|be used|be shared) (?:\\w+ ){0,4}(?:from|between|among|by|across) (?:\\w+ )?(?:go-?routines|threads)\\b"
                    + "|\\bwithout (?:\\w+ ){0,2}(?:lock|mutex|synchroni[sz]ation|locking)\\b|\\bcircular wait\\b|\\bab[-/ ]?ba\\b"
                    + "|\\b(?:do not|don't|never|no longer|stop) shar(?:e|ing)\\b.{0,40}\\b(?:between|among|across) (?:\\w+ )?(?:go-?routines|threads|workers|requests|tests|subtests)\\b"
                    + "|\\b(?:re-?checks?|check(?:s|ed)? again|look again) (?:\\w+ ){0,4}(?:after|under|with|once|when)\\b|\\bunlock(?:s|ed|ing)? (?:\\w+ ){0,3}(?:on|before|in|at) (?:\\w+ ){0,3}(?:error|errors|fail\\w*|return\\w*|exit|continu\\w*|path|paths|branch)\\b|\\b(?:return|continue|break|error|exit)(?:[- ](?:path|branch|case))? (?:un)?lock"
                    + "|\\b(?:is|are|was|were|get|gets|got) (?:not |no longer |never )?(?:lost|copied|dropped)\\b|\\blos(?:es|ing|t) (?:an? |the |some )?(?:event|update|signal|wake|notif|message|write)\\w*"
                    + "|\\bcop(?:y|ies|ied|ying)\\b.{0,30}\\b(?:lock|mutex|waitgroup)\\b|\\bby value\\b"
                    + "|\\bboth (?:\\w+ ){0,3}(?:modif(?:y|ies|ied)|writ(?:e|es|ing)|updat(?:e|es|ed)|append(?:s|ed)?|mutat(?:e|es|ed)|access(?:es|ed)?|ready)\\b"
                    + "|\\b(?:do not|don't|never|must not|should not|mustn't|shouldn't|cannot|can't) (?:be )?(?:re-?us|shar|mutat|modif)\\w*"
                    + "|\\bout-?liv(?:e|es|ed|ing)\\b|\\balthough\\b|\\beven though\\b"
                    + "|\\bserial(?:ize|ise)s? (?:\\w+ ){0,3}(?:per|access|calls|by)\\b";

    /** Each with its own, what comes first, and to what end. */
    private static final String REPAIR = "\\b(?:each|every) (?:\\w+ ){1,4}(?:its|their) own\\b"
            + "|\\b(?:two|several|multiple|many) (?:\\w+ )?(?:" + Vocabulary.GOROUTINE
            + "|threads|callers|requests) (?!to\\b)"
            + "|\\b(?:return|returns|hand(?:s|ing)? out|give|gives|giving|pass|passes|make|makes) (?:\\w+ ){0,2}(?:copy|copies|clone|clones)\\b"
            + "|\\b(?:copy|copies|clone|clones) (?:\\w+ ){1,4}before (?:\\w+ ){0,2}(?:chang|modif|mutat|writ|updat|return|releas|us|mess)\\w*"
            + "|\\bcopy (?:\\w+ ){1,4}before (?:the |it |they )"
            + "|\\btake (?:the |a )?(?:write|exclusive) lock|\\bdouble (?:lock|unlock|close)"
            + "|\\bso (?:that )?(?:\\w+ ){1,3}(?:returns?|exits?|ends?|terminates?|stops?|quits?|unblocks?|wakes? up)\\b"
            + "|\\bwait(?:s|ing)? for .{1,40}\\bbefore\\b"
            + "|\\bstart(?:s|ed|ing)? (?:the |all |its |their )?(?:\\w+ )?(?:" + Vocabulary.GOROUTINE
            + "|workers?|loops?|consumers?|readers?|receivers?|listeners?|threads?) (?:\\w+ )?(?:before|after|once|last|first)\\b"
            + "|\\bbefore (?:starting|spawning|launching|running) (?:\\w+ ){0,3}(?:go-?routines?|loops?|workers?|threads?|listeners?)\\b";

    /** That something does not do its part. */
    private static final String FAILS_TO =
            "\\b(?:do|does|did|is|are|was|were|would|could|can) ?(?:not|n't|n\u2019t|nt) (?:be )?(?:always |really |actually |even )?"
                    + "(?:stop|exit|return|end|finish|terminat|quit|clos|releas|unlock|cancel|wak|notif|deliver|receiv|wait|work|guard|lock|come up|make progress)\\w*";

    private static final MessagePattern TROUBLE = MessagePattern.of(
            "\\brac(?:e|es|ed|y|ey|ing)\\b|\\block-?ups?\\b|(?:dead|live)[- ]?lock|\\bstarv"
                    + "|\\bleak|\\bhang|\\bhung\\b|\\bstuck\\b|\\bblock(?:s|ed|ing)?\\b|\\bforever\\b|\\bindefinite|\\bnever\\b"
                    + "|\\bpanic|\\bcrash|\\bcorrupt|\\bfail|\\bflak(?:e|es|ed|y|ey|iness|ing)\\b"
                    + "|\\bfix|\\bbugs?\\b|\\bbuggy\\b|\\bissues?\\b|\\bproblem|\\bincorrect|\\bwrong|\\bbroken\\b|\\bbreaks?\\b|\\bmissing\\b|\\bforg[eo]t"
                    + "|\\bsolv(?:e|es|ed|ing)\\b|\\beliminat|\\bmistake|\\bregress|\\bdefect|\\btrouble|\\bunresponsive|\\bfreez|\\bfroze|\\bwedg|\\bstall"
                    + "|\\bmisbehav|\\bunsynchroni|\\bsimultaneous|\\btoo (?:early|late|soon)\\b|\\bstill running\\b|\\bafter clos|\\bon closed\\b"
                    + "|\\btwice\\b|\\boverwr[io]t(?:e|es|ten|ing)\\b|\\bpil(?:e|es|ed|ing) up\\b|\\bstep(?:s|ped|ping)? on\\b"
                    + "|\\bunsafe|\\bunprotected\\b|\\bunguarded\\b|\\bsafe|\\bprotect|\\bavoid|\\bprevent|\\bensur|\\bmake sure\\b|\\batomically\\b"
                    + "|\\bnon-?determin|\\bindetermin|\\bunpredictab|\\bguarante|\\bconflict|\\binconsisten|\\bspurious|\\bsometimes\\b"
                    + "|\\bindex out of range\\b|\\bfatal error\\b|\\bruntime error\\b|\\bconcurrent map\\b|\\bgarbled\\b|\\bmangled\\b|\\b(?:vanish|disappear)|\\bdo(?:es)?(?: not|n't) add up\\b"
                    + "|\\boccasional|\\bintermittent|\\bbad things?\\b|\\bundesir|\\bharmful|\\bno promise\\b|\\b(?:must|should|ha[sd]|have|needs?) (?:to )?be (?:locked|held|guarded)\\b");

    /** What is asked only of a message without such words, as it takes longer to look for. */
    private static final MessagePattern TOLD = MessagePattern.of(FAILS_TO + "|" + REPAIR + "|" + STORY);

    /** Words that tell of trouble by themselves, such as where a lock has to be held. */
    private static final List<Rule> TELLING = List.of(
            new SaysLockDuty(),
            new SaysStaleTick(),
            new SaysSpins(),
            new SaysCapture(),
            new SaysWaitsForItself(),
            new SaysWithMany(),
            new SaysGoroutineLeak(),
            new SaysCouldGoWrong(),
            new SaysEndsTrouble(),
            new SaysNowAndThen());

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        List<MessageText.Sentence> sentences = fix.message().sentences();
        MessageText message = fix.message();
        if (sentences.isEmpty()
                || message.mentions(TROUBLE)
                || message.mentions(TOLD)
                || Heard.any(fix, TELLING)
                || OtherScript.isThatOf(message)) {
            return List.of();
        }
        return List.of(
                Finding.fired(Evidence.inMessage(id(), sentences.getFirst().line(), List.of())));
    }
}
