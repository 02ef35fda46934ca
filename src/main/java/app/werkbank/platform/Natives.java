package app.werkbank.platform;

/** Tells the libraries that carry native code to unpack it into the data folder, because nothing is written outside it. */
public final class Natives {
    private Natives() {}

    /** To be called before SQLite, the key store or JavaFX is first used; a value given on the command line stays. */
    public static void unpackInto(Home home) throws HomeException {
        String folder = home.temporary().toString();
        keep("org.sqlite.tmpdir", folder);
        keep("jna.tmpdir", folder);
        keep("javafx.cachedir", folder);
    }

    private static void keep(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
