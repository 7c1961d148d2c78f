package org.supporttimeline.api.wiring;

import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.supporttimeline.api.security.AccountRole;
import org.supporttimeline.api.security.Accounts;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.StaffId;

/**
 * Gives a new embedded database a sample office and one account a role, and prints their passwords: to the terminal, once,
 * and not into the log. A server of the operator's own gets no account that the operator did not make.
 */
@Component
@Order(1)
class FirstStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
    private static final OfficeId OFFICE = new OfficeId("sample-office");
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"; // none that is taken for another
    private static final int LENGTH = 20;
    private static final SequencedMap<String, AccountRole> SAMPLES = new LinkedHashMap<>();

    static {
        SAMPLES.put("staff", AccountRole.STAFF);
        SAMPLES.put("manager", AccountRole.SERVICE_MANAGER);
        SAMPLES.put("auditor", AccountRole.AUDITOR);
        SAMPLES.put("reporter", AccountRole.REPORTER);
        SAMPLES.put("admin", AccountRole.ADMIN);
    }

    private final Storage storage;
    private final Accounts accounts;
    private final SecureRandom random = new SecureRandom();

    FirstStart(Storage storage, Accounts accounts) {
        this.storage = storage;
        this.accounts = accounts;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!accounts.isEmpty()) {
            return;
        }
        if (storage.isEmbedded()) {
            print(addSamples());
        } else {
            LOG.warn("Nobody can sign in yet: make an office and an account with 'support-api account add'");
        }
    }

    private SequencedMap<String, String> addSamples() {
        accounts.addOffice(OFFICE, "サンプル事業所");
        var passwords = new LinkedHashMap<String, String>();
        SAMPLES.forEach((id, role) -> {
            String password = password();
            if (accounts.add(new StaffId(id), role, new TreeSet<>(List.of(OFFICE)), password)) {
                passwords.put(id, password);
            }
        });
        return passwords;
    }

    private String password() {
        return random.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }

    private static void print(Map<String, String> passwords) {
        var text = new StringBuilder("\nSample accounts of ").append(OFFICE).append(" (shown only now):\n");
        passwords.forEach((id, password) -> text.append("  %-9s %s%n".formatted(id, password)));
        System.out.println(text);
    }
}
