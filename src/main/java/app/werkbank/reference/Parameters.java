package app.werkbank.reference;

import app.werkbank.reference.Problem.Violation;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The query of one call, checked parameter by parameter; every violation is collected, so that one answer names all.
 *
 * <p>What was asked for is remembered with the defaults applied, for the {@code query} of the answer. A parameter that
 * the operation does not know is ignored, except within {@code sort_by}.
 */
final class Parameters {

    static final int MAX_LIMIT = 1000;
    private static final int DEFAULT_LIMIT = 25;

    private final Call call;
    private final Map<String, List<String>> given;
    private final List<Violation> violations = new ArrayList<>();
    private final Map<String, Object> applied = new LinkedHashMap<>();

    Parameters(Call call) {
        this.call = call;
        given = decode(call.rawQuery());
    }

    /** Names and values of {@code application/x-www-form-urlencoded} text, in order. */
    static Map<String, List<String>> decode(@Nullable String raw) {
        Map<String, List<String>> pairs = new LinkedHashMap<>();
        if (raw == null || raw.isEmpty()) {
            return pairs;
        }
        for (String pair : raw.split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            String[] halves = pair.split("=", 2);
            String value = halves.length == 2 ? halves[1] : "";
            try {
                pairs.computeIfAbsent(decoded(halves[0]), name -> new ArrayList<>())
                        .add(decoded(value));
            } catch (IllegalArgumentException notPercentEncoded) {
                throw Refusal.malformed("The parameters are not percent-encoded.");
            }
        }
        return pairs;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** 0 to 1000, by default 25 (seeds); less where a fault clamps it. */
    int limit() {
        int asked = (int) range("limit", DEFAULT_LIMIT, MAX_LIMIT);
        int limit = call.fault(Fault.Clamped.class)
                .map(clamp -> Math.min(asked, clamp.limit()))
                .orElse(asked);
        applied.put("limit", limit);
        return limit;
    }

    /** A non-negative int64, by default 0 (seeds); one more where a fault says that a row vanished meanwhile. */
    long offset() {
        long asked = range("offset", 0, Long.MAX_VALUE);
        return asked > 0 && call.has(Fault.Page.SHIFTED) ? asked + 1 : asked;
    }

    private long range(String name, long byDefault, long most) {
        Optional<String> text = single(name);
        if (text.isEmpty()) {
            applied.put(name, byDefault);
            return byDefault;
        }
        OptionalLong number = Fields.int64(text.get());
        if (number.isEmpty()) {
            return violated(name, "This value should be a 64-bit integer.");
        }
        if (number.getAsLong() < 0 || number.getAsLong() > most) {
            return violated(name, "This value should be between 0 and " + most + ".");
        }
        applied.put(name, number.getAsLong());
        return number.getAsLong();
    }

    /** The required {@code vin}; empty text where it was refused. */
    String vin() {
        Optional<String> vin = single("vin");
        if (vin.isEmpty() || !Fields.isVin(vin.get())) {
            violated("vin", vin.isEmpty() ? "This value should not be null." : "A VIN has exactly 17 characters.");
            return "";
        }
        applied.put("vin", vin.get());
        return vin.get();
    }

    /** {@code sort_by[created_at]}: whether descending; ascending by default (seed: odometer-registrations). */
    boolean createdAtDescending() {
        String known = "sort_by[created_at]";
        for (String name : given.keySet()) {
            if (name.startsWith("sort_by") && !name.equals(known)) {
                violated(name, "The result can be sorted by created_at only.");
            }
        }
        String direction = single(known).orElse("asc");
        if (!direction.equals("asc") && !direction.equals("desc")) {
            violated(known, "This value should be asc or desc.");
        }
        applied.put("sort_by", Map.of("created_at", direction));
        return direction.equals("desc");
    }

    Optional<UUID> uuid(String name) {
        Optional<String> text = single(name);
        Optional<UUID> uuid = text.flatMap(Fields::uuid);
        if (text.isPresent() && uuid.isEmpty()) {
            violated(name, "This is not a valid UUID.");
        }
        uuid.ifPresent(value -> applied.put(name, value));
        return uuid;
    }

    OptionalLong int64(String name) {
        Optional<String> text = single(name);
        OptionalLong number = text.map(Fields::int64).orElse(OptionalLong.empty());
        if (text.isPresent() && number.isEmpty()) {
            violated(name, "This value should be a 64-bit integer.");
        }
        number.ifPresent(value -> applied.put(name, value));
        return number;
    }

    Optional<String> oneOf(String name, List<String> allowed) {
        Optional<String> text = single(name);
        if (text.isPresent() && !allowed.contains(text.get())) {
            violated(name, "This value should be one of " + String.join(", ", allowed) + ".");
        }
        text.ifPresent(value -> applied.put(name, value));
        return text;
    }

    /**
     * To be called once all parameters have been asked for.
     *
     * @return what was applied, defaults included
     * @throws Refusal 400 with every violation
     */
    Map<String, Object> applied() {
        if (!violations.isEmpty()) {
            throw Refusal.violations(List.copyOf(violations));
        }
        return applied;
    }

    private Optional<String> single(String name) {
        List<String> values = given.getOrDefault(name, List.of());
        if (values.size() > 1) {
            violated(name, "This parameter may be given once.");
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(values.getFirst());
    }

    private long violated(String name, String message) {
        violations.add(new Violation(name, message));
        return 0;
    }
}
