package app.werkbank.api;

/**
 * A bearer token, in memory only.
 *
 * @param value as it goes into the Authorization header
 * @param renewAtNanos on the monotonic clock: from then on a new one is fetched first
 * @param onProbation fetched after a fresh token had been refused: if this one is refused too, another is no use
 */
record Token(Secret value, long renewAtNanos, boolean onProbation) {

    boolean dueAt(long nanos) {
        return nanos - renewAtNanos >= 0;
    }

    boolean sameAs(Token other) {
        return value.equals(other.value);
    }

    /** The same token once the API has taken it. */
    Token proven() {
        return new Token(value, renewAtNanos, false);
    }
}
