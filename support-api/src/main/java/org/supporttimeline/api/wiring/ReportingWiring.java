package org.supporttimeline.api.wiring;

import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.supporttimeline.projections.feed.Feed;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.reporting.Exports;
import org.supporttimeline.projections.reporting.ReportingViews;

/** What other systems take their data from. */
@Configuration(proxyBeanMethods = false)
class ReportingWiring {

    @Bean
    Feed feed(@Qualifier("service") DataSource service, CaseLog log) {
        return new Feed(service, log.files());
    }

    @Bean
    ReportingViews reportingViews(@Qualifier("service") DataSource service) {
        return new ReportingViews(service);
    }

    @Bean
    Exports exports(@Qualifier("service") DataSource service) {
        return new Exports(service);
    }
}
