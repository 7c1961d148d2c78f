package org.supporttimeline.api.pages.handover;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supporttimeline.api.cases.Desk;
import org.supporttimeline.api.cases.RequestId;
import org.supporttimeline.api.json.Fault;
import org.supporttimeline.api.json.FaultyRequest;
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.api.pages.record.Trouble;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.security.Accounts;
import org.supporttimeline.api.web.CasesInSight;
import org.supporttimeline.api.web.Problems;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.decision.Refused;
import org.supporttimeline.domain.event.Network.StaffRole;
import org.supporttimeline.domain.event.StaffId;
import org.supporttimeline.projections.log.Recorded;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records a hand-over in each of many cases. Cases are independent of each other: what one refuses is told, and the others are
 * recorded. A request sent again records nothing twice, so that it can be repeated when the connection broke in the middle.
 */
@Component
final class HandingOver {

    private final Desk desk;
    private final CasesInSight cases;
    private final Accounts accounts;
    private final Clock clock;

    HandingOver(Desk desk, CasesInSight cases, Accounts accounts, Clock clock) {
        this.desk = desk;
        this.cases = cases;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * What became of one case.
     *
     * @param reasons why the case did not take it; empty when it is recorded, or where there is a trouble
     * @param trouble that has nothing to do with what was sent; null where there is none
     */
    record Outcome(
            UUID caseId, List<String> reasons, @Nullable Trouble trouble) {
        boolean recorded() {
            return reasons.isEmpty() && trouble == null;
        }
    }

    /** Offers the cases to somebody, or puts them in charge at once. */
    List<Outcome> send(HandOverForm form, Account account, HttpServletRequest request, Terms terms) {
        var outcomes = new ArrayList<Outcome>();
        StaffRole role = Objects.requireNonNull(form.role());
        for (UUID caseId : form.chosen()) {
            if (isAway(outcomes)) {
                outcomes.add(new Outcome(caseId, List.of(), Trouble.RETRY));
                continue;
            }
            outcomes.add(outcome(caseId, terms, () -> {
                CaseFile file = cases.require(account.scope(), caseId);
                requireSight(form.receiver(), file);
                return desk.recordFact(
                        request(request, account, form.key(), caseId, 0),
                        caseId,
                        () -> form.assigns() ? assigned(form, role) : offered(form, role, account, file));
            }));
        }
        return outcomes;
    }

    /** Whether a database did not answer just now: it is not asked for each of the rest, and waited for, as well. */
    private static boolean isAway(List<Outcome> outcomes) {
        return !outcomes.isEmpty() && outcomes.getLast().trouble() == Trouble.RETRY;
    }

    /** Whoever takes a case over works in its office, not only in one of those of whoever hands it over. */
    private void requireSight(String receiver, CaseFile file) {
        boolean sees = accounts.recording(Set.of(file.offices().current())).stream()
                .anyMatch(colleague -> colleague.value().equals(receiver));
        if (!sees) {
            throw new FaultyRequest(List.of(new Fault(
                    "to",
                    "not-in-office",
                    List.of(),
                    "引き継ぐ相手は、この方の事業所の職員ではありません。",
                    "Whoever is to take this case over does not work in its office.")));
        }
    }

    /** Accepts offers. */
    List<Outcome> accept(UUID key, List<Offer> offers, Account account, HttpServletRequest request, Terms terms) {
        return offers.stream()
                .map(offer -> outcome(
                        offer.caseId(),
                        terms,
                        () -> desk.recordFact(
                                request(request, account, key, offer.caseId(), offer.entry()),
                                offer.caseId(),
                                () -> fact("HandOverAccepted").put("entry", offer.entry()))))
                .toList();
    }

    /** An offer by its place, {@code case:entry} in a form. */
    record Offer(UUID caseId, int entry) {

        private static final Pattern FORM =
                Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):([0-9]{1,9})");

        static Offer parse(String text) {
            var parts = FORM.matcher(text);
            if (!parts.matches()) {
                throw Problems.notFound().found();
            }
            return new Offer(UUID.fromString(parts.group(1)), Integer.parseInt(parts.group(2)));
        }
    }

    private Outcome outcome(UUID caseId, Terms terms, Supplier<Recorded> recording) {
        try {
            return new Outcome(recording.get().caseId(), List.of(), null);
        } catch (Refused refused) {
            return new Outcome(
                    caseId,
                    refused.violations().stream()
                            .map(one -> terms.of(one.ja(), one.en()))
                            .toList(),
                    null);
        } catch (FaultyRequest faulty) {
            return new Outcome(
                    caseId,
                    faulty.faults().stream()
                            .map(one -> terms.of(one.ja(), one.en()))
                            .toList(),
                    null);
        } catch (RuntimeException e) {
            return new Outcome(caseId, List.of(), Trouble.of(e));
        }
    }

    /** Each case's part of the request has a name of its own, made from the request's. */
    private static Desk.Request request(HttpServletRequest http, Account account, UUID key, UUID caseId, int entry) {
        return Desk.Request.of(http, account, RequestId.part(key, caseId, entry));
    }

    /** The role is handed over by whoever has it; by the one who asks, where nobody does. */
    private ObjectNode offered(HandOverForm form, StaffRole role, Account account, CaseFile file) {
        StaffId from = Objects.requireNonNullElse(
                file.staffing().on(LocalDate.now(clock)).get(role), account.id());
        ObjectNode fact = fact("HandOverOffered")
                .put("from", from.value())
                .put("to", form.receiver())
                .put("role", role.name());
        return form.text().isBlank() ? fact : fact.put("brief", form.text());
    }

    private ObjectNode assigned(HandOverForm form, StaffRole role) {
        return fact("StaffAssigned").put("staff", form.receiver()).put("role", role.name());
    }

    private ObjectNode fact(String type) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", type)
                .put("on", LocalDate.now(clock).toString());
    }
}
