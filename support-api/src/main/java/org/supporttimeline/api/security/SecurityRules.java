package org.supporttimeline.api.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.supporttimeline.projections.access.AccessLog;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.vault.Vault;

/**
 * Who may call what. Roles are decided here, before a body is read; offices are decided where the case is known.
 *
 * <p>CSRF: a browser session must send a token with everything that changes something. A call that brings its own
 * {@code Authorization} header needs none: no script of another site can make a browser add that header without a preflight that
 * is never granted. A browser that remembers a password of its own box would add it to another site's form, too, but says with it
 * where the form stands; such a request needs the token.
 */
@Configuration(proxyBeanMethods = false)
class SecurityRules {

    private static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    Accounts accounts(DataSource service, PasswordEncoder encoder) {
        return new Accounts(service, encoder);
    }

    @Bean
    AccountDesk accountDesk(DataSource service, Accounts accounts) {
        return new AccountDesk(new KeepingTable(service), accounts);
    }

    @Bean
    PasswordCheck passwordCheck(Accounts accounts, PasswordEncoder encoder, Clock clock, AccessRecorder recorder) {
        return new PasswordCheck(accounts, encoder, new LoginThrottle(clock), recorder);
    }

    @Bean
    OwnPassword ownPassword(Accounts accounts, PasswordCheck passwords) {
        return new OwnPassword(accounts, passwords);
    }

    @Bean
    AccessRecorder accessRecorder(AccessLog log, ObjectProvider<RequestMappingInfoHandlerMapping> mappings) {
        return new AccessRecorder(log, new Operations(mappings));
    }

    @Bean
    RefusedCases refusedCases(AccessRecorder recorder, Accounts accounts, CaseLog log) {
        return new RefusedCases(recorder, accounts, log);
    }

