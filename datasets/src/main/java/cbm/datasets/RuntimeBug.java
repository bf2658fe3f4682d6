package cbm.datasets;

import java.util.Map;
import java.util.Optional;

/**
 * One of the 20 bugs at the edge between Go code and its runtime; the codes are those of the taxonomy of families and of the
 * study.
 *
 * @param row the checked row that the answers are read from
 */
public record RuntimeBug(Row row) {

    /** The spans of Go versions that the catalogue tells apart, by column, oldest first. */
    private static final Map<String, String> SPANS = spans();

    private static Map<String, String> spans() {
        Map<String, String> spans = new java.util.LinkedHashMap<>();
        spans.put("before_1_14", "before 1.14");
        spans.put("from_1_14", "1.14");
        spans.put("from_1_20", "1.20");
        spans.put("from_1_22", "1.22");
        spans.put("from_1_23", "1.23");
        spans.put("from_1_24", "1.24");
        return java.util.Collections.unmodifiableMap(spans);
    }

    /** The stable name, such as {@code timer-per-round}. */
    public String id() {
        return row.text("id");
    }

    /** What goes wrong, in a line. */
    public String title() {
        return row.text("title");
    }

    /** The code of the family. */
    public String family() {
        return row.text("family");
    }

    /** How much one must know to find it: {@code junior}, {@code middle} or {@code senior}. */
    public String difficulty() {
        return row.text("difficulty");
    }

    /** The parts of the runtime that it concerns. */
    public String subsystem() {
        return row.text("subsystem");
    }

    /** What is seen from outside. */
    public String symptom() {
        return row.text("symptom");
    }

    /** What a dump of the goroutines says that the goroutine in question waits for. */
    public String waitReason() {
        return row.text("wait_reason");
    }

    /** Why it happens. */
    public String cause() {
        return row.text("cause");
    }

    /** Which versions of Go it concerns, in words. */
    public String versions() {
        return row.text("versions");
    }

    /** The state by span of versions, oldest first: {@code bug}, {@code less}, {@code other} or {@code none}. */
    public Map<String, String> statesByVersion() {
        Map<String, String> states = new java.util.LinkedHashMap<>();
        SPANS.forEach((column, span) -> states.put(span, row.text(column)));
        return states;
    }

    /** The canonical repair. */
    public String fix() {
        return row.text("fix");
    }

    /** The id of the question of the review checklist that would have caught it. */
    public String question() {
        return row.text("question");
    }

    /** The codes of behaviour, cause and subcause in the study's taxonomy; absent if it has no place there. */
    public Optional<StudyPlace> studyPlace() {
        return row.text("study").equals("inside")
                ? Optional.of(new StudyPlace(
                        row.text("study_behaviour"), row.text("study_cause"), row.text("study_subcause")))
                : Optional.empty();
    }

    /** Why it stands there in the study's taxonomy, or why outside of it. */
    public String studyNote() {
        return row.text("study_note");
    }

    /** The id of the rule that recognises its repair. */
    public String rule() {
        return row.text("rule");
    }

    /** A place in the study's taxonomy, by codes. */
    public record StudyPlace(String behaviour, String cause, String subcause) {}
}
