package org.supporttimeline.domain.event;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Vocabulary.AgreementForm;
import org.supporttimeline.domain.event.Vocabulary.ContactChannel;
import org.supporttimeline.domain.event.Vocabulary.Role;

/** The monthly support report and the client's confirmation of what was recorded (支援レポート). */
@Ja("支援レポート・確認")
public sealed interface Report extends Fact {

    /** The support report of a month was issued. */
    @Ja("支援レポートの作成")
    record ReportIssued(
            @Ja("作成日") LocalDate on,
            @Ja("対象月") YearMonth month,
            @Ja("要約") Confidential summary,
            @Ja("反映した記録の位置") @Nullable Long position)
            implements Report {}

    /** The report was shared. The day of sharing is billed data: it is recorded, never derived. */
    @Ja("支援レポートの共有")
    record ReportShared(
            @Ja("共有日") LocalDate on,
            @Ja("対象月") YearMonth month,
            @Ja("共有した相手") SortedSet<Role> with,
            @Ja("方法") ContactChannel how)
            implements Report {
        public ReportShared {
            with = Copies.set(with);
        }
    }

    /** The client confirmed entries of the record. */
    @Ja("記録の本人確認")
    record EntriesConfirmed(
            @Ja("確認日") LocalDate on,
            @Ja("確認した記録") @RefersTo(Fact.class) SortedSet<Integer> entries,
            @Ja("方法") AgreementForm how,
            @Ja("本人の言葉") @Nullable Confidential words)
            implements Report {
        public EntriesConfirmed {
            entries = Copies.set(entries);
        }
    }
}
