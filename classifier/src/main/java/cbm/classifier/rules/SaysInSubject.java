package cbm.classifier.rules;

import java.util.List;

/** The subject itself names a concurrency bug. */
final class SaysInSubject implements Rule {

    private static final Card CARD = new Card(
            "message-subject",
            "The subject itself names a concurrency bug",
            "Race, deadlock, leak, hang, stuck, safe for goroutines, synchronise, lock order and the like in the subject.",
            "What stands in the subject is what the change is for; what stands further down may be an aside.",
            "Tests and documentation of such bugs.",
            "");

    private static final Cue CUE = Cue.subject(
                    "\\brac(?:e|es|y|ey|ing)\\b|\\bdata ?rac\\w*|\\b(?:dead|live)[- ]?lock\\w*|\\bleak\\w*|\\bhangs?\\b|\\bhanging\\b|\\bhung\\b|\\bstuck\\b|\\bblock(?:s|ed|ing)? forever|\\b(?:thread|goroutine|concurrency)[- ]?(?:un)?saf\\w*|\\b(?:un)?synchroni[sz]\\w*|\\bconcurrent(?:ly)? (?:map|access|read|write|use|quer|call|request)\\w*|\\block(?:ing)? (?:order|inversion)|\\bsend on closed|\\bclosed channel|\\bgoroutines?\\b|\\b(?:in|by|under|with) (?:the |a )?(?:\\w+ )?(?:lock|mutex)\\b|\\batomic(?:ally)? (?:read|writ|access|load|stor|updat)\\w*|\\bflak(?:e|es|y|ey|iness)\\b")
            .butNot(
                    "(?:handle|ticker|memory|fd|file|descriptor|socket|mount) leak\\w*",
                    "merge race",
                    "leak[- ]?(?:check|detect|test)\\w*",
                    "lock ?file\\w*");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
