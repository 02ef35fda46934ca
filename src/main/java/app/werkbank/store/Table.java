package app.werkbank.store;

/** The tables that views look at, for {@link Change} notices. */
public enum Table {
    TICKET,
    ODOMETER,
    EQUIPMENT,
    USED_EQUIPMENT,
    INTENT,
    SCOPE,
    NOTE,
    DRAFT
}
