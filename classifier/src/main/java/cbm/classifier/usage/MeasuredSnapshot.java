package cbm.classifier.usage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A repository as it stood at one moment, measured.
 *
 * @param repository its name
 * @param moment the moment
 * @param commit the id of the commit at which it stood
 * @param commits number of commits that this one reaches
 * @param contributors number of people who wrote them
 * @param oldest when the oldest of them was made
 * @param unread number of files and directories that could not be read
 * @param usage what its Go files hold
 */
public record MeasuredSnapshot(
        String repository,
        Instant moment,
        String commit,
        int commits,
        int contributors,
        Instant oldest,
        int unread,
        SnapshotUsage usage) {
    private static final double SECONDS_A_YEAR = 365.25 * 24 * 60 * 60;

    /** The years between the oldest commit and the moment. */
    public double years() {
        return (moment.getEpochSecond() - oldest.getEpochSecond()) / SECONDS_A_YEAR;
    }

    /** The day of the moment, UTC. */
    public LocalDate day() {
        return moment.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
