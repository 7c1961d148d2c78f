package org.supporttimeline.domain.casefile;

import java.time.LocalDate;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Contact.Concern;
import org.supporttimeline.domain.event.Contact.ConferenceKind;
import org.supporttimeline.domain.event.Contact.ReportedAttendance;
import org.supporttimeline.domain.event.Contact.Side;
import org.supporttimeline.domain.event.Ja;
import org.supporttimeline.domain.event.Vocabulary.AgencyKind;
import org.supporttimeline.domain.event.Vocabulary.ContactChannel;
import org.supporttimeline.domain.event.Vocabulary.Party;
import org.supporttimeline.domain.event.Vocabulary.Theme;

/**
 * A contact without its words.
 *
 * @param with the sides that were reached; empty for an attempt
 * @param begunBy who began it, where that is told
 * @param side whether a consultation is of the workplace or of life
 * @param concern how concerned the employer was; null where nobody said
 * @param attendance what the employer told of attendance
 * @param agency the kind of body, for an exchange with one
 * @param conference the kind of conference
 * @param serviceManager whether the service manager took part in the conference
 * @param managerToldOn when the result of the conference was shared with the service manager
 * @param nextOn the day that an interview set for the next
 */
public record ContactNote(
        @Ja("日") LocalDate on,
        @Ja("記録の番号") int entry,
        @Ja("種類") ContactKind kind,
        @Ja("相手") SortedSet<Party> with,
        @Ja("方法") ContactChannel channel,
        @Ja("どちらから") @Nullable Party begunBy,
        @Ja("話題") SortedSet<Theme> themes,
        @Ja("職場か生活か") @Nullable Side side,
        @Ja("懸念の度合い") @Nullable Concern concern,
        @Ja("企業から聞いた出勤の状況") @Nullable ReportedAttendance attendance,
        @Ja("関係機関の種類") @Nullable AgencyKind agency,
        @Ja("会議の種類") @Nullable ConferenceKind conference,
        @Ja("サービス管理責任者の参加") boolean serviceManager,
        @Ja("サービス管理責任者への共有日") @Nullable LocalDate managerToldOn,
        @Ja("次回の予定日") @Nullable LocalDate nextOn)
        implements Dated {

    public ContactNote {
        with = Sorted.set(with);
        themes = Sorted.set(themes);
    }

    static ContactNote plain(
            LocalDate on,
            int entry,
            ContactKind kind,
            SortedSet<Party> with,
            ContactChannel channel,
            @Nullable Party begunBy,
            SortedSet<Theme> themes) {
        return new ContactNote(
                on, entry, kind, with, channel, begunBy, themes, null, null, null, null, null, false, null, null);
    }

    ContactNote of(Side which) {
        return new ContactNote(
                on,
                entry,
                kind,
                with,
                channel,
                begunBy,
                themes,
                which,
                concern,
                attendance,
                agency,
                conference,
                serviceManager,
                managerToldOn,
                nextOn);
    }

    ContactNote employer(@Nullable Concern level, @Nullable ReportedAttendance told) {
        return new ContactNote(
                on,
                entry,
                kind,
                with,
                channel,
                begunBy,
                themes,
                side,
                level,
                told,
                agency,
                conference,
                serviceManager,
                managerToldOn,
                nextOn);
    }

    ContactNote of(AgencyKind body) {
        return new ContactNote(
                on,
                entry,
                kind,
                with,
                channel,
                begunBy,
                themes,
                side,
                concern,
                attendance,
                body,
                conference,
                serviceManager,
                managerToldOn,
                nextOn);
    }

    ContactNote of(ConferenceKind meeting, boolean manager, @Nullable LocalDate told) {
        return new ContactNote(
                on,
                entry,
                kind,
                with,
                channel,
                begunBy,
                themes,
                side,
                concern,
                attendance,
                agency,
                meeting,
                manager,
                told,
                nextOn);
    }

    ContactNote next(@Nullable LocalDate day) {
        return new ContactNote(
                on,
                entry,
                kind,
                with,
                channel,
                begunBy,
                themes,
                side,
                concern,
                attendance,
                agency,
                conference,
                serviceManager,
                managerToldOn,
                day);
    }
}
