package app.werkbank.reference;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Leads a call past the guard to its operation, and turns whatever goes wrong into an answer. */
final class Routes {

    private static final Logger LOG = System.getLogger(Routes.class.getName());

    private final Guard guard;
    private final TokenRoute token;
    private final OdometerRoutes odometer;
    private final EquipmentRoutes equipment;
    private final TicketRoutes tickets;

    Routes(Guard guard, TokenRoute token, OdometerRoutes odometer, EquipmentRoutes equipment, TicketRoutes tickets) {
        this.guard = guard;
        this.token = token;
        this.odometer = odometer;
        this.equipment = equipment;
        this.tickets = tickets;
    }

    /** Never throws: a mistake of the server is a 500. */
    Answer process(Call call) {
        try {
            guard.check(call);
            return dispatch(call);
        } catch (Refusal refusal) {
            return refusal.answer();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "the reference server failed in " + call.operation(), e);
            return Answer.problem(Problem.of(500, "Internal server error", "The reference server made a mistake."));
        }
    }

    private Answer dispatch(Call call) {
        return switch (call.operation()) {
            case REQUEST_TOKEN -> token.request(call);
            case LIST_ODOMETER_REGISTRATIONS -> odometer.list(call);
            case ADD_ODOMETER_REGISTRATION -> odometer.add(call);
            case GET_ODOMETER_REGISTRATION -> odometer.get(call);
            case LIST_USED_EQUIPMENT -> equipment.list(call);
            case ADD_USED_EQUIPMENT -> equipment.add(call);
            case GET_USED_EQUIPMENT -> equipment.get(call);
            case REMOVE_USED_EQUIPMENT -> equipment.remove(call);
            case LIST_TICKETS -> tickets.list(call);
            case GET_TICKET -> tickets.get(call);
        };
    }
}
