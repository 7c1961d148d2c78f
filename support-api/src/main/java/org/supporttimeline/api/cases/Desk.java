package org.supporttimeline.api.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.supporttimeline.api.json.RequestReader;
import org.supporttimeline.api.json.StrictJson;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.web.RequestHeaders;
import org.supporttimeline.domain.decision.CaseCommand;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.log.Channel;
import org.supporttimeline.projections.log.Metadata;
import org.supporttimeline.projections.log.Recorded;
import org.supporttimeline.projections.vault.CaseSeal;
import org.supporttimeline.projections.vault.Vault;
import tools.jackson.databind.JsonNode;

/** Where requests to record come in: who asks, for which case, under which name; sealed, decided, answered. */
@Component
final class Desk {

    private final CaseLog log;
    private final Vault vault;

    Desk(CaseLog log, Vault vault) {
        this.log = log;
        this.vault = vault;
    }

    /**
     * A request to record something.
     *
     * @param id what the request is known by
     * @param repeatable whether the client gave it a name of its own
     */
    record Request(HttpServletRequest http, Account account, RequestId id, boolean repeatable) {

        static Request of(HttpServletRequest http, Account account) {
            Optional<UUID> key = RequestHeaders.idempotencyKey(http);
            RequestId id = key.map(name -> RequestId.of(account.id(), name)).orElseGet(RequestId::random);
            return new Request(http, account, id, key.isPresent());
        }

        /** The last entry that the client saw, or null when it does not say. */
        @Nullable
        Integer expectedEntry() {
            return RequestHeaders.expectedEntry(http).orElse(null);
        }
    }

    /**
     * Seals the body, sends the command made of it, and answers.
     *
     * @param body understood already
     * @param office in whose name the account acts
     */
    <T> ResponseEntity<RecordedView> record(
            Request request,
            CaseSeal seal,
            JsonNode body,
            Class<T> shape,
            OfficeId office,
            Function<T, CaseCommand> command) {
        T asked = RequestReader.read(body, shape, text -> Objects.requireNonNull(seal.seal(text)));
        Metadata by = new Metadata(
                request.account().getName(),
                request.account().role().name(),
                office.value(),
                request.http().getHeader("Authorization") == null ? Channel.WEB : Channel.API,
                RequestHeaders.traceId(request.http()).orElse(null),
                request.repeatable() ? seal.digest(said(request, body)) : null);
        return answer(log.commands().send(command.apply(asked), request.id().event(), by));
    }

    /** To seal what is recorded in a case that there is. */
    CaseSeal sealing(UUID caseId) {
        return vault.sealing(caseId);
    }

    /** To seal the intake of a new case. */
    CaseSeal sealingNew(UUID caseId) {
        return vault.sealingNew(caseId);
    }

    /** What a repeat must say as well: where it was sent, and the body, however its fields were ordered. */
    private static byte[] said(Request request, JsonNode body) {
        return (request.http().getMethod() + " " + request.http().getRequestURI() + "\n" + StrictJson.canonical(body))
                .getBytes(UTF_8);
    }

    private static ResponseEntity<RecordedView> answer(Recorded recorded) {
        return ResponseEntity.created(URI.create("/api/cases/" + recorded.caseId() + "/entries/" + recorded.entryNo()))
                .eTag("\"" + recorded.entryNo() + "\"")
                .header(RequestHeaders.LOG_POSITION, Long.toString(recorded.position()))
                .body(RecordedView.of(recorded));
    }
}
