package org.supporttimeline.domain.statistics;

/** An exact mean: a sum over so many. It is kept as the fraction that it is and never rounded. */
public record Mean(long sum, long over) {

    /** @throws IllegalArgumentException when one of them is negative */
    public Mean {
        if (sum < 0 || over < 0) {
            throw new IllegalArgumentException("a mean is of what can be counted");
        }
    }

    /** With one decimal, cut off, to be shown and not to be compared; over nothing {@code "-"}. */
    public String shown() {
        return over == 0 ? "-" : "%d.%d".formatted(sum / over, 10 * sum / over % 10);
    }
}
