package org.supporttimeline.api.generator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.supporttimeline.api.generator.life.Office;
import org.supporttimeline.api.security.AccountRole;
import org.supporttimeline.api.security.Accounts;
import org.supporttimeline.api.security.NewPassword;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.StaffId;

/** Makes the offices, and accounts to look at them with: some for all of them, and the people of the first. */
final class GeneratedAccounts {

    private final Accounts accounts;
    private final SequencedMap<String, String> passwords = new LinkedHashMap<>();

    GeneratedAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The new accounts with their passwords. */
    SequencedMap<String, String> make(List<Office> offices) {
        SortedSet<OfficeId> all = new TreeSet<>();
        offices.forEach(office -> {
            accounts.addOffice(office.id(), office.name());
            all.add(office.id());
        });
        add(new StaffId("gen-admin"), AccountRole.ADMIN, all);
        add(new StaffId("gen-auditor"), AccountRole.AUDITOR, all);
        add(new StaffId("gen-manager"), AccountRole.SERVICE_MANAGER, all);
        Office first = offices.getFirst();
        SortedSet<OfficeId> one = new TreeSet<>(Set.of(first.id()));
        add(first.manager().id(), AccountRole.SERVICE_MANAGER, one);
        add(first.staff().getFirst().id(), AccountRole.STAFF, one);
        return passwords;
    }

    private void add(StaffId id, AccountRole role, SortedSet<OfficeId> offices) {
        String password = NewPassword.random();
        if (accounts.add(id, role, offices, password)) {
            passwords.put(id.value(), password);
        }
    }
}
