package org.supporttimeline.domain.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.Intake.IntakeTaken;
import org.supporttimeline.domain.event.Intake.OriginOffice;
import org.supporttimeline.domain.event.Intake.Path;
import org.supporttimeline.domain.event.Intake.PersonDetailsChanged;
import org.supporttimeline.domain.event.Intake.Route;
import org.supporttimeline.domain.event.Intake.RouteDecided;
import org.supporttimeline.domain.event.Ja;
import org.supporttimeline.domain.event.PersonId;
import org.supporttimeline.domain.event.Vocabulary.Disability;
import org.supporttimeline.domain.event.Vocabulary.SupportService;

/** Who the person is and how they came. The sealed name (and its reading) is here because every list shows it. */
public record PersonFile(
        @Ja("受付") @Nullable Arrival arrival,
        @Ja("本人の情報") List<Details> details,
        @Ja("方針") List<Direction> directions) {

    static final PersonFile EMPTY = new PersonFile(null, List.of(), List.of());

    public PersonFile {
        details = List.copyOf(details);
        directions = List.copyOf(directions);
    }

    /** What the intake said and nothing later changes but a correction. */
    public record Arrival(
            @Ja("受付日") LocalDate on,
            @Ja("記録の番号") int entry,
            @Ja("利用者番号") PersonId person,
            @Ja("相談経路") Route route,
            @Ja("送り出しのサービス") @Nullable SupportService originService,
            @Ja("送り出しの事業所") @Nullable OriginOffice originOffice,
            @Ja("送り出しのサービスの終了日") @Nullable LocalDate originEndedOn)
            implements Dated {}

    /** Personal details that became known or changed on a day; absent ones stay as they were. */
    public record Details(
            @Ja("日") LocalDate on,
            @Ja("記録の番号") int entry,
            @Ja("氏名") @Nullable Confidential name,
            @Ja("ふりがな") @Nullable Confidential nameKana,
            @Ja("生年の区分") @Nullable Integer birthYearBand,
            @Ja("障害種別") SortedSet<Disability> disabilities)
            implements Dated {
        public Details {
            disabilities = Sorted.set(disabilities);
        }
    }

    /** The way on that was decided after the intake. */
    public record Direction(
            @Ja("日") LocalDate on,
            @Ja("記録の番号") int entry,
            @Ja("進路") Path path) implements Dated {}

    /**
     * The person across all of their cases.
     *
     * @throws IllegalStateException when the case has no intake yet
     */
    public PersonId id() {
        return intake().person();
    }

    /**
     * The sealed name as last known.
     *
     * @throws IllegalStateException when the case has no intake yet
     */
    public Confidential name() {
        return latest(Details::name).orElseThrow(PersonFile::notOpened);
    }

    /** The sealed reading of the name, by which lists are sorted. */
    public Optional<Confidential> nameKana() {
        return latest(Details::nameKana);
    }

    /** First year of the five in which the person was born. */
    public Optional<Integer> birthYearBand() {
        return latest(Details::birthYearBand);
    }

    /** Kinds of disability as last known; empty when none was told. */
    public SortedSet<Disability> disabilities() {
        return latest(details -> details.disabilities().isEmpty() ? null : details.disabilities())
                .orElse(Sorted.none());
    }

    /**
     * How the person came.
     *
     * @throws IllegalStateException when the case has no intake yet
     */
    public Arrival intake() {
        if (arrival == null) {
            throw notOpened();
        }
        return arrival;
    }

    PersonFile with(int entry, IntakeTaken fact) {
        Arrival came = new Arrival(
                fact.on(),
                entry,
                fact.person(),
                fact.route(),
                fact.originService(),
                fact.originOffice(),
                fact.originEndedOn());
        Details first =
                new Details(fact.on(), entry, fact.name(), fact.nameKana(), fact.birthYearBand(), fact.disabilities());
        return new PersonFile(came, ByDay.insert(details, first), directions);
    }

    PersonFile with(int entry, PersonDetailsChanged fact) {
        Details changed =
                new Details(fact.on(), entry, fact.name(), fact.nameKana(), fact.birthYearBand(), fact.disabilities());
        return new PersonFile(arrival, ByDay.insert(details, changed), directions);
    }

    PersonFile with(int entry, RouteDecided fact) {
        return new PersonFile(arrival, details, ByDay.insert(directions, new Direction(fact.on(), entry, fact.path())));
    }

    private <T> Optional<T> latest(Function<Details, @Nullable T> field) {
        for (Details known : details.reversed()) {
            T value = field.apply(known);
            if (value != null) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    private static IllegalStateException notOpened() {
        return new IllegalStateException("the case has no intake yet");
    }
}
