package org.supporttimeline.api.cases;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.supporttimeline.api.cases.Desk.Correction;
import org.supporttimeline.api.cases.Desk.Retraction;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.web.JsonBody;
import org.supporttimeline.api.web.Takes;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.domain.event.Intake.IntakeTaken;

/** The API's door to the {@link Desk}. */
@RestController
class RecordingController {

    private final Desk desk;

    RecordingController(Desk desk) {
        this.desk = desk;
    }

    @Operation(summary = "ケースの開始（就労相談）", description = "Opens a case with its intake.")
    @Records
    @PostMapping(path = "/api/cases", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RecordedView> openCase(
            @AuthenticationPrincipal Account account,
            @Takes(IntakeTaken.class) JsonBody sent,
            HttpServletRequest http) {
        return RecordedView.created(desk.openCase(Desk.Request.of(http, account), sent::read));
    }

    @Operation(summary = "記録", description = "Records any fact, by its type.")
    @Records
    @ForEntryLastSeen
    @PostMapping(path = "/api/cases/{caseId}/entries", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RecordedView> recordFact(
            @AuthenticationPrincipal Account account,
            @PathVariable UUID caseId,
            @Takes(Fact.class) JsonBody sent,
            HttpServletRequest http) {
        return RecordedView.created(desk.recordFact(Desk.Request.of(http, account), caseId, sent::read));
    }

    @Operation(summary = "訂正", description = "Says what an entry should have said.")
    @Records
    @ForEntryLastSeen
    @PostMapping(path = "/api/cases/{caseId}/entries/{no}/correction", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RecordedView> correctEntry(
            @AuthenticationPrincipal Account account,
            @PathVariable UUID caseId,
            @PathVariable int no,
            @Takes(Correction.class) JsonBody sent,
            HttpServletRequest http) {
        return RecordedView.created(desk.correct(Desk.Request.of(http, account), caseId, no, sent::read));
    }

    @Operation(summary = "取り消し", description = "Says that an entry should not have been made.")
    @Records
    @ForEntryLastSeen
    @PostMapping(path = "/api/cases/{caseId}/entries/{no}/retraction", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RecordedView> retractEntry(
            @AuthenticationPrincipal Account account,
            @PathVariable UUID caseId,
            @PathVariable int no,
            @Takes(Retraction.class) JsonBody sent,
            HttpServletRequest http) {
        return RecordedView.created(desk.retract(Desk.Request.of(http, account), caseId, no, sent::read));
    }
}
