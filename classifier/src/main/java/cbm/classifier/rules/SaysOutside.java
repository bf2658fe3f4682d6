package cbm.classifier.rules;

import java.util.List;

/** The message speaks of what lies outside of the program. */
final class SaysOutside implements Rule {

    private static final Card CARD = new Card(
            "message-outside-program",
            "The message speaks of what lies outside of the program",
            "Kernel, other processes, their start and end, commands, shells, exit codes, clocks, files on disk, directories, mounts, devices, namespaces, DNS, an operating system.",
            "What races or hangs there is a process, a file or a machine, and no goroutine.",
            "A race of goroutines over a file or a process; the name of a package before a subject does not count.",
            "");

    private static final Cue CUE = Cue.words(
                    "\\bkernel\\b|\\budev\\b|\\bsystemd\\b|\\biptables\\b|\\bnetlink\\b|\\bwindows\\b|\\bdns\\b"
                            + "|\\b(?:other|another|sub|multiple|several|external|child|separate)[- ]?process(?:es)?\\b|\\bpids?\\b|\\bexit codes?\\b|\\bshell\\b|\\bcommands?\\b|\\bscripts?\\b|\\bbinary\\b|\\bexecutables?\\b"
                            + "|\\bclocks?\\b|\\bfile ?systems?\\b|\\bon[- ]disk\\b|\\bdirector(?:y|ies)\\b"
                            + "|\\bprocess(?:es)? (?:to )?(?:exit|die|end|finish|start|terminat|is|was|are|has|have)\\w*|\\bchild(?:ren)?\\b|\\bsub-?process\\w*|\\bzombies?\\b|\\bdefunct\\b|\\bipc\\b"
                            + "|\\bnamespaces?\\b|\\b(?:un)?mount(?:s|ed|ing|points?)?\\b|\\bdevices?\\b|\\binotify\\b|\\bfsnotify\\b")
            .butNot(
                    Vocabulary.PREFIX,
                    "\\b(?:race|time|timing|sliding|small|short|tiny|narrow|large|flow[- ]control|rate|send|receive|congestion) windows?\\b",
                    "\\b(?:until|till|before) (?:the )?(?:\\w+ )?process (?:exit|end|terminat|die|stop)\\w*|\\bfor the (?:life|lifetime) of the process\\b|\\brestart\\w* the clock\\b",
                    "\\b(?:vector|logical|mock|fake) clocks?\\b",
                    "\\bchild(?:ren)? (?:go-?routine|context|span|node|balancer|polic)\\w*");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
