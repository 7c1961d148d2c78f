package org.supporttimeline.api.generator.life;

import java.util.SplittableRandom;
import org.supporttimeline.domain.event.Vocabulary.Disability;

/**
 * For how long people keep a job. The shares that stay three months and a year are those of JEED's survey report No. 137
 * (hires of 2015, ordinary companies); after the first year the yearly risk is the inverse of the mean tenure in the survey
 * of employment of 2023 (令和5年度障害者雇用実態調査).
 *
 * @param threeMonths share still employed after three months
 * @param oneYear share still employed after a year
 * @param yearlyRisk share of those employed that leaves in a later year
 */
record Tenure(double threeMonths, double oneYear, double yearlyRisk) {

    private static final int QUARTER = 91;
    private static final int YEAR = 365;

    static Tenure of(Disability disability) {
        return switch (disability) {
            case PHYSICAL -> new Tenure(0.778, 0.608, 0.082);
            case INTELLECTUAL -> new Tenure(0.853, 0.680, 0.109);
            case MENTAL -> new Tenure(0.699, 0.493, 0.188);
            case DEVELOPMENTAL -> new Tenure(0.847, 0.715, 0.197);
            // not in the surveys' groups: between the physical and the mental
            case HIGHER_BRAIN_DYSFUNCTION, INTRACTABLE_DISEASE -> new Tenure(0.740, 0.560, 0.130);
        };
    }

    /** Days from the first day at work to the last. */
    int days(SplittableRandom random) {
        double fate = random.nextDouble();
        if (fate >= threeMonths) {
            return 5 + random.nextInt(QUARTER - 5);
        }
        if (fate >= oneYear) {
            return QUARTER + random.nextInt(YEAR - QUARTER);
        }
        double years = Math.log(1 - random.nextDouble()) / Math.log(1 - yearlyRisk);
        return YEAR + (int) Math.min(years * YEAR, 40 * YEAR);
    }
}
