package app.werkbank.tour;

import app.werkbank.command.CommandFailure;
import app.werkbank.ui.control.Pictures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.Image;

/** The pictures of a tour, numbered in the order in which they are taken. */
final class Album {
    private final Path folder;
    private final List<String> pictures = new ArrayList<>();

    Album(Path folder) {
        this.folder = folder;
    }

    /** The pictures taken so far, as they were written. */
    List<String> pictures() {
        return List.copyOf(pictures);
    }

    void add(String name, Image image) throws CommandFailure {
        Path file = folder.resolve(String.format("%02d-%s.png", pictures.size() + 1, name));
        try {
            Pictures.write(image, file);
        } catch (IOException e) {
            throw new CommandFailure("The picture " + file + " cannot be written: " + e.getMessage() + ".", e);
        }
        pictures.add(file.toString());
    }
}
