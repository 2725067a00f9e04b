package ah.patentplan.portal;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Actors;
import ah.patentplan.access.Role;
import ah.patentplan.notification.OfficialDocument;
import ah.patentplan.notification.OfficialDocuments;
import ah.patentplan.notification.OfficialFiles;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 公文 – hands out official documents, and lists what was issued (发文登记). */
@Controller
class OfficialPages {

    private static final int PAGE = 50;

    private final OfficialDocuments documents;
    private final OfficialFiles files;
    private final Actors actors;

    OfficialPages(OfficialDocuments documents, OfficialFiles files, Actors actors) {
        this.documents = documents;
        this.files = files;
        this.actors = actors;
    }

    @GetMapping("/letters/{id}.pdf")
    void pdf(@PathVariable long id, HttpServletResponse response) {
        files.send(id, new Download(response, files.one(id).fileName()));
    }

    /**
     * 发文登记, for the province and whoever controls it.
     *
     * @param year 0 for all
     * @param kind 文种, empty for all
     * @param page from 1
     */
    @GetMapping("/staff/documents")
    String register(
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Actor actor = actors.current();
        actor.require(Role.PROVINCE_OFFICE, Role.SUPERVISOR, Role.AUDITOR);
        String[] groups = actor.groups().toArray(String[]::new);
        Page<OfficialDocument> found =
                documents.register(groups, year, kind, PageRequest.of(Math.max(page, 1) - 1, PAGE));
        model.addAttribute("found", found);
        model.addAttribute("year", year);
        model.addAttribute("kind", kind);
        model.addAttribute("years", documents.years());
        model.addAttribute("kinds", documents.kinds());
        return "documents";
    }
}
