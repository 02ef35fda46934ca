package app.werkbank.sync;

import app.werkbank.api.Answer;
import app.werkbank.api.Outcome;
import app.werkbank.api.RemoteApi;
import app.werkbank.api.SortOrder;
import java.lang.System.Logger.Level;
import java.util.UUID;

/** Makes the engine's calls on the remote API, one blocking call each. */
final class ApiCalls {
    private static final System.Logger LOG = System.getLogger(ApiCalls.class.getName());

    private final RemoteApi api;

    ApiCalls(RemoteApi api) {
        this.api = api;
    }

    /** Never throws: a mistake in our own code is an unknown outcome, too, and must not stall the engine (I22). */
    Answer<?> make(Call call) {
        try {
            return made(call);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.ERROR,
                    "a call failed in our own code: " + call.getClass().getSimpleName(),
                    e);
            return new Answer<>(
                    Outcome.UNKNOWN,
                    null,
                    0,
                    null,
                    0,
                    null,
                    null,
                    "The program itself failed: " + e.getClass().getSimpleName(),
                    1);
        }
    }

    private Answer<?> made(Call call) {
        return switch (call) {
            case Call.ListTickets list -> api.listTickets(list.limit(), list.offset(), UUID.randomUUID());
            case Call.GetTicket get -> api.getTicket(get.ticket(), UUID.randomUUID());
            case Call.ListOdometer list ->
                api.listOdometerRegistrations(
                        list.vin(), list.limit(), list.offset(), SortOrder.ASC, UUID.randomUUID());
            case Call.PostOdometer post ->
                api.addOdometerRegistration(post.vin(), post.km(), post.ticket(), post.requestId());
            case Call.ListUsed list -> api.listUsedEquipment(null, list.limit(), list.offset(), UUID.randomUUID());
            case Call.GetUsed get -> api.getUsedEquipment(get.ticket(), get.equipment(), UUID.randomUUID());
            case Call.PostUsed post -> api.addUsedEquipment(post.ticket(), post.equipment(), post.requestId());
            case Call.DeleteUsed delete ->
                api.removeUsedEquipment(delete.ticket(), delete.equipment(), delete.requestId());
        };
    }
}
