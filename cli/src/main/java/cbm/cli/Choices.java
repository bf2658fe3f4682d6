package cbm.cli;

import cbm.datasets.KeywordProfiles;
import java.util.Iterator;
import java.util.List;

/** The words that an option takes, for shell completion. */
abstract class Choices implements Iterable<String> {
    private final List<String> words;

    private Choices(List<String> words) {
        this.words = List.copyOf(words);
    }

    @Override
    public Iterator<String> iterator() {
        return words.iterator();
    }

    static final class Allocation extends Choices {
        Allocation() {
            super(List.of("proportional", "equal"));
        }
    }

    static final class Counting extends Choices {
        Counting() {
            super(List.of("go-study-2019", "operations", "declarations", "mentions", "all"));
        }
    }

    static final class ForeignCode extends Choices {
        ForeignCode() {
            super(List.of("apart", "include", "exclude"));
        }
    }

    static final class Keywords extends Choices {
        Keywords() {
            super(KeywordProfiles.names());
        }
    }

    static final class Merges extends Choices {
        Merges() {
            super(List.of("first-parent", "skip"));
        }
    }

    static final class Origin extends Choices {
        Origin() {
            super(List.of("newest", "oldest"));
        }
    }

    static final class SearchFormat extends Choices {
        SearchFormat() {
            super(List.of("table", "csv", "jsonl"));
        }
    }

    static final class SearchOrder extends Choices {
        SearchOrder() {
            super(List.of("rank", "newest", "oldest"));
        }
    }

    static final class ShowFormat extends Choices {
        ShowFormat() {
            super(List.of("diff", "patch", "txtar", "json"));
        }
    }

    static final class Tests extends Choices {
        Tests() {
            super(List.of("exclude", "include"));
        }
    }
}
