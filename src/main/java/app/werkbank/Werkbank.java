package app.werkbank;

/** The program's entry point. */
public final class Werkbank {
    private Werkbank() {}

    public static void main(String[] args) {
        System.out.println("{}");
    }
}
