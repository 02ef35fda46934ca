package app.werkbank.store;

import org.jspecify.annotations.Nullable;

/**
 * Whose a store is to be when it is opened for work (sync rules 12 and 13).
 *
 * @param identity what tells the account at the service from every other: its address and the client id
 * @param instance what tells this data folder on this computer from every copy of it; null where nobody asks
 * @param sameAccount whether a person has said that another identity is the same account with new credentials
 */
public record Owner(String identity, @Nullable String instance, boolean sameAccount) {

    /** The same in a certain data folder. */
    public Owner at(String place) {
        return new Owner(identity, place, sameAccount);
    }
}
