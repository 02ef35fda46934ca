package app.werkbank.ui.settings;

import app.werkbank.platform.HomeException;
import app.werkbank.platform.SentenceException;
import app.werkbank.platform.settings.ConnectionSettings.SecretsKept;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A connector for tests: answers what the test wants, and remembers what it was asked to keep. */
public final class FakeConnector implements Connector {
    public final List<ConnectionValues> tried = new ArrayList<>();
    public List<SecretsKept> places = List.of(SecretsKept.KEYSTORE, SecretsKept.SESSION, SecretsKept.FILE);
    public List<TestStep> answer = works();
    public Identity identity = Identity.FIRST;
    public long unfinished;
    public @Nullable String refusal;
    public @Nullable ConnectionValues kept;
    public @Nullable SecretsKept place;
    public boolean sameService;

    /** All seven steps, all well. */
    public static List<TestStep> works() {
        return upTo(TestStep.Kind.EQUIPMENT, true);
    }

    /** The steps up to this one, which fails. */
    public static List<TestStep> failsAt(TestStep.Kind kind) {
        return upTo(kind, false);
    }

    private static List<TestStep> upTo(TestStep.Kind end, boolean endOk) {
        List<TestStep> steps = new ArrayList<>();
        for (TestStep.Kind kind : EnumSet.range(TestStep.Kind.NAME, end)) {
            boolean ok = kind != end || endOk;
            steps.add(new TestStep(kind, ok, ok ? "api.example.com answers in 40 ms" : "status 401, invalid_client"));
        }
        return steps;
    }

    @Override
    public List<TestStep> test(ConnectionValues values) throws SentenceException {
        tried.add(values);
        if (refusal != null) {
            throw new HomeException(refusal);
        }
        return answer;
    }

    @Override
    public Identity compare(ConnectionValues values) {
        return identity;
    }

    @Override
    public long unfinished() {
        return unfinished;
    }

    @Override
    public Set<SecretsKept> places() {
        return new LinkedHashSet<>(places);
    }

    @Override
    public void connect(ConnectionValues values, SecretsKept where, boolean same) {
        kept = values;
        place = where;
        sameService = same;
    }
}
