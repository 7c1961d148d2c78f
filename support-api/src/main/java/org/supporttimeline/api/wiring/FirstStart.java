package org.supporttimeline.api.wiring;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.supporttimeline.api.samples.SampleAccounts;
import org.supporttimeline.api.security.Accounts;
import org.supporttimeline.api.security.NewPassword;

/**
 * Gives a new embedded database the sample offices and one account a role, and prints their passwords: to the terminal, once,
 * and not into the log. A server of the operator's own gets no account that the operator did not make.
 */
@Component
@Order(2)
class FirstStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private final Storage storage;
    private final Accounts accounts;

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
        SampleAccounts.offices().forEach(accounts::addOffice);
        var offices = new TreeSet<>(SampleAccounts.offices().keySet());
        var passwords = new LinkedHashMap<String, String>();
        SampleAccounts.accounts().forEach((id, role) -> {
            String password = NewPassword.random();
            if (accounts.add(id, role, offices, password)) {
                passwords.put(id.value(), password);
            }
        });
        return passwords;
    }

    private static void print(Map<String, String> passwords) {
        var text = new StringBuilder("\nSample accounts of ")
                .append(SampleAccounts.OFFICE)
                .append(" (shown only now):\n");
        passwords.forEach((id, password) -> text.append("  %-9s %s%n".formatted(id, password)));
        System.out.println(text);
    }
}
