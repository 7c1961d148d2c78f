package org.supporttimeline.projections.projector;

/**
 * SQL for what every read answers with: the position of the log that its rows are true for. Within the statement that reads the
 * rows, so that both are of one moment.
 */
public final class Reflected {

    private Reflected() {}

    /** The position that a whole projection reflects, bar parked cases; 0 before it has begun. */
    public static String of(String projection) {
        return "coalesce((SELECT r.position FROM projection.reflected r WHERE r.projection = '%s'), 0)"
                .formatted(projection);
    }

    /**
     * The position that the rows of one case reflect.
     *
     * @param caseId an SQL expression for the case's id
     */
    public static String ofCase(String projection, String caseId) {
        return "coalesce((SELECT p.position FROM projection.parked p WHERE p.projection = '%s' AND p.case_id = %s), %s)"
                .formatted(projection, caseId, of(projection));
    }
}
