package org.supporttimeline.api.links;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.supporttimeline.api.cases.Desk;
import org.supporttimeline.api.json.Fault;
import org.supporttimeline.api.json.FaultyRequest;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.security.SecretAddress;
import org.supporttimeline.api.web.CasesInSight;
import org.supporttimeline.api.web.Problem;
import org.supporttimeline.api.web.ProblemKind;
import org.supporttimeline.api.web.Problems;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.event.FormCode;
import org.supporttimeline.domain.event.ItemCode;
import org.supporttimeline.domain.event.Vocabulary.Role;
import org.supporttimeline.domain.form.Forms;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The links of cases, for those who record in them. */
@Component
public final class CaseLinks {

    /** So many days a link may work at most: an address that is never made anew is lost sight of. */
    public static final int MOST_DAYS = 400;

    private final LinkTable table;
    private final CasesInSight cases;
    private final Forms forms;
    private final Desk desk;
    private final Agreement agreement;
    private final Clock clock;

    CaseLinks(DataSource service, CasesInSight cases, Forms forms, Desk desk, Clock clock) {
        this.table = new LinkTable(service);
        this.cases = cases;
        this.forms = forms;
        this.desk = desk;
        this.agreement = new Agreement(forms);
        this.clock = clock;
    }

    /**
     * What a link is to be.
     *
     * @param form the code of the check-in form
     * @param lastDay the last day on which it works, in Japan
     * @param share what an employer's contact is to be shown; for no other kind
     */
    public record NewLink(
            LinkKind kind,
            FormCode form,
            LocalDate lastDay,
            @Nullable NewShare share) {}

    /**
     * What an employer's contact is to be shown: these answers, of reports that lie between these days. The employment is that of
     * today.
     *
     * @param consent the entry of the consent
     */
    public record NewShare(int consent, Role contact, SortedSet<ItemCode> items, LocalDate from, LocalDate to) {}

    /**
     * Makes a link. Its address is told this once.
     *
     * @param id the link's own name; sent twice, it makes one link
     * @return empty when that link has been made already: its address is not known any more
     * @throws FaultyRequest when there is no such form, or the day is past or too far ahead
     */
    public Optional<SecretAddress> make(
            Account account, UUID caseId, UUID id, NewLink wanted, HttpServletRequest request) {
        CaseFile file = cases.require(account.scope(), caseId);
        if (file.keeping().erased()) {
            throw Problem.of(ProblemKind.CASE_ERASED, "消去されたケースのリンクは作れません。", "An erased case has no links.")
                    .found();
        }
        check(wanted);
        EmployerShare share = agreement.of(file, wanted, LocalDate.now(clock));
        var link = new CaseLink(
                id,
                wanted.kind(),
                caseId,
                file.offices().current(),
                wanted.form(),
                account.id(),
                clock.instant(),
                wanted.lastDay(),
                null,
                null,
                share);
        if (share != null) {
            disclose(Desk.Request.of(request, account, id), link, share);
        }
        SecretAddress address = SecretAddress.random();
        return table.add(link, address) ? Optional.of(address) : Optional.empty();
    }

    /** What others can see from now on stands in the record before they can. */
    private void disclose(Desk.Request request, CaseLink link, EmployerShare share) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("type", "InformationDisclosed")
                .put("on", LocalDate.now(clock).toString())
                .put("consent", share.consent())
                .put("recipient", "EMPLOYER")
                .put("what", agreement.inWords(link.form(), share));
        body.putArray("scope").add("CHECK_INS");
        desk.recordFact(request, link.caseId(), () -> body);
    }

    private void check(NewLink wanted) {
        if (forms.newest(wanted.form()).isEmpty()) {
            throw new FaultyRequest(List.of(Fault.unknownWord(
                    "form",
                    forms.all().stream()
                            .map(form -> form.code().value())
                            .distinct()
                            .toList())));
        }
        LocalDate today = LocalDate.now(clock);
        if (wanted.lastDay().isBefore(today) || wanted.lastDay().isAfter(today.plusDays(MOST_DAYS))) {
            throw new FaultyRequest(List.of(Fault.outOfRange(
                    "lastDay", today.toString(), today.plusDays(MOST_DAYS).toString())));
        }
    }

    /** The links of a case, the newest first. */
    public List<CaseLink> of(Account account, UUID caseId) {
        cases.require(account.scope(), caseId);
        return table.of(caseId);
    }

    /**
     * The links of all cases of the account's offices, the newest of each office first. Nothing of the cases but their ids.
     *
     * @param since links that ended before this day are left out
     */
    public List<CaseLink> ofOffices(Account account, LocalDate since) {
        return table.of(account.offices(), since);
    }

    /** From now on it leads nowhere. */
    public void revoke(Account account, UUID caseId, UUID id) {
        cases.require(account.scope(), caseId);
        if (!table.revoke(caseId, id, clock.instant())) {
            throw Problems.notFound().found();
        }
    }
}
