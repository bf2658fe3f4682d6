package cbm.miner.fix;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a text from its first line to its last; {@link PatchFormat} says what it understands. */
final class PatchReader {
    static final String NO_COMMIT = "0".repeat(40);

    private static final Pattern SHOWN_COMMIT = Pattern.compile("commit ([0-9a-f]{7,40})( .*)?");
    private static final Pattern COMMIT_IN_ONE_LINE = Pattern.compile("([0-9a-f]{7,40}) (?:\\([^)]*\\) )?(\\S.*)");
    static final Pattern MAILED_COMMIT = Pattern.compile("From ([0-9a-f]{40}) .*");
    static final Pattern MAIL_HEADER = Pattern.compile("(From|Date|Subject|Message-I[dD]|To|Cc): .*");
    private static final Pattern MAIL_PREFIX = Pattern.compile("^\\[[^\\]]*PATCH[^\\]]*\\] *");
    private static final Pattern COVER_LETTER = Pattern.compile("^\\[[^\\]]*PATCH[^\\]]* 0+/\\d+\\].*");
    private static final String INDENT = "    ";

    private final String name;
    private final PatchLines lines;
    private final List<Fix> fixes = new ArrayList<>();

    private @Nullable Header header;
    private List<FileChange> files = new ArrayList<>();
    private boolean isCombined;
    private final StringBuilder prose = new StringBuilder();

    /** What stands before the files of a commit; a letter that only announces the commits after it is none. */
    private record Header(String commit, String message, Instant date, boolean isCommit) {
        Header(String commit, String message, Instant date) {
            this(commit, message, date, true);
        }
    }

    PatchReader(String name, String text) {
        this.name = name;
        this.lines = new PatchLines(MailBodies.decode(text));
    }

    List<Fix> read() {
        boolean isFirst = true;
        while (!lines.atEnd()) {
            String line = lines.peek();
            if (SHOWN_COMMIT.matcher(line).matches()) {
                startFix(shownHeader());
            } else if (isCommitInOneLine()) {
                startFix(headerInOneLine());
            } else if (MAILED_COMMIT.matcher(line).matches()
                    || (isFirst && MAIL_HEADER.matcher(line).matches())) {
                startFix(mailedHeader());
            } else if (PatchedFile.begins(lines)) {
                isCombined |= PatchedFile.beginsCombined(lines);
                files.add(PatchedFile.read(lines));
            } else if (line.startsWith("@@ -") && header == null && files.isEmpty()) {
                throw lines.wrong("a hunk without a file before it");
            } else {
                passOver();
            }
            isFirst = false;
        }
        endFix();
        if (fixes.isEmpty()) {
            throw new FixFormatException(1, "neither a commit nor a diff in the whole text");
        }
        return List.copyOf(fixes);
    }

    /** What stands before the first diff of a text without a commit is taken for its message. */
    private void passOver() {
        String line = lines.next();
        if (header == null && files.isEmpty()) {
            prose.append(line).append('\n');
        }
    }

    private void startFix(Header started) {
        endFix();
        header = started;
    }

    private void endFix() {
        Header ended = header;
        if (ended != null && (ended.isCommit || !files.isEmpty())) {
            boolean isWhole = !files.isEmpty() && !isCombined;
            fixes.add(new Fix(name, ended.commit, ended.message, ended.date, files, isWhole));
        } else if (ended == null && !files.isEmpty()) {
            fixes.add(new Fix(name, "", message(prose.toString()), Instant.EPOCH, files, !isCombined));
        }
        header = null;
        files = new ArrayList<>();
        isCombined = false;
        prose.setLength(0);
    }

