package org.supporttimeline.api.wiring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.supporttimeline.projections.projector.Projectors;

/** The lag of each projection as metrics, looked up when somebody asks; without a value while the database is away. */
@Configuration(proxyBeanMethods = false)
class LagMetrics {

    @Bean
    MeterBinder projectionLagMeters(Projectors projectors, ProjectionLag lag) {
        return registry -> projectors.all().forEach(projector -> {
            Gauge.builder("supporttimeline.projection.lag.entries", projector, lag::entries)
                    .description("Entries of the log that are not in the projection's rows yet")
                    .baseUnit("entries")
                    .tag("projection", projector.name())
                    .register(registry);
            Gauge.builder(
                            "supporttimeline.projection.lag",
                            projector,
                            one -> lag.age(one).toMillis() / 1_000.0)
                    .description("For how long the oldest of them has been waiting")
                    .baseUnit("seconds")
                    .tag("projection", projector.name())
                    .register(registry);
        });
    }
}
