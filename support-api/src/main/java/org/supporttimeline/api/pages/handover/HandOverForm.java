package org.supporttimeline.api.pages.handover;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.pages.drafts.FormDrafts;
import org.supporttimeline.domain.event.Network.StaffRole;

/**
 * What was sent to hand cases over, or to put somebody in charge of them; what is missing stays empty.
 *
 * @param key names the request, so that sent twice it records once
 */
record HandOverForm(
        UUID key,
        @Nullable List<UUID> cases,
        @Nullable String to,
        @Nullable StaffRole role,
        @Nullable String brief,
        @Nullable String how) {

    /** More is no hand-over that anybody can look through. */
    static final int MOST = 100;

    /** As it was left. */
    static HandOverForm of(FormDrafts.Left draft) {
        Map<String, List<String>> fields = draft.fields();
        return new HandOverForm(
                draft.key(),
                FormDrafts.chosen(fields.getOrDefault("cases", List.of())),
                one(fields, "to"),
                Arrays.stream(StaffRole.values())
                        .filter(role -> role.name().equals(one(fields, "role")))
                        .findFirst()
                        .orElse(null),
                one(fields, "brief"),
                null);
    }

    private static @Nullable String one(Map<String, List<String>> fields, String name) {
        return fields.getOrDefault(name, List.of()).stream().findFirst().orElse(null);
    }

    /** The same under another name, to be recorded as something else. */
    HandOverForm anew() {
        return new HandOverForm(UUID.randomUUID(), cases, to, role, brief, how);
    }

    /** Whether somebody is put in charge at once, without being asked. */
    boolean assigns() {
        return "assign".equals(how);
    }

    List<UUID> chosen() {
        return cases == null ? List.of() : cases.stream().distinct().toList();
    }

    public String receiver() {
        return Objects.requireNonNullElse(to, "").trim();
    }

    public String text() {
        return Objects.requireNonNullElse(brief, "");
    }

    /** The keys of what is missing; empty when it can be recorded. */
    List<String> missing(List<String> colleagues) {
        var missing = new ArrayList<String>();
        if (chosen().isEmpty()) {
            missing.add("cases");
        }
        if (chosen().size() > MOST) {
            missing.add("many");
        }
        if (!colleagues.contains(receiver())) {
            missing.add("to");
        }
        if (role == null) {
            missing.add("role");
        }
        return missing;
    }
}
