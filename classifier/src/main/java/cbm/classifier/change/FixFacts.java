package cbm.classifier.change;

import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * All that the code of a fix tells: what became of the facts of each function that it changed.
 *
 * @param files the changed Go files in the order of the fix
 * @param otherFiles the number of changed files that are not Go
 * @param patchOnly whether of some changed Go file only the hunks were known, so that names are resolved less
 * @param goVersion the version in the {@code go} directive of the nearest {@code go.mod} after the fix, such as
 *     {@code 1.22}; empty where none is at hand
 */
public record FixFacts(List<FileDelta> files, int otherFiles, boolean patchOnly, String goVersion) {
    /** Copies the files. */
    public FixFacts {
        files = List.copyOf(files);
        Objects.requireNonNull(goVersion);
    }

    /** The changed functions of all files, in their order. */
    public Stream<FunctionChange> functions() {
        return files.stream().flatMap(file -> file.functions().stream());
    }

    /** The changed functions that stand in files that are no tests; of a fix to tests alone, all. */
    public Stream<FunctionChange> mainFunctions() {
        return testOnly() ? functions() : functions().filter(function -> !function.isTest());
    }

    /** What became of the facts of all functions, in their order. */
    public Stream<FactChange> facts() {
        return functions().flatMap(function -> function.facts().stream());
    }

    /** The facts that stand after only, of some kinds; of any kind if none is given. */
    public Stream<Fact> added(FactKind... kinds) {
        return functions().flatMap(function -> function.added(kinds));
    }

    /** The facts that stand before only, of some kinds; of any kind if none is given. */
    public Stream<Fact> removed(FactKind... kinds) {
        return functions().flatMap(function -> function.removed(kinds));
    }

    /** The moved facts of some kinds; of any kind if none is given. */
    public Stream<FactChange> moved(FactKind... kinds) {
        return functions().flatMap(function -> function.moved(kinds));
    }

    /** The retyped facts, which after are of some kinds; of any kind if none is given. */
    public Stream<FactChange> retyped(FactKind... kinds) {
        return functions().flatMap(function -> function.retyped(kinds));
    }

    /** Whether all changed Go files are tests, and there is one. */
    public boolean testOnly() {
        return !files.isEmpty() && files.stream().allMatch(FileDelta::test);
    }
}
