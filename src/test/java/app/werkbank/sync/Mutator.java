package app.werkbank.sync;

import app.werkbank.contract.Relay;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Spoils good answers at random, the same ones for the same seed and the same questions: a field is dropped, its type
 * changed, the text cut, a value buried in arrays, or made huge. It tells no plausible lies: what it makes can be seen to
 * be wrong, or means the same.
 */
final class Mutator implements Relay.Between {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEP = 5_000;
    private static final int HUGE = 2_000_000;

    /** What is done to an answer. */
    enum Kind {
        DROPPED,
        TYPE_CHANGED,
        CUT,
        NESTED,
        HUGE
    }

    /** A place in a JSON text. */
    private record Place(ObjectNode object, String field) {
        JsonNode value() {
            return object.get(field);
        }
    }

    private final SplittableRandom random;
    private final double chance;
    private final Map<Kind, Integer> made = new EnumMap<>(Kind.class);
    private boolean on;

    Mutator(long seed, double chance) {
        this.random = new SplittableRandom(seed);
        this.chance = chance;
    }

    synchronized void on(boolean spoiling) {
        on = spoiling;
    }

    /** How many answers were spoiled in which way. */
    synchronized Map<Kind, Integer> made() {
        return new EnumMap<>(made);
    }

    synchronized int total() {
        return made.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public Relay.Answered answer(Relay.Asked asked, Relay.Behind behind) throws IOException, InterruptedException {
        Relay.Answered good = behind.ask(asked);
        return spoiled(good);
    }

    private synchronized Relay.Answered spoiled(Relay.Answered good) throws IOException {
        if (!on || good.body().length == 0 || good.status() >= 300 || random.nextDouble() >= chance) {
            return good;
        }
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        made.merge(kind, 1, Integer::sum);
        if (kind == Kind.CUT) {
            return good.withBody(Arrays.copyOf(good.body(), random.nextInt(good.body().length)));
        }
        JsonNode root = JSON.readTree(good.body());
        List<Place> places = new ArrayList<>();
        collect(root, places);
        Place place = places.get(random.nextInt(places.size()));
        switch (kind) {
            case DROPPED -> place.object().remove(place.field());
            case TYPE_CHANGED -> place.object().set(place.field(), otherType(place.value()));
            case HUGE -> place.object().put(place.field(), "9".repeat(HUGE));
            case NESTED -> {
                return good.withBody(nested(root, place));
            }
            case CUT -> throw new IllegalStateException("cut above");
        }
        return good.withBody(JSON.writeValueAsBytes(root));
    }

    /** Written as text: the deepest that a parser may be asked for is more than a writer would make. */
    private byte[] nested(JsonNode root, Place place) throws IOException {
        String mark = "mark-" + random.nextLong();
        String value = JSON.writeValueAsString(place.value());
        place.object().put(place.field(), mark);
        int depth = 1 + random.nextInt(random.nextBoolean() ? 3 : DEEP);
        return JSON.writeValueAsString(root)
                .replace("\"" + mark + "\"", "[".repeat(depth) + value + "]".repeat(depth))
                .getBytes(StandardCharsets.UTF_8);
    }

    private JsonNode otherType(JsonNode value) {
        List<JsonNode> others = new ArrayList<>(List.of(
                NODES.nullNode(), NODES.booleanNode(true), NODES.objectNode(), NODES.arrayNode(), NODES.textNode("?")));
        if (value.isNumber()) {
            others.add(NODES.textNode(value.asText()));
        }
        if (!value.isNumber()) {
            others.add(NODES.numberNode(-1));
        }
        others.removeIf(other -> other.equals(value));
        return others.get(random.nextInt(others.size()));
    }

    private static void collect(JsonNode node, List<Place> places) {
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(field -> places.add(new Place(object, field)));
            object.forEach(child -> collect(child, places));
        } else if (node instanceof ArrayNode array) {
            array.forEach(child -> collect(child, places));
        }
    }
}
