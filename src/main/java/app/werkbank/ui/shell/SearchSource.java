package app.werkbank.ui.shell;

import app.werkbank.ui.Place;
import java.util.List;

/** Finds tickets and vehicles for the search at the top; called off the FX thread. */
@FunctionalInterface
public interface SearchSource {

    /**
     * The best hits first, a dozen at most.
     *
     * @param text as typed: a ticket's number, a VIN or its last 6 to 8 characters, a reference, a look-alike of them;
     *     empty for what was opened last
     * @throws Exception where the store cannot be asked
     */
    List<Hit> find(String text) throws Exception;

    /**
     * One hit.
     *
     * @param title what it is called, e.g. the ticket's number or the VIN in groups
     * @param detail what tells it from others, in the language of the moment
     * @param place where choosing it leads
     */
    record Hit(String title, String detail, Place place) implements Found {}
}
