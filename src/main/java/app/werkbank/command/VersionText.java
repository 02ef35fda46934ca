package app.werkbank.command;

import app.werkbank.platform.Version;
import picocli.CommandLine.IVersionProvider;

/** The answer to {@code --version}. */
final class VersionText implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"Werkbank " + Version.text()};
    }
}
