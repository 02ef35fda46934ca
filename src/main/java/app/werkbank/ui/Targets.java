package app.werkbank.ui;

/** How large what can be clicked is: for a mouse 24 px at least, for fingers 40 px, for gloves 56 px. */
public enum Targets {
    MOUSE(""),
    TOUCH("touch"),
    GLOVE("glove");

    private final String styleClass;

    Targets(String styleClass) {
        this.styleClass = styleClass;
    }

    String styleClass() {
        return styleClass;
    }
}
