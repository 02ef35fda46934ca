package app.werkbank.data;

import app.werkbank.store.Db;
import app.werkbank.store.Meta;
import app.werkbank.store.Owner;
import app.werkbank.store.Progress;
import app.werkbank.store.StoreException;
import app.werkbank.store.StoreException.Kind;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Whose a store is: the account it works for, and the data folder it lies in (sync rules 12 and 13). */
final class Claim {
    private Claim() {}

    /**
     * Makes sure, in one transaction, that a store is the owner's; one that is new becomes it. Where the data folder is a
     * copy or was moved, whatever is unfinished is in doubt from here on.
     *
     * @return how many intents are in doubt for that reason; 0 nearly always
     * @throws StoreException FOREIGN_ACCOUNT where it holds the work of another account
     */
    static long of(Db db, Owner owner, Instant now) {
        Meta meta = new Meta(db);
        Optional<String> before = meta.get(Meta.IDENTITY);
        if (before.isPresent() && !owner.sameAccount() && !meta.accounts().contains(owner.identity())) {
            throw new StoreException(
                    Kind.FOREIGN_ACCOUNT,
                    "The data belong to another account or address (" + before.get()
                            + "); nothing was sent. Use the former credentials, or say that it is the same account: in"
                            + " the settings, or with --same-account.");
        }
        take(db, owner);
        String instance = owner.instance();
        if (instance == null) {
            return 0;
        }
        Optional<String> last = meta.get(Meta.INSTANCE);
        meta.put(Meta.INSTANCE, instance);
        return last.isPresent() && !last.get().equals(instance)
                ? Merge.run(db, Replaced.NOTHING, now, Progress.unwatched())
                : 0;
    }

    /** From here on the store is the owner's; whose it was is the same account. */
    static void take(Db db, Owner owner) {
        Meta meta = new Meta(db);
        Set<String> accounts = new LinkedHashSet<>(meta.accounts());
        accounts.add(owner.identity());
        meta.put(Meta.SAME_ACCOUNT, String.join("\n", accounts));
        meta.put(Meta.IDENTITY, owner.identity());
    }
}
