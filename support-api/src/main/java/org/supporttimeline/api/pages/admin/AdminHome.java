package org.supporttimeline.api.pages.admin;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.supporttimeline.api.rebuild.ProjectionDesk;
import org.supporttimeline.projections.projector.Rebuilds;

/** Where administrators begin: whether the service is well, and what there is to look after. */
@Controller
class AdminHome {

    static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private static final String SUFFIX = "HealthIndicator";

    /** What is ours to look after, as the health address names it. */
    private static final List<String> PARTS = List.of("database", "log", "vault", "ledger", "projections");

    private final Map<String, HealthIndicator> parts;
    private final ProjectionDesk projections;
    private final Rebuilds rebuilds;

    AdminHome(Map<String, HealthIndicator> parts, ProjectionDesk projections, Rebuilds rebuilds) {
        this.parts = parts;
        this.projections = projections;
        this.rebuilds = rebuilds;
    }

    /**
     * A part of the service.
     *
     * @param details what it tells to administrators, as the health address does
     */
    record Part(String name, boolean up, Map<String, Object> details) {}

    @GetMapping("/admin")
    String show(Model model) {
        var projected = projections.all();
        model.addAttribute("parts", PARTS.stream().flatMap(this::part).toList());
        model.addAttribute(
                "parked",
                projected.projections().stream()
                        .mapToInt(one -> one.parked().size())
                        .sum());
        model.addAttribute(
                "behind",
                projected.projections().stream()
                        .mapToLong(one -> one.entriesBehind())
                        .max()
                        .orElse(0));
        model.addAttribute("running", rebuilds.running().orElse(null));
        return "admin";
    }

    private Stream<Part> part(String name) {
        HealthIndicator indicator = parts.get(name + SUFFIX);
        var health = indicator == null ? null : indicator.health();
        return health == null
                ? Stream.empty()
                : Stream.of(new Part(name, health.getStatus().equals(Status.UP), new TreeMap<>(health.getDetails())));
    }
}
