package org.supporttimeline.projections.ledger;

import java.time.Duration;
import java.util.List;

/**
 * What a check of a whole log against its tree has found.
 *
 * @param entries how many were read
 * @param proven how many of them a signed checkpoint proves to be what they were
 * @param findings what does not fit; none when all is well
 */
public record FsckReport(long entries, long proven, List<Finding> findings, Duration took) {

    /** @param findings what does not fit */
    public FsckReport {
        findings = List.copyOf(findings);
    }

    /** Whether everything fits. */
    public boolean fits() {
        return findings.isEmpty();
    }
}
