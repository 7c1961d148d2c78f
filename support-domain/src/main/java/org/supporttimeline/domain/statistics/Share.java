package org.supporttimeline.domain.statistics;

/** An exact share: so many of all. It is compared as the fraction that it is and never rounded. */
public record Share(long part, long all) {

    /** @throws IllegalArgumentException when the part is negative or there are negative ones of all */
    public Share {
        if (part < 0 || all < 0) {
            throw new IllegalArgumentException("a share is of what can be counted");
        }
    }

    /** Whether it is that many hundredths or more; nothing of nothing is not. */
    public boolean reaches(int percent) {
        return all > 0 && 100 * part >= percent * all;
    }

    /** Hundredths with one decimal, cut off, to be shown and not to be compared; of nothing {@code "-"}. */
    public String shown() {
        return all == 0 ? "-" : "%d.%d".formatted(100 * part / all, 1000 * part / all % 10);
    }
}
