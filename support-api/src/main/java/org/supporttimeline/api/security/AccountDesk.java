package org.supporttimeline.api.security;

import java.util.List;
import java.util.SortedSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.supporttimeline.api.json.Fault;
import org.supporttimeline.api.json.FaultyRequest;
import org.supporttimeline.api.web.Problem;
import org.supporttimeline.api.web.ProblemFound;
import org.supporttimeline.api.web.ProblemKind;
import org.supporttimeline.api.web.Problems;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.StaffId;

/**
 * What administrators do with accounts and offices. They keep those of their own offices: an account that has another as well is
 * not there for them, and none can be given an office that they do not have. Nobody changes their own account here, so that the
 * last administrator is never locked out by a slip.
 */
public final class AccountDesk {

    private static final Logger LOG = LoggerFactory.getLogger(AccountDesk.class);
    private static final int LONGEST_NAME = 100;

    private final KeepingTable table;
    private final Accounts accounts;

    AccountDesk(KeepingTable table, Accounts accounts) {
        this.table = table;
        this.accounts = accounts;
    }

    /** The accounts that the administrator keeps. */
    public List<KeptAccount> accounts(Account by) {
        return table.accounts(by.offices());
    }

    /** One of them; none that is not theirs to keep. */
    public KeptAccount account(Account by, StaffId id) {
        return table.account(by.offices(), id)
                .orElseThrow(() -> Problems.notFound().found());
    }

    /** The offices that the administrator keeps. */
    public List<KeptOffice> offices(Account by) {
        return table.offices(by.offices());
    }

    /**
     * Makes an account.
     *
     * @return its first password, which is kept nowhere but in its encoded form
     * @throws ProblemFound when there is an account of that code already
     */
    public String add(Account by, StaffId id, AccountRole role, SortedSet<OfficeId> offices) {
        requireOwn(by, offices);
        String password = NewPassword.random();
        if (!accounts.add(id, role, offices, password)) {
            throw taken();
        }
        LOG.info("{} has made the account {} ({})", by.getName(), id, role);
        return password;
    }

    /** What an account may do and see from now on, and whether it may sign in; a locked account's sessions end. */
    public void change(Account by, StaffId id, AccountRole role, SortedSet<OfficeId> offices, boolean enabled) {
        requireOther(by, id);
        account(by, id);
        requireOwn(by, offices);
        table.change(id, role, offices, enabled);
        accounts.forget(id);
        LOG.info("{} has changed the account {} ({}{})", by.getName(), id, role, enabled ? "" : ", locked");
    }

    /**
     * Makes a new password for somebody who has lost theirs; sessions of the old one end.
     *
     * @return the password
     */
    public String resetPassword(Account by, StaffId id) {
        requireOther(by, id);
        account(by, id);
        String password = NewPassword.random();
        table.resetPassword(id, accounts.encode(password));
        accounts.forget(id);
        LOG.info("{} has made a new password for {}", by.getName(), id);
        return password;
    }

    /**
     * Makes an office, which is its maker's from then on, or names one anew.
     *
     * @throws ProblemFound when there is one of that code that the administrator does not keep
     */
    public void putOffice(Account by, OfficeId id, String name) {
        String shown = name.strip();
        if (shown.isEmpty()) {
            throw new FaultyRequest(List.of(Fault.missing("name")));
        }
        if (shown.length() > LONGEST_NAME) {
            throw new FaultyRequest(List.of(Fault.tooLong("name", LONGEST_NAME)));
        }
        if (by.offices().contains(id)) {
            table.nameOffice(id, shown);
        } else if (table.addOffice(id, shown, by.id())) {
            accounts.forget(by.id());
            accounts.forget(id);
            LOG.info("{} has made the office {}", by.getName(), id);
        } else {
            throw taken();
        }
    }

    private static void requireOwn(Account by, SortedSet<OfficeId> offices) {
        if (offices.isEmpty()) {
            throw new FaultyRequest(List.of(Fault.missing("offices")));
        }
        if (!by.offices().containsAll(offices)) {
            throw new FaultyRequest(List.of(Fault.unknownOffice("offices")));
        }
    }

    private static void requireOther(Account by, StaffId id) {
        if (by.id().equals(id)) {
            throw Problem.of(
                            ProblemKind.FORBIDDEN,
                            "自分のアカウントは、ほかの管理者に変更してもらってください。",
                            "Ask another administrator to change your own account.")
                    .found();
        }
    }

    private static ProblemFound taken() {
        return Problem.of(ProblemKind.CONFLICT, "この記号はすでに使われています。", "This code is taken already.")
                .found();
    }
}
