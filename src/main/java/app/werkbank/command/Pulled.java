package app.werkbank.command;

/** Rows that pulls inserted or changed. */
record Pulled(int tickets, int odometer, int equipment) {}
