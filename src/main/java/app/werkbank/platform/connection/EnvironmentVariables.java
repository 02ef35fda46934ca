package app.werkbank.platform.connection;

import app.werkbank.platform.settings.Limits;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The connection's variables, complete or refused: all four of address, token address, client id and client secret, or
 * none; an empty one counts as not set (README: commands).
 */
final class EnvironmentVariables {
    static final String API_URL = "WERKBANK_API_URL";
    static final String TOKEN_URL = "WERKBANK_TOKEN_URL";
    static final String CLIENT_ID = "WERKBANK_CLIENT_ID";
    static final String CLIENT_SECRET = "WERKBANK_CLIENT_SECRET";
    static final String API_KEY = "WERKBANK_API_KEY";
    static final String RATE = "WERKBANK_RATE";
    static final String GRACE = "WERKBANK_GRACE";

    private static final List<String> REQUIRED = List.of(API_URL, TOKEN_URL, CLIENT_ID, CLIENT_SECRET);

    private final Map<String, String> variables;

    EnvironmentVariables(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    /** Whether they name a connection. An API key alone names a part of one. */
    boolean namesConnection() throws ConnectionException {
        List<String> missing =
                REQUIRED.stream().filter(name -> optional(name).isEmpty()).toList();
        if (missing.isEmpty()) {
            return true;
        }
        if (missing.size() == REQUIRED.size() && optional(API_KEY).isEmpty()) {
            return false;
        }
        throw new ConnectionException("The environment names a connection in part: " + String.join(", ", missing)
                + (missing.size() == 1 ? " is missing." : " are missing."));
    }

    String required(String name) {
        return optional(name).orElseThrow();
    }

    Optional<String> optional(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }

    /** The limits with those that the environment sets; these stand beside any connection. */
    Limits over(Limits limits) throws ConnectionException {
        Limits changed = limits;
        Optional<BigDecimal> rate = number(RATE, "requests a second, 0 for no limit", 1_000);
        if (rate.isPresent()) {
            changed = changed.withRate(rate.get().doubleValue());
        }
        Optional<BigDecimal> grace = number(GRACE, "seconds", 86_400);
        if (grace.isPresent()) {
            changed = changed.withGrace(grace.get().doubleValue());
        }
        return changed;
    }

    private Optional<BigDecimal> number(String name, String unit, int most) throws ConnectionException {
        Optional<String> text = optional(name).map(String::strip);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.get().matches("\\d{1,9}(\\.\\d{1,9})?")) {
            BigDecimal number = new BigDecimal(text.get());
            if (number.compareTo(BigDecimal.valueOf(most)) <= 0) {
                return Optional.of(number);
            }
        }
        throw new ConnectionException(
                name + " must be a number of " + unit + " from 0 to " + most + ", this is not one: " + text.get());
    }
}
