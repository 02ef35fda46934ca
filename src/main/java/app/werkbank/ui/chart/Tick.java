package app.werkbank.ui.chart;

/**
 * A place on an axis that has a name.
 *
 * @param at the number on the axis: ms since the epoch, or km
 * @param label its name
 * @param context what the name leaves out, such as the year of a month; empty where it leaves nothing out
 */
record Tick(double at, String label, String context) {}
