package app.werkbank.command;

import app.werkbank.platform.Home;
import app.werkbank.platform.Version;
import picocli.CommandLine.IVersionProvider;

/** The answer to {@code --version}: the version, what it runs on, and where data lies unless {@code --home} is given. */
final class VersionText implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {
            "Werkbank " + Version.text(),
            "Java %s, %s %s".formatted(Runtime.version(), System.getProperty("os.name"), System.getProperty("os.arch")),
            "Data: " + Home.defaultFolder()
        };
    }
}
