package cbm.cli.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import cbm.classifier.table.Cell;
import cbm.classifier.table.Column;
import cbm.classifier.table.ExportOptions;
import cbm.classifier.table.Exports;
import cbm.classifier.table.Table;
import cbm.classifier.table.TableFormat;
import cbm.classifier.taxonomy.Axis;
import cbm.miner.file.Sha256;
import cbm.miner.study.CandidateFlag;
import cbm.miner.study.MinedRepository;
import cbm.miner.study.Study;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What stands at the top of an export: the list of bugs as a table and for SZZ, and a page that says what all is. */
final class BugList {
    private static final Gson GSON = new GsonBuilder()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .serializeNulls()
            .create();

    private final List<Bug> bugs;
    private final String version;

    /** The list of these bugs, made by a version of the program. */
    BugList(List<Bug> bugs, String version) {
        this.bugs = List.copyOf(bugs);
        this.version = version;
    }

    /** JSON as all files of an export have it. */
    static byte[] json(JsonElement json) {
        return (GSON.toJson(json) + "\n").getBytes(UTF_8);
    }

    /** Writes the files. */
    void write(Study study, ExportFolder out) throws IOException {
        out.add(
                "bugs.csv",
                Exports.text(List.of(table()), TableFormat.CSV, ExportOptions.DEFAULT)
                        .getBytes(UTF_8));
        out.add("szz.json", json(szz()));
        out.add("README.md", page(study).getBytes(UTF_8));
    }

