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
import tools.jackson.databind.JsonNode;

/** Where requests to record come in: who asks, for which case, under which name; sealed, decided, answered. */
@Component
final class Desk {

    private final CaseLog log;

    Desk(CaseLog log) {
        this.log = log;
    }

    /**
     * A request to record something.
     *
     * @param id what the request is known by
     * @param repeatable whether the client gave it a name of its own
     * @param expectedEntry the last entry that the client saw, or null when it does not say
     */
    record Request(
            HttpServletRequest http,
            Account account,
            RequestId id,
            boolean repeatable,
            @Nullable Integer expectedEntry) {

        static Request of(HttpServletRequest http, Account account) {
            Optional<UUID> key = RequestHeaders.idempotencyKey(http);
            RequestId id = key.map(name -> RequestId.of(account.id(), name)).orElseGet(RequestId::random);
            Integer expected = RequestHeaders.expectedEntry(http).orElse(null);
            return new Request(http, account, id, key.isPresent(), expected);
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
        String digest = request.repeatable() ? seal.digest(said(request, body)) : null;
        return answer(log.commands().send(command.apply(asked), request.id().event(), by(request, office, digest)));
    }

    /** The same without a body: nothing is sealed, so that it can be repeated when the case's key is gone. */
    ResponseEntity<RecordedView> record(Request request, OfficeId office, CaseCommand command) {
        return answer(log.commands().send(command, request.id().event(), by(request, office, null)));
    }

    private static Metadata by(Request request, OfficeId office, @Nullable String digest) {
        return new Metadata(
                request.account().getName(),
                request.account().role().name(),
                office.value(),
                request.http().getHeader("Authorization") == null ? Channel.WEB : Channel.API,
                RequestHeaders.traceId(request.http()).orElse(null),
                digest);
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
