package org.supporttimeline.api.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import javax.sql.DataSource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.StaffId;

/**
 * The accounts of this installation. What an account may do is remembered for a few seconds, so that a request of a signed-in
 * person costs no query; a change made on this node counts at once, on another node after those seconds.
 */
public final class Accounts {

    static final Duration REMEMBERED = Duration.ofSeconds(10);

    private final AccountTable table;
    private final PasswordEncoder encoder;
    private final Cache<StaffId, Optional<AccountTable.Row>> known = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(REMEMBERED)
            .build();
    private final Cache<OfficeId, Boolean> offices = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(REMEMBERED)
            .build();

    public Accounts(DataSource service, PasswordEncoder encoder) {
        this.table = new AccountTable(service);
        this.encoder = encoder;
    }

    /** The account as it is now, if it exists and is not switched off. */
    public Optional<Account> current(StaffId id) {
        return row(id).map(AccountTable.Row::account);
    }

    Optional<AccountTable.Row> row(StaffId id) {
        return known.get(id, table::find);
    }

    /** Whether there is such an office in this installation. */
    public boolean officeExists(OfficeId id) {
        return offices.get(id, table::officeExists);
    }

    /** Who works with the clients of these offices and can be in charge of their cases, by id. */
    public List<StaffId> recording(Set<OfficeId> offices) {
        return table.inOffices(offices).stream()
                .filter(Account::records)
                .map(Account::id)
                .toList();
    }

    /** Whether nobody can sign in yet. */
    public boolean isEmpty() {
        return table.isEmpty();
    }

    /** Adds an office, unless it is there. */
    public void addOffice(OfficeId id, String name) {
        table.addOffice(id, name);
        offices.invalidate(id);
    }

    /** Adds an account; false when its id is taken. The password is kept only in its encoded form. */
    public boolean add(StaffId id, AccountRole role, SortedSet<OfficeId> offices, String password) {
        boolean added = table.add(new Account(id, role, offices, 1), encode(password));
        known.invalidate(id);
        return added;
    }

    /** Ends every session and remembered password of the old one; false when someone else has just changed it. */
    boolean changePassword(Account account, String password) {
        boolean changed = table.changePassword(account, encode(password));
        known.invalidate(account.id());
        return changed;
    }

    /** What was changed elsewhere counts at once on this node. */
    void forget(StaffId id) {
        known.invalidate(id);
    }

    /** The same, of an office. */
    void forget(OfficeId id) {
        offices.invalidate(id);
    }

    String encode(String password) {
        String encoded = encoder.encode(password);
        if (encoded == null) {
            throw new IllegalArgumentException("a password is needed");
        }
        return encoded;
    }
}
