package cbm.classifier.rules;

import java.util.List;

/** The message tells of a race, and of processes or machines. */
final class RaceOfProcesses implements Rule {

    private static final Card CARD = new Card(
            "race-of-processes",
            "The message tells of a race, and of processes or machines",
            "A race, and processes, daemons, commands, the kernel, hosts, machines, nodes, clusters or their members.",
            "What races may be these and not goroutines.",
            "Goroutines of a daemon that race over what it knows of processes or nodes.",
            "");

    private static final MessagePattern OUTSIDE = MessagePattern.of(
            "\\b(?:process(?:es)?|daemons?|commands?|kernel|hosts?|machines?|nodes?|clusters?|members?)\\b");

    private static final List<Rule> RACE = List.of(new SaysRace());

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        Heard.first(fix, RACE, id())
                .filter(race -> fix.message().mentions(OUTSIDE))
                .map(Finding::fired)
                .ifPresent(findings::add);
        for (MessageText.Sentence sentence : fix.message().sentences()) {
            if (findings.list().size() == 1) {
                Heard.words(sentence, OUTSIDE, id()).forEach(findings::add);
            }
        }
        return findings.list();
    }
}
