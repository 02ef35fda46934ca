package app.werkbank.ui.start;

import app.werkbank.platform.SentenceException;

/** Starts the demo workshop inside the program; implemented by the composition root. */
@FunctionalInterface
public interface DemoStarter {

    /**
     * Starts the reference API, makes the demo the connection in use and goes over to it. Blocks: not for the FX thread.
     *
     * @throws SentenceException where that could not be done; then nothing has changed
     */
    void start() throws SentenceException;
}
