package app.werkbank.sync.sim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One simulated story: everything that happens and goes wrong, so that it can be written down, cut shorter, and told again.
 *
 * @param seed of delays and of the engine's own chance
 */
public record Plan(long seed, List<Step> steps, List<Fault> faults) {
    /** When the last trouble is over, simulated ms. */
    public static final long TROUBLE_ENDS = 1_500_000;

    private static final int VEHICLES = 3;
    private static final int TICKETS = 4;
    private static final int EQUIPMENT = 3;

    public Plan {
        steps = List.copyOf(steps);
        faults = List.copyOf(faults);
    }

    /** The story that a seed tells. */
    public static Plan of(long seed) {
        SplittableRandom random = new SplittableRandom(seed * 0xD134_2543_DE82_EF95L);
        List<Step> steps = new ArrayList<>();
        int entries = random.nextInt(8, 34);
        long span = random.nextInt(4) == 0 ? 120_000 : TROUBLE_ENDS - 300_000;
        for (int i = 0; i < entries; i++) {
            Step entry = entry(random, span);
            steps.add(entry);
            if (random.nextInt(8) == 0) {
                steps.add(echo(random, entry));
            }
        }
        for (int i = random.nextInt(12); i > 0; i--) {
            steps.add(decision(random));
        }
        for (int i = random.nextInt(7); i > 0; i--) {
            steps.add(others(random, span));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            steps.add(world(random));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            Step.Kind kind = random.nextInt(5) == 0 ? Step.Kind.CLOSE : Step.Kind.CRASH;
            steps.add(new Step(random.nextLong(span), kind, random.nextLong(100, 90_000), 0));
        }
        setting(random, span, steps);
        steps.sort(Comparator.comparingLong(Step::at));
        return new Plan(seed, steps, faults(random));
    }

    /** Soon after an entry: another technician registers the same value, or the wish is changed. */
    private static Step echo(SplittableRandom random, Step entry) {
        long at = entry.at() + random.nextLong(500, 40_000);
        Step.Kind kind = switch (entry.kind()) {
            case READING -> Step.Kind.OTHERS_READING;
            case ADD -> Step.Kind.REMOVE;
            default -> Step.Kind.ADD;
        };
        return new Step(at, kind, entry.a(), entry.b());
    }

    /** Where the story happens; most happen at an ordinary place. */
    private static void setting(SplittableRandom random, long span, List<Step> steps) {
        switch (random.nextInt(24)) {
            case 0, 1, 2 -> steps.add(new Step(0, Step.Kind.PAGE_ROWS, random.nextInt(2, 6), 0));
            case 3 -> steps.add(new Step(0, Step.Kind.ROUNDED, random.nextBoolean() ? 100 : 1000, 0));
            case 4 -> steps.add(new Step(0, Step.Kind.GATEWAY_CLOCK, random.nextLong(-1_200_000, 1_200_000), 0));
            case 5 -> steps.add(new Step(0, Step.Kind.A_DAY_LATER, 0, 0));
            case 6, 7 -> {
                long copied = random.nextLong(span);
                steps.add(new Step(copied, Step.Kind.BACKUP, 0, 0));
                steps.add(new Step(
                        random.nextLong(copied, span + 1), Step.Kind.RESTORE, random.nextLong(100, 90_000), 0));
            }
            default -> {}
        }
    }

    private static Step entry(SplittableRandom random, long span) {
        long at = random.nextLong(span);
        return random.nextInt(10) < 6
                ? new Step(at, Step.Kind.READING, random.nextInt(VEHICLES), metres(random, at))
                : new Step(
                        at,
                        random.nextInt(5) < 3 ? Step.Kind.ADD : Step.Kind.REMOVE,
                        random.nextInt(TICKETS),
                        random.nextInt(EQUIPMENT));
    }

    /** Rising with time; a value seen before now and then, one that breaks now and then. */
    private static long metres(SplittableRandom random, long at) {
        return switch (random.nextInt(8)) {
            case 0 -> 120_000_000;
            case 1 -> 120_000_000 + random.nextInt(4) * 500;
            case 2 -> 90_000_000 + random.nextLong(1_000_000);
            default -> 120_000_000 + at + random.nextLong(5_000);
        };
    }

