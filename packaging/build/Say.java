/** Words to the person who builds. */
final class Say {
    private Say() {}

    static void line(String format, Object... values) {
        System.out.println("[installer] " + format.formatted(values));
    }
}
