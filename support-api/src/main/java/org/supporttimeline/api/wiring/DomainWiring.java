package org.supporttimeline.api.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.form.Forms;

/** What the domain is handed: the time in Japan, and the forms. */
@Configuration(proxyBeanMethods = false)
class DomainWiring {

    /** The only place where the machine's clock is taken; days are those of Japan. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Tokyo"));
    }

    @Bean
    Forms forms() {
        return Forms.standard();
    }

    /** The dated settings, with the operator's own file over those that come with the service. */
    @Bean
    Policies policies(ServiceSettings settings) throws IOException {
        Path own = settings.policies();
        return own == null
                ? Policies.standard()
                : Policies.standard().overriddenBy(own.toString(), Files.readString(own));
    }
}
