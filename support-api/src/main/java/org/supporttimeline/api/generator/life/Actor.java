package org.supporttimeline.api.generator.life;

import org.supporttimeline.domain.event.StaffId;

/**
 * Who records.
 *
 * @param id the account
 * @param manager whether they act as the service manager, otherwise as a member of staff
 */
public record Actor(StaffId id, boolean manager) {}
