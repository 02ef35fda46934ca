package app.werkbank.bench;

import java.util.List;

/** Typing errors noticed and put right, by our rule against the plain one. */
final class TyposRow implements BenchRow {
    private static final int TYPOS = 40_000;
    private static final long SEED = 20_230_315;
    private static final double MOST_FALSE_WARNINGS = 0.02;

    @Override
    public String name() {
        return "typos";
    }

    @Override
    public List<Measure> measure() {
        TyposBench.Result result = TyposBench.run(TYPOS, SEED);
        TyposBench.Score plain = result.plain();
        TyposBench.Score ours = result.ours();
        return List.of(
                higher("typos/warned", "typos warned about", ours.warned(), plain.warned()),
                higher("typos/first", "first suggestion right, of those warned about", ours.first(), plain.first()),
                higher("typos/top3", "right one in the top three, of those", ours.topThree(), plain.topThree()),
                Measure.against(
                        "typos/false",
                        "correct readings warned about",
                        100 * ours.falseWarnings(),
                        "%",
                        100 * plain.falseWarnings(),
                        "<= plain, 2 %",
                        ours.falseWarnings() <= Math.min(plain.falseWarnings(), MOST_FALSE_WARNINGS)));
    }

    private static Measure higher(String id, String what, double ours, double plain) {
        return Measure.against(id, what, 100 * ours, "%", 100 * plain, "> plain", ours > plain);
    }
}
