package cbm.miner.study;

import cbm.miner.git.CommitId;
import cbm.miner.git.Condition;
import cbm.miner.git.GitRepository;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a study knows of a repository that it has mined.
 *
 * @param name its name in the study
 * @param origin the public address that it was cloned from; empty where none is known
 * @param tip the commit up to which it was mined
 * @param funnel where its commits ended up
 * @param skippedFiles number of files of candidates that were skipped
 * @param unreadable number of commits and files that are missing or damaged
 * @param shallow whether the history was cut off
 * @param replacedObjects number of replace refs and grafts, which were not honoured
 */
public record MinedRepository(
        String name,
        String origin,
        CommitId tip,
        Funnel funnel,
        int skippedFiles,
        int unreadable,
        boolean shallow,
        int replacedObjects) {

    static MinedRepository of(
            String name,
            GitRepository repository,
            CommitId tip,
            Funnel funnel,
            List<SkippedRow> skipped,
            Condition condition) {
        return new MinedRepository(
                name,
                repository.origin().orElse(""),
                tip,
                funnel,
                (int) skipped.stream().filter(row -> !row.isCommit()).count(),
                (int) skipped.stream().filter(SkippedRow::isUnreadable).count(),
                condition.isShallow(),
                condition.replacedObjects() + condition.grafts());
    }

    /** Whether what is told of the repository beside its commits still holds. */
    boolean isIn(GitRepository repository, Condition condition) {
        return origin.equals(repository.origin().orElse(""))
                && shallow == condition.isShallow()
                && replacedObjects == condition.replacedObjects() + condition.grafts();
    }

    JsonObject toJson() {
        JsonObject json = new JsonObject();
        json.addProperty("name", name);
        json.addProperty("origin", origin);
        json.addProperty("tip", tip.name());
        JsonObject steps = new JsonObject();
        steps.addProperty("read", funnel.read());
        funnel.counts().forEach((step, count) -> steps.addProperty(step.label(), count));
        json.add("funnel", steps);
        json.addProperty("skipped_files", skippedFiles);
        json.addProperty("unreadable", unreadable);
        json.addProperty("shallow", shallow);
        json.addProperty("replaced_objects_ignored", replacedObjects);
        return json;
    }

    static MinedRepository fromJson(JsonObject json) {
        JsonObject steps = json.getAsJsonObject("funnel");
        Map<FunnelStep, Integer> counts = new LinkedHashMap<>();
        for (FunnelStep step : FunnelStep.values()) {
            counts.put(step, steps.get(step.label()).getAsInt());
        }
        return new MinedRepository(
                json.get("name").getAsString(),
                json.get("origin").getAsString(),
                new CommitId(json.get("tip").getAsString()),
                new Funnel(counts),
                json.get("skipped_files").getAsInt(),
                json.get("unreadable").getAsInt(),
                json.get("shallow").getAsBoolean(),
                json.get("replaced_objects_ignored").getAsInt());
    }
}
