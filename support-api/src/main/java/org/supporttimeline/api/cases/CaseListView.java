package org.supporttimeline.api.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.json.Words;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.projections.caseload.CaseNow;

/**
 * A page of the cases of an account's offices.
 *
 * @param next the address of the next page, ready to be asked for; none on the last
 */
record CaseListView(List<Row> cases, @Nullable String next) {

    /** One case of the list. */
    record Row(
            UUID caseId,
            OfficeId office,
            Words name,
            @Nullable Words nameKana,
            SupportPhase phase,
            LocalDate phaseSince,
            LocalDate openedOn,
            @Nullable LocalDate lastContactOn,
            int lastEntry) {

        static Row of(CaseNow one, Function<Confidential, Words> open) {
            Confidential kana = one.nameKana();
            return new Row(
                    one.caseId(),
                    one.office(),
                    open.apply(one.name()),
                    kana == null ? null : open.apply(kana),
                    one.phase(),
                    one.phaseSince(),
                    one.openedOn(),
                    one.lastContactOn(),
                    one.lastEntry());
        }
    }
}
