package app.werkbank.store;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Single values of the store: whether it is open, the read counter, the clock's offset, the quota of the day. */
public record Meta(Db db) {
    /** Present while a program has the store open; found at start, the last end was not clean. */
    static final String OPEN = "open";
    /** The number of the last read of any scope. */
    public static final String READ_NUMBER = "read_number";
    /** Server time minus local time, ms. */
    public static final String CLOCK_OFFSET = "clock_offset";
    /** How far the offset may be off, ms; 0 where it was never measured. */
    public static final String CLOCK_ERROR = "clock_error";
    /** The UTC day the request count is for. */
    public static final String QUOTA_DAY = "quota_day";
    /** Requests made on that day. */
    public static final String QUOTA_USED = "quota_used";
    /** Base URL and client id the queue belongs to. */
    public static final String IDENTITY = "identity";
    /** Identities that a person has said to be the same account, one a line. */
    public static final String SAME_ACCOUNT = "same_account";
    /** The data folder and computer on which it was last opened. */
    public static final String INSTANCE = "instance";

    public Optional<String> get(String name) {
        return db.first("SELECT value FROM meta WHERE name = ?", row -> row.text("value"), name);
    }

    /** @return 0 where there is none */
    public long number(String name) {
        return get(name).map(Long::parseLong).orElse(0L);
    }

    public int put(String name, Object value) {
        return db.update(
                "INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                name,
                String.valueOf(value));
    }

    public int remove(String name) {
        return db.update("DELETE FROM meta WHERE name = ?", name);
    }

    /** Every identity whose the store is, or was by a person's word; empty where nobody has ever said. */
    public Set<String> accounts() {
        Set<String> accounts = new LinkedHashSet<>();
        get(SAME_ACCOUNT).ifPresent(lines -> lines.lines().forEach(accounts::add));
        get(IDENTITY).ifPresent(accounts::add);
        return accounts;
    }
}
