package org.supporttimeline.api.samples;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.supporttimeline.api.security.AccountRole;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.StaffId;

/** The offices and accounts of a new embedded database, in which the stories play. */
public final class SampleAccounts {

    /** Where the stories play. */
    public static final OfficeId OFFICE = new OfficeId("sample-office");

    private SampleAccounts() {}

    /** The offices by their code, with their Japanese names. */
    public static SequencedMap<OfficeId, String> offices() {
        var offices = new LinkedHashMap<OfficeId, String>();
        offices.put(OFFICE, "サンプル事業所");
        offices.put(new OfficeId("sample-branch"), "サンプル事業所 分室");
        return Collections.unmodifiableSequencedMap(offices);
    }

    /** One account a role; each sees every sample office. */
    public static SequencedMap<StaffId, AccountRole> accounts() {
        var accounts = new LinkedHashMap<StaffId, AccountRole>();
        accounts.put(new StaffId("staff"), AccountRole.STAFF);
        accounts.put(new StaffId("manager"), AccountRole.SERVICE_MANAGER);
        accounts.put(new StaffId("auditor"), AccountRole.AUDITOR);
        accounts.put(new StaffId("reporter"), AccountRole.REPORTER);
        accounts.put(new StaffId("admin"), AccountRole.ADMIN);
        return Collections.unmodifiableSequencedMap(accounts);
    }
}
