package cbm.classifier.syntax;

/** A comment's place in the text; a line comment ends before its line break. */
public record Comment(int start, int end) {}
