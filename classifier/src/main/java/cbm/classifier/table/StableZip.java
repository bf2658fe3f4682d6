package cbm.classifier.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A workbook's zip without a clock in it: fixed dates of entries, and a fixed date of creation in its properties. */
final class StableZip {

    /** Any day but the first that the format knows: that one would be written in the machine's time zone too. */
    private static final LocalDateTime START = LocalDateTime.of(2000, 1, 1, 0, 0);

    private static final String PROPERTIES = "docProps/core.xml";
    private static final String DATES = "(?<start><dcterms:(?:created|modified)[^>]*>)[^<]*(?<end></dcterms:)";

    private StableZip() {}

    /** The same entries in the same order; read through the zip's directory, as their own headers lack the sizes. */
    static byte[] rewritten(Path zip) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile in = new ZipFile(zip.toFile(), StandardCharsets.UTF_8);
                ZipOutputStream stable = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (ZipEntry entry : in.stream().toList()) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(START);
                stable.putNextEntry(copy);
                try (InputStream bytes = in.getInputStream(entry)) {
                    stable.write(content(entry, bytes.readAllBytes()));
                }
                stable.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] content(ZipEntry entry, byte[] bytes) {
        return entry.getName().equals(PROPERTIES) ? withoutClock(bytes) : bytes;
    }

    private static byte[] withoutClock(byte[] properties) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceAll(DATES, "${start}2000-01-01T00:00:00Z${end}")
                .getBytes(StandardCharsets.UTF_8);
    }
}
