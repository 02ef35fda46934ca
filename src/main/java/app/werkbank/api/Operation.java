package app.werkbank.api;

import java.util.function.Function;

/**
 * One call of the contract: what to send, and how its success is told.
 *
 * @param documented the one success status the contract names
 * @param keyed whether the contract names the API key beside the token for it (used equipment)
 * @param reading what a whole answer of status 2xx means
 */
record Operation<T>(WireRequest request, int documented, boolean keyed, Function<Reply.Heard, Reading<T>> reading) {

    /** Whether the documented success alone says that something was committed: 201 of an addition, 204 of a removal. */
    boolean committedBy(int status) {
        return status == documented && documented != 200;
    }
}
