package cbm.cli;

import java.util.Locale;

/** A number of things in words, such as 1 commit or 1,200 commits. */
final class Counted {
    private Counted() {}

    /** The number and the thing; an s is added where it is not one. */
    static String of(long number, String thing) {
        return of(number, thing, thing + "s");
    }

    /** The number and the thing, by its name for one and for any other number. */
    static String of(long number, String one, String more) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : more);
    }
}
