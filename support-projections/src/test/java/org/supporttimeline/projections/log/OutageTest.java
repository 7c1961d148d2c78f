package org.supporttimeline.projections.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class OutageTest {

    @Test
    void an_outage_is_told_when_it_begins_and_when_it_is_over() {
        var logger = (Logger) LoggerFactory.getLogger("outage-test");
        logger.setLevel(Level.INFO);
        logger.setAdditive(false);
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        logger.addAppender(lines);
        var outage = new Outage(logger, "nothing can be recorded");

        outage.over();
        assertThat(lines.list).as("nothing was wrong").isEmpty();
        for (int i = 0; i < 5; i++) {
            outage.failed(new SQLException("gone"));
        }
        outage.over();
        outage.over();
        outage.failed(new SQLException("gone again"));

        assertThat(lines.list)
                .extracting(ILoggingEvent::getLevel)
                .isEqualTo(List.of(Level.WARN, Level.INFO, Level.WARN));
        assertThat(lines.list.getFirst().getFormattedMessage()).contains("nothing can be recorded");
    }
}
