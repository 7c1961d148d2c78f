package org.supporttimeline.api.pages.frame;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.dialect.IDialect;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;

/** The files that pages need, from this service alone, and the language that they are in. */
@Configuration(proxyBeanMethods = false)
class PageSettings implements WebMvcConfigurer {

    /** Where htmx lies in its WebJar; the version stands in the address, so that a new one is fetched. */
    private static final String HTMX = "classpath:/META-INF/resources/webjars/htmx.org/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/org/supporttimeline/assets/")
                .setCacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic());
        registry.addResourceHandler("/webjars/htmx.org/**")
                .addResourceLocations(HTMX)
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(30)).cachePublic());
    }

    /** Before the first page is made. */
    @Autowired
    void dialect(SpringTemplateEngine pages) {
        Set<IDialect> dialects = new LinkedHashSet<>();
        pages.getDialects()
                .forEach(one -> dialects.add(one.getClass() == SpringStandardDialect.class ? new QuickDialect() : one));
        pages.setDialects(dialects);
    }

    @Bean
    LocaleResolver localeResolver() {
        return new PageLanguage();
    }
}
