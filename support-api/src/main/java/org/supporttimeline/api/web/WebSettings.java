package org.supporttimeline.api.web;

import java.util.List;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.supporttimeline.api.json.EventWriter;
import tools.jackson.databind.cfg.DateTimeFeature;

/** How the framework reads requests and writes answers. */
@Configuration(proxyBeanMethods = false)
class WebSettings implements WebMvcConfigurer {

    /** Bytes: a page of a timeline in one piece, so that neither side is called upon again for each part of it. */
    private static final int SENT_AT_ONCE = 1 << 16;

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new JsonBodyArgument());
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> buffers() {
        return server -> server.addConnectorCustomizers(
                connector -> connector.setProperty("socket.appWriteBufSize", Integer.toString(SENT_AT_ONCE)));
    }

    @Bean
    JsonMapperBuilderCustomizer answers() {
        return builder -> builder.addModule(EventWriter.module())
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .changeDefaultPropertyInclusion(inclusion ->
                        inclusion.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL));
    }
}
