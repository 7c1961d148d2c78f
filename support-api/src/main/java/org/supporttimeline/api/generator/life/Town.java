package org.supporttimeline.api.generator.life;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** All offices and cases of one run: from the same numbers always the same, in the order in which the cases open. */
public final class Town {

    private static final int SMALLEST_OFFICE = 10;
    private static final int LARGEST_OFFICE = 40;

    private final List<Office> offices = new ArrayList<>();
    private final List<CasePlan> cases = new ArrayList<>();

    /**
     * Offices of ten to forty cases.
     *
     * @param size how many cases
     * @param from the first day on which one may open
     * @param until the day after the last
     * @param seed tells one town from another
     * @param daily whether clients fill daily reports
     */
    public Town(int size, LocalDate from, LocalDate until, long seed, boolean daily) {
        this(size, SMALLEST_OFFICE, LARGEST_OFFICE, from, until, seed, daily);
    }

    /** One office that has all cases. */
    public static Town ofOneOffice(int size, LocalDate from, LocalDate until, long seed, boolean daily) {
        return new Town(size, size, size, from, until, seed, daily);
    }

    private Town(int size, int smallest, int largest, LocalDate from, LocalDate until, long seed, boolean daily) {
        var random = new SplittableRandom(seed);
        Phrases phrases = Phrases.read();
        int days = (int) ChronoUnit.DAYS.between(from, until);
        while (cases.size() < size) {
            int here = Math.min(size - cases.size(), random.nextInt(smallest, largest + 1));
            Office office = Office.numbered(offices.size() + 1, phrases.say(random, "office"), here);
            offices.add(office);
            for (int i = 0; i < here; i++) {
                LocalDate opens = Life.open(from.plusDays(random.nextInt(days)));
                cases.add(new CasePlan(id(random), random.nextLong(), office, opens, daily));
            }
        }
        cases.sort(Comparator.comparing(CasePlan::opens).thenComparing(CasePlan::caseId));
    }

    public List<Office> offices() {
        return List.copyOf(offices);
    }

    /** In the order of their first days. */
    public List<CasePlan> cases() {
        return List.copyOf(cases);
    }

    static UUID id(SplittableRandom random) {
        long high = (random.nextLong() & ~0xF000L) | 0x4000L;
        long low = (random.nextLong() >>> 2) | (0b10L << 62);
        return new UUID(high, low);
    }
}
