package cbm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassifyCommandTest {

    private static final String PATCH = """
            From 0123456789abcdef0123456789abcdef01234567 Mon Sep 17 00:00:00 2001
            From: A <a@b>
            Date: Mon, 1 Jan 2024 00:00:00 +0000
            Subject: [PATCH] Fix deadlock on the early return of Stop

            ---
            diff --git a/s.go b/s.go
            --- a/s.go
            +++ b/s.go
            @@ -10,6 +10,7 @@ func (s *Server) Stop() {
             func (s *Server) Stop() {
             	s.mu.Lock()
             	if s.closed {
            +		s.mu.Unlock()
             		return
             	}
             	s.closed = true
            """;

    @TempDir
    private Path folder;

    private Path patch;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void write_the_patch() throws IOException {
        patch = folder.resolve("fix.patch");
        Files.writeString(patch, PATCH);
    }

    private int run(String... args) {
        return Cbm.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    @Test
    void a_patch_becomes_a_row_of_labels() {
        assertEquals(0, run("classify", "--patch", patch.toString()), err::toString);
        String row = out.toString().lines().skip(1).findFirst().orElseThrow();
        assertTrue(row.contains(",cbm,yes,blocking,shared,mutex,add,mutex,"), row);
    }

    @Test
    void a_patch_becomes_a_line_of_json_with_its_evidence() {
        assertEquals(0, run("classify", "--patch", patch.toString(), "--format", "jsonl"), err::toString);
        assertEquals(1, out.toString().lines().count());
        assertTrue(
                out.toString()
                        .contains(
                                "\"rule\":\"unlock-on-way-out\",\"path\":\"s.go\",\"side\":\"after\",\"first_line\":13"),
                out::toString);
        assertTrue(out.toString().contains("\"patch_only\":true"));
    }

    @Test
    void an_explanation_marks_the_line_in_the_diff() {
        assertEquals(0, run("explain", "--patch", patch.toString()), err::toString);
        assertTrue(
                out.toString().lines().anyMatch(line -> line.startsWith("+") && line.contains("<< unlock-on-way-out")),
                out::toString);
        assertTrue(out.toString().contains("Only a patch was at hand"));
    }

    @Test
    void a_rule_is_explained_and_an_unknown_one_is_the_users_fault() {
        assertEquals(0, run("rules", "unlock-on-way-out"));
        assertTrue(out.toString().contains("subcause=mutex"));
        assertEquals(2, run("rules", "no-such-rule"));
        assertTrue(err.toString().contains("cbm rules"));
    }

    @Test
    void the_report_card_is_made_from_what_the_program_carries() {
        assertEquals(0, run("evaluate", "--summary"), err::toString);
        assertTrue(out.toString().contains("development split"));
        assertTrue(out.toString().contains("kappa"));
    }

    @Test
    void where_the_fixes_come_from_must_be_said_once() {
        assertEquals(2, run("classify"));
        assertEquals(2, run("classify", "--patch", folder.resolve("none.patch").toString()));
        assertEquals(2, run("classify", "--repo", folder.resolve("none").toString(), "HEAD"));
        assertEquals(2, run("classify", "--study", folder.toString()));
    }
}
