package cbm.classifier.rules;

import java.util.List;

/** The catalogue of rules as people read it. */
public final class Catalogue {

    private static final String MESSAGE = "message-";

    private Catalogue() {}

    /** The catalogue as a Markdown page, the content of {@code RULES.md}. */
    public static String markdown() {
        StringBuilder page = new StringBuilder();
        page.append("# The rules\n\n");
        page.append("Generated from the rules themselves by `cbm rules --markdown`; a test holds it fresh. ");
        page.append("What each is worth to which label `cbm rules ID` tells.\n\n");
        page.append("| rule | what it says |\n|---|---|\n");
        for (Rule rule : Rules.all()) {
            page.append("| [`")
                    .append(rule.id())
                    .append("`](#")
                    .append(rule.id())
                    .append(") | ");
            page.append(escaped(rule.card().title())).append(" |\n");
        }
        section(page, "Rules over what became of the code's facts", false);
        section(page, "Cues in the commit message", true);
        return page.toString();
    }

    private static void section(StringBuilder page, String title, boolean message) {
        page.append("\n## ").append(title).append('\n');
        for (Rule rule : Rules.all()) {
            if (rule.id().startsWith(MESSAGE) == message) {
                page.append("\n### ").append(rule.id()).append("\n\n");
                Card card = rule.card();
                page.append(escaped(card.title())).append(".\n\n");
                page.append("- Looks for: ").append(escaped(card.looksFor())).append('\n');
                page.append("- Why: ").append(escaped(card.means())).append('\n');
                page.append("- Wrong when: ").append(escaped(card.wrongWhen())).append('\n');
                if (!card.source().isEmpty()) {
                    page.append("- Source: ").append(escaped(card.source())).append('\n');
                }
            }
        }
    }

    private static String escaped(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;");
    }

    /** One rule's card as lines for a terminal. */
    public static List<String> lines(Rule rule) {
        Card card = rule.card();
        return List.of(
                card.id() + ": " + card.title(),
                "  looks for   " + card.looksFor(),
                "  why         " + card.means(),
                "  wrong when  " + card.wrongWhen(),
                "  source      " + (card.source().isEmpty() ? "the development split" : card.source()));
    }
}
