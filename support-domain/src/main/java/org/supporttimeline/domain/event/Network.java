package org.supporttimeline.domain.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Vocabulary.Role;

/** The people around the client in three layers, the staff in charge, and hand-over between them (三層ネットワーク, 担当). */
@Ja("ネットワーク・担当")
public sealed interface Network extends Fact {

    /** Someone became part of the client's network: a person, or a body without a named person. */
    @Ja("ネットワークへの参加")
    record MemberJoined(
            @Ja("参加日") LocalDate on,
            @Ja("層") Layer layer,
            @Ja("役割") Role role,
            @Ja("機関・会社") @Nullable Confidential organisation,
            @Ja("氏名") @Nullable Confidential person,
            @Ja("連絡先") @Nullable Confidential contact)
            implements Network {}

    /** Someone left the client's network. */
    @Ja("ネットワークからの離脱")
    record MemberLeft(
            @Ja("離脱日") LocalDate on,
            @Ja("対象の参加") @RefersTo(MemberJoined.class) int entry,
            @Ja("理由") @Nullable Confidential reason)
            implements Network {}

    /** A member of staff took on a role for the case, until the day given (included) or until another takes the same role. */
    @Ja("担当者の決定")
    record StaffAssigned(
            @Ja("担当開始日") LocalDate on,
            @Ja("担当者") StaffId staff,
            @Ja("担当の役割") StaffRole role,
            @Ja("担当終了日") @Nullable LocalDate until)
            implements Network {}

    /** One member of staff offers a role in the case to another, with a brief. */
    @Ja("引き継ぎの申し出")
    record HandOverOffered(
            @Ja("申し出日") LocalDate on,
            @Ja("引き継ぐ人") StaffId from,
            @Ja("引き継がれる人") StaffId to,
            @Ja("担当の役割") StaffRole role,
            @Ja("引き継ぎ内容") @Nullable Confidential brief)
            implements Network {}

    /** The offered hand-over was accepted: the role changes hands on this day. */
    @Ja("引き継ぎの受け入れ")
    record HandOverAccepted(
            @Ja("受け入れ日") LocalDate on,
            @Ja("対象の申し出") @RefersTo(HandOverOffered.class) int entry) implements Network {}

    /** The three layers around the client. */
    @Ja("ネットワークの層")
    enum Layer {
        @Ja("企業内")
        COMPANY,
        @Ja("福祉・医療")
        WELFARE_MEDICAL,
        @Ja("地域・生活")
        COMMUNITY
    }

    /** Roles of staff in a case. */
    @Ja("担当の役割")
    enum StaffRole {
        @Ja("サービス管理責任者")
        SERVICE_MANAGER,
        @Ja("就労定着支援員")
        RETENTION_WORKER,
        @Ja("就労支援員")
        EMPLOYMENT_WORKER,
        @Ja("職業指導員・生活支援員")
        SUPPORT_WORKER,
        @Ja("副担当")
        DEPUTY
    }
}
