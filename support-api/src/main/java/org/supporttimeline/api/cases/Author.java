package org.supporttimeline.api.cases;

import jakarta.servlet.http.HttpServletRequest;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.domain.event.StaffId;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.log.Channel;

/**
 * In whose name something is recorded: an account's, or that of somebody who came by a link of their own.
 *
 * @param id what the log keeps as the actor; a code, never a name
 * @param role in which it acts
 * @param scope the offices in whose cases it may record
 * @param channel by what way it came
 */
public record Author(StaffId id, String role, OfficeScope scope, Channel channel) {

    static Author of(Account account, HttpServletRequest http) {
        return new Author(
                account.id(),
                account.role().name(),
                account.scope(),
                http.getHeader("Authorization") == null ? Channel.WEB : Channel.API);
    }
}
