package cbm.classifier.syntax;

/** A place where the text is not Go, with what was expected there; the end is exclusive. */
public record Problem(String message, int start, int end) {}
