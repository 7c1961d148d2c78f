package org.supporttimeline.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.updates.configuration.UsagePropertyProvider;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.projector.Projectors;
import org.supporttimeline.projections.vault.Vault;

class WiringTest {

    private final ConfigurableApplicationContext context = TestService.shared().context();

    @Test
    void what_keeps_the_record_is_wired_by_hand_each_part_once() {
        var found = new TreeMap<String, String>();
        for (Class<?> type : new Class<?>[] {CaseLog.class, Vault.class, Projectors.class, DataSource.class}) {
            context.getBeansOfType(type)
                    .forEach((name, bean) -> found.put(name, bean.getClass().getName()));
        }
        assertThat(found)
                .isEqualTo(Map.of(
                        "caseLog", "org.supporttimeline.projections.log.CaseLog",
                        "vault", "org.supporttimeline.projections.vault.Vault",
                        "projectors", "org.supporttimeline.projections.projector.Projectors",
                        "service", "com.zaxxer.hikari.HikariDataSource",
                        "projections", "com.zaxxer.hikari.HikariDataSource",
                        "keys", "com.zaxxer.hikari.HikariDataSource"));
    }

    /** Axon's own auto-configuration would choose a transaction manager that does nothing, without a word. */
    @Test
    void nothing_of_axon_comes_in_by_auto_configuration() {
        assertThat(context.getBeansOfType(TransactionManager.class)).isEmpty();
        assertThat(context.getBeansOfType(CommandBus.class)).isEmpty();
        assertThat(Arrays.stream(context.getBeanDefinitionNames())
                        .map(context::getType)
                        .filter(type -> type != null && type.getName().startsWith("org.axonframework")))
                .isEmpty();
    }

    @Test
    void axon_calls_nobody() {
        assertThat(UsagePropertyProvider.create().getDisabled()).isTrue();
    }

    @Test
    void requests_run_on_virtual_threads() {
        var server = (TomcatWebServer) ((ServletWebServerApplicationContext) context).getWebServer();
        var tomcat = Objects.requireNonNull(server).getTomcat();
        assertThat(tomcat.getConnector().getProtocolHandler().getExecutor()).isInstanceOf(VirtualThreadExecutor.class);
    }
}
