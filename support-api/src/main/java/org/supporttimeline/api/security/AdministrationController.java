package org.supporttimeline.api.security;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.SortedSet;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.supporttimeline.api.json.RequestReader;
import org.supporttimeline.api.web.JsonBody;
import org.supporttimeline.api.web.Takes;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.StaffId;

/** Accounts and offices, for the administrators who keep them. */
@RestController
class AdministrationController {

    private final AccountDesk desk;

    AdministrationController(AccountDesk desk) {
        this.desk = desk;
    }

    /** A new account. */
    record NewAccount(StaffId id, AccountRole role, SortedSet<OfficeId> offices) {}

    /** What an account is from now on. */
    record ChangedAccount(AccountRole role, SortedSet<OfficeId> offices, boolean enabled) {}

    /** How an office is called. */
    record OfficeName(String name) {}

    /** A password, told once. */
    record MadePassword(StaffId id, String password) {

        /** Does not tell it: the framework logs answers. */
        @Override
        public String toString() {
            return "MadePassword";
        }
    }

    @Operation(summary = "アカウントの一覧", description = "Those all of whose offices are the administrator's.")
    @GetMapping("/api/admin/accounts")
    List<KeptAccount> keptAccounts(@AuthenticationPrincipal Account account) {
        return desk.accounts(account);
    }

    @Operation(summary = "アカウントの作成", description = "Its password is told here, once.")
    @ApiResponse(responseCode = "201", description = "Created")
    @PostMapping(path = "/api/admin/accounts", consumes = "application/json")
    @ResponseStatus(HttpStatus.CREATED)
    MadePassword addAccount(@AuthenticationPrincipal Account account, @Takes(NewAccount.class) JsonBody body) {
        var made = RequestReader.read(body.read(), NewAccount.class, Confidential::new);
        return new MadePassword(made.id(), desk.add(account, made.id(), made.role(), made.offices()));
    }

    @Operation(summary = "アカウントの変更", description = "Role, offices, and whether it may sign in.")
    @PutMapping(path = "/api/admin/accounts/{id}", consumes = "application/json")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changeAccount(
            @AuthenticationPrincipal Account account,
            @PathVariable StaffId id,
            @Takes(ChangedAccount.class) JsonBody body) {
        var changed = RequestReader.read(body.read(), ChangedAccount.class, Confidential::new);
        desk.change(account, id, changed.role(), changed.offices(), changed.enabled());
    }

    @Operation(summary = "新しいパスワード", description = "For somebody who has lost theirs; told here, once.")
    @PostMapping("/api/admin/accounts/{id}/password")
    MadePassword resetPassword(@AuthenticationPrincipal Account account, @PathVariable StaffId id) {
        return new MadePassword(id, desk.resetPassword(account, id));
    }

    @Operation(summary = "事業所の一覧")
    @GetMapping("/api/admin/offices")
    List<KeptOffice> keptOffices(@AuthenticationPrincipal Account account) {
        return desk.offices(account);
    }

    @Operation(summary = "事業所の登録", description = "A new office is its maker's from then on.")
    @PutMapping(path = "/api/admin/offices/{office}", consumes = "application/json")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void putOffice(
            @AuthenticationPrincipal Account account,
            @PathVariable OfficeId office,
            @Takes(OfficeName.class) JsonBody body) {
        desk.putOffice(
                account,
                office,
                RequestReader.read(body.read(), OfficeName.class, Confidential::new)
                        .name());
    }
}
