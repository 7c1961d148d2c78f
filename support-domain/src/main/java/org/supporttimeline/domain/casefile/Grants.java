package org.supporttimeline.domain.casefile;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Intake.CertificateRecorded;
import org.supporttimeline.domain.event.Intake.GrantDecided;
import org.supporttimeline.domain.event.Intake.TransitionExtended;
import org.supporttimeline.domain.event.Ja;
import org.supporttimeline.domain.event.MunicipalityCode;
import org.supporttimeline.domain.event.Vocabulary.SupportService;

/** What the municipality certified and granted: certificates, granted periods, extensions of transition support. */
public record Grants(
        @Ja("受給者証") List<Certificate> certificates,
        @Ja("支給決定期間") List<Grant> periods,
        @Ja("利用期間の延長") List<Extension> extensions) {

    static final Grants EMPTY = new Grants(List.of(), List.of(), List.of());

    public Grants {
        certificates = List.copyOf(certificates);
        periods = List.copyOf(periods);
        extensions = List.copyOf(extensions);
    }

    /** A recipient certificate that was seen on a day. */
    public record Certificate(
            @Ja("日") LocalDate on,
            @Ja("記録の番号") int entry,
            @Ja("対象サービス") SupportService service,
            @Ja("契約日") @Nullable LocalDate contractOn,
            @Ja("最初の契約日") @Nullable LocalDate firstContractOn,
            @Ja("市町村") @Nullable MunicipalityCode municipality,
            @Ja("月の支給量（日）") @Nullable Integer daysPerMonth)
            implements Dated {}

    /** A granted period, first and last day included, decided on a day. */
    public record Grant(
            @Ja("日") LocalDate on,
            @Ja("記録の番号") int entry,
            @Ja("対象サービス") SupportService service,
            @Ja("支給決定の開始日") LocalDate from,
            @Ja("支給決定の終了日") LocalDate to)
            implements Dated {}

    /** Transition support may go on until a day. */
    public record Extension(
            @Ja("日") LocalDate on,
            @Ja("記録の番号") int entry,
            @Ja("延長後の終了日") LocalDate until) implements Dated {}

    /** The first contract day written in any certificate for the service: the day from which its limit counts. */
    public Optional<LocalDate> firstContract(SupportService service) {
        return certificates.stream()
                .filter(seen -> seen.service() == service)
                .flatMap(seen ->
                        Stream.ofNullable(seen.firstContractOn() == null ? seen.contractOn() : seen.firstContractOn()))
                .min(Comparator.naturalOrder());
    }

    /** The first day of a contract with this office, for any service: before it no plan work may be done. */
    public Optional<LocalDate> contract() {
        return certificates.stream()
                .flatMap(seen -> Stream.ofNullable(seen.contractOn()))
                .min(Comparator.naturalOrder());
    }

    /** The grant of the service that covers a day; the one that lasts longest when several do. */
    public Optional<Grant> on(SupportService service, LocalDate day) {
        return periods.stream()
                .filter(grant -> grant.service() == service)
                .filter(grant -> !day.isBefore(grant.from()) && !day.isAfter(grant.to()))
                .max(Comparator.comparing(Grant::to).thenComparingInt(Grant::entry));
    }

    /** The last day to which the service is granted by any decision. */
    public Optional<LocalDate> lastDay(SupportService service) {
        return periods.stream()
                .filter(grant -> grant.service() == service)
                .map(Grant::to)
                .max(Comparator.naturalOrder());
    }

    Grants with(int entry, CertificateRecorded fact) {
        Certificate seen = new Certificate(
                fact.on(),
                entry,
                fact.service(),
                fact.contractOn(),
                fact.firstContractOn(),
                fact.municipality(),
                fact.daysPerMonth());
        return new Grants(ByDay.insert(certificates, seen), periods, extensions);
    }

    Grants with(int entry, GrantDecided fact) {
        Grant grant = new Grant(fact.on(), entry, fact.service(), fact.from(), fact.to());
        return new Grants(certificates, ByDay.insert(periods, grant), extensions);
    }

    Grants with(int entry, TransitionExtended fact) {
        Extension extension = new Extension(fact.on(), entry, fact.until());
        return new Grants(certificates, periods, ByDay.insert(extensions, extension));
    }
}
