package org.supporttimeline.api.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.projections.access.AccessKind;
import org.supporttimeline.projections.access.AccessLog;
import org.supporttimeline.projections.access.Accessed;
import org.supporttimeline.projections.access.Accessor;
import org.supporttimeline.projections.access.Purpose;

/** Writes into the access log what accounts do and try, besides reading texts, which the vault records itself. */
public final class AccessRecorder {

    private static final String SIGN_IN = "sign-in";

    private final AccessLog log;
    private final Operations operations;

    AccessRecorder(AccessLog log, Operations operations) {
        this.log = log;
        this.operations = operations;
    }

    /** The account, as the access log names it. */
    static Accessor accessor(Account account) {
        return new Accessor(
                account.getName(),
                account.role().name(),
                account.offices().stream().map(OfficeId::value).toList());
    }

    /**
     * That the request under way hands something out: an export, a bundle, a proof. Returns when that is durable; before, nothing
     * may leave.
     *
     * @param purpose what for, where that was asked; null leaves it to the request's header
     * @param cases whose; none where it is about all of the account's offices
     * @throws org.supporttimeline.projections.access.AccessNotRecorded if it cannot be recorded
     */
    public void record(Account account, AccessKind kind, @Nullable Purpose purpose, Collection<UUID> cases) {
        record(account, kind, Operations.current(), purpose, cases);
    }

    /** The same, where the operation alone does not tell what was handed out. */
    public void record(
            Account account, AccessKind kind, String operation, @Nullable Purpose purpose, Collection<UUID> cases) {
        Purpose named = purpose != null ? purpose : AskedPurpose.current().orElse(null);
        log.record(new Accessed(accessor(account), kind, operation, named, List.copyOf(cases)));
    }

    /**
     * That somebody without an account is shown something of a case by the request under way. Returns when that is durable; before,
     * nothing may be shown.
     *
     * @throws org.supporttimeline.projections.access.AccessNotRecorded if it cannot be recorded
     */
    public void record(Accessor by, AccessKind kind, Purpose purpose, UUID caseId) {
        log.record(new Accessed(by, kind, Operations.current(), purpose, List.of(caseId)));
    }

    /** That a role may not call this. A path that leads nowhere refuses nobody anything. */
    void refused(Account account, HttpServletRequest request) {
        operations.of(request).ifPresent(operation -> refused(account, operation.code(), List.of(), operation.cases()));
    }

    /**
     * That an account was refused something.
     *
     * @param operation by which operation it tried
     * @param offices whose it is, where that is another's than the account's
     */
    public void refused(Account account, String operation, Collection<String> offices, Collection<UUID> cases) {
        log.recordLater(Accessed.of(accessor(account).and(offices), AccessKind.REFUSED, operation, cases));
    }

    /** That somebody gave a wrong password for an account, or an account that there is none of. */
    void failedSignIn(@Nullable Account account) {
        Accessor by = account == null ? Accessor.NOBODY : accessor(account);
        log.recordLater(Accessed.of(by, AccessKind.LOGIN_FAILED, SIGN_IN, List.of()));
    }
}
