package ah.patentplan.portal;

import ah.patentplan.document.Spreadsheet;
import ah.patentplan.programme.Programmes;
import ah.patentplan.workflow.Finding;
import ah.patentplan.workflow.ProgrammeCheck;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 年度计划检查 – what does not fit in a year and a release, before or after it is put into force; to be printed or taken along. */
@Controller
class ProgrammeCheckPages {

    private final ProgrammeCheck check;
    private final Programmes programmes;

    ProgrammeCheckPages(ProgrammeCheck check, Programmes programmes) {
        this.check = check;
        this.programmes = programmes;
    }

    /** @param release the year's own where none is named */
    @GetMapping("/admin/releases/check")
    String page(@RequestParam int year, @RequestParam(defaultValue = "") String release, Model model) {
        String checked = checked(year, release);
        model.addAttribute("programme", programmes.prepared(year));
        model.addAttribute("release", checked);
        model.addAttribute("findings", check.of(year, checked));
        model.addAttribute("reminders", check.reminders(year));
        return "programmeCheck";
    }

    @GetMapping("/admin/releases/check.xlsx")
    void file(@RequestParam int year, @RequestParam(defaultValue = "") String release, HttpServletResponse response)
            throws IOException {
        List<List<Object>> rows = check.of(year, checked(year, release)).stream()
                .map(ProgrammeCheckPages::row)
                .toList();
        Spreadsheet sheet = new Spreadsheet("年度计划检查", List.of("项目类别", "位置", "问题"), rows);
        Download.spreadsheet(response, year + "年度计划检查.xlsx").write(sheet.file());
    }

    private static List<Object> row(Finding finding) {
        return List.of(finding.category(), finding.file(), finding.message());
    }

    private String checked(int year, String release) {
        return release.isEmpty() ? programmes.prepared(year).release() : release;
    }
}
