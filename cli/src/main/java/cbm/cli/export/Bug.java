package cbm.cli.export;

import cbm.classifier.label.LabelledFix;
import cbm.classifier.taxonomy.Axis;
import cbm.classifier.taxonomy.Label;
import cbm.miner.fix.ChangeKind;
import cbm.miner.fix.Hunk;
import cbm.miner.fix.Side;
import cbm.miner.git.RemoteAddress;
import cbm.miner.index.FixId;
import cbm.miner.study.Candidate;
import cbm.miner.study.CandidateFlag;
import cbm.miner.study.FixFile;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A bug by its fix, with all that is known of it.
 *
 * @param label what its label says
 * @param fix the commit that fixed it
 * @param address the public address of its repository; empty where none is known
 * @param folder its folder in the export, with slashes
 * @param introductions the commits that brought it; none if they are not known
 * @param written the paths below its folder of the whole files that were written
 */
record Bug(
        LabelledFix label,
        Candidate fix,
        String address,
        String folder,
        List<Introductions.Introduction> introductions,
        Set<String> written) {
    private static final String BEFORE = "before/";
    private static final String AFTER = "after/";

    Bug {
        introductions = List.copyOf(introductions);
        written = Set.copyOf(written);
    }

    /** The fix as a study names it. */
    FixId id() {
        return new FixId(fix.repository(), fix.commit().name());
    }

    /** Where a changed file is written as it was; empty if it was not there. */
    static String before(FixFile file) {
        return file.blobBefore().isEmpty() ? "" : BEFORE + file.change().pathBefore();
    }

    /** Where a changed file is written as the fix made it; empty if it is not there any more. */
    static String after(FixFile file) {
        return file.blobAfter().isEmpty() ? "" : AFTER + file.change().pathAfter();
    }

    /** Whether all of its files stand in the export. */
    boolean isWhole() {
        return !fix.flags().contains(CandidateFlag.PARTIAL)
                && fix.files().stream().allMatch(file -> has(before(file)) && has(after(file)));
    }

    private boolean has(String file) {
        return file.isEmpty() || written.contains(file);
    }

    /** Its labels on an axis, as codes joined by semicolons. */
    String labels(Axis axis) {
        return String.join(";", codes(axis));
    }

    private List<String> codes(Axis axis) {
        return label.labels().all().stream()
                .filter(one -> one.axis() == axis)
                .map(Label::code)
                .toList();
    }

    /** The name by which tools of SZZ find the repository: owner and name of its address, else its name in the study. */
    String szzName() {
        return RemoteAddress.name(address).orElse(fix.repository());
    }

    /** The ids of the commits that brought it, the oldest first. */
    List<String> introducedBy() {
        return introductions.stream()
                .map(Introductions.Introduction::commit)
                .distinct()
                .toList();
    }

    /** All that is known of it. */
    JsonObject json() {
        JsonObject json = new JsonObject();
        json.addProperty("repository", fix.repository());
        json.addProperty("address", address);
        json.addProperty("commit", fix.commit().name());
        json.addProperty("parent", fix.parent());
        json.addProperty("date", fix.commitDate().toString());
        json.addProperty("subject", fix.fix().subject());
        json.addProperty("patch_id", fix.patchId());
        json.add(
                "flags",
                array(fix.orderedFlags().stream().map(CandidateFlag::label).toList()));
        json.addProperty("rater", label.rater());
        label.confidence().ifPresent(sure -> json.addProperty("confidence", sure));
        JsonObject labels = new JsonObject();
        for (Axis axis : Axis.values()) {
            if (axis.severalAllowed()) {
                labels.add(axis.column(), array(codes(axis)));
            } else {
                labels.addProperty(axis.column(), labels(axis));
            }
        }
        json.add("labels", labels);
        JsonArray files = new JsonArray();
        fix.files().forEach(file -> files.add(json(file)));
        json.add("files", files);
        JsonArray introduced = new JsonArray();
        introductions.forEach(one -> introduced.add(json(one)));
        json.add("introduced_by", introduced);
        json.addProperty("whole_files", isWhole());
        return json;
    }

    private static JsonObject json(Introductions.Introduction one) {
        JsonObject json = new JsonObject();
        json.addProperty("commit", one.commit());
        json.addProperty("date", one.date());
        json.addProperty("ground", one.ground());
        return json;
    }

    private JsonObject json(FixFile file) {
        JsonObject json = new JsonObject();
        ChangeKind kind = file.change().kind();
        json.addProperty("kind", kind.name().toLowerCase(Locale.ROOT));
        json.addProperty("origin", file.origin().label());
        json.add("before", whereWritten(before(file)));
        json.add("after", whereWritten(after(file)));
        json.add("path_before", kind == ChangeKind.ADDED ? JsonNull.INSTANCE : path(file, Side.BEFORE));
        json.add("path_after", kind == ChangeKind.DELETED ? JsonNull.INSTANCE : path(file, Side.AFTER));
        json.add("removed_lines", lines(file.change().hunks(), '-'));
        json.add("added_lines", lines(file.change().hunks(), '+'));
        return json;
    }

    private static JsonElement path(FixFile file, Side side) {
        return new JsonPrimitive(file.change().path(side));
    }

    private JsonElement whereWritten(String file) {
        return written.contains(file) ? new JsonPrimitive(file) : JsonNull.INSTANCE;
    }

    /** The 1-based numbers of the lines that a fix removed, in the file before, or added, in the file after. */
    private static JsonArray lines(List<Hunk> hunks, char lead) {
        JsonArray numbers = new JsonArray();
        for (Hunk hunk : hunks) {
            int number = lead == '-' ? hunk.beforeStart() : hunk.afterStart();
            for (String line : hunk.lines()) {
                char here = line.isEmpty() ? ' ' : line.charAt(0);
                if (here == lead) {
                    numbers.add(number);
                }
                number += here == lead || here == ' ' ? 1 : 0;
            }
        }
        return numbers;
    }

    private static JsonArray array(List<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }
}
