package org.supporttimeline.api.wiring;

import java.util.List;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.projections.projector.Projection;

/** The projections that the service has, for tests outside this package. */
public final class ServiceProjections {

    private ServiceProjections() {}

    public static List<Projection> standard() {
        return LogWiring.projections(Policies.standard());
    }
}
