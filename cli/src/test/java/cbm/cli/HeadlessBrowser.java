package cbm.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A Chromium of this machine, without a window. */
final class HeadlessBrowser {
    private final Path program;
    private final Path scratch;
    private int runs;

    private HeadlessBrowser(Path program, Path scratch) {
        this.program = program;
        this.scratch = scratch;
    }

    /** The browser that {@code CHROME_BIN} names, or Debian's; the test is skipped where there is none. */
    static HeadlessBrowser orSkip(Path scratch) {
        Optional<Path> found = Stream.of(
                        Optional.ofNullable(System.getenv("CHROME_BIN")).orElse(""),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(name -> !name.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        Assumptions.assumeTrue(
                found.isPresent(), "no Chromium on this machine: install one, or name it by the variable CHROME_BIN");
        return new HeadlessBrowser(found.get(), scratch);
    }

    /** The page's elements as they are after its scripts ran, as HTML. */
    String elements(Path page, String fragment) throws IOException, InterruptedException {
        runs++;
        Path profile = Files.createDirectories(scratch.resolve("profile-" + runs));
        File out = scratch.resolve("dom-" + runs + ".html").toFile();
        Process process = new ProcessBuilder(List.of(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--user-data-dir=" + profile,
                        "--window-size=1300,900",
                        "--virtual-time-budget=10000",
                        "--dump-dom",
                        page.toUri() + fragment))
                .redirectOutput(out)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("the browser did not end within two minutes");
        }
        return Files.readString(out.toPath(), StandardCharsets.UTF_8);
    }
}
