package app.werkbank.platform.settings;

/** Where the window stood, in screen coordinates of the toolkit; while maximised, where it goes back to. */
public record WindowPlace(double x, double y, double width, double height, boolean maximised) {}
