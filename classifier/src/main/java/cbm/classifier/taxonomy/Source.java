package cbm.classifier.taxonomy;

/** The publications that labels come from, with their DOI, so that a definition can be checked. */
final class Source {

    /** The study of 171 Go concurrency bugs, ASPLOS 2019. */
    static final String GO_STUDY = "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069";

    /** GoBench, CGO 2021. */
    static final String GOBENCH = "GoBench, CGO 2021, doi:10.1109/CGO51591.2021.9370317";

    /** Data races in industrial Go code, PLDI 2022. */
    static final String GO_RACES = "Data race patterns in Go, PLDI 2022, doi:10.1145/3519939.3523720";

    /** Unveiling and vanquishing goroutine leaks, CGO 2024. */
    static final String GO_LEAKS = "Goroutine leaks, CGO 2024, doi:10.1109/CGO57630.2024.10444835";

    /** Learning from mistakes, ASPLOS 2008. */
    static final String MISTAKES = "Learning from mistakes, ASPLOS 2008, doi:10.1145/1346281.1346323";

    /** The project's own catalogue of bugs at the edge of Go's runtime. */
    static final String RUNTIME_CATALOGUE = "go-runtime-bugs, the project's own catalogue";

    /** Go's own documentation of packages and language. */
    static final String GO_DOCUMENTATION = "Go language specification and standard library";

    private Source() {}
}
