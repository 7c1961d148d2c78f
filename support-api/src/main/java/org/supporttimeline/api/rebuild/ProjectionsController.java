package org.supporttimeline.api.rebuild;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.supporttimeline.api.rebuild.ProjectionsView.ProjectionView;

/** How the projections stand, and what to do for a case that one of them could not follow. */
@RestController
class ProjectionsController {

    private final ProjectionDesk desk;

    ProjectionsController(ProjectionDesk desk) {
        this.desk = desk;
    }

    @Operation(
            summary = "読み取り用の表の状況",
            description =
                    "Of each projection: its position, how far it is behind, who works on it, and its parked cases.")
    @GetMapping("/api/admin/projections")
    ProjectionsView projections() {
        return desk.all();
    }

    @Operation(
            summary = "一つのケースの表を記録から作り直す",
            description = "Writes a case's rows anew from the log, and lets it go on if it was parked.")
    @PostMapping("/api/admin/projections/{name}/cases/{caseId}/refold")
    ProjectionView refold(@PathVariable String name, @PathVariable UUID caseId) {
        return desk.refold(name, caseId);
    }
}
