package cbm.miner.fix;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The dates that git prints, in each of its common formats. */
final class PatchDates {
    private static final List<DateTimeFormatter> FORMATS = List.of(
            DateTimeFormatter.ISO_OFFSET_DATE_TIME,
            DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss yyyy xx", Locale.ROOT),
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss xx", Locale.ROOT),
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xx", Locale.ROOT));

    private PatchDates() {}

    /** The moment that a date names; the epoch where it is in no format of git's. */
    static Instant read(String written) {
        for (DateTimeFormatter format : FORMATS) {
            try {
                return ZonedDateTime.parse(written.strip(), format).toInstant();
            } catch (DateTimeException e) {
                continue;
            }
        }
        return Instant.EPOCH;
    }
}
