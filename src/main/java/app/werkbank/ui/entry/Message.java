package app.werkbank.ui.entry;

import app.werkbank.ui.Tone;

/** One line that the screen says about what was typed; the tone's shape stands beside the words. */
public record Message(Tone tone, String text) {}
