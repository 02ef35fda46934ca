package app.werkbank.api;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Threads for work that nobody looks at: where there are fewer cores than threads that want one, these give way to the
 * screens, to what the screens ask of the store, and to the store's writer. They are no virtual threads, which all have one
 * priority and share a few carriers: what a screen asks would wait there behind the answers of a pull.
 */
public final class GivingWay {
    private GivingWay() {}

    /**
     * As many threads as there is work at a time; one that has had none for a minute ends. None keeps the program from
     * ending.
     *
     * @param name of each thread, before its number
     */
    // Nothing here relies on an order of threads: where priorities are not known, all are alike.
    @SuppressWarnings("ThreadPriorityCheck")
    public static ExecutorService threads(String name) {
        return Executors.newCachedThreadPool(Thread.ofPlatform()
                .name(name, 0)
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .factory());
    }
}
