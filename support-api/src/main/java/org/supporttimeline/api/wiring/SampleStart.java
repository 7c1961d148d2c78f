package org.supporttimeline.api.wiring;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.supporttimeline.api.samples.SampleCases;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.vault.Vault;

/**
 * Puts the sample cases into a new embedded database, before there is an account that could record something among their entries:
 * the lines of a story name each other by their numbers.
 */
@Component
@Order(1)
class SampleStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(SampleStart.class);

    private final Storage storage;
    private final ServiceSettings settings;
    private final SampleCases samples;

    SampleStart(Storage storage, ServiceSettings settings, CaseLog log, Vault vault, Clock clock) {
        this.storage = storage;
        this.settings = settings;
        this.samples = new SampleCases(log, vault, clock);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (storage.isEmbedded() && settings.samples()) {
            int entries = samples.load();
            if (entries > 0) {
                LOG.info("Recorded {} entries of sample cases", entries);
                if (samples.goOn()) {
                    LOG.warn(
                            "The sample cases go on after today, by this machine's clock; a later start adds the rest");
                }
            }
        }
    }
}