    @Bean
    WebMvcConfigurer interceptors(RefusedCases refused) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new AskedPurpose());
                registry.addInterceptor(refused);
            }
        };
    }

    @Bean
    WordsDoor wordsDoor(Vault vault) {
        return new WordsDoor(vault);
    }

    /** None: each of the chain's filters would be timed at each request, which takes about as long as they do. */
    @Bean
    SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityFilterChain rules(HttpSecurity http, PasswordCheck passwords, Accounts accounts, AccessRecorder recorder)
            throws Exception {
        String[] readers = roles(AccountRole::readsCases);
        String[] writers = roles(AccountRole::records);
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                        DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/actuator/health", "/actuator/health/*", "/calendar/*")
                .permitAll()
                .requestMatchers(
                        "/c/{secret}", "/e/{secret}") // whoever has the address; it is its own token against forgery
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/login", "/assets/**", "/webjars/htmx.org/**")
                .permitAll()
                .requestMatchers(HttpMethod.POST, "/language")
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/", "/account")
                .authenticated()
                .requestMatchers(HttpMethod.POST, "/session", "/account/password")
                .authenticated()
                .requestMatchers(HttpMethod.GET, "/cases", "/cases/{caseId}", "/cases/{caseId}/check-ins")
                .hasAnyRole(readers)
                .requestMatchers(HttpMethod.GET, "/cases/{caseId}/entries/{no}")
                .hasAnyRole(readers)
                .requestMatchers(
                        HttpMethod.GET,
                        "/cases/{caseId}/history",
                        "/cases/{caseId}/at",
                        "/cases/{caseId}/compare",
                        "/cases/{caseId}/findings",
                        "/audit",
                        "/audit/findings")
                .hasAnyRole(readers)
                .requestMatchers(HttpMethod.GET, "/cases/{caseId}/access")
                .hasAnyRole(roles(AccountRole::readsWords))
                .requestMatchers(HttpMethod.GET, "/audit/access")
                .hasAnyRole(roles(AccountRole::readsAccesses))
                .requestMatchers(HttpMethod.GET, "/audit/ledger")
                .authenticated()
                .requestMatchers(HttpMethod.GET, "/reports", "/reports/months", "/reports/retention/{office}")
                .hasAnyRole(readers)
                .requestMatchers(HttpMethod.GET, "/reports/exports")
                .hasAnyRole(roles(AccountRole::takesExports))
                .requestMatchers(HttpMethod.GET, "/cases/{caseId}/reports", "/cases/{caseId}/reports/{month}")
                .hasAnyRole(roles(AccountRole::readsWords))
                .requestMatchers(HttpMethod.POST, "/cases/{caseId}/reports/{month}")
                .hasAnyRole(writers)
                .requestMatchers(HttpMethod.POST, "/cases", "/cases/{caseId}")
                .hasAnyRole(roles(AccountRole::readsWords))
                .requestMatchers(
                        "/hand-overs",
                        "/hand-overs/accept",
                        "/hand-overs/draft",
                        "/cases/{caseId}/reports/{month}/draft",
                        "/record",
                        "/record/draft",
                        "/cases/{caseId}/record",
                        "/cases/{caseId}/record/{type}",
                        "/cases/{caseId}/record/{type}/draft",
                        "/cases/{caseId}/entries/{no}/correct",
                        "/cases/{caseId}/entries/{no}/correct/draft",
                        "/cases/{caseId}/entries/{no}/retract",
                        "/cases/{caseId}/entries/{no}/retract/draft",
                        "/cases/{caseId}/links",
                        "/cases/{caseId}/links/{id}/revocation")
                .hasAnyRole(writers)
                .requestMatchers(HttpMethod.GET, "/v3/api-docs", "/v3/api-docs.yaml", "/api/account", "/api/forms/*")
                .authenticated()
                .requestMatchers(HttpMethod.PUT, "/api/account/password")
                .authenticated()
                .requestMatchers(HttpMethod.GET, "/ledger/tile/entries/**")
                .hasAnyRole(readers)
                .requestMatchers(
                        HttpMethod.GET,
                        "/ledger/checkpoint",
                        "/ledger/tile/*/**",
                        "/ledger/consistency",
                        "/ledger/access/checkpoint",
                        "/ledger/access/tile/*/**",
                        "/ledger/access/consistency")
                .authenticated()
                .requestMatchers(HttpMethod.GET, "/api/feed")
                .hasAnyRole(readers)
                .requestMatchers(HttpMethod.GET, "/api/exports", "/api/exports/{view}")
                .hasAnyRole(roles(AccountRole::takesExports))
                .requestMatchers(HttpMethod.GET, "/actuator/metrics", "/actuator/metrics/{requiredMetricName}")
                .hasRole(AccountRole.ADMIN.name())
                .requestMatchers(
                        HttpMethod.GET,
                        "/api/cases",
                        "/api/cases/{caseId}",
                        "/api/cases/{caseId}/timeline",
                        "/api/cases/{caseId}/entries/{no}",
                        "/api/cases/{caseId}/entries/{no}/proof",
                        "/api/cases/{caseId}/due",
                        "/api/due",
                        "/api/cases/{caseId}/indicators",
                        "/api/cases/{caseId}/indicators/why",
                        "/api/indicators",
                        "/api/cases/{caseId}/history",
                        "/api/cases/{caseId}/replay",
                        "/api/cases/{caseId}/compare",
                        "/api/audit",
                        "/api/cases/{caseId}/months",
                        "/api/months",
                        "/api/caseload",
                        "/api/cases/{caseId}/employment",
                        "/api/offices/{office}/retention-rate",
                        "/api/offices/{office}/transition-outcomes",
                        "/api/offices/{office}/leavers",
                        "/api/cases/{caseId}/findings",
                        "/api/offices/{office}/findings")
                .hasAnyRole(readers)
                .requestMatchers(HttpMethod.GET, "/api/cases/{caseId}/bundle", "/api/offices/{office}/bundle")
                .hasAnyRole(roles(AccountRole::takesEvidence))
                .requestMatchers(HttpMethod.GET, "/api/cases/{caseId}/access")
                .hasAnyRole(roles(AccountRole::readsWords))
                .requestMatchers(HttpMethod.GET, "/api/access", "/api/access/{position}/proof")
                .hasAnyRole(roles(AccountRole::readsAccesses))
                .requestMatchers(HttpMethod.GET, "/api/offices/{office}/settings")
                .authenticated()
                .requestMatchers(HttpMethod.PUT, "/api/offices/{office}/settings")
                .hasRole(AccountRole.ADMIN.name())
                .requestMatchers(HttpMethod.POST, "/api/caseload/search")
                .hasAnyRole(roles(AccountRole::readsWords))
                .requestMatchers(HttpMethod.GET, "/api/backtest")
                .hasAnyRole(AccountRole.SERVICE_MANAGER.name(), AccountRole.ADMIN.name())
                .requestMatchers("/api/me/calendar", "/api/cases/{caseId}/links", "/api/cases/{caseId}/links/{id}")
                .hasAnyRole(writers)
                .requestMatchers(
                        HttpMethod.POST,
                        "/api/cases",
                        "/api/cases/{caseId}/entries",
                        "/api/cases/{caseId}/entries/{no}/correction",
                        "/api/cases/{caseId}/entries/{no}/retraction")
                .hasAnyRole(writers)
                .requestMatchers(HttpMethod.POST, "/api/cases/{caseId}/erasure-requests")
                .hasAnyRole(writers)
                .requestMatchers(
                        HttpMethod.POST,
                        "/api/cases/{caseId}/legal-holds",
                        "/api/cases/{caseId}/legal-holds/{no}/lifting",
                        "/api/cases/{caseId}/erasure-requests/{no}/destruction")
                .hasRole(AccountRole.SERVICE_MANAGER.name())
                .requestMatchers(
                        "/api/admin/accounts",
                        "/api/admin/accounts/{id}",
                        "/api/admin/accounts/{id}/password",
                        "/api/admin/offices",
                        "/api/admin/offices/{office}")
                .hasRole(AccountRole.ADMIN.name())
                .requestMatchers(HttpMethod.GET, "/admin/backtest")
                .hasAnyRole(AccountRole.SERVICE_MANAGER.name(), AccountRole.ADMIN.name())
                .requestMatchers(HttpMethod.GET, "/admin/policy")
                .authenticated()
                .requestMatchers("/admin", "/admin/**")
                .hasRole(AccountRole.ADMIN.name())
                .requestMatchers("/api/admin/projections", "/api/admin/projections/{name}/cases/{caseId}/refold")
                .hasRole(AccountRole.ADMIN.name())
                .requestMatchers("/api/admin/rebuilds", "/api/admin/rebuilds/{id}", "/api/admin/rebuilds/{id}/events")
                .hasRole(AccountRole.ADMIN.name())
                .anyRequest()
                .denyAll());
        var refusals = new Refusals(recorder);
        var toSignIn = new ToSignIn(refusals);
        http.authenticationProvider(passwords)
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .formLogin(form ->
                        form.loginPage("/login").successHandler(toSignIn).failureHandler(toSignIn))
                .logout(logout -> logout.logoutSuccessUrl("/login?logout"))
                .exceptionHandling(handling -> handling.accessDeniedHandler(refusals)
                        .defaultAuthenticationEntryPointFor(toSignIn, ToSignIn::isAtAPage)
                        .defaultAuthenticationEntryPointFor(refusals, request -> true))
                .csrf(csrf -> csrf.csrfTokenRepository(CookieCsrfTokenRepository.withHttpOnlyFalse())
                        .csrfTokenRequestHandler(new CsrfByHeaderOrForm())
                        .ignoringRequestMatchers("/c/{secret}", "/e/{secret}")
                        .ignoringRequestMatchers(SecurityRules::bringsItsOwnCredentials))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .requestCache(cache -> cache.disable())
                .addFilterBefore(new StillTheSame(accounts), AuthorizationFilter.class);
        return http.build();
    }

    private static boolean bringsItsOwnCredentials(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        String site = request.getHeader("Sec-Fetch-Site");
        boolean isOurs =
                site == null ? request.getHeader("Origin") == null : site.equals("same-origin") || site.equals("none");
        return authorization != null && authorization.regionMatches(true, 0, "Basic ", 0, 6) && isOurs;
    }

    private static String[] roles(Predicate<AccountRole> may) {
        return Arrays.stream(AccountRole.values()).filter(may).map(Enum::name).toArray(String[]::new);
    }
}
