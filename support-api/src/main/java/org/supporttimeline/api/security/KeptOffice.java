package org.supporttimeline.api.security;

import org.supporttimeline.domain.event.OfficeId;

/** An office of this installation. */
public record KeptOffice(OfficeId id, String name) {}
