package app.werkbank.domain;

import java.util.UUID;

/** That an equipment was used on a ticket. The pair of ids is its identity (seed: used-diagnostic-equipment). */
public record UsedEquipment(UUID ticketId, Equipment equipment) {}
