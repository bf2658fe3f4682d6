package cbm.miner.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cbm.miner.git.HistoryBuilder;
import cbm.miner.git.UnusableRepository;
import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CloningTest {
    @TempDir
    private Path directory;

    private MiningReport mine(MinedStudy study, String... words) throws IOException {
        List<RepositorySource> sources =
                java.util.stream.Stream.of(words).map(RepositorySource::parse).toList();
        return new Mining(study.folder, MinedStudy.substring(), "cbm test", 2, Progress.silent(), CandidateSink.none())
                .run(sources, false);
    }

    @Test
    void a_file_address_is_cloned_updated_and_followed_to_another_main_branch() throws IOException {
        Path origin = directory.resolve("owner/name.git");
        MinedStudy study = new MinedStudy(directory.resolve("study"));
        try (HistoryBuilder history = HistoryBuilder.bareIn(origin)) {
            List<ObjectId> made = new ArrayList<>();
            MinedStudy.grow(history, made, new Random(1), 10);
            String address = origin.toUri().toString();
            assertEquals(
                    "owner/name",
                    mine(study, address).repositories().get(0).mined().name());
            MinedStudy.grow(history, made, new Random(2), 5);
            ObjectId tip = history.tip();
            Path clone = study.folder.resolve("clones/owner+name.git");
            Files.writeString(clone.resolve("refs/heads/main.lock"), "", StandardCharsets.UTF_8);
            Files.writeString(clone.resolve("packed-refs.lock"), "", StandardCharsets.UTF_8);
            Files.createDirectories(study.folder.resolve("clones/half.git~part/objects"));
            assertEquals(
                    tip.name(),
                    mine(study, address).repositories().get(0).mined().tip().name());
            assertFalse(Files.exists(study.folder.resolve("clones/half.git~part")));
            ObjectId other = history.commit("fix race on trunk").create();
            history.ref("refs/heads/trunk", other);
            Files.writeString(origin.resolve("HEAD"), "ref: refs/heads/trunk\n", StandardCharsets.UTF_8);
            Files.delete(origin.resolve("refs/heads/main"));
            assertEquals(
                    other.name(),
                    mine(study, address).repositories().get(0).mined().tip().name());
        }
        study.allFiles().forEach((name, text) -> assertFalse(text.contains(directory.toString()), name));
    }

    @Test
    void a_password_in_an_address_logs_in_and_is_written_nowhere() throws IOException {
        Path origin = directory.resolve("served/owner/name.git");
        ObjectId tip;
        try (HistoryBuilder history = HistoryBuilder.bareIn(origin)) {
            history.commit("fix race").file("a.go", "package a\n").create();
            tip = history.commit("fix lock").file("b.go", "package b\n").create();
        }
        Files.createDirectories(origin.resolve("info"));
        Files.writeString(origin.resolve("info/refs"), tip.name() + "\trefs/heads/main\n", StandardCharsets.UTF_8);
        HttpServer server = serve(directory.resolve("served"));
        try {
            String host = "127.0.0.1:" + server.getAddress().getPort() + "/owner/name.git";
            MinedStudy study = new MinedStudy(directory.resolve("study"));
            mine(study, "http://somebody:verysecret@" + host);
            assertEquals(2, study.open().rows().size());
            assertEquals("http://" + host, study.open().repositories().get(0).origin());
            study.allFiles().forEach((name, text) -> {
                assertFalse(text.contains("verysecret"), name);
                assertFalse(text.contains("somebody"), name);
                assertFalse(text.contains(directory.toString()), name);
            });
            UnusableRepository fault = assertThrows(
                    UnusableRepository.class,
                    () -> mine(new MinedStudy(directory.resolve("other")), "x=http://somebody:wrongsecret@" + host));
            assertFalse(fault.toString().contains("wrongsecret"), fault.toString());
            assertFalse(Files.exists(directory.resolve("other/study.json")));
        } finally {
            server.stop(0);
        }
    }

    /** Serves files as a plain web server does, to one user. */
    private static HttpServer serve(Path root) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
                    Path file = root.resolve(exchange.getRequestURI().getPath().substring(1));
                    byte[] bytes = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
                    exchange.sendResponseHeaders(
                            Files.isRegularFile(file) ? 200 : 404, bytes.length == 0 ? -1 : bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                })
                .setAuthenticator(new BasicAuthenticator("test") {
                    @Override
                    public boolean checkCredentials(String user, String password) {
                        return user.equals("somebody") && password.equals("verysecret");
                    }
                });
        server.start();
        return server;
    }

    @Test
    void an_address_with_a_name_is_split_whatever_its_form() {
        assertEquals(
                "git@host.example:o/r",
                RepositorySource.parse("mine=git@host.example:o/r").place());
        assertEquals(
                "o/r",
                RepositorySource.parse("o/r=https://h.example/a?b=c").name().orElseThrow());
        assertTrue(RepositorySource.parse("https://h.example/a?b=c").name().isEmpty());
        assertTrue(RepositorySource.parse("git@host.example:o/r").isRemote());
    }

    @Test
    void what_cannot_be_cloned_leaves_no_study_behind() {
        MinedStudy study = new MinedStudy(directory.resolve("study"));
        Path nowhere = directory.resolve("a/nowhere.git");
        assertThrows(UnusableRepository.class, () -> mine(study, nowhere.toUri().toString()));
        assertFalse(Study.isStudy(study.folder));
        assertFalse(Files.exists(study.folder.resolve("clones/a+nowhere.git")));
    }
}
