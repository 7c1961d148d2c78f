package org.supporttimeline.api.wiring;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.supporttimeline.api.web.CasesInSight;
import org.supporttimeline.api.web.CaughtUp;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.form.Forms;
import org.supporttimeline.projections.audit.AuditHistory;
import org.supporttimeline.projections.audit.AuditProjection;
import org.supporttimeline.projections.backtest.BackTest;
import org.supporttimeline.projections.caseload.Caseload;
import org.supporttimeline.projections.caseload.CaseloadProjection;
import org.supporttimeline.projections.due.DueItems;
import org.supporttimeline.projections.due.DueProjection;
import org.supporttimeline.projections.finding.Inspections;
import org.supporttimeline.projections.handover.HandOverProjection;
import org.supporttimeline.projections.handover.OpenOffers;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.month.MonthActivities;
import org.supporttimeline.projections.month.MonthProjection;
import org.supporttimeline.projections.office.OfficeSettings;
import org.supporttimeline.projections.projector.PastCases;
import org.supporttimeline.projections.projector.Projection;
import org.supporttimeline.projections.projector.ProjectorSettings;
import org.supporttimeline.projections.projector.Projectors;
import org.supporttimeline.projections.retention.Histories;
import org.supporttimeline.projections.retention.RetentionProjection;
import org.supporttimeline.projections.risk.Indicators;
import org.supporttimeline.projections.risk.RiskProjection;
import org.supporttimeline.projections.timeline.RecentEntries;
import org.supporttimeline.projections.timeline.Timeline;
import org.supporttimeline.projections.timeline.TimelineProjection;

/**
 * The log and what follows it. Beans are closed in the reverse order: first the web server lets running requests end, then
 * the projectors stop, then the log takes in what is queued, then the pools go.
 */
@Configuration(proxyBeanMethods = false)
class LogWiring {

    /** How long a caller waits for a database that does not answer. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    @Bean
    CaseLog caseLog(
            @Qualifier("service") DataSource service, Storage storage, Clock clock, Forms forms, Policies policies) {
        return new CaseLog(service, storage.databases().service().dataSource(), PATIENCE, clock, forms, policies);
    }

    /** Every projection of the service: a new one is added here, and nowhere else. */
    static List<Projection> projections(Policies policies) {
        return List.of(
                new TimelineProjection(),
                new CaseloadProjection(policies),
                new DueProjection(policies),
                new AuditProjection(),
                new RiskProjection(policies),
                new MonthProjection(),
                new RetentionProjection(),
                new HandOverProjection());
    }

    @Bean(initMethod = "start")
    Projectors projectors(
            CaseLog log,
            @Qualifier("projections") HikariDataSource projections,
            Clock clock,
            Policies policies,
            ServiceSettings settings) {
        return new Projectors(
                projections(policies),
                log,
                projections,
                clock,
                ProjectorSettings.standard(settings.projections().segments()));
    }

    @Bean
    CaughtUp caughtUp(Projectors projectors, CasesInSight cases) {
        return new CaughtUp(projectors, cases);
    }

    @Bean
    Timeline timeline(@Qualifier("service") DataSource service) {
        return new Timeline(service);
    }

    @Bean
    RecentEntries recentEntries(@Qualifier("service") DataSource service) {
        return new RecentEntries(service);
    }

    @Bean
    Caseload caseload(@Qualifier("service") DataSource service) {
        return new Caseload(service);
    }

    @Bean
    DueItems dueItems(@Qualifier("service") DataSource service) {
        return new DueItems(service);
    }

    @Bean
    OpenOffers openOffers(@Qualifier("service") DataSource service) {
        return new OpenOffers(service);
    }

    @Bean
    Indicators indicators(@Qualifier("service") DataSource service) {
        return new Indicators(service);
    }

    @Bean
    BackTest backTest(CaseLog log, Storage storage, Policies policies) {
        return new BackTest(
                log.entries(), log.wire(), storage.databases().service().dataSource(), policies);
    }

    @Bean
    PastCases pastCases(CaseLog log) {
        return new PastCases(log);
    }

    @Bean
    Histories histories(@Qualifier("service") DataSource service, PastCases past) {
        return new Histories(service, past);
    }

    @Bean
    Inspections inspections(@Qualifier("service") DataSource service, CaseLog log, Policies policies) {
        return new Inspections(service, log, policies);
    }

    @Bean
    OfficeSettings officeSettings(@Qualifier("service") DataSource service) {
        return new OfficeSettings(service);
    }

    @Bean
    AuditHistory auditHistory(@Qualifier("service") DataSource service, CaseLog log, Policies policies) {
        return new AuditHistory(service, log, policies);
    }

    @Bean
    MonthActivities monthActivities(@Qualifier("service") DataSource service, Policies policies) {
        return new MonthActivities(service, policies);
    }
}
