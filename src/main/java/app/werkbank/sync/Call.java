package app.werkbank.sync;

import app.werkbank.domain.Kilometres;
import app.werkbank.domain.Vin;
import java.util.UUID;

/** A request of the remote API that the engine wants made: one documented operation with its arguments. */
sealed interface Call {

    /** Which permission and which part of the service a call depends on. */
    enum Group {
        TICKETS,
        ODOMETER,
        EQUIPMENT
    }

    Group group();

    /** A call that changes something on the server: its unknown outcome is somebody's doubt. */
    sealed interface Write extends Call {
        UUID intent();

        int attempt();

        UUID requestId();
    }

    record ListTickets(int limit, long offset) implements Call {
        @Override
        public Group group() {
            return Group.TICKETS;
        }
    }

    record GetTicket(UUID ticket) implements Call {
        @Override
        public Group group() {
            return Group.TICKETS;
        }
    }

    record ListOdometer(Vin vin, int limit, long offset) implements Call {
        @Override
        public Group group() {
            return Group.ODOMETER;
        }
    }

    record PostOdometer(UUID intent, int attempt, UUID requestId, Vin vin, Kilometres km, UUID ticket)
            implements Write {
        @Override
        public Group group() {
            return Group.ODOMETER;
        }
    }

    record ListUsed(int limit, long offset) implements Call {
        @Override
        public Group group() {
            return Group.EQUIPMENT;
        }
    }

    record GetUsed(UUID ticket, int equipment) implements Call {
        @Override
        public Group group() {
            return Group.EQUIPMENT;
        }
    }

    record PostUsed(UUID intent, int attempt, UUID requestId, UUID ticket, int equipment) implements Write {
        @Override
        public Group group() {
            return Group.EQUIPMENT;
        }
    }

    record DeleteUsed(UUID intent, int attempt, UUID requestId, UUID ticket, int equipment) implements Write {
        @Override
        public Group group() {
            return Group.EQUIPMENT;
        }
    }
}