    private static Step decision(SplittableRandom random) {
        Step.Kind[] kinds = {
            Step.Kind.UNDO, Step.Kind.DISCARD, Step.Kind.UNDO_DISCARD, Step.Kind.UNDO_DISCARD, Step.Kind.RETRY,
            Step.Kind.SEND_ANYWAY, Step.Kind.PICK, Step.Kind.KEEP_AS_NOTE, Step.Kind.EDIT, Step.Kind.SEND_NOW,
            Step.Kind.SYNC_NOW, Step.Kind.OPEN_VEHICLE, Step.Kind.SHOW_TICKET, Step.Kind.SWITCH_OFF
        };
        Step.Kind kind = kinds[random.nextInt(kinds.length)];
        long at = random.nextLong(TROUBLE_ENDS);
        return switch (kind) {
            case EDIT -> new Step(at, kind, random.nextInt(40), metres(random, at));
            case SWITCH_OFF -> new Step(at, kind, random.nextLong(1_000, 120_000), 0);
            default -> new Step(at, kind, random.nextInt(40), random.nextInt(4));
        };
    }

    private static Step others(SplittableRandom random, long span) {
        long at = random.nextLong(span);
        return switch (random.nextInt(4)) {
            case 0, 1 -> new Step(at, Step.Kind.OTHERS_READING, random.nextInt(VEHICLES), metres(random, at));
            case 2 -> new Step(at, Step.Kind.OTHERS_ADD, random.nextInt(TICKETS), random.nextInt(EQUIPMENT));
            default -> new Step(at, Step.Kind.OTHERS_REMOVE, random.nextInt(TICKETS), random.nextInt(EQUIPMENT));
        };
    }

    private static Step world(SplittableRandom random) {
        Step.Kind[] kinds = {
            Step.Kind.TICKET_STATE, Step.Kind.TICKET_STATE, Step.Kind.OFFLINE, Step.Kind.OFFLINE, Step.Kind.STORM,
            Step.Kind.FORBIDDEN, Step.Kind.THROTTLED, Step.Kind.SIGNED_OUT, Step.Kind.PORTAL, Step.Kind.CLOCK_JUMP,
            Step.Kind.STORE_FAILS
        };
        Step.Kind kind = kinds[random.nextInt(kinds.length)];
        long at = random.nextLong(TROUBLE_ENDS - 200_000);
        return switch (kind) {
            case TICKET_STATE -> new Step(at, kind, random.nextInt(TICKETS), random.nextInt(2));
            case CLOCK_JUMP -> new Step(at, kind, jump(random), 0);
            default -> new Step(at, kind, random.nextLong(1_000, 180_000), random.nextInt(3));
        };
    }

    /** Mostly within a day, as people and time zones do it; now and then by years, as an empty battery does. */
    private static long jump(SplittableRandom random) {
        long most = random.nextInt(6) == 0 ? 4L * 365 * 86_400_000 : 86_400_000;
        return random.nextLong(-most, most);
    }

    private static List<Fault> faults(SplittableRandom random) {
        List<Fault> faults = new ArrayList<>();
        Fault.Kind[] writes = {
            Fault.Kind.LOST_ANSWER,
            Fault.Kind.LOST_ANSWER,
            Fault.Kind.LOST_ANSWER,
            Fault.Kind.NEVER_ARRIVED,
            Fault.Kind.NEVER_ARRIVED,
            Fault.Kind.LATE_COMMIT,
            Fault.Kind.LATE_COMMIT,
            Fault.Kind.FAILED_BEFORE,
            Fault.Kind.FAILED_AFTER,
            Fault.Kind.REFUSED,
            Fault.Kind.HTML,
            Fault.Kind.UNREADABLE,
            Fault.Kind.ACCEPTED,
            Fault.Kind.NOT_CONNECTED,
            Fault.Kind.NO_TOKEN,
            Fault.Kind.SIGNED_OUT,
            Fault.Kind.SLOW
        };
        Fault.Kind[] reads = {
            Fault.Kind.LOST_ANSWER, Fault.Kind.FAILED_BEFORE, Fault.Kind.REFUSED, Fault.Kind.HTML,
                    Fault.Kind.UNREADABLE,
            Fault.Kind.NOT_CONNECTED, Fault.Kind.CUT, Fault.Kind.FEWER, Fault.Kind.WRONG_TOTAL, Fault.Kind.NO_TOTAL,
            Fault.Kind.CLAMPED, Fault.Kind.LAGGING, Fault.Kind.LAGGING, Fault.Kind.DOUBLE, Fault.Kind.TURNED_ROUND,
            Fault.Kind.SLOW
        };
        boolean beyond = random.nextInt(10) == 0;
        for (int i = random.nextInt(4, 20); i > 0; i--) {
            Fault.Kind kind = writes[random.nextInt(writes.length)];
            kind = beyond && kind == Fault.Kind.LATE_COMMIT ? Fault.Kind.COMMIT_AFTER_GRACE : kind;
            faults.add(new Fault(true, random.nextInt(30), kind, arg(kind, true, random)));
        }
        for (int i = random.nextInt(2, 9); i > 0; i--) {
            Fault.Kind kind = reads[random.nextInt(reads.length)];
            faults.add(new Fault(false, random.nextInt(120), kind, arg(kind, false, random)));
        }
        return faults;
    }

