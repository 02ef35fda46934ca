package app.werkbank.desktop;

import app.werkbank.api.ApiSettings;
import app.werkbank.api.Check;
import app.werkbank.api.ConnectionTest;
import app.werkbank.command.CommandFailure;
import app.werkbank.platform.SentenceException;
import app.werkbank.platform.connection.ConnectionChoice;
import app.werkbank.platform.connection.ConnectionSource;
import app.werkbank.platform.secret.Secret;
import app.werkbank.platform.secret.Secrets;
import app.werkbank.platform.settings.ConnectionSettings;
import app.werkbank.platform.settings.ConnectionSettings.SecretsKept;
import app.werkbank.platform.settings.Settings;
import app.werkbank.platform.settings.SettingsStore;
import app.werkbank.store.Intents;
import app.werkbank.ui.settings.ConnectionValues;
import app.werkbank.ui.settings.Connector;
import app.werkbank.ui.settings.TestStep;
import app.werkbank.ui.start.DemoStarter;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tries connections out, keeps them, and goes over to them: what the first start and the settings ask for. */
final class Connecting implements Connector, DemoStarter {
    private final SettingsStore settings;
    private final Switchboard switchboard;

    Connecting(Groundwork ground) {
        this.settings = ground.settings();
        this.switchboard = ground.switchboard();
    }

    @Override
    public void start() throws SentenceException {
        switchboard.go(new ConnectionChoice.Demo(settings.current().limits()));
        keep(ConnectionSettings.demo());
    }

    @Override
    public List<TestStep> test(ConnectionValues values) throws SentenceException {
        try {
            return ConnectionTest.run(api(values)).stream()
                    .map(Connecting::step)
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public Identity compare(ConnectionValues values) {
        Optional<ConnectionSettings> active = remote();
        if (active.isEmpty()) {
            return Identity.FIRST;
        }
        boolean same = values.api().equals(active.get().api())
                && values.clientId().equals(active.get().clientId());
        return same ? Identity.SAME : Identity.CHANGED;
    }

    @Override
    public long unfinished() {
        return switchboard
                .session()
                .map(session -> session.store().read(db -> new Intents(db).pending()))
                .orElse(0L);
    }

    @Override
    public Set<SecretsKept> places() {
        return switchboard.secrets().usable();
    }

    @Override
    public void connect(ConnectionValues values, SecretsKept kept, boolean sameService) throws SentenceException {
        Settings before = settings.current();
        String name = sameService && remote().isPresent()
                ? remote().get().name()
                : new ConnectionSource(Map.of(), before).nameOf(values.api(), values.clientId());
        Secret secret = required(secret(values));
        ConnectionChoice.Remote choice = new ConnectionChoice.Remote(
                name,
                values.api(),
                values.token(),
                values.clientId(),
                secret,
                apiKey(values),
                before.limits(),
                values.certificates(),
                ConnectionChoice.Origin.SETTINGS,
                sameService);
        api(values);
        store(name, kept, Secret.Kind.CLIENT_SECRET, secret);
        if (choice.apiKey() != null) {
            store(name, kept, Secret.Kind.API_KEY, choice.apiKey());
        }
        switchboard.go(choice);
        keep(choice.settings(kept));
    }

    private void store(String name, SecretsKept kept, Secret.Kind kind, Secret secret) throws CommandFailure {
        Optional<String> problem = switchboard.secrets().at(kept).keep(name, kind, secret);
        if (problem.isPresent()) {
            throw new CommandFailure("The secret cannot be kept there: " + problem.get() + ".");
        }
    }

    private void keep(ConnectionSettings connection) throws CommandFailure {
        try {
            settings.update(now -> now.withActive(connection));
        } catch (IOException e) {
            throw new CommandFailure("The settings cannot be written: " + e.getMessage() + ".", e);
        }
    }

    private Optional<ConnectionSettings> remote() {
        return settings.current()
                .activeConnection()
                .filter(connection -> connection.kind() == ConnectionSettings.Kind.REMOTE);
    }

    private ApiSettings api(ConnectionValues values) throws CommandFailure {
        Secret key = apiKey(values);
        try {
            return ApiSettings.of(
                            values.api().toString(),
                            values.token().toString(),
                            values.clientId(),
                            required(secret(values)).reveal(),
                            key == null ? null : key.reveal())
                    .withTrustFile(values.certificates());
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()), e);
        }
    }

    private @Nullable Secret secret(ConnectionValues values) {
        return values.secret() != null ? values.secret() : kept(Secret.Kind.CLIENT_SECRET);
    }

    private @Nullable Secret apiKey(ConnectionValues values) {
        return values.apiKey() != null ? values.apiKey() : kept(Secret.Kind.API_KEY);
    }

    private @Nullable Secret kept(Secret.Kind kind) {
        return remote().map(connection ->
                        switchboard.secrets().at(connection.secretsKept()).read(connection.name(), kind))
                .map(answer -> answer instanceof Secrets.Found found ? found.secret() : null)
                .orElse(null);
    }

    private static Secret required(@Nullable Secret secret) throws CommandFailure {
        if (secret == null) {
            throw new CommandFailure("The client secret is missing; enter it again.");
        }
        return secret;
    }

    private static TestStep step(Check check) {
        return new TestStep(TestStep.Kind.valueOf(check.step().name()), check.ok(), check.detail());
    }
}
