package org.supporttimeline.api.rebuild;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.supporttimeline.api.rebuild.ProjectionsView.ProjectionView;
import org.supporttimeline.api.web.Problem;
import org.supporttimeline.api.web.ProblemKind;
import org.supporttimeline.api.web.Problems;
import org.supporttimeline.api.wiring.ProjectionLag;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.log.EventLog;
import org.supporttimeline.projections.projector.CaseFails;
import org.supporttimeline.projections.projector.Projector;
import org.supporttimeline.projections.projector.Projectors;

/** How the projections stand, and what to do for a case that one of them could not follow. */
@RestController
class ProjectionsController {

    private final Projectors projectors;
    private final ProjectionLag lag;
    private final EventLog log;

    ProjectionsController(Projectors projectors, ProjectionLag lag, CaseLog log) {
        this.projectors = projectors;
        this.lag = lag;
        this.log = log.entries();
    }

    @Operation(
            summary = "読み取り用の表の状況",
            description =
                    "Of each projection: its position, how far it is behind, who works on it, and its parked cases.")
    @GetMapping("/api/admin/projections")
    ProjectionsView projections() {
        return new ProjectionsView(
                log.head(),
                projectors.all().stream()
                        .map(projector -> ProjectionView.of(projector, lag))
                        .toList());
    }

    @Operation(
            summary = "一つのケースの表を記録から作り直す",
            description = "Writes a case's rows anew from the log, and lets it go on if it was parked.")
    @PostMapping("/api/admin/projections/{name}/cases/{caseId}/refold")
    ProjectionView refold(@PathVariable String name, @PathVariable UUID caseId) {
        Projector projector = projectors.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problems.notFound().found());
        if (log.entry(caseId, 1).isEmpty()) {
            throw Problems.notFound().found();
        }
        try {
            projector.refold(caseId);
        } catch (CaseFails e) {
            throw Problem.of(
                            ProblemKind.CASE_FAILS,
                            "プログラムが失敗しました: " + e.getMessage(),
                            "The program fails: " + e.getMessage())
                    .found();
        }
        return ProjectionView.of(projector, lag);
    }
}
