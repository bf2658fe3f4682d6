package cbm.classifier.syntax;

import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The Go files of a repository's HEAD, read through the {@code git} program. */
public final class GitBlobs {

    /** A path of a repository with its text. */
    public record Blob(String path, String text) {}

    private GitBlobs() {}

    /** The Go files at HEAD, in the order of their paths. */
    public static List<Blob> atHead(String gitDirectory) throws IOException {
        List<String> paths = new ArrayList<>();
        List<String> hashes = new ArrayList<>();
        list(gitDirectory, paths, hashes);
        Process git = new ProcessBuilder("git", "--git-dir=" + gitDirectory, "cat-file", "--batch")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Thread writer = Thread.ofVirtual().start(() -> ask(git.getOutputStream(), hashes));
        List<Blob> blobs = new ArrayList<>();
        try (DataInputStream answers = new DataInputStream(new java.io.BufferedInputStream(git.getInputStream()))) {
            for (String path : paths) {
                answer(answers, path, blobs);
            }
        }
        try {
            writer.join();
            git.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return blobs;
    }

    private static void list(String gitDirectory, List<String> paths, List<String> hashes) throws IOException {
        Process git = new ProcessBuilder("git", "--git-dir=" + gitDirectory, "ls-tree", "-r", "-z", "HEAD")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(git.getInputStream(), StandardCharsets.UTF_8))) {
            StringBuilder all = new StringBuilder();
            char[] buffer = new char[8192];
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                all.append(buffer, 0, read);
            }
            for (String entry : all.toString().split("\0", 0)) {
                int tab = entry.indexOf('\t');
                if (tab > 0 && entry.startsWith("100") && entry.endsWith(".go")) {
                    paths.add(entry.substring(tab + 1));
                    hashes.add(entry.substring(entry.lastIndexOf(' ', tab) + 1, tab));
                }
            }
        }
    }

    private static void ask(OutputStream questions, List<String> hashes) {
        try (questions) {
            for (String hash : hashes) {
                questions.write((hash + "\n").getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(DataInputStream answers, String path, List<Blob> blobs) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int c = answers.read(); c != '\n' && c >= 0; c = answers.read()) {
            head.append((char) c);
        }
        if (head.toString().endsWith(" missing")) {
            return;
        }
        byte[] bytes = answers.readNBytes(Integer.parseInt(head.substring(head.lastIndexOf(" ") + 1)));
        answers.skipNBytes(1);
        blobs.add(new Blob(path, new String(bytes, StandardCharsets.UTF_8)));
    }
}
