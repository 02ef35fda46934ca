package app.werkbank.reference;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Pattern;

/** The contract's scalar formats, read strictly: what does not fit is empty. */
final class Fields {

    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern INTEGER_TEXT = Pattern.compile("-?[0-9]{1,19}");
    private static final int VIN_LENGTH = 17;

    private Fields() {}

    static Optional<UUID> uuid(String text) {
        return UUID_TEXT.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    static OptionalLong int64(String text) {
        if (!INTEGER_TEXT.matcher(text).matches()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException beyond64Bits) {
            return OptionalLong.empty();
        }
    }

    static OptionalInt int32(String text) {
        OptionalLong number = int64(text);
        return number.isPresent() && number.getAsLong() == (int) number.getAsLong()
                ? OptionalInt.of((int) number.getAsLong())
                : OptionalInt.empty();
    }

    /** Exactly 17 characters, whichever they are (seed: odometer-registrations). */
    static boolean isVin(String text) {
        return text.codePointCount(0, text.length()) == VIN_LENGTH;
    }

    /** @throws Refusal 400 with a violation */
    static UUID pathUuid(Call call, String name) {
        return uuid(call.pathText(name)).orElseThrow(() -> Refusal.violation(name, "This is not a valid UUID."));
    }

    /** @throws Refusal 400 with a violation */
    static int pathInt32(Call call, String name) {
        return int32(call.pathText(name)).orElseThrow(() -> Refusal.violation(name, "This is not a 32-bit integer."));
    }
}
