package org.supporttimeline.api.wiring;

import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.projector.ProjectionCheck;
import org.supporttimeline.projections.projector.RebuildSettings;
import org.supporttimeline.projections.projector.Rebuilds;

/** Rebuilds of projections; what killed ones have left is taken away at each start. */
@Configuration(proxyBeanMethods = false)
class RebuildWiring {

    /** Schemas whose views read the tables of projections; one that is not there does no harm. */
    private static final List<String> DEPENDENTS = List.of("reporting");

    @Bean(initMethod = "sweep")
    Rebuilds rebuilds(CaseLog log, Storage storage, Clock clock, Policies policies, ServiceSettings settings) {
        return new Rebuilds(
                LogWiring.projections(policies),
                log,
                storage.databases().service().dataSource(),
                clock,
                RebuildSettings.standard(settings.projections().segments(), DEPENDENTS));
    }

    @Bean
    ProjectionCheck projectionCheck(CaseLog log, Storage storage, Clock clock, Policies policies) {
        return new ProjectionCheck(
                LogWiring.projections(policies),
                log,
                storage.databases().service().dataSource(),
                clock);
    }
}
