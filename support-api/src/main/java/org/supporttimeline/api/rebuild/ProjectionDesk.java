package org.supporttimeline.api.rebuild;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.supporttimeline.api.json.Fault;
import org.supporttimeline.api.json.FaultyRequest;
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
import org.supporttimeline.projections.projector.RebuildRefused;
import org.supporttimeline.projections.projector.RebuildStatus;
import org.supporttimeline.projections.projector.Rebuilds;

/** What administrators do with projections, by whatever way they ask for it. */
@Component
public final class ProjectionDesk {

    private final Projectors projectors;
    private final Rebuilds rebuilds;
    private final ProjectionLag lag;
    private final EventLog log;

    ProjectionDesk(Projectors projectors, Rebuilds rebuilds, ProjectionLag lag, CaseLog log) {
        this.projectors = projectors;
        this.rebuilds = rebuilds;
        this.lag = lag;
        this.log = log.entries();
    }

    /** How all of them stand. */
    public ProjectionsView all() {
        return new ProjectionsView(
                log.head(),
                projectors.all().stream()
                        .map(projector -> ProjectionView.of(projector, lag))
                        .toList());
    }

    /**
     * Writes a case's rows anew, and lets it go on if it was parked.
     *
     * @throws org.supporttimeline.api.web.ProblemFound when there is no such projection or case, or the program fails again
     */
    public ProjectionView refold(String name, UUID caseId) {
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

    /**
     * Begins a rebuild with the standard amount of memory.
     *
     * @param names which; all when empty
     * @throws org.supporttimeline.api.web.ProblemFound when one is under way
     */
    public RebuildStatus rebuild(List<String> names) {
        return rebuild(names, Memory.standard());
    }

    RebuildStatus rebuild(List<String> names, long memory) {
        List<String> known = rebuilds.projections();
        for (int i = 0; i < names.size(); i++) {
            if (!known.contains(names.get(i))) {
                throw new FaultyRequest(List.of(Fault.unknownWord("projections[" + i + "]", known)));
            }
        }
        try {
            return rebuilds.start(names, memory);
        } catch (RebuildRefused e) {
            throw Problem.of(ProblemKind.REBUILD_RUNNING, "再構築がすでに実行中です。", "A rebuild is under way already.")
                    .found();
        }
    }
}
