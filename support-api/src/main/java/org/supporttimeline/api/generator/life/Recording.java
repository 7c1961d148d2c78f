package org.supporttimeline.api.generator.life;

import java.time.LocalDateTime;
import org.supporttimeline.domain.event.SupportEvent;

/**
 * One entry as it comes into being.
 *
 * @param at when it is recorded, in Japanese time
 * @param no its number in the case
 * @param by who records it
 */
public record Recording(LocalDateTime at, int no, Actor by, SupportEvent event) {}
