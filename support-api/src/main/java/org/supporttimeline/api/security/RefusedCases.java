package org.supporttimeline.api.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.projections.log.CaseLog;

/**
 * Records who asked for another office's case, by the address or the parameter {@code case}, or was forbidden something by a controller. Whether the case is there is looked up
 * on a thread of its own: the answer must not take longer for a case that exists than for one that does not.
 */
final class RefusedCases implements HandlerInterceptor, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedCases.class);
    private static final int QUEUE = 1024;

    private final AccessRecorder recorder;
    private final Accounts accounts;
    private final CaseLog log;
    private final ThreadPoolExecutor background = new ThreadPoolExecutor(
            0,
            1,
            1,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(QUEUE),
            Thread.ofPlatform().name("refused-cases").daemon().factory(),
            (task, executor) -> LOG.warn("a refused access was not recorded: too many at once"));

    RefusedCases(AccessRecorder recorder, Accounts accounts, CaseLog log) {
        this.recorder = recorder;
        this.accounts = accounts;
        this.log = log;
    }

    /** What is asked for is noted before: a page that tells of a problem is another request to the framework. */
    private record Asked(String operation, Map<?, ?> variables) {}

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST) {
            Map<?, ?> variables =
                    request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> all
                            ? all
                            : Map.of();
            request.setAttribute(Asked.class.getName(), new Asked(Operations.code(request), variables));
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        int status = response.getStatus();
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if ((status != 403 && status != 404)
                || request.getDispatcherType() != DispatcherType.REQUEST
                || !(request.getAttribute(Asked.class.getName()) instanceof Asked asked)
                || authentication == null
                || !(authentication.getPrincipal() instanceof Account account)) {
            return;
        }
        String operation = asked.operation();
        Map<?, ?> variables = asked.variables();
        List<UUID> cases = Operations.caseOf(
                variables.get("caseId") instanceof String inAddress ? inAddress : request.getParameter("case"));
        if (status == 403) {
            recorder.refused(account, operation, List.of(), cases);
        } else if (!cases.isEmpty()) {
            background.execute(() -> ifAnothers(account, operation, cases.getFirst()));
        } else if (variables.get("office") instanceof String office) {
            background.execute(() -> ifAnothers(account, operation, office));
        }
    }

    private void ifAnothers(Account account, String operation, UUID caseId) {
        try {
            CaseFile file = log.files().current(caseId);
            if (file.opened() && !account.scope().covers(file.offices().current())) {
                recorder.refused(
                        account, operation, List.of(file.offices().current().value()), List.of(caseId));
            }
        } catch (RuntimeException e) {
            LOG.warn("a refused access was not recorded: {}", e.toString());
        }
    }

    private void ifAnothers(Account account, String operation, String office) {
        try {
            var id = new OfficeId(office);
            if (!account.scope().covers(id) && accounts.officeExists(id)) {
                recorder.refused(account, operation, List.of(office), List.of());
            }
        } catch (RuntimeException e) {
            LOG.warn("a refused access was not recorded: {}", e.getClass().getSimpleName());
        }
    }

    /** Looks up what is queued before the log closes. */
    @Override
    public void close() {
        background.shutdown();
        try {
            background.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