    private Table table() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.of("folder", "The bug's folder."),
                Column.of("repository", "The repository's name in the study."),
                Column.of("address", "Its public address."),
                Column.of("commit", "The commit that fixes the bug."),
                Column.of("parent", "The commit that has the bug: its first parent."),
                Column.of("date", "When the fix was committed, UTC."),
                Column.of("subject", "The first paragraph of its message."),
                Column.of("rater", "Who says that it is one; cbm is the machine."),
                Column.of("confidence", "How sure that is, from 0 to 1.")));
        for (Axis axis : Axis.values()) {
            columns.add(Column.of(axis.column(), axis.definition()));
        }
        columns.addAll(List.of(
                Column.of("go_files", "Number of Go files changed."),
                Column.of("added", "Number of lines added to them."),
                Column.of("removed", "Number of lines removed from them."),
                Column.of("flags", "What is special about the commit."),
                Column.of("patch_id", "The same for a fix and its cherry-picks."),
                Column.of("introduced_by", "The commits that brought the repaired lines."),
                Column.of("whole_files", "Whether all changed files are in the folder.")));
        return new Table(
                "bugs", "The bugs", columns, bugs.stream().map(BugList::row).toList(), List.of());
    }

    private static List<Cell> row(Bug bug) {
        List<Cell> row = new ArrayList<>(List.of(
                Cell.text(bug.folder()),
                Cell.text(bug.fix().repository()),
                Cell.text(bug.address()),
                Cell.text(bug.fix().commit().name()),
                Cell.text(bug.fix().parent()),
                Cell.text(bug.fix().commitDate().toString()),
                Cell.text(bug.fix().fix().subject()),
                Cell.text(bug.label().rater()),
                bug.label().confidence().isPresent()
                        ? new Cell.Decimal(bug.label().confidence().getAsDouble(), 3)
                        : Cell.EMPTY));
        for (Axis axis : Axis.values()) {
            row.add(Cell.text(bug.labels(axis)));
        }
        row.addAll(List.of(
                Cell.count(bug.fix().files().size()),
                Cell.count(bug.fix().added()),
                Cell.count(bug.fix().removed()),
                Cell.text(bug.fix().orderedFlags().stream()
                        .map(CandidateFlag::label)
                        .collect(Collectors.joining(";"))),
                Cell.text(bug.fix().patchId()),
                Cell.text(String.join(";", bug.introducedBy())),
                Cell.text(bug.isWhole() ? "yes" : "no")));
        return row;
    }

    private JsonArray szz() {
        JsonArray all = new JsonArray();
        for (Bug bug : bugs) {
            JsonObject json = new JsonObject();
            json.addProperty("repo_name", bug.szzName());
            json.addProperty("fix_commit_hash", bug.fix().commit().name());
            if (!bug.introducedBy().isEmpty()) {
                JsonArray introduced = new JsonArray();
                bug.introducedBy().forEach(introduced::add);
                json.add("bug_commit_hash", introduced);
            }
            all.add(json);
        }
        return all;
    }

    private String page(Study study) throws IOException {
        String origin = """
                # %s

                Bugs of concurrency in Go projects, each with the code that has it and the code that fixes it: a benchmark for
                detectors of races and deadlocks. Written by `cbm export`, version %s, from the study whose `study.json` has
                the SHA-256 `%s`. The same study and the same options give the same bytes.

                | repository | address | mined up to | bugs |
                |---|---|---|---|
                """.formatted(
                        bugs.size() == 1 ? "1 bug" : String.format(Locale.ROOT, "%,d bugs", bugs.size()),
                        version,
                        Sha256.hex(Files.readAllBytes(study.folder().resolve("study.json"))));
        StringBuilder page = new StringBuilder(origin);
        for (MinedRepository mined : study.repositories()) {
            long count = bugs.stream()
                    .filter(bug -> bug.fix().repository().equals(mined.name()))
                    .count();
            if (count > 0) {
                page.append(String.format(
                        Locale.ROOT, "| %s | %s | `%s` | %d |\n", mined.name(), mined.origin(), mined.tip(), count));
            }
        }
        page.append('\n').append(EXPLANATION);
        return page.toString();
    }

    private static final String EXPLANATION = """
            ## What stands where

            | file | what it is |
            |---|---|
            | `bugs.csv` | a row for each bug |
            | `szz.json` | the same fixes in the input format of PySZZ |
            | `REPOSITORY/COMMIT/bug.json` | all that is known of a bug; a `/` in a repository's name is a `+` |
            | `REPOSITORY/COMMIT/before/` | the Go files that the fix changes, whole, as they were: with the bug |
            | `REPOSITORY/COMMIT/after/` | the same files as the fix made them |
            | `REPOSITORY/COMMIT/fix.patch` | the fix of the Go files; `git apply` makes `after/` of `before/` with it |
            | `SHA256SUMS` | all these files, for `sha256sum -c SHA256SUMS` |

            Files in other languages, as a `go.mod` or a workflow, are not here. To build or to run a bug take the whole tree from
            its repository, at the commit that `bugs.csv` calls `parent`:

            ```sh
            git clone ADDRESS project
            git -C project checkout PARENT      # with the bug
            git -C project checkout COMMIT      # without it
            ```

            ## What to know before counting

            - `rater` says who calls a commit a fix. Of the rater `cbm`, the machine, some are wrong; `confidence` is how sure it
              is. `cbm evaluate` tells how often it is right.
            - A merge is compared with its first parent. It, a cherry-pick and a backport have the `patch_id` of the fix that they
              bring: keep one of each `patch_id` where a bug should count once.
            - A fix may change more than the bug needs: `removed_lines` and `added_lines` in `bug.json` are all lines that it changes
              (numbers from 1, in the file before and in the file after).
            - `introduced_by`, and `bug_commit_hash` in `szz.json`, are the commits that brought the repaired lines as `cbm lifetime`
              found them, by blame; they are empty where it was not run. They are a finding of a program and no ground truth for another.
              The `ground` in `bug.json` is `changed` or `shifted` where the fix changes these lines, and weaker, `protected` or
              `neighbour`, where it only adds others beside them.
            - Where `whole_files` is `no`, a file could not be read or written and only the patch is here.

            ## Licences

            The code in `before/`, `after/` and the patches is that of the projects and stays under their licences; each project's
            repository says which. Whoever passes this folder on has to keep to them.
            """;
}
