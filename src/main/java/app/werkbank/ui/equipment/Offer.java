package app.werkbank.ui.equipment;

import app.werkbank.domain.Equipment;

/**
 * One line of the picker.
 *
 * @param onTicket whether it is on the ticket already: choosing it again changes nothing
 * @param known false for a number that nobody has seen yet and that can be added all the same
 */
public record Offer(Equipment equipment, boolean favourite, boolean onTicket, boolean forMaker, boolean known) {}
