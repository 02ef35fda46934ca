package app.werkbank.sync;

/** What the engine has done since it started; a run is the difference of two of these. */
record Totals(int confirmed, int rejected, int tickets, int odometer, int equipment, int requests, int answers) {
    static final Totals NONE = new Totals(0, 0, 0, 0, 0, 0, 0);

    Totals confirmedOne() {
        return new Totals(confirmed + 1, rejected, tickets, odometer, equipment, requests, answers);
    }

    Totals rejectedOne() {
        return new Totals(confirmed, rejected + 1, tickets, odometer, equipment, requests, answers);
    }

    Totals pulled(Call.Group group, int rows) {
        return switch (group) {
            case TICKETS -> new Totals(confirmed, rejected, tickets + rows, odometer, equipment, requests, answers);
            case ODOMETER -> new Totals(confirmed, rejected, tickets, odometer + rows, equipment, requests, answers);
            case EQUIPMENT -> new Totals(confirmed, rejected, tickets, odometer, equipment + rows, requests, answers);
        };
    }

    Totals asked(int more, boolean answered) {
        return new Totals(
                confirmed, rejected, tickets, odometer, equipment, requests + more, answers + (answered ? 1 : 0));
    }

    Totals since(Totals before) {
        return new Totals(
                confirmed - before.confirmed,
                rejected - before.rejected,
                tickets - before.tickets,
                odometer - before.odometer,
                equipment - before.equipment,
                requests - before.requests,
                answers - before.answers);
    }
}
