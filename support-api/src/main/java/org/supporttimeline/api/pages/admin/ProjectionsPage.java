package org.supporttimeline.api.pages.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.supporttimeline.api.rebuild.ProjectionDesk;
import org.supporttimeline.api.web.Problems;
import org.supporttimeline.projections.projector.RebuildStatus;
import org.supporttimeline.projections.projector.Rebuilds;

/** The tables for reading: how far behind they are, cases that one of them could not follow, and rebuilding them. */
@Controller
class ProjectionsPage {

    private final ProjectionDesk desk;
    private final Rebuilds rebuilds;

    ProjectionsPage(ProjectionDesk desk, Rebuilds rebuilds) {
        this.desk = desk;
        this.rebuilds = rebuilds;
    }

    @GetMapping("/admin/projections")
    String show(Model model) {
        var all = desk.all();
        model.addAttribute("all", all);
        model.addAttribute(
                "parked",
                all.projections().stream().mapToInt(one -> one.parked().size()).sum());
        model.addAttribute("running", rebuilds.running().orElse(null));
        model.addAttribute("zone", AdminHome.JAPAN);
        return "admin-projections";
    }

    @PostMapping("/admin/projections/{name}/cases/{caseId}/refold")
    String refold(@PathVariable String name, @PathVariable UUID caseId) {
        desk.refold(name, caseId);
        return "redirect:/admin/projections";
    }

    /** None chosen is a slip here and not a wish to rebuild all. */
    @PostMapping("/admin/rebuilds")
    String rebuild(
            @RequestParam(defaultValue = "") List<String> projections, HttpServletResponse response, Model model) {
        if (projections.isEmpty()) {
            response.setStatus(422);
            model.addAttribute("none", true);
            return show(model);
        }
        return "redirect:/admin/rebuilds/" + desk.rebuild(projections).id();
    }

    @GetMapping("/admin/rebuilds/{rebuild}")
    String rebuild(@PathVariable("rebuild") UUID id, Model model) {
        RebuildStatus status =
                rebuilds.find(id).orElseThrow(() -> Problems.notFound().found());
        model.addAttribute("status", status);
        model.addAttribute("zone", AdminHome.JAPAN);
        return "admin-rebuild";
    }

    @PostMapping("/admin/rebuilds/{rebuild}/cancel")
    String cancel(@PathVariable("rebuild") UUID id) {
        RebuildStatus status =
                rebuilds.find(id).orElseThrow(() -> Problems.notFound().found());
        rebuilds.cancel(status.id());
        return "redirect:/admin/rebuilds/" + status.id();
    }
}
