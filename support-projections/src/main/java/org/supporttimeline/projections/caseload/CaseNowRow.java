package org.supporttimeline.projections.caseload;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.casefile.Dated;
import org.supporttimeline.domain.casefile.Phases.Step;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.Vocabulary.Party;
import org.supporttimeline.projections.projector.KnownCase;

/** A case as it stands; none before the intake. */
record CaseNowRow(
        UUID caseId,
        String office,
        String name,
        @Nullable String nameKana,
        String phase,
        LocalDate phaseSince,
        LocalDate openedOn,
        @Nullable LocalDate lastContactOn,
        int lastEntry,
        long position) {

    static List<CaseNowRow> of(KnownCase known) {
        CaseFile file = known.file();
        if (!file.opened()) {
            return List.of();
        }
        Step step = file.phases().steps().getLast();
        return List.of(new CaseNowRow(
                known.caseId(),
                file.offices().current().value(),
                file.person().name().sealed(),
                file.person().nameKana().map(Confidential::sealed).orElse(null),
                step.to().name(),
                step.on(),
                file.person().intake().on(),
                file.contacts().last(Party.CLIENT).map(Dated::on).orElse(null),
                known.lastEntry(),
                known.position()));
    }
}
