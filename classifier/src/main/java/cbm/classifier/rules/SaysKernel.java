package cbm.classifier.rules;

import java.util.List;

/** The message speaks of the kernel. */
final class SaysKernel implements Rule {

    private static final Card CARD = new Card(
            "message-kernel",
            "The message speaks of the kernel",
            "Kernel or udev.",
            "What is slow, busy or out of order there is the system below, and no goroutine waits or races.",
            "A goroutine that races while it waits for the kernel.",
            "");

    private static final Cue CUE = Cue.words("\\bkernel\\b|\\budevd?\\b").butNot(Vocabulary.PREFIX);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
