package app.werkbank.domain;

/**
 * What the trend rules say of one reading: four answers, never mixed.
 *
 * @param breaking lower than the one before it (domain rule 2)
 * @param belowEarlierMaximum some earlier one is higher (domain rule 4)
 * @param culprit of the smallest set whose removal leaves a rising series (domain rule 5)
 * @param tooHigh rises more than the limits allow since the one before it (domain rule 6)
 */
public record Mark(boolean breaking, boolean belowEarlierMaximum, boolean culprit, boolean tooHigh) {}
