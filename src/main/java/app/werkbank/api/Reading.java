package app.werkbank.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the body of a success turned out to be. */
sealed interface Reading<T> {

    /** The resource. */
    record Readable<T>(T resource) implements Reading<T> {}

    /** Nothing, or JSON that does not end: what the service meant cannot be known. */
    record Unreadable<T>(String why) implements Reading<T> {}

    /**
     * Something that this service would not say.
     *
     * @param json whether it is at least JSON
     */
    record Foreign<T>(String why, boolean json) implements Reading<T> {}

    static <T> Reading<T> ofResource(byte[] body, ResourceReader<T> reader) {
        return ofJson(body, node -> {
            T resource = node.isObject() ? reader.read(new Fields(node)) : null;
            return resource == null
                    ? new Foreign<>("the body is JSON, but not the resource with its key", true)
                    : new Readable<>(resource);
        });
    }

    /** A list without {@code result} is foreign: it must never pass for an empty one (F14, I13). */
    static <T> Reading<Page<T>> ofPage(byte[] body, ResourceReader<T> reader) {
        return ofJson(body, node -> {
            JsonNode result = node.path("result");
            if (!result.isArray()) {
                return new Foreign<>("the body is JSON, but has no list named result", true);
            }
            List<T> rows = new ArrayList<>();
            for (JsonNode item : result) {
                T row = item.isObject() ? reader.read(new Fields(item)) : null;
                if (row != null) {
                    rows.add(row);
                }
            }
            Long total = new Fields(node).whole("total");
            return new Readable<>(new Page<>(
                    rows,
                    total == null || total < 0 ? null : total,
                    Json.plain(node.path("query")),
                    result.size() - rows.size()));
        });
    }

    /** Of a removal: 204 is all there is to it, and another body than none means nothing. */
    static <T> Reading<T> ofRemoval(Reply.Heard heard, T removed) {
        return heard.status() == 204 ? new Readable<>(removed) : ofResource(heard.body(), fields -> null);
    }

    private static <T> Reading<T> ofJson(byte[] body, Function<JsonNode, Reading<T>> meaning) {
        @Nullable Character first = firstCharacter(body);
        if (first == null) {
            return new Unreadable<>("the body is empty");
        }
        if (first == '<') {
            return new Foreign<>("the body is a web page", false);
        }
        if (first != '{' && first != '[') {
            return new Foreign<>("the body is no JSON", false);
        }
        JsonNode node;
        try {
            node = Json.read(body);
        } catch (IOException e) {
            return new Unreadable<>("the body is no whole JSON text");
        }
        return meaning.apply(node);
    }

    private static @Nullable Character firstCharacter(byte[] body) {
        for (byte b : body) {
            boolean blankOrMark = b == ' ' || b == '\n' || b == '\r' || b == '\t' || (b & 0x80) != 0 || b == 0;
            if (!blankOrMark) {
                return (char) b;
            }
        }
        return null;
    }
}