    private Header shownHeader() {
        var matcher = SHOWN_COMMIT.matcher(lines.next());
        String commit = matcher.matches() ? matcher.group(1) : "";
        Instant date = Instant.EPOCH;
        boolean isCommitters = false;
        while (!lines.atEnd() && !lines.peek().isBlank() && !isOutside(lines.peek())) {
            String line = lines.next();
            if (line.startsWith("CommitDate:")) {
                date = PatchDates.read(line.substring(line.indexOf(':') + 1));
                isCommitters = true;
            } else if ((line.startsWith("Date:") || line.startsWith("AuthorDate:")) && !isCommitters) {
                date = PatchDates.read(line.substring(line.indexOf(':') + 1));
            }
        }
        StringBuilder message = new StringBuilder();
        while (!lines.atEnd() && (lines.peek().isBlank() || lines.peek().startsWith(INDENT))) {
            String line = lines.next();
            message.append(line.startsWith(INDENT) ? line.substring(INDENT.length()) : "")
                    .append('\n');
        }
        return new Header(commit.equals(NO_COMMIT) ? "" : commit, message(message.toString()), date);
    }

    /** Only right above a diff: any prose may begin with a word that looks like an id. */
    private boolean isCommitInOneLine() {
        return lines.peek(1).startsWith("diff --git ")
                && COMMIT_IN_ONE_LINE.matcher(lines.peek()).matches();
    }

    private Header headerInOneLine() {
        var matcher = COMMIT_IN_ONE_LINE.matcher(lines.next());
        return matcher.matches()
                ? new Header(matcher.group(1), message(matcher.group(2)), Instant.EPOCH)
                : new Header("", "", Instant.EPOCH);
    }

    private boolean isOutside(String line) {
        return line.startsWith(INDENT) || SHOWN_COMMIT.matcher(line).matches() || PatchedFile.begins(lines);
    }

    private Header mailedHeader() {
        var matcher = MAILED_COMMIT.matcher(lines.peek());
        String commit = matcher.matches() ? matcher.group(1) : "";
        if (!commit.isEmpty()) {
            lines.next();
        }
        StringBuilder subject = new StringBuilder();
        Instant date = Instant.EPOCH;
        boolean inSubject = false;
        while (!lines.atEnd() && !lines.peek().isBlank()) {
            String line = lines.next();
            inSubject = line.startsWith("Subject:") || (inSubject && line.startsWith(" "));
            if (inSubject) {
                subject.append(line.startsWith("Subject:") ? line.substring(8).strip() : line);
            } else if (line.startsWith("Date:")) {
                date = PatchDates.read(line.substring(5));
            }
        }
        String decoded = EncodedWords.decode(subject.toString());
        String title = MAIL_PREFIX.matcher(decoded).replaceFirst("");
        String body = mailBody();
        return new Header(
                commit.equals(NO_COMMIT) ? "" : commit,
                message(body.isBlank() ? title : title + "\n\n" + body.stripLeading()),
                date,
                !COVER_LETTER.matcher(decoded).matches());
    }

    /** The text up to the line of three dashes, or to the diff where there is none. */
    private String mailBody() {
        StringBuilder body = new StringBuilder();
        while (!lines.atEnd()
                && !lines.peek().equals("---")
                && (!PatchedFile.begins(lines) || isQuoted())
                && !MAILED_COMMIT.matcher(lines.peek()).matches()) {
            body.append(lines.next()).append('\n');
        }
        return body.toString();
    }

    /** Whether the diff at hand is a part of one that a message shows: it is cut off, and the mail has one of that file again. */
    private boolean isQuoted() {
        String head = lines.peek();
        PatchLines ahead = lines.fork();
        try {
            PatchedFile.read(ahead);
            return false;
        } catch (FixFormatException cutOff) {
            while (!ahead.atEnd() && !MAILED_COMMIT.matcher(ahead.peek()).matches()) {
                if (ahead.next().equals(head)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** As git keeps a message: no blank lines around it, one line feed at its end. */
    private static String message(String text) {
        String trimmed = text.replaceFirst("^(?:[ \\t\\r]*\\n)+", "").stripTrailing();
        return trimmed.isEmpty() ? "" : trimmed + "\n";
    }
}
