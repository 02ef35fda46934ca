package app.werkbank;

import app.werkbank.command.CommandContext;
import app.werkbank.command.CommandOutput;
import app.werkbank.platform.Home;
import app.werkbank.platform.HomeException;
import app.werkbank.platform.Natives;
import app.werkbank.platform.connection.ProxyVariables;
import app.werkbank.platform.log.LogSetup;
import java.net.ProxySelector;
import java.util.List;

/** The program's entry point. */
public final class Werkbank {
    private Werkbank() {}

    /** Without arguments: the window. With arguments: the command line; the process ends with the command's exit code. */
    public static void main(String[] args) {
        LogSetup.silence();
        ProxySelector.setDefault(new ProxyVariables(System.getenv(), ProxySelector.getDefault()));
        CommandContext context =
                new CommandContext(new CommandOutput(System.out, System.err), System.getenv(), Werkbank::prepare);
        System.exit(new Composition(context).run(List.of(args)));
    }

    private static void prepare(Home home) throws HomeException {
        LogSetup.into(home);
        Natives.unpackInto(home);
    }
}
