package org.supporttimeline.domain.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Ja;
import org.supporttimeline.domain.event.Phase.ReuseDecided;
import org.supporttimeline.domain.event.Phase.ReuseRequested;
import org.supporttimeline.domain.event.Vocabulary.SupportService;

/** Requests to use a service again after leaving a job, and what the municipality decided. */
public record Reuse(
        @Ja("再利用の申請") List<Request> requests, @Ja("再利用の決定") List<Decided> decisions) {

    static final Reuse EMPTY = new Reuse(List.of(), List.of());

    public Reuse {
        requests = List.copyOf(requests);
        decisions = List.copyOf(decisions);
    }

    /** The person asked to use a service again. */
    public record Request(
            @Ja("日") LocalDate on,
            @Ja("記録の番号") int entry,
            @Ja("対象サービス") SupportService service) implements Dated {}

    /** The municipality decided on a request. */
    public record Decided(
            @Ja("日") LocalDate on,
            @Ja("記録の番号") int entry,
            @Ja("申請の記録の番号") int request,
            @Ja("決定の有無") boolean granted,
            @Ja("利用できる終了日") @Nullable LocalDate until)
            implements Dated {}

    /** The decision on a request; the last when it was decided anew. */
    public Optional<Decided> decided(int request) {
        return decisions.reversed().stream()
                .filter(one -> one.request() == request)
                .findFirst();
    }

    /** Requests that nobody had decided on a day. */
    public List<Request> openOn(LocalDate day) {
        return requests.stream()
                .filter(request -> !request.on().isAfter(day))
                .filter(request -> decisions.stream()
                        .noneMatch(one ->
                                one.request() == request.entry() && !one.on().isAfter(day)))
                .toList();
    }

    /** The last decision between two days, both included, that granted re-use of a service. */
    public Optional<Decided> granted(SupportService service, LocalDate first, LocalDate last) {
        return ByDay.between(decisions, first, last).stream()
                .filter(Decided::granted)
                .filter(decision -> ByDay.at(requests, decision.request())
                        .filter(request -> request.service() == service)
                        .isPresent())
                .reduce((earlier, later) -> later);
    }

    Reuse with(int entry, ReuseRequested fact) {
        return new Reuse(ByDay.insert(requests, new Request(fact.on(), entry, fact.service())), decisions);
    }

    Reuse with(int entry, ReuseDecided fact) {
        Decided decision = new Decided(fact.on(), entry, fact.entry(), fact.granted(), fact.until());
        return new Reuse(requests, ByDay.insert(decisions, decision));
    }
}
