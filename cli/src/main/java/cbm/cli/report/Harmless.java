package cbm.cli.report;

import cbm.classifier.table.HostileText;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Collection;

/** JSON in which no text can turn the reading direction, hide itself or break the encoding. */
final class Harmless {
    private Harmless() {}

    /** The same value with every text made {@linkplain HostileText#visible visible}. */
    static JsonElement of(JsonElement value) {
        return switch (value) {
            case JsonObject object -> {
                JsonObject copy = new JsonObject();
                object.asMap().forEach((name, member) -> copy.add(HostileText.visible(name), of(member)));
                yield copy;
            }
            case JsonArray array -> {
                JsonArray copy = new JsonArray(array.size());
                array.forEach(item -> copy.add(of(item)));
                yield copy;
            }
            case JsonPrimitive primitive ->
                primitive.isString() ? new JsonPrimitive(HostileText.visible(primitive.getAsString())) : primitive;
            default -> value;
        };
    }

    /** A number, or null where JSON has none for it. */
    static JsonElement number(double value) {
        return Double.isFinite(value) ? new JsonPrimitive(value) : JsonNull.INSTANCE;
    }

    static JsonArray array(Collection<String> texts) {
        JsonArray array = new JsonArray(texts.size());
        texts.forEach(array::add);
        return array;
    }
}
