package org.supporttimeline.api.retention;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.supporttimeline.api.json.RequestReader;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.web.JsonBody;
import org.supporttimeline.api.web.Problems;
import org.supporttimeline.api.web.Takes;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.projections.office.OfficeSettings;

/** What the operator tells of an office: places, staff, closed days, each from a day on. */
@RestController
class OfficeSettingsController {

    private final OfficeSettings offices;

    OfficeSettingsController(OfficeSettings offices) {
        this.offices = offices;
    }

    @Operation(summary = "事業所の設定（定員・職員数・休業日）")
    @GetMapping("/api/offices/{office}/settings")
    List<OfficeSettingsView> officeSettings(@AuthenticationPrincipal Account account, @PathVariable OfficeId office) {
        requireSight(account, office);
        return offices.of(office).rows().stream().map(OfficeSettingsView::of).toList();
    }

    @Operation(
            summary = "事業所の設定の登録",
            description = "What holds from a day on; what was told for the same day before is replaced.")
    @PutMapping(path = "/api/offices/{office}/settings", consumes = "application/json")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void putOfficeSettings(
            @AuthenticationPrincipal Account account,
            @PathVariable OfficeId office,
            @Takes(OfficeSettingsView.class) JsonBody body) {
        requireSight(account, office);
        offices.put(
                office,
                RequestReader.check(body.read(), OfficeSettingsView.class).figures());
    }

    private static void requireSight(Account account, OfficeId office) {
        if (!account.scope().covers(office)) {
            throw Problems.notFound().found();
        }
    }
}
