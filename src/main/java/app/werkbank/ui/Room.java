package app.werkbank.ui;

/** The screens; each has one view, which shows several places. */
public enum Room {
    TICKETS,
    VEHICLES,
    OUTBOX,
    SETTINGS,
    SHIFT,
    LABELS,
    FIRST_START
}
