package org.supporttimeline.api.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supporttimeline.api.json.RequestReader;
import org.supporttimeline.api.json.StrictJson;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.web.CasesInSight;
import org.supporttimeline.api.web.Problem;
import org.supporttimeline.api.web.ProblemKind;
import org.supporttimeline.api.web.Problems;
import org.supporttimeline.api.web.RequestHeaders;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.decision.CaseCommand;
import org.supporttimeline.domain.decision.CaseCommand.CorrectEntry;
import org.supporttimeline.domain.decision.CaseCommand.OpenCase;
import org.supporttimeline.domain.decision.CaseCommand.RecordFact;
import org.supporttimeline.domain.decision.CaseCommand.RetractEntry;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.domain.event.Intake.IntakeTaken;
import org.supporttimeline.domain.event.Ja;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.log.Metadata;
import org.supporttimeline.projections.log.Recorded;
import org.supporttimeline.projections.vault.CaseSeal;
import org.supporttimeline.projections.vault.Vault;
import tools.jackson.databind.JsonNode;

/**
 * Where everything comes in that people record, by the API or by a page: who asks, for which case, under which name; understood,
 * sealed, decided. The caller's right to the case is settled before a body is read.
 */
@Component
public final class Desk {

    private final CaseLog log;
    private final Vault vault;
    private final CasesInSight cases;
    private final KnownOffices offices;

    Desk(CaseLog log, Vault vault, CasesInSight cases, KnownOffices offices) {
        this.log = log;
        this.vault = vault;
        this.cases = cases;
        this.offices = offices;
    }

    /**
     * A request to record something.
     *
     * @param id what the request is known by
     * @param repeatable whether the client gave it a name of its own
     * @param expectedEntry the last entry that the client saw, or null when it does not say
     */
    public record Request(
            HttpServletRequest http,
            Author author,
            RequestId id,
            boolean repeatable,
            @Nullable Integer expectedEntry) {

        static Request of(HttpServletRequest http, Account account) {
            Optional<UUID> key = RequestHeaders.idempotencyKey(http);
            RequestId id = key.map(name -> RequestId.of(account.id(), name)).orElseGet(RequestId::random);
            Integer expected = RequestHeaders.expectedEntry(http).orElse(null);
            return new Request(http, Author.of(account, http), id, key.isPresent(), expected);
        }

        /** A page's form, which carries the name of its request in a field: sent twice, it records once. */
        public static Request of(HttpServletRequest http, Account account, UUID key) {
            return of(http, Author.of(account, http), key);
        }

        /** The same from somebody who need not have an account. */
        public static Request of(HttpServletRequest http, Author author, UUID key) {
            return new Request(http, author, RequestId.of(author.id(), key), true, null);
        }

        /** The id of the case that it opens, if it opens one. */
        public UUID newCase() {
            return id.newCase();
        }
    }

    /**
     * What an entry should have said, and why it did not.
     *
     * @param seenUpTo the number of the last entry that the sender has seen: if the same fact was amended after it, nothing is
     *     recorded. Nothing said, no amendment of it has been seen
     */
    public record Correction(
            Fact replacement,
            Confidential reason,
            @Ja("見た最後の記録の番号") @Nullable Integer seenUpTo) {}

    /**
     * Why an entry should not have been made.
     *
     * @param seenUpTo as in a correction
     */
    public record Retraction(
            Confidential reason, @Ja("見た最後の記録の番号") @Nullable Integer seenUpTo) {}

    /** Opens a case with its intake, an {@link IntakeTaken} as JSON. */
    public Recorded openCase(Request request, Supplier<JsonNode> sent) {
        JsonNode body = sent.get();
        OfficeId office = RequestReader.check(body, IntakeTaken.class).office();
        if (!request.author().scope().covers(office)) {
            throw Problem.of(ProblemKind.FORBIDDEN, "この事業所では受け付けられません。", "The office is not one of the account's.")
                    .found();
        }
        UUID caseId = request.newCase();
        try (var seal = vault.sealingNew(caseId)) {
            return record(request, seal, body, IntakeTaken.class, office, intake -> new OpenCase(caseId, intake));
        }
    }

    /** Records a {@link Fact}, with its type, as JSON. */
    public Recorded recordFact(Request request, UUID caseId, Supplier<JsonNode> sent) {
        CaseFile file = cases.require(request.author().scope(), caseId);
        JsonNode body = sent.get();
        offices.require("", RequestReader.check(body, Fact.class));
        return inCase(
                request, caseId, file, body, Fact.class, fact -> new RecordFact(caseId, fact, request.expectedEntry()));
    }

    /** Records a {@link Correction} as JSON. */
    public Recorded correct(Request request, UUID caseId, int no, Supplier<JsonNode> sent) {
        CaseFile file = withEntry(request.author(), caseId, no);
        JsonNode body = sent.get();
        offices.require(
                "replacement.", RequestReader.check(body, Correction.class).replacement());
        return inCase(
                request,
                caseId,
                file,
                body,
                Correction.class,
                asked -> new CorrectEntry(
                        caseId, no, asked.replacement(), asked.reason(), asked.seenUpTo(), request.expectedEntry()));
    }

    /** Records a {@link Retraction} as JSON. */
    public Recorded retract(Request request, UUID caseId, int no, Supplier<JsonNode> sent) {
        CaseFile file = withEntry(request.author(), caseId, no);
        JsonNode body = sent.get();
        RequestReader.check(body, Retraction.class);
        return inCase(
                request,
                caseId,
                file,
                body,
                Retraction.class,
                asked -> new RetractEntry(caseId, no, asked.reason(), asked.seenUpTo(), request.expectedEntry()));
    }

    private CaseFile withEntry(Author author, UUID caseId, int no) {
        CaseFile file = cases.require(author.scope(), caseId);
        if (!file.entries().has(no)) {
            throw Problems.notFound().found();
        }
        return file;
    }

    private <T> Recorded inCase(
            Request request,
            UUID caseId,
            CaseFile file,
            JsonNode body,
            Class<T> shape,
            Function<T, CaseCommand> command) {
        try (var seal = vault.sealing(caseId)) {
            return record(request, seal, body, shape, file.offices().current(), command);
        }
    }

    /** Seals the body, understood already, and sends the command made of it, in the name of an office. */
    <T> Recorded record(
            Request request,
            CaseSeal seal,
            JsonNode body,
            Class<T> shape,
            OfficeId office,
            Function<T, CaseCommand> command) {
        T asked = RequestReader.read(body, shape, text -> Objects.requireNonNull(seal.seal(text)));
        String digest = request.repeatable() ? seal.digest(said(request, body)) : null;
        return log.commands().send(command.apply(asked), request.id().event(), by(request, office, digest));
    }

    /** The same without a body: nothing is sealed, so that it can be repeated when the case's key is gone. */
    Recorded record(Request request, OfficeId office, CaseCommand command) {
        return log.commands().send(command, request.id().event(), by(request, office, null));
    }

    private static Metadata by(Request request, OfficeId office, @Nullable String digest) {
        return new Metadata(
                request.author().id().value(),
                request.author().role(),
                office.value(),
                request.author().channel(),
                RequestHeaders.traceId(request.http()).orElse(null),
                digest);
    }

    /** What a repeat must say as well: where it was sent, and the body, however its fields were ordered. */
    private static byte[] said(Request request, JsonNode body) {
        return (request.http().getMethod() + " " + request.http().getRequestURI() + "\n" + StrictJson.canonical(body))
                .getBytes(UTF_8);
    }
}