    private static long arg(Fault.Kind kind, boolean write, SplittableRandom random) {
        int[] forWrites = {400, 400, 401, 403, 404, 405, 407, 408, 409, 412, 413, 415, 422, 425, 429, 410, 426, 302};
        int[] forReads = {401, 403, 400, 404, 405, 407, 408, 429, 426};
        return switch (kind) {
            case LOST_ANSWER, NEVER_ARRIVED -> random.nextInt(3) == 0 ? 30_000 : random.nextInt(50, 5_000);
            case LATE_COMMIT -> random.nextLong(60);
            case COMMIT_AFTER_GRACE -> random.nextLong(140, 400);
            case FAILED_BEFORE, FAILED_AFTER -> random.nextInt(500, 505);
            case REFUSED ->
                write ? forWrites[random.nextInt(forWrites.length)] : forReads[random.nextInt(forReads.length)];
            case ACCEPTED -> random.nextInt(2);
            case CUT, FEWER, WRONG_TOTAL, CLAMPED -> random.nextInt(1, 4);
            case LAGGING -> random.nextInt(1, 50);
            case SLOW -> random.nextInt(1_000, 29_000);
            default -> 0;
        };
    }

    /** How many of its steps are entries. */
    public long entries() {
        return steps.stream().filter(step -> step.kind().entry()).count();
    }

    /** The number that a setting of the story has; 0 where it has none. */
    public long setting(Step.Kind kind) {
        return steps.stream()
                .filter(step -> step.kind() == kind)
                .mapToLong(Step::a)
                .findFirst()
                .orElse(0);
    }

    public boolean has(Step.Kind kind) {
        return steps.stream().anyMatch(step -> step.kind() == kind);
    }

    /** As it is kept in a file: one line for the seed, one for each step and each fault. */
    public String text() {
        StringBuilder text = new StringBuilder("seed " + seed + "\n");
        steps.forEach(step -> text.append(step.line()).append('\n'));
        faults.forEach(fault -> text.append(fault.line()).append('\n'));
        return text.toString();
    }

    /** @throws IllegalArgumentException where a line is none of {@link #text} and no comment */
    public static Plan parse(String text) {
        long seed = 0;
        List<Step> steps = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (String line : text.lines()
                .filter(each -> !each.isBlank() && !each.startsWith("#"))
                .toList()) {
            String[] word = line.split(" ");
            switch (word[0]) {
                case "seed" -> seed = Long.parseLong(word[1]);
                case "at" ->
                    steps.add(new Step(
                            Long.parseLong(word[1]),
                            Step.Kind.valueOf(word[2]),
                            Long.parseLong(word[3]),
                            Long.parseLong(word[4])));
                case "write", "read" ->
                    faults.add(new Fault(
                            word[0].equals("write"),
                            Integer.parseInt(word[1]),
                            Fault.Kind.valueOf(word[2]),
                            Long.parseLong(word[3])));
                default -> throw new IllegalArgumentException("not a line of a scenario: " + line);
            }
        }
        return new Plan(seed, steps, faults);
    }
}
