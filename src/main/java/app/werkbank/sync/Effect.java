package app.werkbank.sync;

/** What the engine wants done. */
sealed interface Effect {

    /** Make this request and answer with {@link Event.Answered}. */
    record Ask(long id, Call call) implements Effect {}

    /** Run this transaction and answer with {@link Event.Stored} or {@link Event.NotStored}. */
    record Keep(long id, Op op) implements Effect {}

    /** Find which VINs are to be kept fresh and answer with {@link Event.Followed}. */
    record Follow() implements Effect {}
}
