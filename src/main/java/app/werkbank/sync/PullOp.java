package app.werkbank.sync;

/**
 * What a read found. It lets all else that is to be stored go first, and shares a commit with others of its kind; where
 * that fails, it is done again.
 */
interface PullOp extends Op {}
