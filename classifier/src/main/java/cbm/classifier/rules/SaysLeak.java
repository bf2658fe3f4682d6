package cbm.classifier.rules;

import java.util.List;

/** The message speaks of a leak of something else than memory or files. */
final class SaysLeak implements Rule {

    private static final Card CARD = new Card(
            "message-leak",
            "The message speaks of a leak of something else than memory or files",
            "Leak in any form, unless it is called a leak of memory, descriptors, files, mounts or connections.",
            "With Go that is often a goroutine with what it holds: a context, timer, watcher or stream.",
            "Leaks of any other resource.",
            "");

    private static final Cue CUE = Cue.words("\\ble[ae]k\\w*")
            .butNot(
                    "(?:memory|mem|fd|file|descriptor|socket|mount|disk|inode|secret|credential|information|abstraction|buffer|data|password|token|privacy|pii|tenant|dns|timezone) ?(?:descriptor )?leak\\w*",
                    "leak\\w* (?:memory|mem|fds?|files?|descriptors?|sockets?|mounts?|secrets?|credentials?|information|passwords?|tokens?|data)",
                    "leak ?check\\w*",
                    "\\bleaky[- ](?:bucket|abstraction|integrator|relu)\\w*",
                    "NOT leak\\w*",
                    Vocabulary.TAKEN_BACK);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
