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
                    "\\b"
                            + Vocabulary.RACE
                            + "\\b|\\bdata ?rac\\w*|\\btoctou\\b|\\b(?:dead|live)[- ]?lock\\w*|\\bleak\\w*|\\bhangs?\\b|\\bhanging\\b|\\bhung\\b|\\bstuck\\b|\\bfreez(?:es|ing)\\b|\\bfreeze(?= (?:when|if|on|in|during|after|while)\\b|$)|\\bfroze\\b|\\block(?:s|ed|ing)?[- ]ups?\\b|\\bstarv(?:e|es|ed|ing|ation)\\b"
                            + "|\\b(?:block|wait)(?:s|ed|ing)? (?:\\w+ )?"
                            + Vocabulary.FOREVER
                            + "|\\b(?:thread|goroutine|concurren(?:cy|t)|race)[- ]?(?:un)?saf\\w*|\\b(?:un)?synchroni[sz]\\w*|\\bsimultaneous\\w*|\\bconcurrent(?:ly)? (?:map|access|read|write|use|quer|call|request|modif|updat|mutat|invo|stop|start|clos)\\w*|\\bsafe (?:for|under|with) concurren\\w*|\\bmutual exclusion\\b"
                            + "|\\block(?:ing)? (?:order|inversion)|\\bsend on closed|\\bclosed channel|\\b(?:double|twice)[- ]clos\\w*|\\bnegative waitgroup|\\blost wake-?ups?\\b"
                            + "|\\b"
                            + Vocabulary.GOROUTINE
                            + "\\b|\\b(?:in|by|under|with) (?:the |a )?(?:\\w+ )?(?:lock|mutex)\\b|\\batomic(?:ally)? (?:read|writ|access|load|stor|updat)\\w*|\\bflak(?:e|es|y|ey|iness)\\b|\\bde-?flak\\w*")
            .butNot(
                    "(?:handle|ticker|memory|fd|file|descriptor|socket|mount) leak\\w*",
                    "merge race",
                    "\\b" + Vocabulary.GOROUTINE
                            + "(?: stack| thread)?[- ]?(?:dump|trace|profile|count|id|name|label|metric)\\w*",
                    "leak[- ]?(?:check|detect|test)\\w*",
                    "lock ?file\\w*",
                    "\\bleaky[- ](?:bucket|abstraction)\\w*|\\b(?:secret|credential|information|data|password|token|privacy|pii) leak\\w*",
                    "\\b(?:code|feature|deployment|release|change|merge) freez\\w*|\\bfreez\\w* (?:the )?(?:time|clock|account|fund|version|dependenc|schema|api|asset|token)\\w*",
                    SaysCi.DETECTOR,
                    Vocabulary.TAKEN_BACK,
                    Vocabulary.OTHER_RACES,
                    Vocabulary.OTHER_DEADLOCKS,
                    Vocabulary.OTHER_SYNC);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
